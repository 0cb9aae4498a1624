/**
 * A release: what a project holds and amounts to at one line of its journal, as files with hashes, so that a paper can
 * cite it. The same project at the same line, read and fused by the same versions, gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Lexicon } from '@marsad/engine';
import { type Card, canonicalJson, type ReportRow, type StatusView } from '@marsad/model';
import { type Answer, claimsAnswer, contradictionsAnswer, leadsAnswer, stepsAnswer } from '../ask/answer.js';
import { COVERAGE_COLUMNS, coverageRows } from '../ask/coverage.js';
import { everyReport } from '../ask/every-report.js';
import type { FindingsView } from '../findings/findings-view.js';
import { type Cell, csvLine } from '../output/csv.js';
import { exportLines } from '../output/export-lines.js';
import { EXPORT_COLUMNS } from '../output/export-row.js';
import { EVENT_COLUMNS, eventsCsv, TOLL_COLUMNS, tollCsv } from '../output/findings/findings-csv.js';
import { writeWholeFile } from '../output/whole-file.js';
import type { KnownBy } from '../project/past-journal.js';
import type { PastReading } from '../project/past-project.js';
import { CliError } from '../start/cli-error.js';
import { codebook, type ReleasedFile } from './codebook.js';

/** The name of the file with all others' hashes, as `sha256sum --check` reads it. */
export const SUMS = 'SHA256SUMS';

export interface Release {
  readonly folder: string;
  readonly files: number;
  /** SHA-256 of the list of hashes: what a paper can cite. */
  readonly sum: string;
  readonly reports: number;
  readonly assertions: number;
  readonly events: number;
}

interface Content extends ReleasedFile {
  readonly lines: () => AsyncIterable<string> | Iterable<string>;
}

const EXPORTED = { filter: {}, lang: 'en', rejected: false, quotations: false, bom: false } as const;
const REPORT_COLUMNS = [
  'report',
  'outlet',
  'published',
  'basis',
  'language',
  'url',
  'from',
  'taken_in',
  'title',
  'assertions',
];
const DECISION_COLUMNS = ['line', 'at', 'author', 'decision', 'assertion', 'report', 'what', 'reason'];

const reportCells = ({
  id,
  outlet,
  published,
  language,
  url,
  from,
  takenIn,
  title,
  assertions,
}: ReportRow): Cell[] => [
  ...[id, outlet?.ref, published.edtf, published.basis, language, url, from, takenIn, title, assertions],
];

function decisionCells({ id, report, judgement, decisions }: Card): Cell[][] {
  const verdicts = judgement === null ? [] : [{ ...judgement, kind: judgement.verdict, words: '' }];
  return [...verdicts, ...decisions].map(({ n, at, author, kind, words, reason }) => [
    ...[n, at, author, kind, id, report.id, words, reason],
  ]);
}

async function* decisionLines(project: PastReading, reports: readonly ReportRow[]): AsyncGenerator<string> {
  yield csvLine(DECISION_COLUMNS);
  for (const { id } of reports) {
    const { cards } = await project.report(id, 'en');
    for (const card of cards) for (const cells of decisionCells(card)) yield csvLine(cells);
  }
}

