/** Two parties as a row of a list: the highest rung of each ladder, and from when to when something is told. */
import type { DyadRow, Ladder } from '@marsad/model';
import type { DyadSummary } from '../findings-view.js';
import { namedIn, type Wording } from './words.js';

function highestOf({ highest, grounds }: DyadSummary, ladder: Ladder): DyadRow['cooperation'] {
  const standing = grounds[ladder];
  return standing === null ? null : { step: highest[ladder], standing };
}

/** The row of a dyad. */
export function dyadRow(dyad: DyadSummary, wording: Wording): DyadRow {
  const { pair, count, first, last } = dyad;
  return {
    ...{ a: namedIn(pair[0], wording), b: namedIn(pair[1], wording), steps: count, first, last },
    ...{ cooperation: highestOf(dyad, 'cooperation'), hostility: highestOf(dyad, 'hostility') },
  };
}
