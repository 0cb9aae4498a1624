/**
 * Named rules by which one low, best and high is taken from statements that disagree. None of them is the truth; an
 * analyst picks one and says so. Each takes the statements on one thing (killed, attacked side, all) and answers
 * nothing when they give it no ground.
 */
import type { Estimate, TollRule, TollStatement } from '@marsad/model';

/** Words for numbers, as ACLED counts them: 12 for dozens, 100 for hundreds; three for "several" is our reading. */
const VAGUE: readonly (readonly [low: number, counted: number])[] = [
  [1000, 1000],
  [100, 100],
  [20, 12],
];

const numberOf = ({ best, low }: TollStatement): number | null => best ?? low;

function range(all: readonly TollStatement[], best: number): Pick<Estimate, 'low' | 'high'> {
  const lows = all.map(({ low, best: value }) => low ?? value ?? best);
  const highs = all.map(({ high }) => high);
  return {
    low: Math.min(best, ...lows),
    high: highs.includes(null) ? null : Math.max(best, ...highs.map((high) => high ?? 0)),
  };
}

function answered(all: readonly TollStatement[], best: number, from: readonly TollStatement[]): Estimate {
  const keys = [...new Set(from.map(({ origin }) => origin.key))].sort();
  return { ...range(all, best), best, from: keys };
}

function conservative(all: readonly TollStatement[]): Estimate | null {
  const values = all.flatMap((one) => numberOf(one) ?? []);
  if (values.length === 0) return null;
  const best = Math.min(...values);
  return answered(
    all,
    best,
    all.filter((one) => numberOf(one) === best),
  );
}

/** The number that most independent origins give; of two, the lower. */
function majority(all: readonly TollStatement[]): Estimate | null {
  const origins = new Map<number, Set<string>>();
  for (const one of all) {
    const value = numberOf(one);
    if (value !== null) origins.set(value, (origins.get(value) ?? new Set()).add(one.origin.key));
  }
  const [most] = [...origins].sort(([a, x], [b, y]) => y.size - x.size || a - b);
  if (most === undefined) return null;
  return answered(
    all,
    most[0],
    all.filter((one) => numberOf(one) === most[0]),
  );
}

/** The number that an official voice gave last; of two on one day, the lower. */
function latestOfficial(all: readonly TollStatement[]): Estimate | null {
  const official = all.filter(({ official: told }) => told);
  const day = Math.max(...official.map(({ published }) => published ?? Number.NEGATIVE_INFINITY));
  const last = official.filter(({ published }) => (published ?? Number.NEGATIVE_INFINITY) === day);
  return conservative(last);
}

/** As ACLED counts the dead: the most conservative of what is reported, words for numbers by its table. */
function acled(all: readonly TollStatement[]): Estimate | null {
  const counted = all.map((one) => {
    const { low, best } = one;
    if (best !== null || low === null) return one;
    return { ...one, best: VAGUE.find(([from]) => low >= from)?.[1] ?? low };
  });
  return conservative(counted);
}

/**
 * As UCDP counts the dead: best is the lower of what sources without a stake give, and what a side says of its enemy's
 * dead only widens the high estimate.
 */
function ucdp(all: readonly TollStatement[]): Estimate | null {
  const without = all.filter(({ interest }) => interest !== 'enemy-losses');
  const found = conservative(without.length > 0 ? without : all);
  return found === null ? null : { ...found, high: range(all, found.best).high };
}

const RULES: Readonly<Record<TollRule, (all: readonly TollStatement[]) => Estimate | null>> = {
  conservative,
  majority,
  'latest-official': latestOfficial,
  acled,
  ucdp,
};
/** Rules of data sets that count the dead and nobody else. */
const DEAD_ONLY = new Set<TollRule>(['acled', 'ucdp']);

/** Where each force counts its own only, their numbers together, with no bound above: others may have lost more. */
function ofParts(rule: TollRule, parts: readonly TollStatement[]): Estimate | null {
  const own = parts.filter(({ interest }) => interest === 'own-losses');
  const origins = [...new Set(own.map(({ origin }) => origin.key))].sort();
  const sums = addUp(
    origins.flatMap((key) => RULES[rule](own.filter(({ origin }) => origin.key === key)) ?? []),
  );
  return sums === null ? null : { ...sums, high: null };
}

/** The estimate that a rule takes from statements on one thing; null when it has no ground. */
export function estimate(rule: TollRule, statements: readonly TollStatement[]): Estimate | null {
  if (DEAD_ONLY.has(rule) && statements.some(({ measure }) => measure !== 'killed')) return null;
  const numbered = statements.filter((one) => numberOf(one) !== null);
  const whole = numbered.filter(({ partial }) => !partial);
  return whole.length > 0 ? RULES[rule](whole) : ofParts(rule, numbered);
}

/** Estimates of several sides as one: no bound above where one of them has none. */
export function addUp(estimates: readonly Estimate[]): Estimate | null {
  if (estimates.length === 0) return null;
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const highs = estimates.map(({ high }) => high);
  return {
    low: add(estimates.map(({ low }) => low)),
    best: add(estimates.map(({ best }) => best)),
    high: highs.includes(null) ? null : add(highs.map((high) => high ?? 0)),
    from: [...new Set(estimates.flatMap(({ from }) => from))].sort(),
  };
}
