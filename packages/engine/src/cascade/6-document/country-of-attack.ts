/**
 * "Mali army base attack", "Somalia hotel attack": an English headline sets the country before the deed without saying
 * that it did it. It is where the attack was, unless the deed is one of armies, or took place abroad.
 */
import type { AssertedPlace } from '@marsad/model';
import type { TypeEntry } from '../../lexicon/lexicon.js';
import type { Draft, Party, PlaceArgument } from '../state.js';
import type { AssemblyContext } from './assembly.js';

/** What armies do; a country before it did it. */
const OF_ARMIES = new Set(['air-strike', 'shelling', 'operation', 'arrest']);

/** A country that was taken for the doer, and stands where the place does. */
export interface CountryOfAttack {
  readonly party: Party;
  readonly place: PlaceArgument;
}

/** The country before the noun of an attack, or null where none stands there or it may well have done it. */
export function countryOfAttack(
  type: TypeEntry,
  draft: Draft,
  places: readonly AssertedPlace[],
  { language, text }: AssemblyContext,
): CountryOfAttack | null {
  const { item, slots } = draft.event ?? draft.frame;
  // "Israel attack on Gaza": whoever is told to have struck somebody did it.
  if (slots.has('on') || slots.has('against')) return null;
  if (language !== 'en' || type.family !== 'violence' || OF_ARMIES.has(type.id) || item.kind !== 'phrase')
    return null;
  const [party] = draft.roles.get('agent') ?? [];
  if (party?.kind !== 'place' || party.phrase.preposition !== null) return null;
  const { phrase } = party;
  const country = phrase.head.places.find((p) => p.feature === 'PCLI');
  const before = phrase.end <= item.head.start && !/^['’]/u.test(text.slice(phrase.end, phrase.end + 1));
  if (!country || !before || places.some((p) => p.country !== null && p.country !== country.country))
    return null;
  return { party, place: { phrase, candidates: phrase.head.places, relation: 'in', container: null } };
}
