/**
 * Tells of each part that an EDTF date shows whether the report said it or the reader implied it. Of a range, a part
 * counts as said when every side that is told says it.
 */
import type { TimeParts } from '@marsad/model';
import type { CalendarTime, TimeValue } from './time-value.js';

interface Said {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly weekday: boolean;
}
const NOTHING: Said = { year: false, month: false, day: false, weekday: false };

function ofCalendar(value: CalendarTime): Said {
  return {
    year: (value.year ?? value.decade ?? value.century) !== undefined && value.century !== null,
    month: (value.month ?? value.season) !== undefined,
    day: value.day !== undefined,
    weekday: value.weekday !== undefined,
  };
}

function saidIn(value: TimeValue): Said {
  if (value.kind === 'calendar') return ofCalendar(value);
  if (value.kind === 'relative') return value.date === undefined ? NOTHING : ofCalendar(value.date);
  if (value.kind === 'hijri') {
    const { kind: _, gregorian, ...parts } = value;
    const own = ofCalendar({ kind: 'calendar', ...parts });
    return gregorian === undefined ? own : { ...ofCalendar(gregorian), year: own.year };
  }
  if (value.kind === 'span') return NOTHING;
  const [from, to] = [value.from, value.to].map((side) => (side === null ? null : saidIn(side)));
  if (!from || !to) return from ?? to ?? NOTHING;
  return {
    year: from.year && to.year,
    month: from.month && to.month,
    day: from.day && to.day,
    weekday: from.weekday && to.weekday,
  };
}

/**
 * The parts of a date as resolved.
 *
 * @example "on Friday 24 November", 2017-11-24: { year: 'implied', month: 'said', day: 'said', weekday: 'said' }
 */
export function partsOf(value: TimeValue, edtf: string): TimeParts {
  const said = saidIn(value);
  const depth = Math.max(...edtf.split('/').map((side) => (side === '..' ? 0 : side.split('-').length)));
  const of = (known: boolean): 'said' | 'implied' => (known ? 'said' : 'implied');
  return {
    year: of(said.year),
    ...(depth > 1 ? { month: of(said.month) } : {}),
    ...(depth > 2 ? { day: of(said.day) } : {}),
    ...(said.weekday ? { weekday: 'said' as const } : {}),
  };
}
