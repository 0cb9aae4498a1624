/** Finds where a frame happens; which places the names mean is settled with the report in view. */
import { wordOf } from '../../mentions/party.js';
import type { Frame, Phrase, PlaceArgument, SentenceState } from '../state.js';
import { continuedBy, describing, hostOf, takesPlace } from './around-frame.js';
import type { Filled, Slots } from './fill-roles.js';
import { HAPPENS } from './happens.js';
import { MOVING_SLOTS, placesIn, placesOf } from './places.js';

const MOVING = new Set(['movement', 'deployment', 'withdrawal', 'displacement']);

/** What is left or abandoned is where the withdrawal is. */
const isLeft = ({ predicate }: Filled): boolean =>
  predicate.type === 'withdrawal' && predicate.roles.place === undefined;

/** Where a frame happens: in its own slots, with what it struck, or in the clause around it. */
export function clausePlaces(
  frame: Frame,
  slots: Slots,
  filled: Filled,
  state: SentenceState,
): PlaceArgument[] {
  const own = MOVING.has(filled.predicate.type)
    ? placesOf(leftBehind(slots, frame, filled), MOVING_SLOTS)
    : placesOf(slots);
  if (own.length > 0 && !(filled.predicate.type === 'territory-capture' && own.every(isWide))) {
    const struck = HAPPENS.has(filled.predicate.type) && own.every(isWide) ? struckPlaces(filled) : [];
    return struck.length > 0 ? [...struck, ...own] : own;
  }
  for (const clause of describing(frame, state)) {
    const told = placesOf(clause.slots);
    if (told.length > 0) return told;
    const parts = partedPlaces(clause.slots, []);
    if (parts.length > 0) return parts;
  }
  const parted = HAPPENS.has(filled.predicate.type)
    ? partedPlaces(slots, filled.phrases.get('target') ?? [])
    : [];
  if (parted.length > 0) return parted;
  for (const [role, phrases] of filled.phrases)
    if ((role === 'target' || role === 'object') && (HAPPENS.has(filled.predicate.type) || isLeft(filled)))
      for (const phrase of phrases) {
        const inside = placesIn(phrase);
        if (inside.length > 0)
          return [
            ...inside.map((p) => ({
              ...p,
              relation: p.relation === 'in' && !isWide(p) ? ('at' as const) : p.relation,
            })),
            ...around(frame),
          ];
      }
  if (own.length > 0) return own;
  const owners = frame.item.kind === 'phrase' ? slots.get('of') : undefined;
  if (owners) {
    const genitive = owners
      .filter((a) => ![...filled.phrases.values()].some((told) => told.includes(a.phrase)))
      .flatMap((a) => placesIn(a.phrase));
    if (genitive.length > 0) return genitive;
  }
  const host = hostOf(frame) ?? continuedBy(frame, state);
  const hosted = host ? placesOf(host.slots) : [];
  const occurred = hosted.length === 0 ? takesPlace(frame, state) : null;
  const there = occurred ? placesOf(occurred.slots) : hosted;
  if (there.length > 0) return there;
  // "the capital saw protests", شهدت مدينة سبها اشتباكات: what sees an event is where it is.
  const through = frame.governor?.through;
  const seen =
    host &&
    !BEGINS.has(host.lemma.name) &&
    (through === 'occur' || (through === 'undergo' && filled.predicate.roles.party))
      ? (host.slots.get('subject') ?? [])
          .filter((a) => a.phrase !== frame.item)
          .flatMap((a) => placesIn(a.phrase))
      : [];
  return seen.length > 0 ? seen : headPlace(filled, state);
}

/** "killed one in an attack on the village of X, in Y district": the district, which stands with the verb. */
const around = (frame: Frame): PlaceArgument[] => {
  const host = frame.item.kind === 'phrase' ? hostOf(frame) : null;
  return host ? placesOf(host.slots).filter((p) => isWide(p) || p.container === 'district') : [];
};

/** "attacked Djibo, in the Sahel region": the town that is struck is where it was, and the region is told besides. */
const struckPlaces = ({ phrases }: Filled): PlaceArgument[] =>
  (phrases.get('target') ?? [])
    .filter((p) => p.head.category === 'place' || wordOf(p.head, 'place-noun')?.feature === 'populated')
    .flatMap((p) => placesIn(p).filter((place) => !isWide(place)))
    .map((place) => ({ ...place, relation: place.relation === 'in' ? 'at' : place.relation }));

/** عدة مناطق من مدينة الفاشر: what a place without a name is part of tells where it is. */
function partedPlaces(slots: Slots, target: readonly Phrase[]): PlaceArgument[] {
  const struck = [...target, ...(slots.get('in') ?? []).map((a) => a.phrase)];
  const nameless = struck.some(
    (p) => wordOf(p.head, 'place-noun') && placesIn(p).length === 0 && !p.definite,
  );
  return nameless
    ? (slots.get('from') ?? [])
        .flatMap((a) => (a.phrase.preposition?.low === 'من' ? placesIn(a.phrase) : []))
        .map((p) => ({ ...p, relation: 'in' as const }))
    : [];
}

/** "France began an intervention": who begins it does it, and is not where it is. */
const BEGINS = new Set(['begin', 'start', 'commence', 'commencer', 'débuter', 'entamer']);

/** "Mali: twelve dead", العراق.. مقتل ثلاثة: the country that a headline begins with is where it all is. */
function headPlace({ predicate }: Filled, { items }: SentenceState): PlaceArgument[] {
  const [first, sign] = items;
  return HAPPENS.has(predicate.type) &&
    first?.kind === 'phrase' &&
    first.head.places.some((p) => p.feature === 'PCLI') &&
    first.preposition === null &&
    first.atoms.length === 1 &&
    sign?.kind === 'mark' &&
    HEADS.has(sign.atom.low)
    ? placesIn(first)
    : [];
}
const HEADS = new Set([':', '..', '...', '…']);

/** "se sont retirés de Rutshuru vers Goma": what a French verb of withdrawal has behind "de" is what was left. */
function leftBehind(slots: Slots, { item, head }: Frame, { predicate }: Filled): Slots {
  const left = slots.get('of');
  return predicate.type === 'withdrawal' &&
    item.kind === 'verb' &&
    left &&
    head.low !== '' &&
    !slots.has('from')
    ? new Map([['from', left], ...slots])
    : slots;
}

/** A country or a division of one: the town that was taken says more. */
const isWide = ({ candidates, container }: PlaceArgument): boolean =>
  container === 'region' || /^(?:PCL|ADM1|RGN)/u.test(candidates[0]?.feature ?? '');
