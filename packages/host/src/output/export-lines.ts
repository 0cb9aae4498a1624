/**
 * A project as lines that leave it, JSON Lines, CSV or corpus blocks, one report after the other, so that memory does not grow with
 * the project. What a person rejected and what armed groups say in their own words stays behind unless asked for.
 */
import type { Card, Language, Page, ReportFilter, ReportRecord } from '@marsad/model';
import type { PastReading } from '../project/past-project.js';
import { corpusBlocks } from './corpus-blocks.js';
import { csvLine } from './csv.js';
import { EXPORT_COLUMNS, exportRow } from './export-row.js';
import { isAskedFor, keepAssertions } from './kept-assertions.js';

/** What an export asks a project. */
type Asked = Pick<PastReading, 'reports' | 'report' | 'records' | 'cards'>;

export interface ExportChoice {
  readonly format: 'jsonl' | 'csv' | 'corpus';
  readonly filter: ReportFilter;
  /** Language of the column `told`. */
  readonly lang: Language;
  /** Also what a person rejected. */
  readonly rejected: boolean;
  /** Also armed groups' own words, in the column `sentence`. */
  readonly quotations: boolean;
  /** A byte-order mark before the CSV, by which some spreadsheets know UTF-8. */
  readonly bom: boolean;
}

/** What is asked of one assertion and cannot be told from the record alone. */
const INDEXED = [
  ...(['place', 'country', 'near', 'within', 'voice', 'certainty', 'polarity', 'judged'] as const),
  ...(['happenedFrom', 'happenedTo'] as const),
];

/** Ids of the assertions that fit, by report; null when nothing is asked that the record does not tell. */
async function fitting(
  { filter, lang }: ExportChoice,
  project: Asked,
): Promise<ReadonlyMap<string, ReadonlySet<string>> | null> {
  if (INDEXED.every((key) => filter[key] === undefined)) return null;
  const { q: _, language: __, outlet: ___, order: ____, cursor: _____, limit: ______, ...asked } = filter;
  const { from: _______, to: ________, happenedFrom, happenedTo, ...said } = asked;
  const days = {
    ...(happenedFrom !== undefined && { from: happenedFrom }),
    ...(happenedTo !== undefined && { to: happenedTo }),
  };
  const ids = new Map<string, Set<string>>();
  let cursor: string | null = null;
  do {
    const page: Page<Card> = await project.cards(
      { ...said, ...days, rejected: true, limit: 200, ...(cursor !== null && { cursor }) },
      lang,
    );
    for (const { id, report } of page.rows) ids.set(report.id, (ids.get(report.id) ?? new Set()).add(id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

/** What a person rejected, or its outlet withdrew and nobody accepted since. */
const isRejected = ({ judgement, report }: Card): boolean =>
  judgement?.verdict === 'reject' || (report.withdrawn !== undefined && judgement === null);

/** Ids of what a person rejected or an outlet withdrew, among the reports asked for; as many as a person had time for. */
async function rejectedIds({ filter, lang }: ExportChoice, project: Asked): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await project.reports({ ...filter, ...(cursor !== null && { cursor }), limit: 200 }, lang);
    for (const { id } of page.rows.filter((row) => row.rejected > 0 || row.withdrawn !== undefined)) {
      const { cards } = await project.report(id, lang);
      for (const card of cards.filter(isRejected)) ids.add(card.id);
    }
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}

async function* records(
  choice: ExportChoice,
  project: Asked,
  left: ReadonlySet<string>,
): AsyncGenerator<ReportRecord> {
  const fits = await fitting(choice, project);
  for await (const record of project.records(choice.filter)) {
    const kept = keepAssertions(
      record,
      (a) =>
        !left.has(a.id) &&
        isAskedFor(a, choice.filter) &&
        (fits?.get(record.document.id)?.has(a.id) ?? fits === null),
    );
    // A report that says nothing is still a report, unless what it should say was asked for.
    const { type, family, actor } = choice.filter;
    if (kept.assertions.length > 0 || (fits === null && (type ?? family ?? actor) === undefined)) yield kept;
  }
}

async function* tableRows(choice: ExportChoice, project: Asked): AsyncGenerator<string> {
  yield `${choice.bom ? '\ufeff' : ''}${csvLine(EXPORT_COLUMNS)}`;
  for await (const record of records(choice, project, new Set())) {
    if (record.assertions.length === 0) continue;
    const { cards } = await project.report(record.document.id, choice.lang);
    const byId = new Map(cards.map((card) => [card.id, card]));
    const words = new Map(record.mentions.map(({ id, text }) => [id, text]));
    for (const assertion of record.assertions) {
      const card = byId.get(assertion.id);
      if (card === undefined || (!choice.rejected && isRejected(card))) continue;
      yield csvLine(exportRow({ record, assertion, card, words, quotations: choice.quotations }));
    }
  }
}

async function* blocks(choice: ExportChoice, project: Asked): AsyncGenerator<string> {
  for await (const record of records(choice, project, new Set())) {
    const { cards } = await project.report(record.document.id, choice.lang);
    yield* corpusBlocks(record, cards, choice.quotations);
  }
}

/** The lines, each with its end. */
export async function* exportLines(project: Asked, choice: ExportChoice): AsyncGenerator<string> {
  if (choice.format === 'corpus') {
    yield* blocks(choice, project);
    return;
  }
  if (choice.format === 'csv') {
    yield* tableRows(choice, project);
    return;
  }
  const left = choice.rejected ? new Set<string>() : await rejectedIds(choice, project);
  for await (const record of records(choice, project, left)) yield `${JSON.stringify(record)}\n`;
}
