/**
 * "The attack comes two days after a raid on Boni that killed six": what stands behind "after" is of the earlier event.
 * Takes from what a sentence says of the later one the places, the day, the people and the counts told of the earlier.
 * It does not read the earlier event, which has a draft of its own.
 */
import type { Atom, Draft, Frame, SentenceState } from '../state.js';

/** Verbs by which an event comes upon another. */
const COMES = new Set(
  'come follow occur happen intervenir survenir suivre succéder ءتي جيء وقع حدث حصل'.split(' '),
);

/** Words that count time, before or behind the word for "after". */
const UNITS =
  /^(?:hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans|ساع(?:ه|ات|تين)|يوم(?:ين)?|ايام|اسبوع(?:ين)?|اسابيع|شهر(?:ين)?|اشهر|عام(?:ين)?|سن(?:ه|تين|وات))$/u;

/** A draft without what its sentence tells of the event before it; the draft itself where it tells of none. */
export function withoutEarlier(draft: Draft, state: SentenceState | undefined): Draft {
  const from = state ? earlierFrom(draft, state) : -1;
  if (from < 0 || !state) return draft;
  const before = ({ start }: { readonly start: number }): boolean => start < from;
  const at = state.atoms.find(({ time }) => time !== null && time === draft.time);
  return {
    ...draft,
    roles: new Map(
      [...draft.roles]
        .map(([role, all]) => [role, all.filter(({ span }) => span[0] < from)] as const)
        .filter(([, all]) => all.length > 0)
        .map(([role, all]) => [role, [...all]]),
    ),
    places: draft.places.filter(({ phrase }) => before(phrase)),
    time: at && !before(at) ? null : draft.time,
    figures: draft.figures.filter(({ figure }) => figure.span[0] < from),
  };
}

/** Where the earlier event begins: behind "after" under a verb of coming; -1 where none is told. */
function earlierFrom({ frame, event, trigger }: Draft, { atoms, sentence }: SentenceState): number {
  const { item, governor } = event ?? frame;
  if (item.kind !== 'phrase' || !governor || !isComing(governor.frame)) return -1;
  if (item.preposition !== null) return -1;
  const after = atoms.findIndex(({ start, relations }) => start >= trigger[1] && relations.includes('after'));
  if (after < 0) return -1;
  const { start, first, last } = atoms[after] as Atom;
  const counted = [after - 1, after + 1, after + 2].some((i) =>
    UNITS.test(sentence.tokens[atoms[i]?.last ?? -1]?.low ?? ''),
  );
  const told = atoms.slice(after + 1, after + 1 + NEAR).some(isDeed);
  return counted || last > first || told ? start : -1;
}

/** Words between "after" and the noun or the verb of the earlier event. */
const NEAR = 3;

const isComing = ({ lemma, item }: Frame): boolean =>
  item.kind === 'verb' && COMES.has(lemma.name.split(' ', 1)[0] as string);

/** What was done, or "a similar one". */
const isDeed = ({ lemma, low }: Atom): boolean => (lemma?.predicates.length ?? 0) > 0 || SIMILAR.has(low);

const SIMILAR = new Set('similar another similaire autre celle مماثل مماثله اخر اخري'.split(' '));
