/** Compares where two tellings say that something happened. Distances decide; names alone do not. */
import type { AssertedPlace } from '@marsad/model';

/** Kilometres that two names of one event's place may lie apart, by the precision of the vaguer one. */
const APART = { 1: 60, 2: 150, 3: 450, 4: 0 } as const;
const CLOSE = 25;
const SAME = { 1: 1.5, 2: 1.5, 3: 0.75, 4: 0.25 } as const;

const DEGREE_KM = 111;

function kilometres(a: AssertedPlace, b: AssertedPlace): number | null {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return null;
  const north = (a.lat - b.lat) * DEGREE_KM;
  const east = (a.lon - b.lon) * DEGREE_KM * Math.cos(((a.lat + b.lat) / 360) * Math.PI);
  return Math.hypot(north, east);
}

/** Points for a shared place, fewer than none for a doubt, null for two places that exclude each other. */
export function comparePlaces(as: readonly AssertedPlace[], bs: readonly AssertedPlace[]): number | null {
  let best: number | null = null;
  for (const a of as)
    for (const b of bs) {
      const one = comparePair(a, b);
      if (one !== null && (best === null || one > best)) best = one;
    }
  return as.length === 0 || bs.length === 0 ? 0 : best;
}

function comparePair(a: AssertedPlace, b: AssertedPlace): number | null {
  if (a.ref === b.ref && a.name === b.name) return SAME[Math.max(a.precision, b.precision) as 1 | 2 | 3 | 4];
  const border = a.relation === 'border' || b.relation === 'border';
  // "near the border with Mali" is not in Mali.
  if ([a, b].some((p) => p.relation === 'near' && p.precision === 4)) return 0;
  if (a.country !== null && b.country !== null && a.country !== b.country && !border) return null;
  // Two villages that no list has.
  if (a.ref === null && b.ref === null && a.lat === undefined && b.lat === undefined) return -1;
  // A village that no list has is seldom the town told before.
  const unlisted = [a, b].some((p) => p.ref === null && p.lat === undefined);
  if (unlisted && Math.min(a.precision, b.precision) <= 2) return -0.5;
  const vaguer = Math.max(a.precision, b.precision) as 1 | 2 | 3 | 4;
  if (vaguer === 4) return 0;
  const distance = kilometres(a, b);
  if (distance === null) return 0;
  if (distance > APART[vaguer]) return null;
  if (vaguer === 3) return a.precision === b.precision || distance > APART[2] ? -0.5 : 0.25;
  return distance <= CLOSE ? 0.25 : -0.75;
}
