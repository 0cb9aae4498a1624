/** English words of dates. Keys are folded. */
import { fill, type WordTable } from './word-table.js';

export const ENGLISH_WORDS: WordTable = fill({
  months: 'january|february|march|april|may|june|july|august|september|october|november|december',
  monthsShort: 'jan|feb|mar|apr||jun|jul|aug|sep sept|oct|nov|dec',
  weekdays: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  weekdaysShort: 'mon|tue tues|wed|thu thurs|fri|sat|sun',
  weak: 'may march mar jan dec august apr jun sun sat mon wed fri',
  units: {
    hour: 'hour/hours',
    day: 'day/days',
    week: 'week/weeks',
    weekend: 'weekend/weekends',
    month: 'month/months',
    year: 'year/years',
    decade: 'decade/decades',
  },
  parts: {
    dawn: 'dawn',
    morning: 'morning',
    noon: 'noon midday',
    afternoon: 'afternoon',
    evening: 'evening',
    night: 'night midnight',
  },
  seasons: 'spring|summer|autumn|winter',
  edges: { start: 'early beginning start', middle: 'mid middle', end: 'late end' },
  openers: {
    since: 'since',
    until: 'until till',
    before: 'before',
    after: 'after',
    between: 'between',
    from: 'from',
  },
  heads: { month: 'month', year: 'year' },
  toward: { past: 'last past', future: 'next coming', present: 'this' },
  decades: {
    twenties: 1920,
    thirties: 1930,
    forties: 1940,
    fifties: 1950,
    sixties: 1960,
    seventies: 1970,
    eighties: 1980,
    nineties: 1990,
  },
});