function* table(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

const ofAnswer = (name: string, what: string, { columns, rows }: Answer): Content => ({
  ...{ name, what, columns },
  lines: () => table(columns, rows),
});

function contents(project: PastReading, view: FindingsView, reports: readonly ReportRow[]): Content[] {
  const { names: _, reports: __, summaries: ___, network: ____, totals: _____, ...findings } = view;
  const tolls = (): string[] => [
    csvLine(TOLL_COLUMNS),
    ...view.events.map((event) => tollCsv(event).split('\r\n').slice(1).join('\r\n')),
  ];
  return [
    {
      name: 'reports.csv',
      what: 'the sources, a row a report.',
      columns: REPORT_COLUMNS,
      lines: () => table(REPORT_COLUMNS, reports.map(reportCells)),
    },
    {
      name: 'coverage.csv',
      what: 'how many reports of which outlets in which ISO weeks: no report is not no event.',
      columns: COVERAGE_COLUMNS,
      lines: () => table(COVERAGE_COLUMNS, coverageRows(reports)),
    },
    {
      name: 'records.jsonl',
      what: 'what was read in each report, a record a line.',
      columns: [],
      lines: () => exportLines(project, { ...EXPORTED, format: 'jsonl' }),
    },
    {
      name: 'assertions.csv',
      what: 'the same, a row an assertion.',
      columns: EXPORT_COLUMNS,
      lines: () => exportLines(project, { ...EXPORTED, format: 'csv' }),
    },
    {
      name: 'decisions.csv',
      what: 'what persons accepted, rejected, corrected, added and noted, of what stands.',
      columns: DECISION_COLUMNS,
      lines: () => decisionLines(project, reports),
    },
    {
      name: 'events.csv',
      what: 'events that reports tell of, a row each.',
      columns: EVENT_COLUMNS,
      lines: () => [eventsCsv(view.events, 'conservative')],
    },
    {
      name: 'tolls.csv',
      what: 'every figure that somebody gave of an event.',
      columns: TOLL_COLUMNS,
      lines: tolls,
    },
    ofAnswer('claims.csv', 'claims and denials of responsibility.', claimsAnswer(view, {})),
    ofAnswer(
      'contradictions.csv',
      'what reports on one event cannot all be right about, a row a side.',
      contradictionsAnswer(view, {}),
    ),
    ofAnswer('dyads.csv', 'every rung told between two parties.', stepsAnswer(view)),
    ofAnswer('leads.csv', 'changes worth a look.', leadsAnswer(view, {})),
    {
      name: 'findings.json',
      what: 'all findings whole, with origins, lineage, hypotheses and copies.',
      columns: [],
      lines: () => [`${canonicalJson(findings)}\n`],
    },
  ];
}

function readme(
  name: string,
  { journal, engine, lexicon, version, reports, assertions }: StatusView,
  view: FindingsView,
  { publishedBy, recordedBy }: KnownBy,
): string {
  const by = [
    ...(publishedBy === undefined ? [] : [`what the press had said by ${publishedBy}`]),
    ...(recordedBy === undefined ? [] : [`what the project had taken in and decided by ${recordedBy}`]),
  ];
  const asked = by.length === 0 ? '' : `\n- Only ${by.join(' and ')}`;
  const known = view.events.filter(({ vague }) => !vague).length;
  return `# ${name}

A release of a Marsad project: ${reports} reports, ${assertions} assertions, ${known} events that a report dates and places.

- Journal: line ${journal.lines}, hash ${journal.head}
- Read by engine ${engine}, lexicon ${lexicon}; fused by rules ${view.rules}; Marsad ${version}${asked}

Cite it by its name and the SHA-256 of \`${SUMS}\`. \`sha256sum --check ${SUMS}\`, or \`marsad release --check FOLDER\`, tells whether a file was changed. Whoever has the project's backup makes the same files again: restore it with these versions and run \`marsad release ${name}\`${by.length === 0 ? '' : ' with the same days'}.

What each file, column and type means: \`codebook.md\`. Texts of reports are not here; \`reports.csv\` says where they are from. An assertion is what a report says and no fact; no report is not no event.
`;
}

async function* each(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  yield* lines;
}

async function sumOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

async function fill(folder: string, all: readonly Content[]): Promise<string> {
  const sums: string[] = [];
  for (const { name, lines } of [...all].sort((x, y) => (x.name < y.name ? -1 : 1))) {
    await writeWholeFile(join(folder, name), each(lines()));
    sums.push(`${await sumOf(join(folder, name))}  ${name}\n`);
  }
  await writeWholeFile(join(folder, SUMS), each(sums));
  return sumOf(join(folder, SUMS));
}

/** Writes a release into a new folder, whole or not at all. Throws `file-exists`, `file-unwritable`, `disk-full`. */
export async function writeRelease(
  project: PastReading,
  lexicon: Lexicon,
  { name, folder, days = {} }: { readonly name: string; readonly folder: string; readonly days?: KnownBy },
): Promise<Release> {
  const path = resolve(folder);
  if (existsSync(path))
    throw new CliError(
      'file-exists',
      'There is something of that name already.',
      'A release is never changed: choose another name.',
      { input: folder },
    );
  const [status, view, reports] = [
    await project.status('en'),
    await project.findings({}, 'en'),
    await everyReport(project),
  ];
  const all = contents(project, view, reports);
  const page = (file: string, what: string, text: string): Content => ({
    name: file,
    what,
    columns: [],
    lines: () => [text],
  });
  const release = {
    name,
    journal: status.journal,
    engine: status.engine,
    lexicon: status.lexicon,
    rules: view.rules,
    version: status.version,
    ...days,
  };
  const pages = [
    page(
      'release.json',
      'the versions and the line of the journal that it was made at.',
      `${canonicalJson(release)}\n`,
    ),
    page('README.md', 'what this is.', readme(name, status, view, days)),
  ];
  const book = page('codebook.md', '', codebook(lexicon, [...all, ...pages]));
  const aside = join(dirname(path), `.${name}.part`);
  await rm(aside, { recursive: true, force: true });
  try {
    await mkdir(aside, { recursive: true });
    const sum = await fill(aside, [...all, ...pages, book]);
    await rename(aside, path);
    const events = view.events.filter(({ vague }) => !vague).length;
    return {
      folder: path,
      files: all.length + pages.length + 2,
      sum,
      reports: reports.length,
      assertions: status.assertions,
      events,
    };
  } catch (cause) {
    await rm(aside, { recursive: true, force: true });
    throw cause;
  }
}

/** Files of a release that are not what they were; empty when all is well. Throws `file-missing` without a list of hashes. */
export async function checkRelease(folder: string): Promise<string[]> {
  let sums: string;
  try {
    sums = await readFile(join(folder, SUMS), 'utf8');
  } catch {
    throw new CliError('file-missing', `There is no ${SUMS} in it.`, 'Give the folder of a release.', {
      input: folder,
    });
  }
  const wrong: string[] = [];
  for (const line of sums.split('\n').filter(Boolean)) {
    const [sum = '', name = ''] = line.split('  ');
    const now = await sumOf(join(folder, name)).catch(() => null);
    if (now === null) wrong.push(`${name} is not there`);
    else if (now !== sum) wrong.push(`${name} was changed`);
  }
  return wrong;
}
