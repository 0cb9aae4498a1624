/**
 * Two parties over the years: the highest rung of cooperation and of hostility that each year shows, on what ground,
 * and where it went up or down. Several tellings of one event are one rung. A year without a report is a year without
 * a report: nothing is carried on and nothing is said to have ended unless somebody says so.
 */
import {
  type DyadChange,
  type DyadFinding,
  type DyadStep,
  type DyadYear,
  dayOf,
  type Ladder,
  type Standing,
} from '@marsad/model';
import { byName } from '../grouped.js';
import { FUSION_RULES } from '../rule-version.js';
import { isViolent, type Rung } from './rungs.js';
import { sortedSteps, type ToldStep } from './told-step.js';

const day = (number: number | null): string | null => (number === null ? null : dayOf(number));
const at = ({ last, first }: DyadStep): string => first ?? last ?? '9999';

/** What rungs are one step by: the event of a violent one, the type and days of another. */
function whatOf(rung: Rung, eventOf: (key: string) => string): string {
  return isViolent(rung) ? eventOf(rung.key) : `${rung.type} ${rung.days.join('/')}`;
}

/** The steps of one pair that these rungs make. The rungs are in the order of their reports and records. */
export function stepsOf(rungs: readonly Rung[], eventOf: (key: string) => string): DyadStep[] {
  const steps = byName(rungs, (rung) => {
    const { ladder, step, ended, standing } = rung;
    return [[ladder, step, ended, standing, whatOf(rung, eventOf)].join(' ')];
  });
  return [...steps.values()].map((same) => {
    const dated = same.find((one) => one.dated) ?? same[0]!;
    const { ladder, step, type, ended, standing, days } = dated;
    return {
      ...{ ladder, step, type, ended, standing },
      ...{ first: day(days[0]), last: day(days[1]), dated: dated.dated },
      origins: [...new Set(same.map(({ origin }) => origin.key))].sort(),
      evidence: same.map(({ report, assertion }) => ({ report, assertion })),
    };
  });
}

const markOf = ({ evidence: [first] }: DyadStep): string => `${first?.report} ${first?.assertion}`;

/** Oldest first, on one day the highest rung first. */
export const inOrder = (steps: readonly DyadStep[]): DyadStep[] => sortedSteps(steps, markOf);

/** Whether a step is dated and told as more than a suspicion. */
export const isSure = ({ dated, standing }: Pick<DyadStep, 'dated' | 'standing'>): boolean =>
  dated && standing !== 'suspected';

/** The day by which a step stands in its dyad; `9999` when none is known. */
export const stepDay = at;

/** The last sure step of each ladder that was told by a day; `steps` are in order. One told as over ends its ladder. */
export function lastTold(steps: readonly DyadStep[], by: string | undefined): readonly DyadStep[] {
  const told = steps.filter((one) => isSure(one) && at(one) <= (by ?? '9999'));
  return (['cooperation', 'hostility'] as const).flatMap((ladder) => {
    const last = told.filter((step) => step.ladder === ladder).at(-1);
    return last === undefined || last.ended ? [] : [last];
  });
}

/** Two parties whose steps are known. */
export function dyadOf(pair: DyadFinding['pair'], told: readonly DyadStep[]): DyadFinding {
  return { pair, rules: FUSION_RULES, steps: inOrder(told), ...overYears(told) };
}

/** The highest rungs of each year and where they changed; the order of the steps does not matter. */
export function overYears(told: readonly ToldStep[]): Pick<DyadFinding, 'years' | 'changes'> {
  const years = yearly(told);
  return { years, changes: [...changesOf(years, 'cooperation'), ...changesOf(years, 'hostility')] };
}

/** The years that a step is told of: those of its days, or of the report alone when it is not dated. */
function yearsOf({ first, last }: ToldStep): number[] {
  const [from, to] = [Number((first ?? last ?? '').slice(0, 4)), Number((last ?? first ?? '').slice(0, 4))];
  return from === 0 || to === 0 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function yearly(steps: readonly ToldStep[]): DyadYear[] {
  const years = new Map<
    number,
    { cooperation: Partial<Record<Standing, number>>; hostility: Partial<Record<Standing, number>> }
  >();
  for (const step of steps.filter(({ ended }) => !ended)) {
    for (const year of yearsOf(step)) {
      const there = years.get(year) ?? { cooperation: {}, hostility: {} };
      const ladder = there[step.ladder];
      ladder[step.standing] = Math.max(ladder[step.standing] ?? 0, step.step);
      years.set(year, there);
    }
  }
  return [...years].sort(([x], [y]) => x - y).map(([year, both]) => ({ year, ...both }));
}

const known = (rungs: Readonly<Partial<Record<Standing, number>>>): number =>
  Math.max(rungs.independent ?? 0, rungs.claimed ?? 0);

function changesOf(years: readonly DyadYear[], ladder: Ladder): DyadChange[] {
  const told = years
    .map((one) => ({ year: one.year, step: known(one[ladder]) }))
    .filter(({ step }) => step > 0);
  return told.slice(1).flatMap(({ year, step }, i) => {
    const before = told[i]!;
    if (before.step === step) return [];
    const way = step > before.step ? 'up' : 'down';
    const why = `${ladder} ${way} from ${before.step} (${before.year}) to ${step} (${year}), by what is told of those years`;
    return [{ ladder, from: before.step, to: step, fromYear: before.year, toYear: year, why }];
  });
}

/** Every dyad, by its refs. `eventOf` names the event that a telling is fused into, or the telling itself. */
export function dyadFindings(
  rungs: readonly Rung[],
  eventOf: (key: string) => string,
): readonly DyadFinding[] {
  const pairs = byName(rungs, ({ pair }) => [pair.join('\n')]);
  return [...pairs]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, own]) => dyadOf(own[0]!.pair, stepsOf(own, eventOf)));
}
