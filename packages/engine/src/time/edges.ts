/**
 * What early, mid and late leave of a year, a month, a week or a decade. The convention is ours: of a year the first
 * three months, May to August, and the last three; of a month its thirds; the inner ends are approximate.
 */
import { dayOf, weekdayOfNumber } from '@marsad/model';
import { monthOf, wholeMonth } from './period.js';
import type { TimeEdge, TimeFraction } from './time-value.js';

interface Days {
  readonly edtf: string;
  readonly first: number;
  readonly last: number;
}

type Third = Exclude<TimeEdge, TimeFraction>;
const MONTHS: Readonly<Record<Third, readonly [string, string]>> = {
  start: ['01', '03~'],
  middle: ['05~', '08~'],
  end: ['10~', '12'],
};

function ofDays(whole: Days, edge: Third, third: number): Days {
  const first =
    edge === 'start' ? whole.first : edge === 'middle' ? whole.first + third : whole.last - third + 1;
  const last =
    edge === 'start' ? whole.first + third - 1 : edge === 'middle' ? whole.last - third : whole.last;
  const from = `${dayOf(first)}${edge === 'start' ? '' : '~'}`;
  const to = `${dayOf(last)}${edge === 'end' ? '' : '~'}`;
  return { edtf: `${from}/${to}`, first, last };
}

function ofYear(whole: Days, edge: Third): Days {
  const { year } = monthOf(whole.first);
  const [from, to] = MONTHS[edge];
  const first = whole.first + (edge === 'start' ? 0 : edge === 'middle' ? 120 : 273);
  return { edtf: `${year}-${from}/${year}-${to}`, first, last: edge === 'end' ? whole.last : first + 120 };
}

function ofDecade(whole: Days, edge: Third): Days {
  const { year } = monthOf(whole.first);
  const start = edge === 'start' ? year : edge === 'middle' ? year + 4 : year + 7;
  const end = edge === 'start' ? year + 2 : edge === 'middle' ? year + 6 : year + 9;
  return {
    edtf: `${start}${edge === 'start' ? '' : '~'}/${end}${edge === 'end' ? '' : '~'}`,
    first: whole.first + (start - year) * 365,
    last: whole.first + (end + 1 - year) * 365,
  };
}

const isFraction = (edge: TimeEdge): edge is TimeFraction => edge.length === 2;

/** Months of a quarter or half of a year; days of a half or week of a month, whose ends are approximate. */
function ofFraction(whole: Days, edge: TimeFraction, length: number): Days {
  const number = Number(edge[1]);
  const { year, month } = monthOf(whole.first);
  if (length > 300) {
    const months = edge.startsWith('q') ? 3 : 6;
    const from = wholeMonth(year, (number - 1) * months + 1);
    const to = wholeMonth(year, number * months);
    return { edtf: `${from.edtf}/${to.edtf}`, first: from.first, last: to.last };
  }
  const days = edge.startsWith('h') ? 15 : 7;
  const end = wholeMonth(year, month).last;
  const last = number === 5 || (days === 15 && number === 2) ? end : whole.first + number * days - 1;
  const first = number === 5 ? end - 6 : whole.first + (number - 1) * days;
  return { edtf: `${dayOf(first)}~/${dayOf(last)}~`, first, last };
}

/** The early, middle or late part of a stretch of days. */
export function edgeOf(whole: Days, edge: TimeEdge): Days {
  const length = whole.last - whole.first + 1;
  if (isFraction(edge)) return ofFraction(whole, edge, length);
  if (length <= 3) return whole;
  if (length <= 7)
    return ofDays(whole, edge, weekdayOfNumber(whole.first) === 1 && edge !== 'middle' ? 3 : 2);
  if (length < 200) return ofDays(whole, edge, Math.floor(length / 3));
  return length < 400 ? ofYear(whole, edge) : ofDecade(whole, edge);
}
