/** The words of quarters, halves and weeks, in three languages; folded. */
import type { TimeFraction } from './time-value.js';

/** A quarter, a half or a week. */
export type Whole = 'q' | 'h' | 'w';
const row = <T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(rows).flatMap(([keys, value]) => keys.split(' ').map((key) => [key, value] as const)),
  );

/** Which one; 0 is the last. */
export const ORDER = row<number>({
  'first premier premiere 1er الاول الاولي': 1,
  'second deuxieme seconde الثاني الثانيه': 2,
  'third troisieme الثالث الثالثه': 3,
  'fourth quatrieme الرابع الرابعه': 4,
  'last final dernier derniere الاخير الاخيره': 0,
});
/** What there are several of. */
export const OF = row<Whole>({
  'quarter trimestre الربع الفصل الثلاثي': 'q',
  'half semestre moitie النصف السداسي الشطر': 'h',
  'week semaine الاسبوع': 'w',
  quinzaine: 'h',
});
/** Q1 and H1. */
export const ENGLISH_QUARTER = row<TimeFraction>({
  q1: 'q1',
  q2: 'q2',
  q3: 'q3',
  q4: 'q4',
  h1: 'h1',
  h2: 'h2',
});
/** Words with which a fraction can begin. */
export const FRACTION_WORDS: readonly string[] = [
  ...[...ORDER.keys()].filter((key) => !key.startsWith('ال')),
  ...[...OF.keys()].filter((key) => key.startsWith('ال')),
  ...ENGLISH_QUARTER.keys(),
  'الاشهر',
];
