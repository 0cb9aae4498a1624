/**
 * The rungs that stand between two parties: what reports say of them, each dated and with the voice that says it. What
 * one of the two says of the other, or any armed group says, is kept apart from what others report; what is only
 * possible or planned is kept apart from both.
 */
import {
  type Assertion,
  dayNumber,
  edtfBounds,
  type Ladder,
  type Origin,
  type Standing,
  TYPES,
  type TypeId,
} from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import { isUnnamed } from '../actor-class.js';
import type { Origins } from '../copies/origins.js';
import { tellingKey } from '../events/telling.js';
import type { FusedReport } from '../fused-report.js';
import { publishedDay } from '../report-day.js';

export interface Rung {
  /** Refs, sorted. */
  readonly pair: readonly [a: string, b: string];
  readonly ladder: Ladder;
  /** 1 to 6 of cooperation, 1 to 4 of hostility, as in record.md. */
  readonly step: number;
  readonly type: string;
  /** True when it is told as over. */
  readonly ended: boolean;
  /** First and last possible day, as numbers; a side is null when open. */
  readonly days: readonly [first: number | null, last: number | null];
  /** False when only the day of publication bounds it. */
  readonly dated: boolean;
  readonly standing: Standing;
  readonly origin: Origin;
  readonly report: string;
  readonly assertion: string;
  /** The telling's key. */
  readonly key: string;
}

const VIOLENCE_STEP = 4;
const SIDES: readonly (readonly [string, string])[] = [
  ['agent', 'target'],
  ['subject', 'object'],
];
/** Things done to prisoners, posts and people that are no tie between two parties. */
const PARTIES = new Set(['group', 'forces', 'government', 'organisation', 'person', 'unknown']);

function refsOf({ roles }: Assertion, name: string): string[] {
  return [...new Set((roles[name] ?? []).flatMap(({ ref }) => ref ?? []))];
}

function pairsIn(assertion: Assertion): [string, string][] {
  const parties = refsOf(assertion, 'party');
  const mutual = parties.flatMap((a, i) => parties.slice(i + 1).map((b): [string, string] => [a, b]));
  const directed = SIDES.flatMap(([from, to]) =>
    refsOf(assertion, from).flatMap((a) => refsOf(assertion, to).map((b): [string, string] => [a, b])),
  );
  const all = [...mutual, ...directed].filter(([a, b]) => a !== b);
  return all.map(([a, b]) => (a < b ? [a, b] : [b, a]));
}

function rungOf({ type, rung }: Assertion): { readonly ladder: Ladder; readonly step: number } | null {
  if (rung !== undefined) return rung;
  const family = TYPES[type as TypeId]?.family;
  return family === 'violence' ? { ladder: 'hostility', step: VIOLENCE_STEP } : null;
}

function standingOf({ factuality }: Assertion, { ref, role }: Origin, pair: readonly string[]): Standing {
  const { certainty, status } = factuality;
  const open = status === 'planned' || status === 'hypothetical';
  if (open || certainty === 'possible' || certainty === 'uncommitted') return 'suspected';
  return role === 'armed-group' || (ref !== null && pair.includes(ref)) ? 'claimed' : 'independent';
}

function daysOf({ time }: Assertion, report: FusedReport): Pick<Rung, 'days' | 'dated'> {
  const outer = time === undefined ? undefined : edtfBounds(time.edtf)?.outer;
  if (outer === undefined) return { days: [null, publishedDay(report)], dated: false };
  const [first, last] = outer.map((day) => (day === null ? null : dayNumber(day)));
  return { days: [first ?? null, last ?? publishedDay(report)], dated: true };
}

/** Violence is one step an event; whatever else stands between two is one a type and day. */
export const isViolent = ({ ladder, step }: Pick<Rung, 'ladder' | 'step'>): boolean =>
  ladder === 'hostility' && step === VIOLENCE_STEP;

/** Every rung that a report tells of, between parties that have names. */
export function rungsOf(report: FusedReport, origins: Origins, classOf: ClassOf): readonly Rung[] {
  return report.record.assertions.flatMap((assertion) => {
    const rung = rungOf(assertion);
    if (rung === null || assertion.factuality.polarity === 'denied') return [];
    const origin = origins.of(assertion, report);
    const pairs = pairsIn(assertion).filter((pair) =>
      pair.every((ref) => !isUnnamed(ref) && PARTIES.has(classOf(ref))),
    );
    return pairs.map(
      (pair): Rung => ({
        ...{ pair, ladder: rung.ladder, step: rung.step, type: assertion.type, origin },
        ...daysOf(assertion, report),
        ended: assertion.ended === true,
        standing: standingOf(assertion, origin, pair),
        report: report.id,
        assertion: assertion.id,
        key: tellingKey(report.id, assertion.anchor),
      }),
    );
  });
}
