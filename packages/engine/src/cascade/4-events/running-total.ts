/**
 * "Deux soldats ont été tués, ce qui porte à 24 le nombre de morts": the second number is the sum of what was told
 * before and of this toll. It refuses a total before which its sentence tells no toll.
 */
import type { Atom, Draft, SentenceState } from '../state.js';
import type { Mutable } from './read-events.js';

const COUNTS = new Set(['bilan', 'nombre', 'total', 'toll', 'death toll', 'number']);
const BRINGS = new Set(['porter', 'bring']);

const counting = ({ low, analyses }: Atom): boolean =>
  COUNTS.has(low) || analyses.some((a) => COUNTS.has(a.lemma.name) || a.lemma.name === 'nombre de');

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
  if (!before) return false;
  before.figures = [
    total,
    ...before.figures.map((f) =>
      f.figure.measure === measure && !f.whole ? { ...f, whole: total.figure.span } : f,
    ),
  ];
  return true;
}
