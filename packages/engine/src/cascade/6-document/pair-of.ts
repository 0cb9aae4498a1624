/**
 * "The two groups", "les deux camps", المجموعتين, "between them": two sides that the report has just named. Answers only
 * where the sentence, or one of the two before it, names exactly two, a group beside what it belongs to counting once.
 */
import { Feature } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import type { Draft, Party, Phrase } from '../state.js';
import type { AssemblyContext } from './assembly.js';

const SIDES = new Set([
  'side',
  'party',
  'camp',
  'faction',
  'rival',
  'movement',
  'organisation',
  'organization',
  'partie',
  'طرف',
  'جانب',
  'تنظيم',
  'فريق',
]);
const PLURALS = new Set(['هم', 'هما', 'they', 'them', 'their', 'ils', 'eux', 'leur', 'leurs', 'هولاء']);
const BACK = 2;

/** Does the party speak of two sides that were named before it? */
function isPair({ phrase, pronoun, candidates }: Party): boolean {
  if (candidates.length > 0) return false;
  const { head } = phrase;
  if (pronoun && PLURALS.has(head.low)) return true;
  if (PLURALS.has(head.low)) return true;
  const group = wordOf(head, 'group-head') !== undefined || SIDES.has(head.lemma?.name ?? '');
  return group && phrase.of.length === 0 && isTwo(phrase);
}

/** المجموعتين, "the two groups", "both groups". */
function isTwo({ head, count, atoms, definite }: Phrase): boolean {
  const dual = /[؀-ۿ]/u.test(head.low) && definite && isDual(head.low, head.features);
  return dual || (count?.best === 2 && definite) || atoms[0]?.low === 'both';
}

const isDual = (low: string, features: number): boolean =>
  (features & Feature.dual) !== 0 && /(?:ان|ين|تان|تين)$/u.test(low);

/** The refs of the two sides that a party means, or null. */
export function pairOf(party: Party, draft: Draft, context: AssemblyContext): readonly string[] | null {
  if (!isPair(party)) return null;
  const at = party.phrase.start;
  const before = explainedBefore(party, draft, context);
  if (before) return before;
  const after = sidesIn(draft.sentence, (start) => start > at, context);
  for (let back = 0; back <= BACK; back += 1) {
    const found = sidesIn(draft.sentence - back, (start) => back > 0 || start < at, context);
    if (found.length === 2) return found;
    if (found.length > 2) return null;
    // "between the two groups that operate in Mali, X and Y"
    if (
      back === 0 &&
      found.length === 0 &&
      after.length === 2 &&
      !PLURALS.has(party.phrase.head.low) &&
      isExplained(party.phrase, draft.sentence, context)
    )
      return after;
  }
  return null;
}

/** Sentences back to where "the two groups that operate in Mali, X and Y" may have been told. */
const BACK_TO_NAMES = 3;

/** المجموعتين, said again: those that were named behind the same words. */
function explainedBefore(
  { phrase }: Party,
  draft: Draft,
  context: AssemblyContext,
): readonly string[] | null {
  const name = phrase.head.lemma?.name;
  for (let back = 1; name !== undefined && back <= BACK_TO_NAMES; back += 1)
    for (const item of context.sentences[draft.sentence - back]?.items ?? []) {
      if (item.kind !== 'phrase' || item.head.lemma?.name !== name || !isTwo(item)) continue;
      const named = sidesIn(draft.sentence - back, (start) => start > item.start, context);
      if (named.length === 2 && isExplained(item, draft.sentence - back, context)) return named;
    }
  return null;
}

/** A relative or a comma right behind it may bring the names. */
function isExplained(phrase: Phrase, sentence: number, context: AssemblyContext): boolean {
  const atoms = context.sentences[sentence]?.atoms ?? [];
  const next = atoms.find((a) => a.start >= phrase.end);
  return next?.category === 'relative' || next?.category === 'comma' || next?.category === 'open';
}

/** Groups named in a sentence, without what others of them belong to. */
function sidesIn(
  sentence: number,
  where: (start: number) => boolean,
  { resolver, lexicon }: AssemblyContext,
): string[] {
  const refs = new Set<string>();
  for (const { ref, actor, start } of resolver.context.namedIn(sentence))
    if (where(start) && actor.kind === 'group') refs.add(ref);
  for (const ref of [...refs])
    for (const parent of lexicon.actors.get(ref)?.parents ?? []) refs.delete(parent.ref);
  return [...refs];
}
