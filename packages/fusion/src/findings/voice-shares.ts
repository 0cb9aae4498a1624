/**
 * Who tells of an actor: what share of what is said of it comes from itself, from those it is told to fight, from
 * officials, from voices without a name, from outlets in their own voice, and from others. A share says who speaks and
 * not who is right. One origin that says the same thing in several reports is counted once.
 */
import type { ClassOf } from '../actor-class.js';
import { isUnnamed } from '../actor-class.js';
import type { Origin, Origins } from '../copies/origins.js';
import type { DyadFinding } from '../dyads/dyad-findings.js';
import type { FusedReport } from '../fused-report.js';

export const TELLERS = ['itself', 'enemies', 'officials', 'unnamed', 'outlets', 'others'] as const;
export type Teller = (typeof TELLERS)[number];

export interface VoiceShares {
  /** Ref of the actor that is told of. */
  readonly ref: string;
  /** Things said of it, one an origin, type and day. */
  readonly total: number;
  readonly by: Readonly<Record<Teller, number>>;
}

const OFFICIAL = new Set(['forces', 'government', 'organisation']);

/** Pairs that are told to fight, more than as a suspicion; each name with whom it fights. */
function enemiesIn(dyads: readonly DyadFinding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const enemies = new Map<string, Set<string>>();
  for (const { pair, steps } of dyads) {
    const fights = steps.some(
      ({ ladder, step, standing }) => ladder === 'hostility' && step === 4 && standing !== 'suspected',
    );
    if (!fights) continue;
    const [a, b] = pair;
    enemies.set(a, (enemies.get(a) ?? new Set()).add(b));
    enemies.set(b, (enemies.get(b) ?? new Set()).add(a));
  }
  return enemies;
}

function tellerOf(
  { ref, kind, role }: Origin,
  actor: string,
  enemies: ReadonlySet<string> | undefined,
  classOf: ClassOf,
): Teller {
  if (ref === actor) return 'itself';
  if (ref !== null && enemies?.has(ref) === true) return 'enemies';
  if (kind === 'text') return 'outlets';
  if (role === 'official' || (ref !== null && OFFICIAL.has(classOf(ref)))) return 'officials';
  return kind === 'unnamed-voice' ? 'unnamed' : 'others';
}

const nobody = (): Record<Teller, number> => ({
  ...{ itself: 0, enemies: 0, officials: 0, unnamed: 0, outlets: 0, others: 0 },
});

/** Shares of every named actor, most told of first. */
export function voiceShares(
  reports: readonly FusedReport[],
  dyads: readonly DyadFinding[],
  origins: Origins,
  classOf: ClassOf,
): readonly VoiceShares[] {
  const enemies = enemiesIn(dyads);
  const said = new Set<string>();
  const shares = new Map<string, Record<Teller, number>>();
  for (const report of reports) {
    for (const assertion of report.record.assertions) {
      const origin = origins.of(assertion, report);
      const refs = new Set(
        Object.values(assertion.roles).flatMap((all) => all.flatMap(({ ref }) => ref ?? [])),
      );
      for (const ref of refs) {
        const name = [ref, origin.key, assertion.type, assertion.time?.edtf ?? report.id].join(' ');
        if (isUnnamed(ref) || said.has(name)) continue;
        said.add(name);
        const own = shares.get(ref) ?? nobody();
        own[tellerOf(origin, ref, enemies.get(ref), classOf)] += 1;
        shares.set(ref, own);
      }
    }
  }
  return [...shares]
    .map(([ref, by]) => ({ ref, total: TELLERS.reduce((sum, teller) => sum + by[teller], 0), by }))
    .sort((x, y) => y.total - x.total || (x.ref < y.ref ? -1 : 1));
}
