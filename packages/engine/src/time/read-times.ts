/**
 * Finds the dates of one sentence, each as what it says. Nothing is resolved here and nothing is guessed: words that
 * are only sometimes a date (may, أحد, العام) are dates only where the words beside them make them so.
 */
import type { Language } from '@marsad/model';
import type { Token } from '../text/token.js';
import { beginsAt, type Grammar, grammarOf } from './grammar.js';
import type { Hit } from './phrase.js';
import { readBareYear, readPoint } from './point.js';
import { readLinked, readOpened } from './range.js';
import type { TimeExpression } from './time-value.js';
import { Begins } from './time-word.js';
import { yearOf } from './year.js';

/** Words that make a year of four figures behind them. */
const YEAR_CUES = new Set([
  'in',
  'en',
  'في',
  'during',
  'by',
  'early',
  'late',
  'mid',
  'debut',
  'fin',
  'mi',
  'خلال',
  'بحلول',
  'وفي',
  'وخلال',
  'وبحلول',
]);
/** Words that do so unless the figures may count something: "the 2012 coup", "une colonne de 2000 hommes". */
const WEAK_YEAR_CUES = new Set(['of', 'the', 'de', "d'", '(', 'انتخابات', 'انقلاب']);
/** Words behind a prayer, a mosque or a newspaper's name, of which a weekday is a part. */
const NOT_BEFORE = new Set(
  'صلاه خطبه صحيفه جريده موقع مسجد قوي فريق تحالف تيار حركه جبهه مجموعه mouvement front'.split(' '),
);
/** Words that make a name of the date before them: June 5 Movement, اليوم العالمي, أيلول الأسود. */
const NOT_BEHIND = new Set(
  'movement front العالمي الوطني الدولي الواحد الاول الثاني الثالث الرابع الخامس الاخير الاسود prayers'.split(
    ' ',
  ),
);
const LINKS_OF_NAMES = new Set(['du', 'de', 'of']);

/** Whether a date is part of a name: صلاة الجمعة, the movement of 5 June, قوى 14 آذار. */
function isName(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1]?.key ?? '';
  const head = LINKS_OF_NAMES.has(before) ? (tokens[first - 2]?.key ?? '') : before;
  if (NOT_BEFORE.has(head)) return true;
  const last = tokens[next - 1]?.key;
  const behind = tokens[next]?.key ?? '';
  if (!NOT_BEHIND.has(behind)) return false;
  // "Monday the front" is a weekday before a subject, "June 5 Movement" is a name.
  return behind !== 'front' || tokens[next]?.capital === true || last === undefined;
}

const UNLESS_FOLLOWED = new Set(['%', 'people', 'soldiers', 'hommes', 'personnes', 'شخص', 'جندي', 'مقاتل']);

function bareYear(tokens: readonly Token[], at: number): Hit | null {
  const year = yearOf(tokens[at]);
  if (year === null || year < 1900) return null;
  const before = tokens[at - 1]?.key ?? '';
  const behind = tokens[at + 1];
  if (behind !== undefined && UNLESS_FOLLOWED.has(behind.key)) return null;
  const sure =
    YEAR_CUES.has(before) || (WEAK_YEAR_CUES.has(before) && (year % 100 !== 0 || behind?.kind !== 'word'));
  return sure ? readBareYear(tokens, at) : null;
}

function expressionAt(grammar: Grammar, tokens: readonly Token[], at: number, begins: number): Hit | null {
  const token = tokens[at] as Token;
  if (token.kind === 'number') {
    const hit =
      readPoint(grammar, tokens, at, false) ?? bareYear(tokens, at) ?? dayRange(grammar, tokens, at);
    return hit === null ? null : readLinked(grammar, tokens, hit);
  }
  const opened = begins & Begins.opener ? readOpened(grammar, tokens, at) : null;
  const point = readPoint(grammar, tokens, at, false);
  if (opened !== null && (point === null || opened.next >= point.next)) return opened;
  return point === null ? null : readLinked(grammar, tokens, point);
}

const DAY_LINKS = new Set(['-', '–', 'to', 'au', 'et', 'and', 'الي', 'و', 'le', 'the']);

/** 3-5 May, 3 et 4 décembre, أيام 3 و4 و5 مارس: the first day waits for the month behind the last. */
function dayRange(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at] as Token;
  const link = tokens[at + 1];
  if (token.key.length > 2 || link === undefined || link.key === 'le' || !DAY_LINKS.has(link.key))
    return null;
  const start = DAY_LINKS.has(tokens[at + 2]?.key ?? '') ? at + 3 : at + 2;
  const following = tokens[start]?.kind === 'number' ? dayRange(grammar, tokens, start) : null;
  const second = following ?? readPoint(grammar, tokens, start, true);
  const to = second?.value.kind === 'range' ? second.value.to : second?.value;
  if (second === null || to?.kind !== 'calendar' || to.month === undefined || to.day === undefined)
    return null;
  const day = Number(token.key);
  if (day < 1 || day >= to.day) return null;
  const { weekday: _, ...from } = to;
  return { value: { kind: 'range', from: { ...from, day }, to }, next: second.next };
}

/**
 * The dates of one sentence, from left to right, none overlapping another.
 *
 * @example "since early 2012" is one expression: a range from the start of 2012 that is open at its end
 */
export function readTimes(tokens: readonly Token[], language: Language): TimeExpression[] {
  const grammar = grammarOf(language);
  const found: TimeExpression[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const begins = beginsAt(grammar, tokens[i]);
    if (begins === 0) continue;
    const hit = expressionAt(grammar, tokens, i, begins);
    if (hit === null) continue;
    if (!isName(tokens, i, hit.next)) found.push({ first: i, last: hit.next - 1, value: hit.value });
    i = hit.next - 1;
  }
  return found;
}
