/**
 * A date of the record as columns: bounds as days, numbers to sort by, and the month it counts in. Unknown and open
 * sides are null; a date known only to a season, a year or worse counts in no month.
 */
import { type Day, dayNumber, type EdtfDate, type EdtfSide, edtfBounds, parseEdtf } from '@marsad/model';

export interface DateColumns {
  readonly outerFrom: Day | null;
  readonly outerTo: Day | null;
  readonly innerFrom: Day | null;
  readonly innerTo: Day | null;
  /** Ascending: oldest first, undated last. */
  readonly oldest: number;
  /** Ascending: newest first, undated last. */
  readonly newest: number;
  /** `YYYY-MM`, when it began in a known month. */
  readonly month: string | null;
}

/** The largest int4: what sorts behind every day. */
const UNDATED = 2_147_483_647;
const NONE: DateColumns = {
  outerFrom: null,
  outerTo: null,
  innerFrom: null,
  innerTo: null,
  oldest: UNDATED,
  newest: UNDATED,
  month: null,
};

/** PostgreSQL has no year 0 and prints years over 9999 longer. */
const kept = (day: Day | null | undefined): Day | null =>
  day && /^\d{4}-/.test(day) && day >= '0001-01-01' ? day : null;

function monthOf(date: EdtfDate): string | null {
  const { year, month } = date;
  return month !== undefined && month <= '12' && !year.includes('X') ? `${year}-${month}` : null;
}

const sideMonth = (side: EdtfSide): string | null => (typeof side === 'string' ? null : monthOf(side));

/** The columns of an EDTF string; those of no date when it is absent or not EDTF. */
export function dateColumns(edtf: string | null | undefined): DateColumns {
  const parsed = edtf ? parseEdtf(edtf) : null;
  const bounds = edtf ? edtfBounds(edtf) : null;
  if (parsed === null || bounds === null) return NONE;
  const outerFrom = kept(bounds.outer[0]);
  const outerTo = kept(bounds.outer[1]);
  const day = outerFrom ?? outerTo;
  const month =
    parsed.kind === 'date'
      ? monthOf(parsed.date)
      : sideMonth(typeof parsed.from === 'string' ? parsed.to : parsed.from);
  return {
    outerFrom,
    outerTo,
    innerFrom: kept(bounds.inner?.[0]),
    innerTo: kept(bounds.inner?.[1]),
    oldest: day === null ? UNDATED : dayNumber(day),
    newest: day === null ? UNDATED : -dayNumber(day),
    month,
  };
}
