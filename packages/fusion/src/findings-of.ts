/**
 * All findings of a set of reports and judgements: copies, events, dyads and leads. A pure function of what it is
 * given: what the press had said by a day is asked by leaving out what came later, and what this project had decided
 * by then by leaving out later rows.
 */
import type { CopyCluster, DyadFinding, EventFinding, Lead, VoiceShares } from '@marsad/model';
import type { ClassOf } from './actor-class.js';
import { type Agreement, agreementOf } from './agreement/agreement.js';
import { copyClusters } from './copies/copy-clusters.js';
import { Origins } from './copies/origins.js';
import { dyadFindings } from './dyads/dyad-findings.js';
import { leadsOf } from './dyads/leads.js';
import { rungsOf } from './dyads/rungs.js';
import { fuseEvents } from './events/fuser.js';
import { eventFindings } from './findings/event-finding.js';
import { voiceShares } from './findings/voice-shares.js';
import type { FusedReport } from './fused-report.js';
import { judgedReports } from './judgements/judged-reports.js';
import type { JudgementRow } from './judgements/judgement-row.js';
import { standingJudgements, standingRows } from './judgements/standing-judgements.js';
import { publishedDay } from './report-day.js';
import { FUSION_RULES } from './rule-version.js';

export interface FindingsInput {
  readonly reports: readonly FusedReport[];
  readonly judgements: readonly JudgementRow[];
  readonly classOf: ClassOf;
  /** Number of a day, since 1970-01-01: only reports that were surely published by then. */
  readonly publishedBy?: number;
}

export interface Findings {
  readonly rules: string;
  readonly copies: readonly CopyCluster[];
  readonly events: readonly EventFinding[];
  readonly dyads: readonly DyadFinding[];
  readonly leads: readonly Lead[];
  /** Who tells of whom. */
  readonly voices: readonly VoiceShares[];
  /** How far the engine and persons agree on what was judged. */
  readonly agreement: Agreement;
  /** What it was computed from, so that no report is not taken for no event. */
  readonly coverage: { readonly reports: number; readonly leftOut: number };
}

const isPublished = (report: FusedReport, by: number): boolean => {
  const day = publishedDay(report);
  return day !== null && day <= by;
};

/** Computes everything. */
export function findingsOf({ reports: all, judgements, classOf, publishedBy }: FindingsInput): Findings {
  const standing = standingJudgements(judgements);
  const asked = publishedBy === undefined ? all : all.filter((one) => isPublished(one, publishedBy));
  const sorted = [...asked].sort((x, y) => (x.id < y.id ? -1 : 1));
  const reports = judgedReports(sorted, standing);
  const copies = copyClusters(reports);
  const origins = new Origins(copies);
  const fused = fuseEvents(reports, classOf, standing.events);
  const groupOf = new Map(fused.groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)));
  for (const { telling, to } of fused.satellites) groupOf.set(telling, groupOf.get(to) ?? to);
  const pairs = copies.flatMap((cluster) => cluster.pairs);
  const rungs = reports.flatMap((report) => rungsOf(report, origins, classOf));
  const dyads = dyadFindings(rungs, (key) => groupOf.get(key) ?? key);
  return {
    rules: FUSION_RULES,
    copies,
    events: eventFindings({ events: fused, origins, copies: pairs, classOf }),
    dyads,
    leads: leadsOf(dyads),
    voices: voiceShares(reports, dyads, origins, classOf),
    agreement: agreementOf(sorted, standingRows(judgements)),
    coverage: { reports: asked.length, leftOut: all.length - asked.length },
  };
}
