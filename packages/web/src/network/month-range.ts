/** Days of an address as months of the slider. */
import type { MonthCount } from '@marsad/model';

/** First and last index into `months` that the days span, both within it; all of them where a day is left out. */
export function monthRange(
  months: readonly MonthCount[],
  from: string | undefined,
  to: string | undefined,
): readonly [number, number] {
  const end = Math.max(months.length - 1, 0);
  const first = from === undefined ? 0 : months.findIndex(({ month }) => month >= from.slice(0, 7));
  const low = first === -1 ? end : first;
  if (to === undefined) return [low, end];
  const after = months.findIndex(({ month }) => month > to.slice(0, 7));
  const last = after === -1 ? end : Math.max(after - 1, 0);
  return [Math.min(low, last), last];
}
