/**
 * "Deux soldats ont été tués, ce qui porte à 24 le nombre de morts": the second number is the sum of what was told
 * before and of this toll. It refuses a total before which its sentence tells no toll.
 */
import type { Atom, Draft, Item, SentenceState } from '../state.js';
import type { Mutable } from './read-events.js';

const COUNTS = new Set(['bilan', 'nombre', 'total', 'toll', 'death toll', 'number']);
const BRINGS = new Set(['porter', 'bring']);

const counting = ({ low, analyses }: Atom): boolean =>
  COUNTS.has(low) || analyses.some((a) => COUNTS.has(a.lemma.name) || a.lemma.name === 'nombre de');

const sumsUp = ({ frames, items }: SentenceState, verb: Item): boolean => {
  const subject = frames.find((f) => f.item === verb)?.slots.get('subject')?.[0]?.phrase;
  const event = frames.some((f) => f.item === subject && f.lemma.predicates.length > 0);
  const before = items[items.indexOf(verb) - 1];
  return event || (before?.kind === 'mark' && before.atom.category === 'relative');
};

/** Gives a running total to the toll that it sums up with those before; false where the draft is none. */
export function addRunningTotal(draft: Draft, state: SentenceState, told: readonly Draft[]): boolean {
  const measure = draft.predicate.toll;
  const [total] = draft.figures;
  if (!measure || !total || draft.roles.has('agent')) return false;
  const verb = state.items.findLast(
    (x) => x.kind === 'verb' && x.end <= total.figure.span[0] && BRINGS.has(x.head.lemma?.name ?? ''),
  );
  const counts = state.atoms.some(
    (a) => verb && a.start >= verb.end && a.end <= draft.trigger[1] && counting(a),
  );
  if (!verb || !counts) return false;
  const before = told.findLast(
    (d) => d !== draft && d.trigger[0] < verb.start && d.figures.some((f) => f.figure.measure === measure),
  ) as Mutable<Draft> | undefined;
  // "Cette attaque porte à cinq le nombre de morts": the sum of other days is no toll of this one.
  if (!before) return sumsUp(state, verb);
  before.figures = [
    total,
    ...before.figures.map((f) =>
      f.figure.measure === measure && !f.whole ? { ...f, whole: total.figure.span } : f,
    ),
  ];
  return true;
}

const FORMER = new Set(['premier', 'première', 'précédent', 'précédente', 'initial', 'earlier', 'previous']);

/** "Un premier bilan faisait état de huit morts": a toll that a later one has replaced, told of nothing else. */
export function isFormerToll(draft: Draft, { atoms }: SentenceState): boolean {
  if (draft.roles.has('agent') || draft.places.length > 0 || draft.figures.length === 0) return false;
  return atoms.some(
    (a, i) =>
      a.end <= draft.trigger[0] &&
      FORMER.has(a.low) &&
      [atoms[i - 1], atoms[i + 1], atoms[i + 2]].some((b) => b !== undefined && isToll(b)),
  );
}
const isToll = ({ low, lemma }: Atom): boolean =>
  low === 'bilan' || low === 'toll' || lemma?.name.startsWith('bilan') === true;
