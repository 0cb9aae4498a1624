/**
 * What is only supposed: told behind "if", asked, or awaited behind "until". Looks at the words of the clause before the
 * verb, and not at what governs it.
 */
import type { Frame, Item, SentenceState, VerbGroup } from '../state.js';
import { isFiniteVerb } from './items.js';

const IF = new Set(['if', 'unless', 'si', "s'", 'اذا', 'لو']);
const UNTIL = new Set(['until', 'till', 'حتي', "jusqu'à ce que"]);
/** "s'il" is if, "s'est" is not. */
const IL = new Set(['il', 'ils']);
const BREAKS = new Set(['comma', 'stop', 'open', 'close']);
/** What is asked with these has taken place. */
const ASKED_OF = new Set(
  'who whom why how what when where which whose qui pourquoi comment quand où quel quelle من لماذا كيف متي اين ما ماذا'.split(
    ' ',
  ),
);

/** "If militants attack", "will they attack again?": told of nothing that took place. */
export function isSupposed(frame: Frame, { atoms, items, sentence }: SentenceState): boolean {
  if (frame.item.kind !== 'verb') return false;
  const end = sentence.tokens.at(-1)?.text;
  if ((end === '?' || end === '؟') && !ASKED_OF.has(sentence.tokens[0]?.low ?? '')) return true;
  for (let i = atoms.findIndex((atom) => atom.start >= frame.item.start) - 1; i >= 0; i -= 1) {
    const { category, low, lemma } = atoms[i] as (typeof atoms)[number];
    // "même s'il fait état de dix morts": what is granted is so.
    if (IF.has(low) && atoms[i - 1]?.low === 'même') return false;
    if (IF.has(low) && (low !== "s'" || IL.has(atoms[i + 1]?.low ?? ''))) return true;
    // "until foreign troops leave": where what goes on until then is not past either, it has not come.
    if (UNTIL.has(lemma?.name ?? low)) return frame.tense === 'present' && !isPastBefore(frame, items);
    if (category === 'verb' || BREAKS.has(category)) return false;
  }
  return false;
}

const isPastBefore = ({ item }: Frame, items: readonly Item[]): boolean =>
  items.findLast((x): x is VerbGroup => isFiniteVerb(x) && x.end <= item.start)?.tense === 'past';
