/** Tells whether two counts can be one, told more or less exactly. */
import type { Figure } from '@marsad/model';

/** "More than ten" is not said of forty. */
const OPEN = 1.4;
/** "Scores" may turn out to be twenty-two. */
const LOOSE = 0.5;

const highOf = ({ low, high }: Figure): number =>
  high ?? (low === null ? Number.POSITIVE_INFINITY : low * OPEN + 1);

const lowOf = ({ low, qualifier }: Figure): number => (low ?? 0) * (qualifier === 'vague' ? LOOSE : 1);

/** Do two counts of the same people not contradict each other? */
export const countAlike = (a: Figure, b: Figure): boolean => lowOf(a) <= highOf(b) && lowOf(b) <= highOf(a);
