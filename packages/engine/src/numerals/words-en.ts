/** English number words. Keys are folded. */
import type { Numeral } from './quantity.js';
import { numbers, ordinals, rounds, vague } from './table.js';

export const ENGLISH: ReadonlyMap<string, Numeral> = new Map([
  ...numbers('unit', 1, 'one two three four five six seven eight nine'),
  ...numbers('teen', 10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  ...numbers('ten', 20, 'twenty thirty forty fifty sixty seventy eighty ninety', 10),
  ...numbers('hundred', 100, 'hundred'),
  ...numbers('scale', 1_000, 'thousand'),
  ...numbers('scale', 1_000_000, 'million'),
  ...numbers('scale', 1_000_000_000, 'billion'),
  ...rounds({ dozen: 12, score: 20, couple: 2 }),
  ...vague({
    dozens: [20, 99],
    scores: [40, 99],
    hundreds: [200, 999],
    thousands: [2000, 9999],
    several: [3, 9],
  }),
  ...vague({ tens: [20, 99], handful: [3, 9], millions: [2_000_000, 9_999_999], numerous: [10, null] }),
  ...ordinals(
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth',
  ),
  ...ordinals(14, 'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'),
  ...ordinals(30, 'thirtieth'),
]);
