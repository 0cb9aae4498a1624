/**
 * A year in figures alone. Four figures are a year only behind a word that takes one (in, fin, خلال), as one end of a
 * stretch of years, or before a rebellion or an election; never before what they may count, nor behind a number.
 */
import type { Token } from '../text/token.js';
import type { Hit } from './phrase.js';
import { readYear, yearOf } from './year.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that make a year of four figures behind them. */
const CUES = words(
  'in en في during by early late mid debut fin mi courant throughout خلال بحلول وفي وخلال وبحلول durant until till since before after للعام',
);
/** Words that do so unless the figures may count something: "the 2012 coup", "une colonne de 2000 hommes". */
const WEAK_CUES = words(
  "of the de d' ( انتخابات انقلاب تمرد ثوره اتفاق دستور حرب احداث ازمه هجمات rebellion coup accord",
);
const COUNTED = words('% people soldiers hommes personnes men soldats morts شخص جندي مقاتل قتيل');
/** Words that follow a date and are never counted. */
const NEVER_COUNTED = words(
  "and et to until till a au aux jusqu' the when in on or ou le la les l' un une dans sur par pour avec with by at for from as after before that which who و الي حتي في من علي حين عندما بعد قبل",
);
/** What has a year and is rarely counted by the thousand: the 2000 bombing. */
const EVENTS = words(
  'bombing attack coup rebellion uprising revolution election elections war accord agreement constitution census',
);
const RESOLUTIONS = words('resolution resolutions القرار قرار loi law article decret');

/** Whether four figures from 1900 on may be a year where they stand, and not a number of things. */
function mayBeYear(tokens: readonly Token[], at: number, year: number): boolean {
  if (year < 1900) return false;
  const behind = tokens[at + 1];
  if (behind === undefined || behind.kind !== 'word') return behind?.key !== '%';
  return (
    !COUNTED.has(behind.key) && (year % 100 !== 0 || NEVER_COUNTED.has(behind.key) || EVENTS.has(behind.key))
  );
}

/** The year behind a word that opened or joined a date, or null. */
export function readVouchedYear(tokens: readonly Token[], at: number): Hit | null {
  const year = yearOf(tokens[at]);
  return year === null || !mayBeYear(tokens, at, year) ? null : bare(tokens, at);
}

function bare(tokens: readonly Token[], at: number): Hit | null {
  const year = readYear(tokens, at);
  return year === null || year.hijri ? null : { value: { kind: 'calendar', ...year.parts }, next: year.next };
}

/** The year that stands alone at a token, or null. */
export function readYearAlone(tokens: readonly Token[], at: number): Hit | null {
  const year = yearOf(tokens[at]);
  if (year === null || !mayBeYear(tokens, at, year)) return null;
  const before = tokens[at - 1]?.key ?? '';
  const sure = CUES.has(before) || (WEAK_CUES.has(before) && !isOfNumber(tokens, at, before));
  return sure || beginsYears(tokens, at, year) ? bare(tokens, at) : null;
}

/** Resolution 2100 (2013): a year of a text's number. */
function isOfNumber(tokens: readonly Token[], at: number, before: string): boolean {
  return before === '(' && tokens[at - 2]?.kind === 'number' && RESOLUTIONS.has(tokens[at - 3]?.key ?? '');
}

const LINKS = words('- – — and et');

/** 2012-2015, 2014 and 2015: two years in order, at most a lifetime apart. */
function beginsYears(tokens: readonly Token[], at: number, year: number): boolean {
  const link = tokens[at + 1];
  if (link === undefined || !LINKS.has(link.key)) return false;
  const other = yearOf(tokens[at + 2]);
  const near = other !== null && other > year && other - year <= 60 && mayBeYear(tokens, at + 2, other);
  const joined =
    link.kind === 'punctuation' && tokens[at - 1]?.joined !== true && tokens[at]?.joined !== true;
  return near && (joined || other === year + 1) && tokens[at + 3]?.key !== link.key;
}
