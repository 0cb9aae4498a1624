/**
 * Says that an outlet took a report back, and takes that back. The report stays in the project with all that was read
 * and decided; from the day of the withdrawal it is no origin of anything, and what was decided on it before is to be
 * decided anew.
 */
import type { WithdrawalRequest, WithdrawalResult } from '@marsad/model';
import type { ReportWithdrawn, WithdrawalUndone } from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import type { Ledger } from './ledger.js';
import type { ReadingViews } from './reading-views.js';
import type { Rereading } from './rereading.js';

export interface WithdrawingParts {
  readonly ledger: Ledger;
  readonly views: Pick<ReadingViews, 'storedReport'>;
  readonly rereading: Pick<Rereading, 'decidedOn'>;
}

export class Withdrawing {
  constructor(private readonly parts: WithdrawingParts) {}

  /** Throws `not-found`, `report-erased`, and `bad-request` without a reason or when it is withdrawn already. */
  async withdraw({ report, on, reason }: WithdrawalRequest, author: string): Promise<WithdrawalResult> {
    if (reason.trim() === '')
      throw new CliError('bad-request', 'The withdrawal has no reason.', 'Say what the outlet said.');
    const { ledger, views, rereading } = this.parts;
    const line = await ledger.decide(async (): Promise<ReportWithdrawn> => {
      const { id, withdrawn } = await views.storedReport(report);
      if (withdrawn !== undefined)
        throw new CliError(
          'bad-request',
          `Report ${id} was withdrawn on ${withdrawn.on} already (line ${withdrawn.n}).`,
          `Take that back first: marsad judge undo ${withdrawn.n}.`,
        );
      const decided = await rereading.decidedOn(id);
      return { kind: 'report-withdrawn', author, reason: reason.trim(), report: id, on, decided };
    });
    const lines = new Set(line.entry.decided.map((one) => one.line));
    return { n: line.n, report: line.entry.report, decisions: lines.size };
  }

  /** Throws `not-found` when line `n` is no withdrawal, `nothing-to-undo` when it was taken back. */
  async undo(author: string, n: number): Promise<WithdrawalResult> {
    let decisions = 0;
    const line = await this.parts.ledger.decide(async (): Promise<WithdrawalUndone> => {
      const made = await this.lineOf(n);
      const { withdrawn } = await this.parts.views.storedReport(made.report);
      if (withdrawn?.n !== n)
        throw new CliError(
          'nothing-to-undo',
          `Withdrawal ${n} was taken back.`,
          'See it with: marsad show report.',
        );
      decisions = new Set(made.decided.map((one) => one.line)).size;
      return { kind: 'withdrawal-undone', author, report: made.report, withdrawal: n };
    });
    return { n: line.n, undid: n, report: line.entry.report, decisions };
  }

  private async lineOf(n: number): Promise<ReportWithdrawn> {
    for await (const line of this.parts.ledger.archive.lines(n)) {
      if (line.n === n && line.entry.kind === 'report-withdrawn') return line.entry;
      break;
    }
    throw new CliError('not-found', `Line ${n} of the journal is no withdrawal.`, 'Check the number.');
  }
}
