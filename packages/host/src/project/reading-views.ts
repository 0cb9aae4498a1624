/**
 * What a project answers about its reports and assertions. It asks the index, takes texts from the archive, and words
 * the answers; it changes nothing.
 */
import type { Lexicon } from '@marsad/engine';
import type {
  Card,
  CardFilter,
  Language,
  Page,
  ReportFilter,
  ReportRecord,
  ReportRow,
  ReportView,
} from '@marsad/model';
import type {
  Archive,
  Database,
  ReportQuery,
  StoredAssertion,
  StoredDecision,
  StoredErasure,
  StoredReport,
} from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import { nameIn } from '../telling/name-in.js';
import { correctedReading } from './decided.js';
import type { NameFinder } from './find-names.js';
import { given, isAsked, saidQuery } from './said-query.js';
import { planSearch } from './search-plan.js';
import { cardOf } from './shown-card.js';
import { mentionView, type NameRef, reportRow } from './shown-report.js';
import type { TextShelf } from './text-shelf.js';

const PAGE = 200;

export interface ViewParts {
  readonly database: Database;
  readonly archive: Pick<Archive, 'record'>;
  readonly texts: TextShelf;
  readonly lexicon: Lexicon;
  readonly finder: NameFinder;
}

function notFound(what: string, id: string): CliError {
  return new CliError('not-found', `There is no ${what} "${id}" in this project.`, 'Check the id.');
}

/** The error of whoever asks for a report that is no more. */
export function wasErased({ report, at, author, reason }: StoredErasure): CliError {
  return new CliError(
    'report-erased',
    `Report ${report} was here and was erased on ${at.slice(0, 10)} by ${author}: ${reason.replace(/\.$/, '')}.`,
    'Nobody can read it any more, and it is not taken in again.',
  );
}

/** The one thing with this id, or whose id begins so and no other's. */
function theOnly<T>(found: readonly T[], idOf: (one: T) => string, id: string, what: string): T {
  const [first] = found;
  const exact = found.find((one) => idOf(one) === id);
  if (exact !== undefined) return exact;
  if (first === undefined) throw notFound(what, id);
  if (found.length === 1) return first;
  throw new CliError(
    'ambiguous',
    `More than one ${what} has an id that begins with "${id}".`,
    'Give more of it.',
  );
}

/** What one of them is about: it stands in the same report, at the anchor that is pointed at. */
function aboutIn(
  all: readonly StoredAssertion[],
  { assertion, report }: StoredAssertion,
): StoredAssertion | undefined {
  if (assertion.about === undefined) return undefined;
  return all.find((other) => other.report.id === report.id && other.assertion.anchor === assertion.about);
}

export class ReadingViews {
  constructor(private readonly parts: ViewParts) {}

  async reports(filter: ReportFilter, lang: Language): Promise<Page<ReportRow>> {
    const page = await this.stored(filter);
    return { ...page, rows: page.rows.map((row) => reportRow(row, this.names(lang))) };
  }

  /** The row of one report. Throws as `report` does. */
  async row(id: string, lang: Language): Promise<ReportRow> {
    return reportRow(await this.storedReport(id), this.names(lang));
  }

  async report(id: string, lang: Language): Promise<ReportView> {
    const { database, texts, lexicon } = this.parts;
    const stored = await this.storedReport(id);
    const [text, mentions, assertions, decisions] = await Promise.all([
      texts.get(stored),
      database.mentions(stored.id),
      database.assertionsOf(stored.id),
      database.decisionsOf([stored.id]),
    ]);
    return {
      report: reportRow(stored, this.names(lang)),
      text,
      quotations: stored.quotations,
      notes: stored.notes,
      mentions: mentions.map((mention) => mentionView(mention, this.names(lang))),
      cards: assertions.map((one) => cardOf(one, aboutIn(assertions, one), text, lang, lexicon, decisions)),
    };
  }

