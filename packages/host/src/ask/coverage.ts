/**
 * From how many reports, of which outlets, in which weeks something is told: no report is not no event. Weeks are those
 * of ISO 8601, by the day of publication; a report whose day is not known to a week stands under no week.
 */
import type { ReportRow } from '@marsad/model';
import type { Narrowing } from '../findings/narrow-findings.js';
import type { Cell } from '../output/csv.js';
import type { Answer } from './answer.js';

const DAY = 86_400_000;

/** The ISO week of a day, `2017-W47`; null for what is no whole day. */
export function isoWeek(day: string | null): string | null {
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = new Date(date.getTime() + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export const COVERAGE_COLUMNS: readonly string[] = ['week', 'outlet', 'language', 'reports', 'assertions'];

/** A row a week, outlet and language, in that order. */
export function coverageRows(reports: Iterable<ReportRow>): Cell[][] {
  const found = new Map<
    string,
    { week: string; outlet: string; language: string; reports: number; assertions: number }
  >();
  for (const { published, outlet, language, assertions } of reports) {
    const [week, ref] = [isoWeek(published.edtf) ?? '', outlet?.ref ?? ''];
    const key = [week, ref, language].join(' ');
    const row = found.get(key) ?? { week, outlet: ref, language, reports: 0, assertions: 0 };
    row.reports += 1;
    row.assertions += assertions;
    found.set(key, row);
  }
  return [...found]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, row]) => [row.week, row.outlet, row.language, row.reports, row.assertions]);
}

/** The same as an answer, of what was published between two days where they are asked. */
export function coverageAnswer(reports: readonly ReportRow[], { during }: Pick<Narrowing, 'during'>): Answer {
  const asked = reports.filter(({ published: { edtf } }) => {
    if (during === undefined) return true;
    return edtf !== null && edtf.slice(0, 10) >= during[0] && edtf.slice(-10) <= during[1];
  });
  return { columns: COVERAGE_COLUMNS, rows: coverageRows(asked) };
}
