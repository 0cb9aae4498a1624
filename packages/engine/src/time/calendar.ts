/**
 * Reads a date told by its own parts: weekday, day, month and year in the order of each language, with months of one
 * name or two. It refuses words that are only sometimes months unless something beside them vouches for the date.
 */
import type { Token } from '../text/token.js';
import { readClock } from './clock.js';
import { readCore, skip } from './date-core.js';
import { readDayNumber } from './day-number.js';
import { type Grammar, wordOf } from './grammar.js';
import type { Hit } from './phrase.js';
import type { CalendarTime, DayPart, HijriTime } from './time-value.js';
import { type PartsHit, readToward, readYear, toDate } from './year.js';

type Parts = PartsHit['parts'];
const COINCIDING = new Set(['الموافق', 'الموافقه', 'المصادف', 'المصادفه']);

interface Lead {
  weekday?: number;
  part?: DayPart;
  weak: boolean;
  next: number;
}

const NIGHT_OF = new Set(['on', 'from']);
const isOvernight = (tokens: readonly Token[], at: number): boolean => tokens[at]?.key === 'overnight';

/** Arabic tells the part of the day before the day; English only overnight before its weekday. */
function leadsWithPart(grammar: Grammar, tokens: readonly Token[], lead: Lead): boolean {
  if (grammar.language === 'ar' || lead.weekday !== undefined) return true;
  if (!isOvernight(tokens, lead.next)) return false;
  const day = tokens[lead.next + (NIGHT_OF.has(tokens[lead.next + 1]?.key ?? '') ? 2 : 1)];
  return wordOf(grammar, day)?.word.weekday !== undefined;
}

/** بعد ظهر, قبل ظهر: the noon is not what the day is counted from. */
function afterNoon(tokens: readonly Token[], at: number): DayPart | null {
  const noon = tokens[at + 1]?.key;
  if (noon !== 'ظهر' && noon !== 'الظهر') return null;
  const key = tokens[at]?.key;
  return key === 'بعد' ? 'afternoon' : key === 'قبل' ? 'morning' : null;
}

/** Weekday, part of the day and head words before the date: يوم الجمعة، مساء يوم الأربعاء الموافق. */
function readLead(grammar: Grammar, tokens: readonly Token[], at: number): Lead {
  const lead: Lead = { weak: false, next: at };
  for (let n = 0; n < 3; n += 1) {
    const entry = wordOf(grammar, tokens[lead.next]);
    const word = entry?.word;
    if (word === undefined) break;
    const noon = afterNoon(tokens, lead.next);
    if (noon !== null && lead.part === undefined) {
      lead.part = noon;
      lead.next += 2;
      continue;
    }
    if (word.weekday !== undefined && lead.weekday === undefined) {
      lead.weekday = word.weekday;
      lead.weak = word.weak === true || (grammar.language === 'en' && tokens[lead.next]?.capital !== true);
      if (tokens[lead.next + 1]?.key === '.' && word.weak) lead.next += 1;
    } else if (word.head === 'day' && lead.weekday === undefined && grammar.language === 'ar') {
      // يوم opens the date and says nothing else.
    } else if (word.part !== undefined && lead.part === undefined && leadsWithPart(grammar, tokens, lead)) {
      lead.part = word.part;
      if (isOvernight(tokens, lead.next) && NIGHT_OF.has(tokens[lead.next + 1]?.key ?? '')) lead.next += 1;
    } else break;
    lead.next += 1;
  }
  return lead;
}

/** Words between two days of which only the second has its month: samedi 3 au dimanche 4 juin. */
const DAY_LINKS = new Set(['au', 'et', 'و', 'الي']);
const BEFORE_CORE = new Set([',', '،', '(', '-', '–', 'le', 'the', 'في', 'on', 'ل', ...COINCIDING]);

function restOf(lead: Lead): Parts {
  return {
    ...(lead.weekday === undefined ? {} : { weekday: lead.weekday }),
    ...(lead.part === undefined ? {} : { part: lead.part }),
  };
}

/** A weekday by itself, with its adjective, or with the number of its day ("vendredi 24"). */
function weekdayAlone(grammar: Grammar, tokens: readonly Token[], lead: Lead): PartsHit | null {
  if (lead.weekday === undefined) return null;
  const token = tokens[lead.next];
  const start = token?.key === 'le' ? lead.next + 1 : lead.next;
  const number =
    tokens[start]?.kind === 'number' && grammar.language !== 'en'
      ? readDayNumber(grammar, tokens, start)
      : null;
  const behind = number === null ? undefined : tokens[number.next];
  const free = number !== null && (behind?.kind !== 'word' || DAY_LINKS.has(behind.key));
  if (number !== null && free) return { parts: { ...restOf(lead), day: number.day }, next: number.next };
  if (lead.weak) return null;
  const comma = grammar.language === 'ar' && tokens[lead.next]?.key === '،' ? 1 : 0;
  const toward = readToward(grammar, tokens, lead.next + comma);
  if (toward !== null) return { parts: { ...restOf(lead), ...toward.parts }, next: toward.next };
  return { parts: restOf(lead), next: lead.next };
}

