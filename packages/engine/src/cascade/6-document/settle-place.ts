/**
 * Chooses among places of one name, by the countries of the report, the class of place and its size, and says how
 * exactly the event is placed. A name that stays open between countries is left without coordinates.
 */
import type { AssertedPlace } from '@marsad/model';
import type { Place } from '../../lexicon/lexicon.js';
import type { Atom, PlaceArgument } from '../state.js';
import type { ReportContext } from './report-context.js';

type Precision = AssertedPlace['precision'];

function precisionOf(place: Place, relation: AssertedPlace['relation']): Precision {
  if (place.feature === 'PCLI') return 4;
  if (place.feature === 'ADM1' || place.feature === 'RGN') return 3;
  if (
    place.feature.startsWith('ADM') ||
    relation === 'near' ||
    relation === 'border' ||
    relation === 'toward'
  )
    return 2;
  return 1;
}

const isRegion = (place: Place): boolean => place.feature.startsWith('ADM') || place.feature === 'RGN';

function score(place: Place, context: ReportContext, wantsRegion: boolean): number {
  const weight = place.country ? (context.countries.get(place.country) ?? 0) : 0.5;
  const total = [...context.countries.values()].reduce((a, b) => a + b, 0) || 1;
  let points = (4 * weight) / total + Math.min(1.5, Math.log10(1 + place.population) / 5);
  if (place.feature === 'PCLI') points += 3;
  if (place.feature === 'PPLC') points += 0.8;
  if (isRegion(place)) points += wantsRegion ? 0.8 : -0.3;
  return points;
}

/** The place that an argument names, or null when nothing decides between namesakes. */
export function settlePlace(
  argument: Omit<PlaceArgument, 'phrase'> & {
    readonly phrase: { readonly head: Pick<Atom, 'start' | 'end'> };
  },
  context: ReportContext,
): AssertedPlace | null {
  const { container } = argument;
  const wantsRegion = container === 'region' || container === 'district';
  // "the state of Niger" is no country.
  const fitting = container ? argument.candidates.filter((p) => p.feature !== 'PCLI') : argument.candidates;
  // Behind a word for a region a town of that name, or of that sound, is not meant.
  const regions =
    container === 'region' ? fitting.filter((p) => isRegion(p) || p.feature === 'PPLA') : fitting;
  const ranked = regions
    .map((place) => ({ place, points: score(place, context, wantsRegion) }))
    .sort((a, b) => b.points - a.points);
  const [first, second] = ranked;
  if (!first) return null;
  const rival = ranked.find((r) => r.place.country !== first.place.country);
  if (rival && first.points - rival.points < 0.25) return null;
  const { place } = first;
  if (
    place.country &&
    place.feature !== 'PCLI' &&
    new Set(argument.candidates.map((c) => c.country)).size > 1 &&
    !context.isLikely(place.country)
  )
    return null;
  // A lone town of a country that nothing else tells of is a namesake where the report names other countries.
  if (
    place.country &&
    place.feature.startsWith('PPL') &&
    place.feature !== 'PPLC' &&
    context.told.size > 0 &&
    !context.isConfirmed(place.country)
  )
    return null;
  const { head } = argument.phrase;
  const exact = precisionOf(place, argument.relation);
  return {
    ref: place.ref,
    name: place.name,
    country: place.country,
    lat: place.lat,
    lon: place.lon,
    relation: argument.relation,
    precision: exact,
    span: [head.start, head.end],
    ...(second
      ? {
          why: `Chosen among ${ranked.length} places of that name by the countries of the report and their size.`,
        }
      : {}),
  };
}

/** Places that lie inside others of the same event are told first. */
export function order(places: readonly AssertedPlace[]): AssertedPlace[] {
  return [...places].sort((a, b) => a.precision - b.precision);
}
