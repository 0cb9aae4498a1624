/**
 * Tells whether a telling is of other people or of another place than what one voice told, so that it can be of no
 * voice's event. Days are compared elsewhere.
 */
import { areOpenedApart } from './opening-place.js';
import type { Telling } from './telling.js';
import { isOfMany, isSameToll } from './weigh-tolls.js';
import { takesUp } from './weigh-words.js';

/** So many dead are not told of two places. */
const GREAT = 10;

/** Is it told behind another place, or counted in dozens and thousands where a few were counted? */
export const isOfOthers = (voice: Telling, telling: Telling): boolean =>
  (areOpenedApart(voice, telling) && !takesUp(telling) && !isSameToll(voice.item, telling.item, GREAT)) ||
  isOfMany(voice.item, telling.item);
