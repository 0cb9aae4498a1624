/**
 * Corrections, assertions added by hand, notes and grades: each a line of the journal with the words that it was decided on,
 * taken back by a further line. What was read is kept as it was.
 */
import type { Lexicon } from '@marsad/engine';
import { addedAssertion, spanOfWords } from '@marsad/fusion';
import type { DecisionRequest, DecisionResult, Grade } from '@marsad/model';
import type {
  AssertionAdded,
  Corrected,
  Database,
  DecisionUndone,
  Graded,
  LinkedTelling,
  Noted,
  StoredReport,
} from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import { readChanges } from './field-changes.js';
import type { Ledger } from './ledger.js';
import type { ReadingViews } from './reading-views.js';
import type { TextShelf } from './text-shelf.js';

export interface DecidingParts {
  readonly ledger: Ledger;
  readonly database: Database;
  readonly views: ReadingViews;
  readonly texts: TextShelf;
  readonly lexicon: Lexicon;
}

type Requested<K extends DecisionRequest['kind']> = Extract<DecisionRequest, { kind: K }>;

const withReason = (reason: string | undefined): { reason?: string } =>
  reason === undefined ? {} : { reason };

export class Deciding {
  constructor(private readonly parts: DecidingParts) {}

  /** Throws `not-found` for what is not here, `bad-request` for a field or words that cannot be taken. */
  async decide(request: DecisionRequest, author: string): Promise<DecisionResult> {
    const line = await this.parts.ledger.decide(() => this.entryOf(request, author));
    return { n: line.n, assertion: line.entry.place.assertion };
  }

  /** Throws `not-found` when line `n` is no decision, `nothing-to-undo` when it was taken back. */
  async undo(author: string, n: number): Promise<DecisionResult> {
    const line = await this.parts.ledger.decide(async (): Promise<DecisionUndone> => {
      const one = await this.parts.database.decision(n);
      if (one === null)
        throw new CliError('not-found', `Line ${n} of the journal is no decision.`, 'Check the number.');
      if (one.undone !== null)
        throw new CliError(
          'nothing-to-undo',
          `Line ${n} was taken back by line ${one.undone}.`,
          'What stands on an assertion is shown on its card.',
        );
      return { kind: 'decision-undone', author, report: one.report, decision: n };
    });
    return { n: line.n, assertion: null, undid: n };
  }

  private entryOf(
    request: DecisionRequest,
    author: string,
  ): Promise<Corrected | AssertionAdded | Noted | Graded> {
    switch (request.kind) {
      case 'correct':
        return this.correct(request, author);
      case 'add':
        return this.add(request, author);
      case 'grade':
        return this.grade(request, author);
      default:
        return this.note(request, author);
    }
  }

  private async correct(request: Requested<'correct'>, author: string): Promise<Corrected> {
    const { place, type } = await this.told(request.assertion);
    const changes = readChanges(request.fields, type, this.parts.lexicon);
    return { kind: 'corrected', author, ...withReason(request.reason), place, changes };
  }

  private async note({ assertion, words }: Requested<'note'>, author: string): Promise<Noted> {
    if (words.trim() === '')
      throw new CliError('bad-request', 'The note has no words.', 'Write what to note.');
    return { kind: 'noted', author, place: (await this.told(assertion)).place, words: words.trim() };
  }

  private async grade({ assertion, code, reason }: Requested<'grade'>, author: string): Promise<Graded> {
    const [, letter, digit] = /^([A-F])([1-6])$/i.exec(code.trim()) ?? [];
    if (letter === undefined || digit === undefined)
      throw new CliError(
        'bad-request',
        `"${code}" is no grade.`,
        'Give a letter from A (completely reliable) to F (cannot be judged) and a digit from 1 (confirmed) to 6 (cannot be judged), such as B2.',
      );
    if (reason.trim() === '') throw new CliError('bad-request', 'The grade has no reason.', 'Say why.');
    const { place } = await this.told(assertion);
    const grade = { reliability: letter.toUpperCase(), credibility: Number(digit) } as Grade;
    return { kind: 'graded', author, reason: reason.trim(), place, ...grade };
  }

  private async add(request: Requested<'add'>, author: string): Promise<AssertionAdded> {
    const { views, texts, database, lexicon } = this.parts;
    const report: StoredReport = await views.storedReport(request.report);
    const text = await texts.get(report);
    const evidence = spanOfWords(text, request.words);
    if (evidence === null)
      throw new CliError(
        'bad-request',
        text.includes(request.words) && request.words !== ''
          ? 'These words stand in the report more than once.'
          : 'These words do not stand in the report.',
        'Give words as the report has them, and enough of them that they stand there once.',
      );
    const changes = readChanges(request.fields, null, lexicon);
    const before = (await database.decisionsOf([report.id])).filter(
      ({ entry }) => entry.kind === 'assertion-added' && entry.place.quotation === request.words,
    ).length;
    const made = addedAssertion(report.textId, evidence, changes, { author, before });
    const place: LinkedTelling = {
      ...{ report: report.id, anchor: made.anchor, assertion: made.id },
      ...{ quotation: request.words, text: report.text, evidence },
    };
    return { kind: 'assertion-added', author, ...withReason(request.reason), place, changes };
  }

  private async told(id: string): Promise<{ place: LinkedTelling; type: string }> {
    const { assertion, report } = await this.parts.views.storedAssertion(id);
    const text = await this.parts.texts.get(report);
    const [start, end] = assertion.evidence[0] ?? assertion.trigger;
    const { anchor, id: whole, type } = assertion;
    const quotation = text.slice(start, end);
    const place = { report: report.id, anchor, assertion: whole, quotation, text: report.text };
    return { place: { ...place, evidence: [start, end] }, type };
  }
}
