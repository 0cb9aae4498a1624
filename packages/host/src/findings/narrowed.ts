/** Findings that were computed whole, narrowed to what is asked of them. It only leaves out. */
import { type Findings, isViolent, keptDyad, lastTold } from '@marsad/fusion';
import { type DyadFinding, edtfBounds } from '@marsad/model';
import type { JournalFindings } from './findings-input.js';
import type {
  DyadSummary,
  FindingsCoverage,
  FindingsPart,
  FindingsQuery,
  FoundParts,
} from './findings-view.js';
import { eventsOf } from './narrow-findings.js';

const EVERY: readonly FindingsPart[] = ['events', 'dyads', 'leads', 'copies', 'voices', 'agreement'];

/** Findings with what they were computed from. */
export interface Computed {
  readonly input: JournalFindings;
  readonly findings: Findings;
}

/** Whether a part is asked for. */
export const isPart = ({ parts = EVERY }: FindingsQuery, part: FindingsPart): boolean => parts.includes(part);

/** An agreement of nobody, for answers that do not ask for it. */
export const NO_AGREEMENT: Findings['agreement'] = { coders: [], fields: [], open: [] };

/** A dyad without its steps. */
export function summaryOf(dyad: DyadSummary): DyadSummary {
  const { pair, rules, years, changes, count, highest, grounds, first, last } = dyad;
  return { pair, rules, years, changes, count, highest, grounds, first, last };
}

function eventsAsked(findings: Findings, filter: FindingsQuery): Findings['events'] {
  const { event = '', during, actor, unclaimed, claimed, disputed, vague = true } = filter;
  const narrowing = {
    ...(during !== undefined && { during }),
    ...(actor !== undefined && { actor }),
    ...(unclaimed === true && { unclaimed }),
    ...(vague && { vague }),
  };
  return eventsOf(findings, narrowing).filter(
    ({ id, claims, contradictions }) =>
      id.startsWith(event) &&
      (claimed !== true || claims.claims.length + claims.denials.length > 0) &&
      (disputed !== true || contradictions.length > 0),
  );
}

function dyadsAsked({ dyads }: Findings, { actor, pair, peaceful }: FindingsQuery): readonly DyadFinding[] {
  const asked = dyads.filter(
    (dyad) =>
      (actor === undefined || dyad.pair.includes(actor)) &&
      (pair === undefined || [...pair].sort().join() === dyad.pair.join()),
  );
  if (peaceful !== true) return asked;
  return asked.map((dyad) => ({ ...dyad, steps: dyad.steps.filter((step) => !isViolent(step)) }));
}

/** Those with most steps first, equal ones by their refs. */
export const bySteps = (x: DyadFinding, y: DyadFinding): number =>
  y.steps.length - x.steps.length ||
  (x.pair[0] < y.pair[0] ? -1 : x.pair[0] > y.pair[0] ? 1 : x.pair[1] < y.pair[1] ? -1 : 1);

/** What is asked for of whole findings. */
export function narrowed(findings: Findings, filter: FindingsQuery, coverage: FindingsCoverage): FoundParts {
  const { limit, at, actor } = filter;
  const asks = (part: FindingsPart): boolean => isPart(filter, part);
  const events = asks('events') ? eventsAsked(findings, filter) : [];
  const own = findings.dyads.filter(({ pair }) => actor === undefined || pair.includes(actor));
  const sorted = asks('summaries') || asks('network') ? [...own].sort(bySteps) : [];
  const dyads = asks('dyads') ? dyadsAsked(findings, filter) : [];
  return {
    rules: findings.rules,
    events: events.slice(0, limit),
    dyads: filter.peaceful === true ? dyads.filter(({ steps }) => steps.length > 0) : dyads,
    leads: asks('leads') ? findings.leads.slice(0, limit) : [],
    copies: asks('copies') ? findings.copies.slice(0, limit) : [],
    voices: asks('voices') ? findings.voices.filter(({ ref }) => actor === undefined || ref === actor) : [],
    agreement: asks('agreement') ? findings.agreement : NO_AGREEMENT,
    coverage,
    summaries: asks('summaries')
      ? sorted.slice(0, limit).map(({ pair, steps }) => summaryOf(keptDyad(pair, steps)))
      : [],
    network: asks('network')
      ? sorted.slice(0, limit).flatMap(({ pair, steps }) => {
          const last = lastTold(steps, at);
          return last.length === 0 ? [] : [{ pair, steps: last }];
        })
      : [],
    totals: {
      events: events.length,
      summaries: asks('summaries') ? own.length : 0,
      leads: asks('leads') ? findings.leads.length : 0,
      copies: asks('copies') ? findings.copies.length : 0,
    },
  };
}

/** From what they were computed. */
export function coverageOf({ input: { reports }, findings: { coverage } }: Computed): FindingsCoverage {
  const documents = reports.map(({ record }) => record.document);
  const bounds = documents.flatMap(({ published: { edtf } }) =>
    edtf === null ? [] : (edtfBounds(edtf)?.outer ?? []),
  );
  const days = bounds.flatMap((day) => day ?? []).sort();
  return {
    ...coverage,
    outlets: new Set(documents.flatMap(({ outlet }) => outlet?.ref ?? [])).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
