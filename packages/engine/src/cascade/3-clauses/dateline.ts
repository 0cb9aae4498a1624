/**
 * Where an Arabic report was written, told at the head of a line before a dash. It does nothing in the clause behind the
 * dash, and refuses what is more than towns and days.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item } from '../state.js';
import { isBare } from './clause-map.js';

/** مقديشو – أدانت مصر: a town before a dash at the head of a line is where the report was written. */
export const isDateline = (items: readonly Item[], dash: number): boolean => {
  const mark = items[dash];
  return (
    isMark(mark, 'comma') &&
    DASH.test(mark.atom.low) &&
    dash > 0 &&
    items
      .slice(0, dash)
      .every((x) => isMark(x, 'comma', 'time') || (isBare(x) && x.head.category === 'place'))
  );
};
const DASH = /^[-–—:]$/u;
