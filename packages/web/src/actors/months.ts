/** Months as `YYYY-MM`: steps between them, and a row of counts without gaps. */
import type { MonthCount } from '@marsad/model';

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, with 0 where nothing was counted. At most 1200 months. */
export function fillMonths(months: readonly MonthCount[]): readonly MonthCount[] {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const counts = new Map(months.map(({ month, count }) => [month, count]));
  const start = Math.max(numberOf(first.month), numberOf(last.month) - 1199);
  return Array.from({ length: numberOf(last.month) - start + 1 }, (_, index) => {
    const month = monthOf(start + index);
    return { month, count: counts.get(month) ?? 0 };
  });
}

/** The month with the highest count, the earliest of several; null of none. */
export function busiest(months: readonly MonthCount[]): MonthCount | null {
  return months.reduce<MonthCount | null>(
    (most, one) => (most === null || one.count > most.count ? one : most),
    null,
  );
}

/** First day of a month. */
export function firstDayOf(month: string): string {
  return `${month}-01`;
}

/** Last day of a month. */
export function lastDayOf(month: string): string {
  const day = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
  return day.toISOString().slice(0, 10);
}
