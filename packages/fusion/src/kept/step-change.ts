/**
 * The steps between two parties that a change touches, and what is kept of each pair beside them. A step of violence
 * is made from the reports of its event, another from the reports that tell the same type of the same days.
 */
import type { DyadFinding, DyadStep } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import { inOrder, stepsOf } from '../dyads/dyad-findings.js';
import { withEvidence } from '../dyads/leads.js';
import { type PairSummary, pairSummary } from '../dyads/pair-summary.js';
import { isViolent, type Rung, rungsOf } from '../dyads/rungs.js';
import { type BriefStep, briefOf, briefText, sortedSteps } from '../dyads/told-step.js';
import { byName } from '../grouped.js';
import type { FullReports } from './full-reports.js';
import { eventKey, tieKey } from './kept-report.js';
import type { FindingsShelf, KeptBrief, KeptDyad, KeptStep } from './shelf.js';

export interface StepSources {
  /** What steps may be other ones now. */
  readonly whats: ReadonlySet<number>;
  /** Reports that tell one of them. */
  readonly reports: readonly string[];
  /** The event of a telling, of those that count here; undefined for others. */
  readonly eventOf: (key: string) => string | undefined;
}

export interface StepChange {
  readonly steps: readonly KeptStep[];
  readonly goneSteps: readonly number[];
  readonly dyads: readonly KeptDyad[];
  readonly goneDyads: readonly DyadFinding['pair'][];
}

/** What is kept of two parties whose steps these are. */
export function keptDyad(pair: DyadFinding['pair'], told: readonly DyadStep[]): KeptDyad {
  const { warm, leads, ...rest } = pairSummary(pair, told, inOrder);
  return { ...rest, warm, leads: leads.map(withEvidence) };
}

const pairName = (pair: DyadFinding['pair']): string => pair.join('\n');

function stepsFrom(sources: StepSources, full: FullReports, classOf: ClassOf): KeptStep[] {
  const { whats, eventOf } = sources;
  const whatOf = (rung: Rung): number | null => {
    if (!isViolent(rung)) return tieKey(rung);
    const event = eventOf(rung.key);
    return event === undefined ? null : eventKey(event);
  };
  const rungs = [...new Set(sources.reports)].sort().flatMap((id) => {
    const report = full.report(id);
    if (report === null) return [];
    return rungsOf(report, full.origins([id]), classOf).flatMap((rung) => {
      const what = whatOf(rung);
      return what === null || !whats.has(what) ? [] : [{ rung, what }];
    });
  });
  const named = byName(rungs, ({ rung, what }) => [`${what}\n${pairName(rung.pair)}`]);
  return [...named.values()].flatMap((same) => {
    const [{ rung, what }] = same as [(typeof same)[number]];
    const steps = stepsOf(
      same.map((one) => one.rung),
      (key) => eventOf(key) ?? key,
    );
    return steps.map((step) => ({ pair: rung.pair, what, step }));
  });
}

/** Makes the steps anew, and what is kept of their pairs. The reports are loaded. */
export async function stepChange(
  sources: StepSources,
  full: FullReports,
  shelf: FindingsShelf,
  classOf: ClassOf,
): Promise<StepChange> {
  const old = await shelf.stepsBy([...sources.whats]);
  const text = (step: KeptStep): string => JSON.stringify(step);
  const [was, now] = [
    byName(old, ({ what }) => [`${what}`]),
    byName(stepsFrom(sources, full, classOf), ({ what }) => [`${what}`]),
  ];
  const same = (what: number): boolean => {
    const [x, y] = [was.get(`${what}`) ?? [], now.get(`${what}`) ?? []];
    return [...x].map(text).sort().join('\n') === [...y].map(text).sort().join('\n');
  };
  const differing = [...sources.whats].filter((what) => !same(what));
  const gone = new Set(differing);
  const steps = differing.flatMap((what) => now.get(`${what}`) ?? []);
  const touched = [...steps, ...old.filter(({ what }) => gone.has(what))];
  const pairs = [...new Map(touched.map(({ pair }) => [pairName(pair), pair])).values()];
  const standing = (await shelf.briefsOf(pairs)).filter(({ what }) => !gone.has(what));
  const fresh = steps.map(({ pair, what, step }) => ({ pair, what, brief: briefOf(step) }));
  const byPair = byName([...standing, ...fresh], ({ pair }) => [pairName(pair)]);
  const summed = pairs.flatMap((pair): PairSummary<BriefStep>[] => {
    const told = (byPair.get(pairName(pair)) ?? []).map(({ brief }) => brief);
    return told.length === 0 ? [] : [pairSummary(pair, told, briefsInOrder)];
  });
  const kept = new Set(summed.map(({ pair }) => pairName(pair)));
  return {
    steps,
    goneSteps: differing.filter((what) => was.has(`${what}`)),
    dyads: await whole(summed, { standing, steps }, shelf),
    goneDyads: pairs.filter((pair) => !kept.has(pairName(pair))),
  };
}

const briefsInOrder = (steps: readonly BriefStep[]): BriefStep[] => sortedSteps(steps, ({ mark }) => mark);

/** Summaries with whole steps: those few that stand in them by themselves are read from the shelf. */
async function whole(
  summed: readonly PairSummary<BriefStep>[],
  { standing, steps }: { readonly standing: readonly KeptBrief[]; readonly steps: readonly KeptStep[] },
  shelf: FindingsShelf,
): Promise<readonly KeptDyad[]> {
  const shown = new Set(summed.flatMap(({ warm, leads }) => [...warm, ...leads.flatMap(({ from }) => from)]));
  const whats = new Set(standing.flatMap(({ what, brief }) => (shown.has(brief) ? [what] : [])));
  const known = whats.size === 0 ? [] : await shelf.stepsBy([...whats]);
  const nameOf = (pair: DyadFinding['pair'], brief: BriefStep): string =>
    `${pairName(pair)}\n${briefText(brief)}`;
  const byBrief = new Map([...known, ...steps].map(({ pair, step }) => [nameOf(pair, briefOf(step)), step]));
  return summed.map(({ warm, leads, ...rest }) => {
    const stepOf = (brief: BriefStep): DyadStep => byBrief.get(nameOf(rest.pair, brief))!;
    return {
      ...rest,
      warm: warm.map(stepOf),
      leads: leads.map(({ lead, from }) => withEvidence({ lead, from: from.map(stepOf) })),
    };
  });
}
