/**
 * What a person decides of assertions, written to the journal with the words it was decided on, and taken back by
 * another line. Nothing that was written is changed.
 */
import type { JudgementRequest, JudgementResult } from '@marsad/model';
import type { Database, Judged, StoredJudgement } from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import type { Ledger } from './ledger.js';
import type { ReadingViews } from './reading-views.js';
import { judgementView } from './shown-card.js';
import type { TextShelf } from './text-shelf.js';

/** Characters kept before and behind the words judged. */
const AROUND = 60;

export interface JudgingParts {
  readonly ledger: Ledger;
  readonly database: Database;
  readonly views: ReadingViews;
  readonly texts: TextShelf;
}

function nothingToUndo(message: string): CliError {
  return new CliError('nothing-to-undo', message, 'What stands on an assertion is shown on its card.');
}

export class Judging {
  constructor(private readonly parts: JudgingParts) {}

  /** Throws `not-found` when there is no such assertion. */
  async judge(request: JudgementRequest, author: string): Promise<JudgementResult> {
    const { ledger, views, texts } = this.parts;
    const { verdict, reason } = request;
    const line = await ledger.write(async (): Promise<Judged> => {
      const { assertion, report } = await views.storedAssertion(request.assertion);
      const text = await texts.get(report);
      const [start, end] = assertion.evidence[0] ?? assertion.trigger;
      return {
        kind: 'judgement',
        author,
        verdict,
        ...(reason !== undefined && { reason }),
        report: report.id,
        anchor: assertion.anchor,
        assertion: assertion.id,
        quotation: text.slice(start, end),
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(end, end + AROUND),
        text: report.text,
        evidence: [start, end],
      };
    });
    return this.result(line.entry.assertion, { n: line.n, verdict });
  }

  /** Throws `not-found` when `n` is no judgement, `nothing-to-undo` when none stands. */
  async undo(author: string, n?: number): Promise<JudgementResult> {
    let taken: StoredJudgement | undefined;
    const line = await this.parts.ledger.write(async () => {
      taken = await this.standing(author, n);
      return { kind: 'judgement-undone' as const, author, judgement: taken.n };
    });
    const { assertion, report, verdict, placed } = taken!;
    const did = { n: line.n, undid: line.entry.judgement, verdict };
    // What the last reading has no place for can still be taken back.
    return placed ? this.result(assertion, did) : { assertion, report, judgement: null, did };
  }

  private async standing(author: string, n: number | undefined): Promise<StoredJudgement> {
    const { database } = this.parts;
    if (n === undefined) {
      const last = await database.lastJudgementOf(author);
      if (last === null) throw nothingToUndo(`No judgement of ${author} stands.`);
      return last;
    }
    const one = await database.judgement(n);
    if (one === null)
      throw new CliError('not-found', `Line ${n} of the journal is no judgement.`, 'Check the number.');
    if (one.undone !== null) throw nothingToUndo(`Judgement ${n} was taken back by line ${one.undone}.`);
    return one;
  }

  private async result(assertion: string, did: JudgementResult['did']): Promise<JudgementResult> {
    const stored = await this.parts.views.storedAssertion(assertion);
    return {
      assertion,
      report: stored.report.id,
      judgement: judgementView(stored.judgement),
      did,
    };
  }
}
