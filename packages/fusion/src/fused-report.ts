/**
 * What fusion takes in: a report's record beside its text. Shapes only; where a report comes from, who stores it and
 * when it was taken in is its caller's business.
 */
import type { ReportRecord } from '@marsad/model';

export interface FusedReport {
  /** Its id in the project: `document.id`, unless the project keeps an older one. */
  readonly id: string;
  readonly record: ReportRecord;
  /** The decoded text that the record's spans count in. */
  readonly text: string;
}
