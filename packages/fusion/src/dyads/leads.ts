/**
 * Changes worth a look, in words, with a score and the reason: a first kind word or joint act after years of rivalry,
 * a first clash after a truce or an alliance, three parties whose ties no longer balance. A lead is a question to an
 * analyst and no finding of fact.
 */
import type { DyadFinding, DyadStep, Lead, LeadStep } from '@marsad/model';
import type { ToldStep } from './told-step.js';

const YEAR = 365.25;
const GROUND = { independent: 1, claimed: 0.7, suspected: 0.4 } as const;
const ENOUGH_YEARS = 1;
const TRUCE = 3;

const dayOf = ({ first, last }: ToldStep): string => first ?? last ?? '';
const years = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 / YEAR;
const leadStep = (refs: readonly string[], one: ToldStep): LeadStep => ({
  ...{ refs, type: one.type, step: one.step, day: dayOf(one) },
});
const rounded = (score: number): number => Math.round(Math.min(1, score) * 100) / 100;
const shown = (span: number): string => (span < 1.5 ? 'a year' : `${Math.round(span)} years`);

/** Dated ones in order of time. */
const inTime = <S extends ToldStep>(steps: readonly S[], ladder: DyadStep['ladder']): S[] =>
  steps.filter((one) => one.ladder === ladder && one.dated && !one.ended && dayOf(one) !== '');

/** A lead with the steps whose evidence it rests on. */
export interface FoundLead<S> {
  readonly lead: Omit<Lead, 'evidence'>;
  readonly from: readonly S[];
}

interface Pair<S> {
  readonly pair: DyadFinding['pair'];
  /** In order of time. */
  readonly steps: readonly S[];
}

function firstCooperation<S extends ToldStep>({ pair, steps }: Pair<S>): FoundLead<S>[] {
  const [cold, warm] = [inTime(steps, 'hostility'), inTime(steps, 'cooperation')];
  const rivalry = cold[0];
  const first = rivalry === undefined ? undefined : warm.find((one) => dayOf(one) > dayOf(rivalry));
  if (rivalry === undefined || first === undefined) return [];
  const since = years(dayOf(rivalry), dayOf(first));
  if (since < ENOUGH_YEARS || warm.some((one) => dayOf(one) <= dayOf(rivalry))) return [];
  const score = rounded((0.4 + 0.1 * Math.min(3, since) + 0.05 * first.step) * GROUND[first.standing]);
  const reason = `${first.type} (rung ${first.step}) on ${dayOf(first)}, the first sign of cooperation told between them after ${shown(since)} of ${rivalry.type} and the like`;
  const lead = {
    ...{ kind: 'first-cooperation' as const, refs: pair, score, day: dayOf(first), reason },
    steps: [leadStep(pair, first), leadStep(pair, rivalry)],
    years: Math.round(since * 10) / 10,
  };
  return [{ lead, from: [first, rivalry] }];
}

function firstClash<S extends ToldStep>({ pair, steps }: Pair<S>): FoundLead<S>[] {
  const clashes = inTime(steps, 'hostility').filter(({ step }) => step === 4);
  const warm = inTime(steps, 'cooperation').filter(
    ({ step, standing }) => step >= TRUCE && standing !== 'suspected',
  );
  return clashes.flatMap((clash, i) => {
    const before = warm.filter((one) => dayOf(one) < dayOf(clash)).at(-1);
    const last = clashes[i - 1];
    if (before === undefined || (last !== undefined && dayOf(last) >= dayOf(before))) return [];
    const score = rounded((0.5 + 0.07 * before.step) * GROUND[clash.standing]);
    const reason = `${clash.type} on ${dayOf(clash)}, the first violence told between them after ${before.type} (rung ${before.step}) of ${dayOf(before)}`;
    const lead = {
      ...{ kind: 'first-clash' as const, refs: pair, score, day: dayOf(clash), reason },
      ...{ steps: [leadStep(pair, clash), leadStep(pair, before)], years: null },
    };
    return [{ lead, from: [clash, before] }];
  });
}

/** Rungs of a ladder from one on that are more than suspected, in order of time. */
export function strongest<S extends ToldStep>(
  { steps }: Pick<Pair<S>, 'steps'>,
  ladder: DyadStep['ladder'],
  least: number,
): S[] {
  return inTime(steps, ladder).filter(({ step, standing }) => step >= least && standing !== 'suspected');
}

/** Three of whom two fight while each works with the third. */
export function triangles(dyads: readonly Pick<DyadFinding, 'pair' | 'steps'>[]): Lead[] {
  const friends = new Map<string, Map<string, DyadStep[]>>();
  for (const dyad of dyads) {
    const warm = strongest(dyad, 'cooperation', 4);
    if (warm.length === 0) continue;
    const [a, b] = dyad.pair;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      friends.set(x, (friends.get(x) ?? new Map<string, DyadStep[]>()).set(y, warm));
  }
  return dyads.flatMap((dyad) => {
    const [a, b] = dyad.pair;
    const cold = strongest(dyad, 'hostility', 4);
    const shared = [...(friends.get(a)?.keys() ?? [])].filter((ref) => friends.get(b)?.has(ref));
    return shared.sort().flatMap((ref) => {
      const [x, y] = [friends.get(a)!.get(ref)!, friends.get(b)!.get(ref)!];
      const clash = cold.find((one) =>
        [x, y].every((warm) => warm.some((step) => Math.abs(years(dayOf(step), dayOf(one))) <= 1)),
      );
      if (clash === undefined) return [];
      const reason = `${a} and ${b} are told to fight (${clash.type}, ${dayOf(clash)}) while each is told to work with ${ref} (rungs ${x.at(-1)!.step} and ${y.at(-1)!.step}) within a year of it`;
      const evidence = [clash, x.at(-1)!, y.at(-1)!].flatMap((step) => step.evidence);
      return [
        {
          kind: 'unbalanced-triangle' as const,
          refs: [a, b, ref],
          score: rounded(0.8 * GROUND[clash.standing]),
          day: dayOf(clash),
          reason,
          steps: [leadStep([a, b], clash), leadStep([a, ref], x.at(-1)!), leadStep([b, ref], y.at(-1)!)],
          years: null,
          evidence,
        },
      ];
    });
  });
}

/** Leads that two parties give by themselves, in order of time. Without a sign of cooperation there are none. */
export function leadsFrom<S extends ToldStep>(dyad: Pair<S>): readonly FoundLead<S>[] {
  return [...firstCooperation(dyad), ...firstClash(dyad)];
}

/** A lead with its evidence. */
export const withEvidence = ({ lead, from }: FoundLead<DyadStep>): Lead => ({
  ...lead,
  evidence: from.flatMap((step) => step.evidence),
});

/** All leads, the highest score first. */
export function leadsOf(dyads: readonly DyadFinding[]): readonly Lead[] {
  return ranked([...dyads.flatMap((dyad) => leadsFrom(dyad).map(withEvidence)), ...triangles(dyads)]);
}

/** The highest score first; of equal ones the latest. */
export function ranked(leads: readonly Lead[]): readonly Lead[] {
  return [...leads].sort(
    (x, y) =>
      y.score - x.score || (x.day < y.day ? 1 : x.day > y.day ? -1 : 0) || (x.reason < y.reason ? -1 : 1),
  );
}
