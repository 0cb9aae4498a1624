/**
 * What an intake came to: how many were new, known and failed, and why, with the first names of each kind of failure.
 */
import type { IntakeResult } from '@marsad/model';

/** Names kept of each kind of failure. */
const NAMED = 5;

export interface FailureKind {
  readonly code: string;
  readonly count: number;
  /** What was said of the first one. */
  readonly message: string;
  readonly hint: string;
  /** The first few. */
  readonly names: readonly string[];
}

/** What `ingest --json` prints last. */
export interface IngestSummary {
  readonly new: number;
  readonly known: number;
  readonly failed: number;
  readonly assertions: number;
  readonly failures: readonly FailureKind[];
  readonly seconds: number;
  readonly reportsPerSecond: number;
  /** True when it was ended before all was taken in. */
  readonly interrupted: boolean;
}

interface Kind {
  count: number;
  message: string;
  hint: string;
  names: string[];
}

/** Adds up results as they come; its size does not depend on their number. */
export class IngestTally {
  readonly outcomes = { new: 0, known: 0, failed: 0 };
  private assertions = 0;
  private readonly kinds = new Map<string, Kind>();
  private readonly since = performance.now();

  get done(): number {
    return this.outcomes.new + this.outcomes.known + this.outcomes.failed;
  }

  add({ name, outcome, assertions, error }: IntakeResult): void {
    this.outcomes[outcome] += 1;
    if (outcome === 'new') this.assertions += assertions ?? 0;
    if (error === undefined) return;
    const { code, message, hint } = error;
    const kind = this.kinds.get(code) ?? { count: 0, message, hint, names: [] };
    kind.count += 1;
    if (kind.names.length < NAMED) kind.names.push(name);
    this.kinds.set(code, kind);
  }

  summary(interrupted: boolean): IngestSummary {
    const seconds = (performance.now() - this.since) / 1000;
    return {
      ...this.outcomes,
      assertions: this.assertions,
      failures: [...this.kinds].map(([code, kind]) => ({ code, ...kind })),
      seconds: Math.round(seconds * 100) / 100,
      reportsPerSecond: Math.round((this.done / Math.max(seconds, 0.001)) * 10) / 10,
      interrupted,
    };
  }
}

/** The summary in words. */
export function summaryText(summary: IngestSummary, folder: string): string {
  const { failures, seconds, reportsPerSecond } = summary;
  const counts = `${summary.new} new (${summary.assertions} assertions), ${summary.known} known, ${summary.failed} failed`;
  const lines = [`${folder}: ${counts}; ${seconds.toFixed(1)} s, ${reportsPerSecond} reports/s`];
  for (const { code, count, message, hint, names } of failures) {
    const more = count > names.length ? ` and ${count - names.length} more` : '';
    lines.push(`  ${count} ${code}: ${names.join(', ')}${more}`, `    ${message} ${hint}`);
  }
  if (summary.interrupted)
    lines.push(
      'Ended before all was taken in; run it again to go on where it stopped: nothing is read twice.',
    );
  return `${lines.join('\n')}\n`;
}
