/**
 * What counts in nothing and is kept all the same: withdrawn and erased reports, and decisions that stand nowhere, with
 * the reports that they are on. It changes nothing.
 */
import type { Language, ReportRow, SetAsideView, UnplacedRow } from '@marsad/model';
import type { Database } from '@marsad/store';
import type { ReadingViews } from './reading-views.js';

interface SetAsideParts {
  readonly database: Pick<Database, 'findings'>;
  readonly views: Pick<ReadingViews, 'row'>;
  readonly unplaced: readonly UnplacedRow[];
}

/** All of it, as it stands now. */
export async function setAsideView(
  { database, views, unplaced }: SetAsideParts,
  lang: Language,
): Promise<SetAsideView> {
  const { erased, withdrawn } = await database.findings.takenBack();
  const rows: ReportRow[] = [];
  for (const { report } of withdrawn) rows.push(await views.row(report, lang));
  const known = new Map(rows.map((row) => [row.id, row]));
  const concerned = new Set(unplaced.map(({ report }) => report));
  for (const report of concerned) if (!known.has(report)) known.set(report, await views.row(report, lang));
  return {
    withdrawn: rows,
    erased: erased.map(({ report, at, author, reason }) => ({ report, at, author, reason })),
    unplaced,
    reports: Object.fromEntries([...known].filter(([id]) => concerned.has(id))),
  };
}
