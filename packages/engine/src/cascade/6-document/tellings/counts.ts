/** Tells whether two counts can be one, told more or less exactly. */
import type { Figure } from '@marsad/model';

/** "More than ten" is not said of forty. */
const OPEN = 1.4;

const highOf = ({ low, high }: Figure): number =>
  high ?? (low === null ? Number.POSITIVE_INFINITY : low * OPEN + 1);

/** Do two counts of the same people not contradict each other? */
export const countAlike = (a: Figure, b: Figure): boolean =>
  (a.low ?? 0) <= highOf(b) && (b.low ?? 0) <= highOf(a);
