/**
 * Places among the arguments of a frame, with how the event lies to them: in, near, between, toward, on the border.
 */
import type { AssertedPlace } from '@marsad/model';
import type { Relation, Slot } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import type { Argument, Phrase, PlaceArgument } from '../state.js';

const RELATIONS: Partial<Record<Slot, AssertedPlace['relation']>> = {
  to: 'toward',
  toward: 'toward',
  from: 'from',
  in: 'in',
  at: 'at',
  near: 'near',
  around: 'near',
  between: 'between',
  inside: 'in',
  along: 'near',
  outside: 'near',
  on: 'at',
  over: 'in',
  among: 'in',
};
/** In order: the first slot that holds a place wins when two prepositions of one word mean both. */
/** Where one goes or comes from, for types that move. */
export const MOVING_SLOTS = [
  'from',
  'to',
  'toward',
  'in',
  'at',
  'near',
] as const satisfies readonly Relation[];
const PLACE_SLOTS = [
  'in',
  'at',
  'near',
  'between',
  'around',
  'inside',
  'along',
  'outside',
  'on',
  'among',
] as const satisfies readonly Relation[];

function containerOf(phrase: Phrase): PlaceArgument['container'] {
  const feature = wordOf(phrase.head, 'place-noun')?.feature;
  return feature === 'populated' || feature === 'district' || feature === 'region' ? feature : null;
}

function relationOf(phrase: Phrase, slot: Slot | null): AssertedPlace['relation'] {
  const noun = wordOf(phrase.head, 'place-noun');
  if (noun?.feature === 'border') return 'border';
  if (wordOf(phrase.head, 'direction')) return 'in';
  // "au nord du Bénin" is in Benin; "au nord de Djibo" is not in Djibo.
  if (
    slot === 'near' &&
    phrase.head.places[0]?.feature === 'PCLI' &&
    (/^(au (nord|sud|centre)|à l['’](est|ouest|extrême))/u.test(
      phrase.preposition?.analyses[0]?.lemma.name ?? '',
    ) ||
      // "in the north of Mali"
      /^(?:north|south|east|west|centre|center)/u.test(phrase.preposition?.low ?? ''))
  )
    return 'in';
  return (slot && RELATIONS[slot]) ?? 'in';
}

/** مقر حاكم كابل: a site told by whose it is stands in the town that he is of. */
const holdersOf = (site: Phrase): Phrase[] =>
  site.of
    .filter((p) => wordOf(p.head, 'title') || wordOf(p.head, 'force'))
    .flatMap((p) => p.of.filter((q) => q.head.category === 'place' && q.head.places[0]?.feature !== 'PCLI'));

const KILOMETRES = /^(?:kilom[eè]t(?:re|er)s?|kms?|miles?)$/u;

/** The places that a phrase names, through words such as village, north, border. */
export function placesIn(phrase: Phrase, slot: Slot | null = null): PlaceArgument[] {
  const found: PlaceArgument[] = [];
  for (const member of [phrase, ...phrase.list]) {
    const relation = relationOf(member, slot);
    if (member.head.places.length > 0 || member.head.category === 'place')
      found.push({ phrase: member, candidates: member.head.places, relation, container: null });
    else if (KILOMETRES.test(member.head.low))
      // "à une trentaine de kilomètres de Kaya".
      for (const inner of member.of)
        found.push(...placesIn(inner).map((place) => ({ ...place, relation: 'near' as const })));
    else if (wordOf(member.head, 'place-noun') || wordOf(member.head, 'direction')) {
      // "across the country": which country is settled with the report in view.
      if (wordOf(member.head, 'place-noun')?.takes && member.of.length === 0)
        found.push({ phrase: member, candidates: [], relation: 'in', container: null });
      for (const inner of [...member.beside, ...member.of, ...holdersOf(member)]) {
        // "the Red Sea port city of Mokha": on which sea it lies.
        if (inner.end <= member.head.start && inner.head.places.some((p) => p.feature === 'SEA')) continue;
        for (const place of placesIn(inner, slot))
          found.push({
            ...place,
            container: place.container ?? containerOf(member),
            relation: relation === 'border' ? relation : place.relation === 'in' ? relation : place.relation,
          });
      }
    }
  }
  return found;
}

/** All places of a clause, each phrase once. */
export function placesOf(
  slots: ReadonlyMap<Slot, readonly Argument[]>,
  wanted: readonly Slot[] = PLACE_SLOTS,
): PlaceArgument[] {
  const found: PlaceArgument[] = [];
  const seen = new Set<Phrase>();
  for (const slot of wanted) {
    for (const { phrase } of slots.get(slot) ?? []) {
      // "outside of Somalia": anywhere else.
      if (seen.has(phrase) || (slot === 'outside' && phrase.head.places[0]?.feature === 'PCLI')) continue;
      const places = placesIn(phrase, slot);
      if (places.length > 0) seen.add(phrase);
      found.push(...places);
    }
  }
  return found;
}
