/**
 * Keys under which tellings of one event are likely to meet, so that not every telling is compared with every other:
 * day and cell of the map, claimant and week, toll and target and week, name of the place and week. Each key is
 * written for both of two overlapping windows, so that no pair falls between two of them.
 */
import { fold } from '@marsad/match';
import type { ComparedTelling } from './telling.js';

/** Overlapping windows of two weeks, one a week. */
const weeks = (day: number): readonly number[] => [Math.floor(day / 7), Math.floor(day / 7) + 1];

/** Overlapping cells of one degree, about 110 km, at every half degree: points within 55 km meet in one. */
function cells(lat: number, lon: number): string[] {
  const of = (value: number): number[] => [Math.floor(value) * 2, Math.floor(value + 0.5) * 2 - 1];
  return of(lat).flatMap((y) => of(lon).map((x) => `${y},${x}`));
}

/** The keys of a telling with days; none for one without. */
export function blockingKeys({
  days,
  place,
  claimants,
  figures,
  targets,
  family,
}: ComparedTelling): readonly string[] {
  if (days === null || days[1] - days[0] > 31) return [];
  const keys: string[] = [];
  const [first, last] = days;
  if (place !== null && place.lat !== null && place.lon !== null && last - first < 4)
    for (let day = first; day <= last + 1; day += 1)
      for (const cell of cells(place.lat, place.lon)) keys.push(`${family}:day:${day}:${cell}`);
  for (const week of weeks(first)) {
    for (const claimant of claimants) keys.push(`${family}:claim:${claimant}:${week}`);
    if (place !== null) keys.push(`${family}:name:${fold(place.name)}:${week}`);
    for (const { measure, best } of figures)
      if (best !== null && best > 2)
        for (const target of targets) keys.push(`${family}:toll:${measure}:${best}:${target}:${week}`);
  }
  return [...new Set(keys)];
}