const BEFORE_PART = new Set(['au', 'en', 'dans', 'la', ',', 'a', "l'"]);
const BEFORE_COINCIDING = new Set([...COINCIDING, '(', '/', ',', '،', '-', '–', 'ل', 'يوم']);

/** A part of the day behind the date: Wednesday evening, mercredi soir, الأربعاء مساء. */
function partBehind(grammar: Grammar, tokens: readonly Token[], hit: PartsHit): PartsHit {
  const start = skip(tokens, hit.next, BEFORE_PART, 2);
  if (hit.parts.part === undefined && tokens[start]?.key === 'apres' && tokens[start + 1]?.key === 'midi')
    return { ...hit, parts: { ...hit.parts, part: 'afternoon' }, next: start + 2 };
  const part = hit.parts.part === undefined ? wordOf(grammar, tokens[start])?.word.part : undefined;
  // الإثنين فجر انتحاري: behind its day the dawn has its article or its ending.
  if (tokens[start]?.key === 'فجر') return hit;
  return part === undefined || (start > hit.next && grammar.language !== 'fr')
    ? hit
    : { ...hit, parts: { ...hit.parts, part }, next: start + 1 };
}

/** The part of the day and the hour behind a day. */
function withPart(grammar: Grammar, tokens: readonly Token[], hit: PartsHit): PartsHit {
  const found = partBehind(grammar, tokens, hit);
  if ((found.parts.day ?? found.parts.weekday) === undefined) return found;
  const hour = readClock(grammar, tokens, found.next);
  return hour === null ? found : { ...found, parts: { ...found.parts, clock: hour.clock }, next: hour.next };
}

/** A second date of the other calendar: 25 ربيع الأول 1439 هـ الموافق 13 ديسمبر 2017; or a weekday's own date. */
function coinciding(
  grammar: Grammar,
  tokens: readonly Token[],
  hit: PartsHit,
): Hit<CalendarTime | HijriTime> {
  const value = toDate(hit.parts, hit.hijri === true);
  const alone = { value, next: hit.next };
  const at = skip(tokens, hit.next, BEFORE_COINCIDING, 3);
  if (at === hit.next) return alone;
  const other = readCore(grammar, tokens, at, true);
  if (other === null || other.parts.day === undefined) return alone;
  const closed = tokens[at - 1]?.key === '(' && tokens[other.next]?.key === ')';
  const next = closed ? other.next + 1 : other.next;
  if (value.kind === 'hijri')
    return other.hijri || value.day === undefined
      ? alone
      : { value: { ...value, gregorian: { kind: 'calendar', ...other.parts } }, next };
  if (other.hijri) return value.day === undefined ? alone : { value, next };
  const said = tokens.slice(hit.next, at).some((token) => COINCIDING.has(token.key) || token.key === '(');
  if (value.day !== undefined || value.weekday === undefined || !said) return alone;
  const { toward: _, ...day } = value;
  return { value: { ...day, ...other.parts }, next };
}

/** The date that begins at a token and is told by its parts, or null. `vouched`: words before it say it is a date. */
export function readCalendar(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  vouched: boolean,
): Hit<CalendarTime | HijriTime> | null {
  const lead = readLead(grammar, tokens, at);
  const start = lead.next === at ? at : skip(tokens, lead.next, BEFORE_CORE, 3);
  const date = readCore(grammar, tokens, start, vouched || lead.next > at);
  // "On Tuesday, May told reporters": a weekday has a day of the month beside it, or none.
  if (date !== null && (lead.weekday === undefined || date.parts.day !== undefined)) {
    const closed = tokens[start - 1]?.key === '(' && start > at && tokens[date.next]?.key === ')';
    const next = closed ? date.next + 1 : date.next;
    return coinciding(
      grammar,
      tokens,
      withPart(grammar, tokens, { ...date, next, parts: { ...restOf(lead), ...date.parts } }),
    );
  }
  const weekday = weekdayAlone(grammar, tokens, lead);
  if (weekday !== null) return coinciding(grammar, tokens, withPart(grammar, tokens, weekday));
  const headed = wordOf(grammar, tokens[at])?.word.head === 'year';
  const year = headed || vouched ? readYear(tokens, at) : null;
  // 1456 without a word or sign of its era counts something.
  if (!headed && year?.hijri && year.next === at + 1) return null;
  return year === null ? null : { value: toDate(year.parts, year.hijri === true), next: year.next };
}
