/**
 * Arabic phrases that date by the report or by the event told before. Words are folded; a one-letter preposition or
 * conjunction before the first word needs no row of its own.
 */
import {
  counted,
  fromEvent,
  fromReport,
  type PhraseRow,
  partOfDay,
  sinceCounted,
  span,
  unitShift,
} from './time-word.js';

type Make = PhraseRow[1];

const each = (phrases: string, make: Make): PhraseRow[] => phrases.split('|').map((phrase) => [phrase, make]);
/** Both genders of an adjective behind a unit. */
const behind = (adjectives: string, make: Make): PhraseRow[] =>
  adjectives.split(' ').flatMap(
    (word) =>
      [
        [`THEUNIT ${word}`, make],
        [`THEUNIT ${word}ه`, make],
      ] as PhraseRow[],
  );
const ofSpan = (adjectives: string, direction: 'past' | 'future'): PhraseRow[] =>
  adjectives.split(' ').flatMap(
    (word) =>
      [
        [`THEUNITS ${word}`, span(direction, null)],
        [`THEUNITS N ${word}`, span(direction)],
        [`THEUNITS القليله ${word}`, span(direction, null)],
        [`N THEUNITS ${word}`, span(direction)],
        [`N UNITS ${word}`, span(direction)],
        [`N UNIT ${word}`, span(direction)],
        [`ال N UNIT ${word}`, span(direction)],
        [`ال N UNITS ${word}`, span(direction)],
        [`THEUNITS ال N ${word}`, span(direction)],
      ] as PhraseRow[],
  );

/** The number is in the unit: سنة, عامين. */
const PAST = counted('publication', -1);
const LATER = counted('event', 1);
/** منذ يومين is two days ago; منذ سنوات, with a long unit, is for years. */
const agoOrSince: Make = (captured) => {
  const { unit, n } = captured;
  const long = unit === 'year' || unit === 'decade' || (unit === 'month' && (n === null || n > 12));
  return long ? sinceCounted(captured) : PAST(captured);
};
const EARLIER = counted('event', -1);

export const ARABIC_PHRASES: readonly PhraseRow[] = [
  ...each('امس|يوم امس|البارحه|نهار امس', fromReport('day', -1)),
  ...each('اول امس|اول من امس|امس الاول|يوم امس الاول', fromReport('day', -2)),
  ...each('PART امس|PART يوم امس', partOfDay(-1)),
  ...each('PART اول امس|PART اول من امس|PART امس الاول|ليله اول امس', partOfDay(-2)),
  ...each('اليوم|هذا اليوم|يومنا هذا', fromReport('day', 0)),
  ...each('PART اليوم|PART هذا اليوم', partOfDay(0)),
  ['نهار اليوم', fromReport('day', 0)],
  ...each('الليله|هذه الليله', fromReport('day', 0, 'night')),
  ...each('الليله الماضيه|ليله امس|ليل امس|ليله البارحه|الليله الفايته', fromReport('day', -1, 'night')),
  ...each('هذا الصباح|صباح هذا اليوم', fromReport('day', 0, 'morning')),
  ...each('هذا المساء|مساء هذا اليوم', fromReport('day', 0, 'evening')),
  ...each('غدا|يوم غد|يوم الغد', fromReport('day', 1)),
  ...each('PART غد|PART الغد|PART يوم غد', partOfDay(1)),
  ['بعد غد', fromReport('day', 2)],
  ['الليله قبل الماضيه', fromReport('day', -2, 'night')],
  ...each('THEUNIT قبل الماضي|THEUNIT قبل الماضيه|THEUNIT ما قبل الماضي', unitShift('publication', -2)),
  ...each('THEUNIT الذي سبقه|THEUNIT الذي يسبقه|THEUNIT التي سبقتها', unitShift('event', -1)),
  ...each('THEUNIT الذي تلاه|THEUNIT الذي يليه|THEUNIT التي تلتها', unitShift('event', 1)),
  ...behind('الماضي المنصرم الفايت المنقضي الفارط', unitShift('publication', -1)),
  ...behind('الجاري الحالي', unitShift('publication', 0)),
  ...behind('المقبل القادم', unitShift('publication', 1)),
  ...each('هذا THEUNIT|هذه THEUNIT', unitShift('publication', 0)),
  ...each('قبل UNITS عده|قبل UNITS قليله|منذ UNITS قليله', PAST),
  ...each('قبل N UNITS|قبل N UNIT|قبل UNIT|قبل UNITS', PAST),
  ...each('منذ N UNITS|منذ N UNIT|منذ UNIT', agoOrSince),
  ['منذ UNITS', agoOrSince],
  ...ofSpan('الماضيه الاخيره الفايته المنصرمه', 'past'),
  ...each('THEUNIT الماضيين|THEUNIT الاخيرين', span('past')),
  ...ofSpan('المقبله القادمه', 'future'),
  ...each('اليوم التالي|اليوم الموالي|غداه ذلك', fromEvent('day', 1)),
  ...behind('التالي الموالي اللاحق', unitShift('event', 1)),
  ...each('الليله السابقه|ليله السابقه', fromEvent('day', -1)),
  ...behind('السابق', unitShift('event', -1)),
  ...each('اليوم نفسه|اليوم ذاته|اليوم عينه|نفس اليوم|ذات اليوم|ذلك اليوم', fromEvent('day', 0)),
  ...each(
    'THEUNIT نفسه|THEUNIT نفسها|THEUNIT ذاته|THEUNIT ذاتها|نفس THEUNIT|ذات THEUNIT|ذلك THEUNIT|تلك THEUNIT',
    unitShift('event', 0),
  ),
  ...each('بعد N UNITS|بعد N UNIT|بعد UNIT|بعد UNITS', LATER),
  ...each('بعد ذلك UNIT|بعد ذلك N UNITS|بعد ذلك N UNIT|بعدها UNIT|بعدها N UNITS|بعدها N UNIT', LATER),
  ...each('قبل ذلك UNIT|قبل ذلك N UNITS|قبل ذلك N UNIT|قبلها UNIT|قبلها N UNITS|قبلها N UNIT', EARLIER),
];
