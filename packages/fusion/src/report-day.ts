/** The day of publication as fusion counts with it. */
import { dayNumber, edtfBounds } from '@marsad/model';
import type { FusedReport } from './fused-report.js';

/**
 * Number of the last day on which a report may have been published, in days since 1970-01-01; null when its day is
 * not known or open. The last one: before it nobody can be sure to have read it.
 */
export function publishedDay({ record }: FusedReport): number | null {
  const { edtf } = record.document.published;
  const last = edtf === null ? null : (edtfBounds(edtf)?.outer[1] ?? null);
  return last === null ? null : dayNumber(last);
}
