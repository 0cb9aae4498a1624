/**
 * Chooses among places of one name by what the report tells: its countries, the country and the division said beside
 * the name, what kind of place the word before it asks for, size, and nearness to the report's other places. Nothing
 * is filtered hard, since lists call camps wells and put villages on the wrong side of a border; below a margin it
 * chooses none.
 */
import { nameWords } from '@marsad/match';
import type { Place } from '../../lexicon/lexicon.js';
import { kilometres, type Point } from './geometry.js';
import type { Container } from './position.js';

/** What the report tells of where it is; weights are from 0 to 1. */
export interface Scene {
  /** The name as folded words; who bears it as main name is meant rather than who has it as a variant. */
  readonly name: string;
  /** Share of a country among all that the report names. */
  share(country: string): number;
  /** How strongly the words beside the name tell a country or a division (`ML 09`). */
  readonly beside: ReadonlyMap<string, number>;
  /** Divisions that the report names anywhere. */
  readonly divisions: ReadonlySet<string>;
  /** Places of the report that are settled. */
  readonly points: readonly Point[];
}

export interface Choice {
  readonly place: Place;
  /** How far it is ahead of the next that lies elsewhere. */
  readonly lead: number;
  /** One sentence. */
  readonly why: string;
}
/** What could not be told apart; the country where that much is sure. */
export interface NoChoice {
  readonly place: null;
  readonly country: string | null;
  readonly why: string;
}

const SAME_PLACE = 60;
const MARGIN_ABROAD = 0.25;
const MARGIN = 0.3;
const ALONE = 9;
const SAME_STATE = 0.3;
/** Words behind which a region may well be meant. */
const WIDE: ReadonlySet<Container | null> = new Set(['region', 'district', 'area']);
const OWN_NAME = 0.6;
/** A region of our own list, such as Sahel or Macina, is what its bare name means in the press. */
const OWN_REGION = 1.6;

/** The key of a first-order division, or null where the list knows none. */
export const divisionOf = ({ country, admin1 }: Place): string | null =>
  country && admin1 ? `${country} ${admin1}` : null;

/** Is a place a division or a region, not a town? */
export const isRegion = ({ feature }: Place): boolean => feature.startsWith('ADM') || feature === 'RGN';

const isOwnRegion = ({ ref, feature }: Place): boolean =>
  ref === null && /^(?:RGN|MTS|DSRT|PEN|SEA|LK)$/u.test(feature);

const isTown = ({ feature }: Place): boolean => feature.startsWith('PPL');

/** How well the kind of place suits the word before its name. */
function fitOf(place: Place, container: Container | null): number {
  const { feature } = place;
  switch (container) {
    case 'populated':
    case 'site':
      return isTown(place) ? 0.6 : feature.startsWith('ADM') ? -0.1 : 0;
    case 'district':
      return /^ADM[23]/u.test(feature) ? 1.8 : feature === 'ADM1' ? 0.6 : /^PPLA/u.test(feature) ? 0.3 : 0;
    case 'region':
      return feature === 'ADM1' ? 1.8 : isRegion(place) ? 0.9 : /^PPLA/u.test(feature) ? 0.3 : -0.3;
    case 'water':
      return /^(?:LK|STM|WLL|SEA|RESW)/u.test(feature) ? 1 : 0;
    case 'area':
      return /^(?:RGN|MTS?|DSRT|PEN|AREA|FRST|PRK|HLL)/u.test(feature) ? 0.8 : isTown(place) ? 0.3 : 0;
    case 'country':
      return feature === 'PCLI' ? 2 : 0;
    default:
      return isTown(place) || feature === 'PCLI' || feature === 'RGN' || feature === 'ADM1' ? 0 : -0.5;
  }
}

function sizeOf({ ref, feature, population }: Place): number {
  // How many live in a division tells nothing of how often it is meant.
  if (feature.startsWith('ADM')) return feature === 'ADM1' ? 1.1 : 0.5;
  const size = Math.min(1.5, Math.log10(1 + population) / 5);
  if (feature === 'PCLI') return size + 3;
  // A town that we have listed ourselves is one that reports name.
  if (ref === null && feature === 'PPL') return size + 0.6;
  if (feature === 'PPLC') return size + 0.8;
  if (feature === 'PPLA') return size + 0.5;
  return feature === 'PPLA2' || feature === 'PPLA3' ? size + 0.4 : size;
}

function nearness(place: Place, points: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    // A country's middle tells nothing of where its towns are, nor does the place itself.
    const far = kilometres(place, point);
    if (far < least && far > 0.5) least = far;
  }
  return least < 40 ? 1.2 : least < 120 ? 0.8 : least < 300 ? 0.3 : 0;
}

