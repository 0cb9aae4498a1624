/**
 * What two parties' steps come to: the rungs of each year, the highest of each ladder, from when to when, and what is
 * worth a look. Whole steps and brief ones give the same.
 */
import type { DyadFinding, Ladder, Standing } from '@marsad/model';
import { FUSION_RULES } from '../rule-version.js';
import { overYears } from './dyad-findings.js';
import { type FoundLead, leadsFrom, strongest } from './leads.js';
import { isViolent } from './rungs.js';
import type { ToldStep } from './told-step.js';

/** Rungs of cooperation from here on may make two of three parties friends. */
const WARM = 4;

export interface PairSummary<S, L = FoundLead<S>> extends Omit<DyadFinding, 'steps'> {
  readonly count: number;
  /** Whether violence between them is told, more than as a suspicion. */
  readonly fights: boolean;
  /** Highest rung told of each ladder, suspicions and what is told as over left aside; 0 for none. */
  readonly highest: Readonly<Record<Ladder, number>>;
  /** On what ground that rung stands; null for none. */
  readonly grounds: Readonly<Record<Ladder, Standing | null>>;
  /** First and last day told of a dated step, `YYYY-MM-DD`. */
  readonly first: string | null;
  readonly last: string | null;
  /** Rungs of cooperation from the fourth on that a triangle may stand on. */
  readonly warm: readonly S[];
  /** Leads of the two by themselves. */
  readonly leads: readonly L[];
}

/** The highest step of a ladder that is more than suspected and is not told as over; what independent origins report first. */
function highestOf(steps: readonly ToldStep[], ladder: Ladder): ToldStep | undefined {
  let found: ToldStep | undefined;
  for (const one of steps) {
    if (one.ladder !== ladder || one.standing === 'suspected' || one.ended) continue;
    const more = found === undefined ? 1 : one.step - found.step;
    if (more > 0 || (more === 0 && one.standing === 'independent')) found = one;
  }
  return found;
}

function daysOf(steps: readonly ToldStep[]): readonly [first: string | null, last: string | null] {
  let [first, last]: [string | null, string | null] = [null, null];
  for (const one of steps) {
    if (!one.dated) continue;
    const [from, to] = [one.first ?? one.last, one.last ?? one.first];
    if (from !== null && (first === null || from < first)) first = from;
    if (to !== null && (last === null || to > last)) last = to;
  }
  return [first, last];
}

/** The summary of a pair; `inOrder` sorts steps by time. Hostility alone, which most steps are, is never sorted. */
export function pairSummary<S extends ToldStep>(
  pair: DyadFinding['pair'],
  told: readonly S[],
  inOrder: (steps: readonly S[]) => readonly S[],
): PairSummary<S> {
  const [cooperation, hostility] = [highestOf(told, 'cooperation'), highestOf(told, 'hostility')];
  const [first, last] = daysOf(told);
  const steps = told.some(({ ladder }) => ladder === 'cooperation') ? inOrder(told) : [];
  return {
    ...{ pair, rules: FUSION_RULES, ...overYears(told), count: told.length, first, last },
    fights: told.some((step) => isViolent(step) && step.standing !== 'suspected'),
    highest: { cooperation: cooperation?.step ?? 0, hostility: hostility?.step ?? 0 },
    grounds: { cooperation: cooperation?.standing ?? null, hostility: hostility?.standing ?? null },
    warm: strongest({ steps }, 'cooperation', WARM),
    leads: leadsFrom({ pair, steps }),
  };
}
