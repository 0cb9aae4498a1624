/**
 * Who tells of an actor: what share of what is said of it comes from itself, from those it is told to fight, from
 * officials, from voices without a name, from outlets in their own voice, and from others. A share says who speaks and
 * not who is right. One origin that says the same thing in several reports is counted once.
 */
import { type DyadFinding, type Origin, TELLERS, type Teller, type VoiceShares } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import { isUnnamed } from '../actor-class.js';
import type { Origins } from '../copies/origins.js';
import type { FusedReport } from '../fused-report.js';

const OFFICIAL = new Set(['forces', 'government', 'organisation']);

/** Pairs that are told to fight, more than as a suspicion; each name with whom it fights. */
export function enemiesIn(
  dyads: readonly Pick<DyadFinding, 'pair' | 'steps'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
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

/** What sort of voice an origin is by itself, before it is known whose enemy it is. */
export type VoiceSort = 'text' | 'official' | 'unnamed' | 'named';

function sortOf({ kind, ref, role }: Origin, classOf: ClassOf): VoiceSort {
  if (kind === 'text') return 'text';
  if (role === 'official' || (ref !== null && OFFICIAL.has(classOf(ref)))) return 'official';
  return kind === 'unnamed-voice' ? 'unnamed' : 'named';
}

/** One thing said of an actor by one origin. */
export interface SaidOfActor {
  readonly ref: string;
  /** Of the origin; null when it has none. */
  readonly by: string | null;
  readonly sort: VoiceSort;
  /** Equal for what is one thing told by one origin, in however many reports. */
  readonly name: string;
}

/** What a report says of named actors. */
export function saidIn(report: FusedReport, origins: Origins, classOf: ClassOf): readonly SaidOfActor[] {
  return report.record.assertions.flatMap((assertion) => {
    const origin = origins.of(assertion, report);
    const sort = sortOf(origin, classOf);
    const refs = new Set(
      Object.values(assertion.roles).flatMap((all) => all.flatMap(({ ref }) => ref ?? [])),
    );
    const when = assertion.time?.edtf ?? report.id;
    return [...refs].flatMap((ref) =>
      isUnnamed(ref)
        ? []
        : [
            {
              ref,
              by: origin.ref,
              sort,
              name: [ref, origin.key, origin.ref, sort, assertion.type, when].join(' '),
            },
          ],
    );
  });
}

/** How many things an origin said of an actor. */
export interface SaidCount extends Pick<SaidOfActor, 'ref' | 'by' | 'sort'> {
  readonly n: number;
}

function tellerOf({ ref, by, sort }: SaidCount, enemies: ReadonlySet<string> | undefined): Teller {
  if (by === ref) return 'itself';
  if (by !== null && enemies?.has(by) === true) return 'enemies';
  return ({ text: 'outlets', official: 'officials', unnamed: 'unnamed', named: 'others' } as const)[sort];
}

const nobody = (): Record<Teller, number> => ({
  ...{ itself: 0, enemies: 0, officials: 0, unnamed: 0, outlets: 0, others: 0 },
});

/** Shares of every actor that is counted, most told of first. */
export function sharesOf(
  counts: Iterable<SaidCount>,
  enemies: ReadonlyMap<string, ReadonlySet<string>>,
): readonly VoiceShares[] {
  const shares = new Map<string, Record<Teller, number>>();
  for (const count of counts) {
    const own = shares.get(count.ref) ?? nobody();
    own[tellerOf(count, enemies.get(count.ref))] += count.n;
    shares.set(count.ref, own);
  }
  return [...shares]
    .map(([ref, by]) => ({ ref, total: TELLERS.reduce((sum, teller) => sum + by[teller], 0), by }))
    .sort((x, y) => y.total - x.total || (x.ref < y.ref ? -1 : 1));
}

/** Shares of every named actor, most told of first. */
export function voiceShares(
  reports: readonly FusedReport[],
  dyads: readonly DyadFinding[],
  origins: Origins,
  classOf: ClassOf,
): readonly VoiceShares[] {
  const said = new Map<string, SaidCount>();
  for (const report of reports)
    for (const { ref, by, sort, name } of saidIn(report, origins, classOf))
      said.set(name, { ref, by, sort, n: 1 });
  return sharesOf(said.values(), enemiesIn(dyads));
}
