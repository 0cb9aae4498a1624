/**
 * Findings as a project answers with them: what fusion computed, with the names and the reports that it speaks of.
 * Shapes only.
 */
import type { Findings } from '@marsad/fusion';
import type { FindingsReport } from '@marsad/model';

/** A report that was here and was erased: nothing that it told is in any answer, of whatever day. */
export interface ErasedReport {
  readonly report: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly author: string;
  readonly reason: string;
}

/** A report that its outlet took back: it is no origin of what is found. */
export interface WithdrawnReport extends ErasedReport {
  /** Line of the journal that says so. */
  readonly n: number;
  /** Day on which the outlet did, `YYYY-MM-DD`. */
  readonly on: string;
}

export interface FindingsView extends Findings {
  /** Names of the refs that stand in it, in the language asked for. */
  readonly names: Readonly<Record<string, string>>;
  /** Reports that were erased, whatever days are asked of. */
  readonly erased: readonly ErasedReport[];
  /** Reports left out because they were withdrawn by the days asked of. */
  readonly withdrawn: readonly WithdrawnReport[];
  /** Reports by id. */
  readonly reports: Readonly<Record<string, FindingsReport>>;
}
