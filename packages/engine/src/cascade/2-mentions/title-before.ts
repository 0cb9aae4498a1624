/**
 * Tells whether a title, a rank or a word for a person stands before a name, right before it or over what belongs to
 * the title: "the colonel X", "le ministre malien de la Défense X", "رئيس أركان الجيش X".
 */
import { Feature, type WordClass } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Atom, Category } from '../state.js';
import type { SentenceSoFar } from './sentence-so-far.js';

const BETWEEN = new Set<Category>(['noun', 'adjective', 'name', 'place', 'unknown', 'determiner']);
const ABBREVIATED = new Set(
  'gen col lt capt cpt maj sgt cmdr brig dr mr mrs ms prof hon sen rep gov adm cdt gén cap adj m mm mme mlle me st pr د م أ'.split(
    ' ',
  ),
);
/** "Lt. Col. X", "M. X": a title cut short is no name. */
export const isShortTitle = (token: Token, next: Token | undefined): boolean =>
  ABBREVIATED.has(token.low) && (next?.text === '.' || token.text.length < 5);

/** "M. Dah": the full stop at an index belongs to a title cut short that a name follows. */
export function isTitleStop(tokens: readonly Token[], stop: number): boolean {
  const before = tokens[stop - 1];
  return (
    before?.kind === 'word' &&
    before.end === tokens[stop]?.start &&
    tokens[stop + 1]?.capital === true &&
    isShortTitle(before, tokens[stop])
  );
}

export const CALLED = new Set(
  'يدعى المدعو المسمي اسمه واسمه المكني الملقب ويدعى المعروف dit dite alias surnommé dénommé dénommée nommé named nicknamed nommée aka'.split(
    ' ',
  ),
);
const LEADS = new Set(['يقود', 'يتزعم', 'تقود', 'قاد', 'يراس']);
const COMMAND = new Set(['قياده', 'امره', 'زعامه', 'رياسه']);
const AS = new Set(['identified', 'known', 'described', 'nicknamed']);
const LED_BY = /^ب?(?:قياده|زعامه|امره|رياسه)$/u;
const FARTHEST = 9;

const has = (atom: Atom, cls: WordClass): boolean =>
  atom.analyses.some((a) => a.lemma.pos === 'noun' && a.lemma.words.some((w) => w.class === cls));

/** How surely the atoms before ask for a person: `next` right before, `over` over what belongs to the title. */
export type TitleBefore = 'next' | 'over' | 'called' | null;

export function titleBefore(so: SentenceSoFar): TitleBefore {
  const { atoms } = so;
  const nearest = atoms.at(-1);
  if (nearest?.category === 'preposition' && LED_BY.test(nearest.low)) return 'called';
  let at = atoms.length - 1;
  while (
    at >= 0 &&
    ((atoms[at] as Atom).category === 'open' || (atoms[at] as Atom).category === 'preposition') &&
    at > atoms.length - 3
  )
    at -= 1;
  const last = atoms[at];
  if (last?.low === 'as' && AS.has(atoms[at - 1]?.low ?? '')) return 'called';
  if (
    last &&
    (CALLED.has(last.low) ||
      (last.definite && CALLED.has(`ال${last.low}`)) ||
      (last.low === 'اسم' && (CALLED.has(atoms[at - 2]?.low ?? '') || CALLED.has(`ال${atoms[at - 2]?.low}`))))
  )
    return 'called';
  if (last && isLedBy(atoms, at)) return 'called';
  at = atoms.length - 1;
  const before = atoms[at];
  if (!before) return null;
  if (before.low === '.' && ABBREVIATED.has(atoms[at - 1]?.low ?? '')) return 'next';
  if (ABBREVIATED.has(before.low) && before.end - before.start < 5 && so.language !== 'ar') return 'next';
  if (before.category === 'noun' && has(before, 'title')) {
    if (so.language !== 'ar' || before.definite || before.last > before.first) return 'next';
    return null;
  }
  return overTitle(so, at);
}

/** يقودها فلان، بقيادة فلان: whoever leads is named. */
function isLedBy(atoms: readonly Atom[], at: number): boolean {
  const last = atoms[at] as Atom;
  if (last.category === 'pronoun') return LEADS.has(atoms[at - 1]?.low ?? '');
  return COMMAND.has(last.low) && atoms[at - 1]?.low === 'bi';
}

/** "the priest X", "l'otage allemand X": one person, whom the next words name. */
const isOnePerson = (so: SentenceSoFar, atom: Atom): boolean =>
  (has(atom, 'person') || has(atom, 'creed')) &&
  (atom.features & Feature.plural) === 0 &&
  (so.language !== 'ar' || atom.definite);

function onlyAdjectives(atoms: readonly Atom[], i: number, from: number): boolean {
  for (let k = i + 1; k <= from; k += 1) if (atoms[k]?.category !== 'adjective') return false;
  return true;
}

/** A title farther off, with only what belongs to it between. */
function overTitle(so: SentenceSoFar, from: number): TitleBefore {
  const { atoms } = so;
  const before = atoms[from] as Atom;
  // "the commander of X": whom or what a title is of is not who bears it.
  const of = before.low === 'al' ? atoms[from - 1] : before;
  if (so.language !== 'ar' && of?.category === 'preposition') return null;
  // In Arabic an indefinite noun right before governs the name.
  if (so.language === 'ar' && before.category === 'noun' && !before.definite) return null;
  let comma = false;
  for (let i = from; i >= 0 && i > from - FARTHEST; i -= 1) {
    const atom = atoms[i] as Atom;
    if (atom.proper?.kind === 'person' || atom.senses.some((s) => s.actor.kind === 'person')) return null;
    if (atom.category === 'noun' && has(atom, 'title')) return 'over';
    if (i === from && atom.category === 'comma') {
      comma = true;
      continue;
    }
    if (
      i > from - 3 &&
      onlyAdjectives(atoms, i, from) &&
      atom.category === 'noun' &&
      !comma &&
      isOnePerson(so, atom)
    )
      return 'over';
    if (i === from && so.language !== 'ar' && atom.category === 'noun' && has(atom, 'group-head'))
      return null;
    const joins =
      // المتحدث باسمه فلان
      (so.language === 'ar' &&
        (atom.category === 'possessive' || (atom.low === 'bi' && atoms[i + 1]?.low === 'اسم'))) ||
      (atom.category === 'preposition' &&
        (atom.relations.includes('of') || atom.relations.includes('for'))) ||
      (atom.category === 'conjunction' && i < from) ||
      atom.low === "'s";
    if (!BETWEEN.has(atom.category) && !joins) return null;
  }
  return null;
}