  async *records(filter: ReportFilter): AsyncGenerator<ReportRecord> {
    let left = filter.limit ?? Number.POSITIVE_INFINITY;
    let { cursor } = filter;
    while (left > 0) {
      const asked = { ...filter, limit: Math.min(PAGE, left), ...(cursor !== undefined && { cursor }) };
      const { rows, next } = await this.stored(asked);
      const decisions = await this.parts.database.decisionsOf(rows.map(({ id }) => id));
      for (const row of rows) yield this.recordOf(row, decisions);
      left -= rows.length;
      if (next === null) return;
      cursor = next;
    }
  }

  /** The record as it stands: with the id that its report keeps, and with what persons corrected and added. */
  private async recordOf(
    { id, record, text }: StoredReport,
    decisions: readonly StoredDecision[],
  ): Promise<ReportRecord> {
    const kept = await this.parts.archive.record(id, record);
    if (kept === null) throw notFound('record of report', id);
    const named = kept.document.id === id ? kept : { ...kept, document: { ...kept.document, id } };
    const own = decisions.filter(
      ({ report, entry }) => report === id && entry.kind !== 'noted' && entry.kind !== 'graded',
    );
    if (own.length === 0) return named;
    const reading = { record: named, text: await this.parts.texts.get({ id, text }) };
    return { ...named, assertions: correctedReading(reading, own) };
  }

  async cards(filter: CardFilter, lang: Language): Promise<Page<Card>> {
    const page = await this.parts.database.assertions(saidQuery(filter, this.parts.lexicon));
    return { ...page, rows: await this.toCards(page.rows, lang) };
  }

  async card(id: string, lang: Language): Promise<Card> {
    const [card] = await this.toCards([await this.storedAssertion(id)], lang);
    return card!;
  }

  /** By id or its beginning; throws `not-found` or `ambiguous`. */
  async storedAssertion(id: string): Promise<StoredAssertion> {
    const found = id === '' ? [] : await this.parts.database.assertionsById(id, 2);
    return theOnly(found, ({ assertion }) => assertion.id, id, 'assertion');
  }

  /** Cards with what they are about and what was decided of them. */
  async toCards(stored: readonly StoredAssertion[], lang: Language): Promise<Card[]> {
    const { database, texts, lexicon } = this.parts;
    const pointing = stored.filter(({ assertion }) => assertion.about !== undefined);
    const meant = await database.assertionsAt({
      reports: [...new Set(pointing.map(({ report }) => report.id))],
      anchors: [...new Set(pointing.flatMap(({ assertion }) => assertion.about ?? []))],
    });
    const decisions = await database.decisionsOf([...new Set(stored.map(({ report }) => report.id))]);
    return Promise.all(
      stored.map(async (one) =>
        cardOf(one, aboutIn(meant, one), await texts.get(one.report), lang, lexicon, decisions),
      ),
    );
  }

  /** By id or its beginning; throws `not-found` or `ambiguous`. */
  async storedReport(id: string): Promise<StoredReport> {
    const { database } = this.parts;
    const found = id === '' ? [] : await database.reportsById(id, 2);
    const [erased] = found.length > 0 || id === '' ? [] : await database.erased(id);
    if (erased !== undefined) throw wasErased(erased);
    return theOnly(found, (report) => report.id, id, 'report');
  }

  private stored(filter: ReportFilter): Promise<Page<StoredReport>> {
    const { q, language, outlet, from, to, order, cursor, limit, happenedFrom, happenedTo, ...rest } = filter;
    const asked = { ...rest, from: happenedFrom, to: happenedTo };
    const said = saidQuery(given(asked), this.parts.lexicon);
    const query: ReportQuery = {
      ...given({ language, outlet, from, to, order, cursor, limit }),
      ...(isAsked(said) && { said }),
    };
    if (q === undefined || q.trim() === '') return this.parts.database.reports(query);
    const { terms, refs } = planSearch(q, this.parts.finder);
    return this.parts.database.reports({ ...query, search: { terms, refs } });
  }

  private names(lang: Language): NameRef {
    return (ref) => nameIn(ref, lang, this.parts.lexicon);
  }
}
