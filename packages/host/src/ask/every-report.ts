/** All reports of a project as rows, by id; some hundred bytes a report are held. */
import type { ReportRow } from '@marsad/model';
import type { PastReading } from '../project/past-project.js';

/** Every report, in the order of ids. */
export async function everyReport(project: Pick<PastReading, 'reports'>): Promise<ReportRow[]> {
  const rows: ReportRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await project.reports(
      { limit: 200, order: 'taken-in', ...(cursor !== null && { cursor }) },
      'en',
    );
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows.sort((x, y) => (x.id < y.id ? -1 : 1));
}
