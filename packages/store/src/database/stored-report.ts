/** Reports as the database gives them back. */
import type { Language, Note, ReportRow, Span, Withdrawal } from '@marsad/model';
import { type RawBuilder, sql } from 'kysely';
import type { StoredReport } from './database.js';

export interface ReportColumns {
  readonly n: number;
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly basis: ReportRow['published']['basis'];
  readonly newest: number;
  readonly taken_in: string;
  readonly source: string;
  readonly url: string | null;
  readonly text: string;
  readonly text_id: string;
  readonly record: string;
  readonly assertions: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly withdrawn: Withdrawal | null;
  readonly quotations: readonly Span[];
  readonly notes: readonly Note[];
}

/** The columns of `report r`, to be read by `storedReport`. */
export const REPORT_COLUMNS: RawBuilder<unknown> = sql`r.n, r.id, r.title, r.language, r.outlet, r.published, r.basis,
  r.newest, r.taken_in, r.source, r.url, r.text, r.text_id, r.record, r.assertions, r.quotations, r.notes,
  (select jsonb_build_object('n', w.n, 'on', w.withdrawn_on, 'author', w.author, 'at', w.at, 'reason', w.reason)
    from withdrawal w where w.report = r.id and w.undone is null order by w.n desc limit 1) as withdrawn,
  (select count(*) from standing s where s.report = r.n and s.verdict = 'accept') as accepted,
  (select count(*) from standing s where s.report = r.n and s.verdict = 'reject') as rejected`;

export function storedReport(row: ReportColumns): StoredReport {
  return {
    id: row.id,
    title: row.title,
    language: row.language,
    outlet: row.outlet,
    published: { edtf: row.published, basis: row.basis },
    takenIn: row.taken_in,
    from: row.source,
    url: row.url,
    assertions: row.assertions,
    accepted: row.accepted,
    rejected: row.rejected,
    ...(row.withdrawn !== null && {
      withdrawn: { ...row.withdrawn, at: new Date(row.withdrawn.at).toISOString() },
    }),
    text: row.text,
    record: row.record,
    textId: row.text_id,
    quotations: row.quotations,
    notes: row.notes,
  };
}
