/**
 * From a place and the words that point at it to a point, a radius, a line or a sector, and to how exact that is.
 * Radii are conventions, listed here once; borders and roads are not known, and stay a point with a wide radius and a
 * straight line.
 */
import type { LocatedPlace, PlaceRelation } from '@marsad/model';
import type { Place } from '../../lexicon/lexicon.js';
import { kilometres, line, middle, moved, sector } from './geometry.js';
import type { Position } from './position.js';

type Precision = LocatedPlace['precision'];
type Codes = NonNullable<LocatedPlace['precision_codes']>;

/** Kilometres, by how the text points at the place. */
const RADIUS = {
  village: 3,
  town: 10,
  near: 25,
  edge: 10,
  sector: 50,
  border: 50,
  district: 40,
  region: 150,
};
const TOWN = 20_000;
/** What lies farther off is in the region of a place at most. Kilometres. */
const FAR = 200;
/** A longer stretch of road is a line, not a place. */
const LONG_ROAD = 50;

/** How far the places of a country or of a first-order division lie from its middle, in kilometres. */
export type Spread = (place: Place) => number | null;

const isDivision = ({ feature }: Place): boolean => feature.startsWith('ADM');
const isVague = ({ feature }: Place): boolean => /^(?:RGN|MTS|DSRT|SEA|PEN|STM|LK)/u.test(feature);

/** "the district of X", where the list has only the town X: the town stands for what is named after it. */
const standsFor = ({ feature }: Place, { container }: Position): 'region' | 'district' | null =>
  feature.startsWith('PPL') && (container === 'region' || container === 'district') ? container : null;

/** Ours: 1 the place itself, 2 near it or its district, 3 its region, 4 its country. */
function precisionOf(place: Place, relation: PlaceRelation, position: Position): Precision {
  if (place.feature === 'PCLI') return 4;
  if (place.feature === 'ADM1' || place.feature === 'RGN' || standsFor(place, position) === 'region')
    return 3;
  if (
    isDivision(place) ||
    standsFor(place, position) !== null ||
    (relation === 'near' && (position.distance ?? 0) <= FAR) ||
    relation === 'border' ||
    relation === 'toward'
  )
    return 2;
  if (position.distance !== null || position.edge || position.otherEnd)
    return (position.distance ?? 0) > FAR ? 3 : 2;
  return 1;
}

function codesOf(place: Place, precision: Precision, position: Position, radius: number): Codes {
  const acled = precision === 4 ? 3 : precision;
  if (position.otherEnd && !isWide(place)) return { acled, ucdp: radius > LONG_ROAD / 2 ? 5 : 2 };
  if ((position.inside || position.centre) && (precision === 4 || isVague(place))) return { acled, ucdp: 5 };
  if (precision === 4) return { acled, ucdp: 6 };
  if (place.feature === 'ADM1') return { acled, ucdp: 4 };
  if (isVague(place)) return { acled, ucdp: 5 };
  if (standsFor(place, position) === 'region') return { acled, ucdp: 4 };
  if (isDivision(place) || standsFor(place, position)) return { acled, ucdp: 3 };
  return { acled, ucdp: precision === 1 ? 1 : radius > RADIUS.near ? 3 : 2 };
}

const isWide = (place: Place): boolean => place.feature === 'PCLI' || isDivision(place) || isVague(place);

function ownRadius(place: Place, position: Position, spread: Spread): number {
  const stands = standsFor(place, position);
  if (stands) return RADIUS[stands];
  if (place.feature === 'PCLI' || place.feature === 'ADM1') return spread(place) ?? RADIUS.region;
  if (isDivision(place)) return RADIUS.district;
  if (isVague(place)) return RADIUS.region;
  return place.population >= TOWN ? RADIUS.town : RADIUS.village;
}

type Where = Pick<LocatedPlace, 'lat' | 'lon' | 'radius_km' | 'geometry'>;

/** A direction without a distance is a part of the place, or a sector beside it. */
function towards(place: Place, position: Position, bearing: number, spread: Spread): Where {
  if (position.inside) {
    const radius = Math.round(ownRadius(place, position, spread) / 2);
    return { ...moved(place, radius, bearing), radius_km: radius };
  }
  const geometry = sector(place, RADIUS.sector, bearing);
  return { ...moved(place, RADIUS.sector / 2, bearing), radius_km: RADIUS.sector / 2, geometry };
}

function whereOf(
  place: Place,
  relation: PlaceRelation,
  position: Position,
  end: Place | null,
  spread: Spread,
): Where {
  const { distance, bearing } = position;
  if (end && !isWide(place) && !isWide(end)) {
    const geometry = line(place, end);
    return { ...middle(place, end), radius_km: Math.round(kilometres(place, end) / 2), geometry };
  }
  const point = { lat: place.lat, lon: place.lon };
  if (distance !== null && bearing !== null && isWide(place)) {
    // What is so far from a region is counted from its edge, which is not known.
    const own = ownRadius(place, position, spread);
    return { ...moved(place, own + distance, bearing), radius_km: own };
  }
  if (distance !== null && bearing !== null)
    return { ...moved(place, distance, bearing), radius_km: Math.max(2, Math.round(distance / 5)) };
  if (distance !== null) return { ...point, radius_km: distance };
  if (bearing !== null) return towards(place, position, bearing, spread);
  const own = ownRadius(place, position, spread);
  if (position.centre && place.feature === 'PCLI') return { ...point, radius_km: Math.round(own / 2) };
  if (isWide(place)) return { ...point, radius_km: own };
  if (position.edge) return { ...point, radius_km: RADIUS.edge };
  if (relation === 'near' || relation === 'toward') return { ...point, radius_km: RADIUS.near };
  return { ...point, radius_km: relation === 'border' ? RADIUS.border : own };
}

/**
 * Where a phrase points.
 *
 * @param end the place at the other end of a road or a stretch, where it has been settled.
 */
export function locate(
  place: Place,
  relation: PlaceRelation,
  position: Position,
  end: Place | null,
  spread: Spread,
): LocatedPlace {
  const precision = precisionOf(place, relation, position);
  const where = whereOf(place, relation, position, end, spread);
  const { distance, bearing } = position;
  return {
    ref: place.ref,
    name: place.name,
    country: place.country,
    ...where,
    relation,
    precision,
    ...(distance === null ? {} : { distance_km: distance }),
    ...(bearing === null ? {} : { bearing }),
    precision_codes: codesOf(place, precision, position, where.radius_km ?? 0),
  };
}
