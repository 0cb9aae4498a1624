/**
 * The steps between two parties that a change touches, and what is kept of each pair beside them. A step of violence
 * is made from the reports of its event, another from the reports that tell the same type of the same days.
 */
import type { DyadFinding, DyadStep } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import { dyadOf, stepsOf } from '../dyads/dyad-findings.js';
import { leadsOfDyad, strongest } from '../dyads/leads.js';
import { isViolent, type Rung, rungsOf } from '../dyads/rungs.js';
import { byName } from '../grouped.js';
import type { FullReports } from './full-reports.js';
import { eventKey, tieKey } from './kept-report.js';
import type { FindingsShelf, KeptDyad, KeptStep } from './shelf.js';

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

const isIndependent = ({ standing }: DyadStep): boolean => standing === 'independent';

/** The highest step of a ladder that is more than suspected and is not told as over; what independent origins report first. */
function highestOf(steps: readonly DyadStep[], ladder: DyadStep['ladder']): DyadStep | undefined {
  return steps
    .filter((step) => step.ladder === ladder && step.standing !== 'suspected' && !step.ended)
    .sort((x, y) => y.step - x.step || Number(isIndependent(y)) - Number(isIndependent(x)))[0];
}

/** What is kept of two parties whose steps these are. */
export function keptDyad(pair: DyadFinding['pair'], told: readonly DyadStep[]): KeptDyad {
  const dyad = dyadOf(pair, told);
  const { steps, ...rest } = dyad;
  const [cooperation, hostility] = [highestOf(steps, 'cooperation'), highestOf(steps, 'hostility')];
  const days = steps
    .filter((step) => step.dated)
    .flatMap(({ first, last }) => [first ?? last ?? [], last ?? first ?? []].flat())
    .sort();
  return {
    ...rest,
    count: steps.length,
    fights: steps.some((step) => isViolent(step) && step.standing !== 'suspected'),
    highest: { cooperation: cooperation?.step ?? 0, hostility: hostility?.step ?? 0 },
    grounds: { cooperation: cooperation?.standing ?? null, hostility: hostility?.standing ?? null },
    ...{ first: days[0] ?? null, last: days.at(-1) ?? null },
    warm: strongest(dyad, 'cooperation', 4),
    leads: leadsOfDyad(dyad),
  };
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
  const standing = (await shelf.stepsOf(pairs)).filter(({ what }) => !gone.has(what));
  const byPair = byName([...standing, ...steps], ({ pair }) => [pairName(pair)]);
  const told = (pair: DyadFinding['pair']): DyadStep[] =>
    (byPair.get(pairName(pair)) ?? []).map(({ step }) => step);
  return {
    steps,
    goneSteps: differing.filter((what) => was.has(`${what}`)),
    dyads: pairs.flatMap((pair) => (told(pair).length === 0 ? [] : [keptDyad(pair, told(pair))])),
    goneDyads: pairs.filter((pair) => told(pair).length === 0),
  };
}
