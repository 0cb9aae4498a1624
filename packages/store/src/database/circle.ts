/**
 * A circle on the globe as conditions on a row `w` of `whereabouts`: a box of degrees around it, which an index can
 * answer, then the distance itself along a great circle. What is only known to a region or a country has no point.
 */
import { sql } from 'kysely';
import type { Condition } from './conditions.js';
import type { Circle } from './database.js';

/** Mean radius of the earth in kilometres, as where the engine measures. */
const EARTH = 6371;
const DEGREES = 180 / Math.PI;

/** The widest difference of longitude that a circle reaches, in degrees; 180 when a pole is inside. */
function breadth({ lat, km }: Circle): number {
  const angle = km / EARTH;
  const pole = Math.PI / 2 - Math.abs(lat) / DEGREES;
  return angle >= pole ? 180 : Math.asin(Math.sin(angle) / Math.cos(lat / DEGREES)) * DEGREES;
}

/** Longitudes between two, of which one may lie behind the 180th meridian. */
function longitudes(west: number, east: number): Condition {
  if (east - west >= 360) return sql`true`;
  const within = (from: number, to: number): Condition =>
    sql`w.lon between ${from}::double precision and ${to}::double precision`;
  if (west < -180) return sql`(${within(-180, east)} or ${within(west + 360, 180)})`;
  if (east > 180) return sql`(${within(west, 180)} or ${within(-180, east - 360)})`;
  return within(west, east);
}

/** Conditions that a place lies in the circle. */
export function around(circle: Circle): Condition[] {
  const { lat, lon, km } = circle;
  // A hair more than the circle, so that rounding never cuts off what lies on its edge.
  const high = (km / EARTH) * DEGREES + 1e-9;
  const wide = breadth(circle) + 1e-9;
  const north = sql`power(sind((w.lat - ${lat}::double precision) / 2), 2)`;
  const east = sql`power(sind((w.lon - ${lon}::double precision) / 2), 2)`;
  const narrow = sql`cosd(${lat}::double precision) * cosd(w.lat)`;
  return [
    sql`w.precision_code <= 2`,
    sql`w.lat between ${lat - high}::double precision and ${lat + high}::double precision`,
    longitudes(lon - wide, lon + wide),
    sql`${2 * EARTH}::double precision * asin(least(1, sqrt(${north} + ${narrow} * ${east}))) <= ${km}::double precision`,
  ];
}
