/**
 * What a project holds, as a few aligned lines.
 */
import type { StatusView } from '@marsad/model';
import type { Style } from './style.js';

/** What was taken back or stands nowhere; no row where there is nothing. */
function backRows({ erased, withdrawn, unplaced }: StatusView): (readonly [string, string])[] {
  const rows: (readonly [string, number, string])[] = [
    ['erased', erased, erased === 1 ? 'report' : 'reports'],
    ['withdrawn', withdrawn, withdrawn === 1 ? 'report' : 'reports'],
    ['unplaced', unplaced, `${unplaced === 1 ? 'decision' : 'decisions'}; see: marsad reread --unplaced`],
  ];
  return rows.flatMap(([name, count, what]) => (count === 0 ? [] : [[name, `${count} ${what}`] as const]));
}

/** The lines, ending in a line feed. */
export function statusViewText(status: StatusView, style: Style): string {
  const { project, published, journal, database } = status;
  const languages = Object.entries(status.byLanguage).map(([language, count]) => `${language} ${count}`);
  const days = published.first === null ? 'none known' : `${published.first} to ${published.last ?? '…'}`;
  const outlets = status.outlets.slice(0, 5).map(({ name, count }) => `${name} ${count}`);
  const rows: readonly (readonly [string, string])[] = [
    ['project', `${project.id}, made ${project.madeAt.slice(0, 10)}`],
    ['folder', project.folder],
    ['reports', [String(status.reports), ...languages].join(' · ')],
    ['published', days],
    ['outlets', outlets.length === 0 ? 'none known' : outlets.join(' · ')],
    ['assertions', String(status.assertions)],
    ['actors', String(status.actors)],
    ['judgements', String(status.judgements)],
    ...backRows(status),
    ['journal', `${journal.lines} lines, head ${journal.head.slice(0, 12)}`],
    ['database', `${database.kind}, ${database.version}, schema ${database.schema}`],
    ['read by', `engine ${status.engine}, lexicon ${status.lexicon.slice(0, 12)}`],
  ];
  return rows.map(([name, value]) => `${style.label(name.padEnd(11))} ${style.line(value)}\n`).join('');
}
