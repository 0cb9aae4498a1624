/**
 * Reports as they stand after what persons decided: without what was rejected, and with one ref for actors that were
 * said to be the same, corrected and added to. The reports given are not changed.
 */
import type { ReportRecord } from '@marsad/model';
import { tellingKey } from '../events/telling.js';
import type { FusedReport } from '../fused-report.js';
import { correctedAssertions } from './corrections.js';
import { ResolvedNames } from './resolved-names.js';
import type { StandingJudgements } from './standing-judgements.js';

/** The reports as they stand. */
export function judgedReports(
  reports: readonly FusedReport[],
  { rejected, actors, barred, changes }: StandingJudgements,
): readonly FusedReport[] {
  const renames = actors.refs().length + barred.size > 0;
  return reports.map((report) => {
    const assertions = correctedAssertions(report, changes.get(report.id) ?? []).filter(
      ({ anchor }) => !rejected.has(tellingKey(report.id, anchor)),
    );
    const names = renames ? new ResolvedNames(report, actors, barred) : null;
    const named = names === null ? assertions : assertions.map((one) => names.assertion(one));
    const record: ReportRecord = { ...report.record, assertions: named };
    return { ...report, record };
  });
}
