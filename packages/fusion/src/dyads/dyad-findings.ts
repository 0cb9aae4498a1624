/**
 * Two parties over the years: the highest rung of cooperation and of hostility that each year shows, on what ground,
 * and where it went up or down. Several tellings of one event are one rung. A year without a report is a year without
 * a report: nothing is carried on and nothing is said to have ended unless somebody says so.
 */
import { dayOf, type Ladder } from '@marsad/model';
import { byName } from '../grouped.js';
import { FUSION_RULES } from '../rule-version.js';
import type { Rung, Standing } from './rungs.js';

export interface DyadStep {
  readonly ladder: Ladder;
  readonly step: number;
  readonly type: string;
  readonly ended: boolean;
  /** `YYYY-MM-DD`; null when open or unknown. */
  readonly first: string | null;
  readonly last: string | null;
  readonly dated: boolean;
  readonly standing: Standing;
  readonly origins: readonly string[];
  readonly evidence: readonly { readonly report: string; readonly assertion: string }[];
}

export interface DyadYear {
  readonly year: number;
  /** Highest rung by ground; absent where nothing is told. */
  readonly cooperation: Readonly<Partial<Record<Standing, number>>>;
  readonly hostility: Readonly<Partial<Record<Standing, number>>>;
}

export interface DyadChange {
  readonly ladder: Ladder;
  readonly from: number;
  readonly to: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly why: string;
}

export interface DyadFinding {
  readonly pair: readonly [a: string, b: string];
  readonly rules: string;
  /** Oldest first. */
  readonly steps: readonly DyadStep[];
  readonly years: readonly DyadYear[];
  /** Of the highest rung a year that independent origins report or a party claims. */
  readonly changes: readonly DyadChange[];
}

const day = (number: number | null): string | null => (number === null ? null : dayOf(number));
const at = ({ last, first }: DyadStep): string => first ?? last ?? '9999';

function stepsOf(rungs: readonly Rung[], eventOf: (key: string) => string): DyadStep[] {
  const steps = byName(rungs, ({ ladder, step, type, ended, standing, days, key }) => {
    const violence = ladder === 'hostility' && step === 4;
    const what = violence ? eventOf(key) : `${type} ${days.join('/')}`;
    return [[ladder, step, ended, standing, what].join(' ')];
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

/** The years that a step is told of: those of its days, or of the report alone when it is not dated. */
function yearsOf({ first, last }: DyadStep): number[] {
  const [from, to] = [Number((first ?? last ?? '').slice(0, 4)), Number((last ?? first ?? '').slice(0, 4))];
  return from === 0 || to === 0 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function yearly(steps: readonly DyadStep[]): DyadYear[] {
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
    .map(([, own]) => {
      const steps = stepsOf(own, eventOf).sort(
        (x, y) =>
          (at(x) < at(y) ? -1 : at(x) > at(y) ? 1 : 0) || y.step - x.step || (x.type < y.type ? -1 : 1),
      );
      const years = yearly(steps);
      const changes = [...changesOf(years, 'cooperation'), ...changesOf(years, 'hostility')];
      return { pair: own[0]!.pair, rules: FUSION_RULES, steps, years, changes };
    });
}
