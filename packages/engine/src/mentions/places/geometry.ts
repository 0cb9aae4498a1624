/**
 * Geometry on the sphere, as far as a report's words need it: distances, points moved by a bearing, sectors. Good to
 * a few hundred metres at the distances that reports tell; it knows nothing of roads and borders.
 */
import type { PlaceGeometry } from '@marsad/model';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth in kilometres. */
const EARTH = 6371;
const RADIANS = Math.PI / 180;

/** Degrees with five decimals, which is about a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Kilometres between two points along a great circle. */
export function kilometres(a: Point, b: Point): number {
  const lat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const lon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = lat * lat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * lon * lon;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point that lies `km` from another at a bearing in degrees clockwise from north. */
export function moved({ lat, lon }: Point, km: number, bearing: number): Point {
  const angle = km / EARTH;
  const from = lat * RADIANS;
  const turn = bearing * RADIANS;
  const to = Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(turn));
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  return { lat: rounded(to / RADIANS), lon: rounded(((lon + east / RADIANS + 540) % 360) - 180) };
}

/** The point half way between two that lie on one side of the earth. */
export function middle(a: Point, b: Point): Point {
  return { lat: rounded((a.lat + b.lat) / 2), lon: rounded((a.lon + b.lon) / 2) };
}

/** The straight line between two points; the road itself is not known. */
export function line(a: Point, b: Point): PlaceGeometry {
  return {
    type: 'LineString',
    coordinates: [
      [a.lon, a.lat],
      [b.lon, b.lat],
    ],
  };
}

/** Half the width of a direction told without a distance, in degrees. */
const WIDTH = 45;

/** A quarter of a circle of `km` around a point, about a bearing: what "south of X" leaves open. */
export function sector(at: Point, km: number, bearing: number): PlaceGeometry {
  const ring: [number, number][] = [[at.lon, at.lat]];
  for (let turn = -WIDTH; turn <= WIDTH; turn += 15) {
    const { lat, lon } = moved(at, km, (bearing + turn + 360) % 360);
    ring.push([lon, lat]);
  }
  ring.push([at.lon, at.lat]);
  return { type: 'Polygon', coordinates: [ring] };
}