function scoreOf(place: Place, container: Container | null, scene: Scene): number {
  const { country } = place;
  const division = divisionOf(place);
  const wide = place.feature === 'PCLI' || isRegion(place);
  const regionLess = isRegion(place) && !WIDE.has(container) ? -0.3 : 0;
  return (
    4 * (country ? scene.share(country) : 0.5) +
    2 * ((country && scene.beside.get(country)) || 0) +
    (division ? 2 * (scene.beside.get(division) ?? 0) + (scene.divisions.has(division) ? 0.6 : 0) : 0) +
    (wide ? 0 : nearness(place, scene.points)) +
    fitOf(place, container) +
    (nameWords(place.name).join(' ') === scene.name ? OWN_NAME : 0) +
    regionLess +
    (isOwnRegion(place) && (container === null || container === 'area') ? OWN_REGION : 0) +
    sizeOf(place)
  );
}

/** What spoke for a place, in words, the strongest first. */
function reasons(place: Place, container: Container | null, scene: Scene): string {
  const told: string[] = [];
  const division = divisionOf(place);
  const beside = (place.country && scene.beside.get(place.country)) || 0;
  if (division && scene.beside.get(division)) told.push('the text names its division beside it');
  else if (beside > 0) told.push('the text names its country beside it');
  else if (place.country && scene.share(place.country) > 0) told.push('the report tells of its country');
  if (fitOf(place, container) >= 0.6) told.push('it is of the kind that the word before it asks for');
  if (!isRegion(place) && nearness(place, scene.points) >= 0.8)
    told.push('it lies near other places of the report');
  if (told.length === 0) told.push('it is the largest');
  return told.join(', ');
}

/** Do two entries lie so close that it matters little which is meant, or is one the district of the other? */
const areOne = (a: Place, b: Place): boolean => kilometres(a, b) < SAME_PLACE;

/** Words right beside a name that leave no doubt which country is meant. */
const RIGHT_BESIDE = 0.95;

/** "the Sahel": the region of many states, and not the division that one of them calls so, unless that one is said right beside. */
function sharedRegion(candidates: readonly Place[], { beside }: Scene): Place | null {
  const shared = candidates.find((p) => p.feature === 'RGN' && p.ref === null && p.country === null);
  if (!shared || !candidates.some((p) => p.feature === 'ADM1')) return null;
  return candidates.some((p) => p.country !== null && (beside.get(p.country) ?? 0) >= RIGHT_BESIDE)
    ? null
    : shared;
}

/** The place that a name means in a scene, or none, with the reason. */
export function choosePlace(
  candidates: readonly Place[],
  container: Container | null,
  scene: Scene,
): Choice | NoChoice {
  const [only] = candidates;
  if (only && candidates.length === 1)
    return { place: only, lead: ALONE, why: 'The only place of this name.' };
  const wide = container === null || container === 'country' ? sharedRegion(candidates, scene) : null;
  if (wide)
    return {
      place: wide,
      lead: ALONE,
      why: 'A region of several states has this name, and no word says which part.',
    };
  const ranked = candidates
    .map((place) => ({ place, points: scoreOf(place, container, scene) }))
    .sort((a, b) => b.points - a.points);
  const first = ranked[0];
  if (!first) return { place: null, country: null, why: 'No list has a place of this name.' };
  const { place } = first;
  // A country and its capital of one name, as الجزائر: what is told of the one country is no doubt between them.
  const state = ranked.find((r) => r.place.feature === 'PCLI' && r.place.country === place.country);
  if (place.feature === 'PPLC' && state && first.points - state.points < MARGIN)
    return { place: state.place, lead: SAME_STATE, why: 'A country and its capital have this name.' };
  const abroad = ranked.find((r) => r.place.country !== place.country);
  if (abroad && first.points - abroad.points < MARGIN_ABROAD && !areOne(place, abroad.place))
    return {
      place: null,
      country: null,
      why: 'Places of several countries bear this name; nothing in the report decides.',
    };
  const rival = ranked.find(
    (r) =>
      r !== first &&
      !areOne(r.place, place) &&
      !(place.feature === 'PCLI' && r.place.feature === 'PPLC' && r.place.country === place.country),
  );
  if (rival && first.points - rival.points < MARGIN && !(isRegion(place) || isRegion(rival.place)))
    return {
      place: null,
      country: place.country,
      why: `Several places of ${place.country ?? 'the region'} bear this name; nothing in the report decides.`,
    };
  return {
    place,
    lead: rival ? first.points - rival.points : ALONE,
    why: `Chosen among ${ranked.length} places of this name: ${reasons(place, container, scene)}.`,
  };
}
