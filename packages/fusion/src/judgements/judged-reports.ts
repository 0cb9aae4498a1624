/**
 * Reports as they stand after what persons decided: without what was rejected, and with one ref for actors that were
 * said to be the same, corrected and added to. The reports given are not changed.
 */
import type { Assertion, Filler, ReportRecord } from '@marsad/model';
import { tellingKey } from '../events/telling.js';
import type { FusedReport } from '../fused-report.js';
import { correctedAssertions } from './corrections.js';
import type { StandingJudgements } from './standing-judgements.js';

function linked(assertion: Assertion, of: (ref: string) => string): Assertion {
  const filler = (one: Filler): Filler => (one.ref === null ? one : { ...one, ref: of(one.ref) });
  const { roles, attribution, figures } = assertion;
  return {
    ...assertion,
    roles: Object.fromEntries(Object.entries(roles).map(([name, all]) => [name, all.map(filler)])),
    attribution: attribution.map((voice) =>
      voice.holder.ref === undefined
        ? voice
        : { ...voice, holder: { ...voice.holder, ref: of(voice.holder.ref) } },
    ),
    ...(figures !== undefined && {
      figures: figures.map((figure) => (figure.ref == null ? figure : { ...figure, ref: of(figure.ref) })),
    }),
  };
}

/** The reports as they stand. */
export function judgedReports(
  reports: readonly FusedReport[],
  { rejected, actors, changes }: StandingJudgements,
): readonly FusedReport[] {
  const renames = actors.refs().length > 0;
  return reports.map((report) => {
    const assertions = correctedAssertions(report, changes.get(report.id) ?? []).filter(
      ({ anchor }) => !rejected.has(tellingKey(report.id, anchor)),
    );
    const named = renames ? assertions.map((one) => linked(one, (ref) => actors.of(ref))) : assertions;
    const record: ReportRecord = { ...report.record, assertions: named };
    return { ...report, record };
  });
}
