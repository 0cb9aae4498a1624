/**
 * Who took it from whom, among reports on one thing: copies from whichever was published first, and reports that name
 * an outlet, agency or monitor from that one. Where outlets name one another in a ring, the ring is told, since none
 * of them is then an origin. Reports of one day are not put in an order that nobody told.
 */
import type { CopyPair, Lineage, LineageStep } from '@marsad/model';
import type { FusedReport } from '../fused-report.js';
import { publishedDay } from '../report-day.js';

const SECOND_HAND = new Set(['agency', 'outlet', 'monitor']);

function copied({ a, b, why }: CopyPair, days: ReadonlyMap<string, number | null>): LineageStep | null {
  const [x, y] = [days.get(a) ?? null, days.get(b) ?? null];
  if (x === null || y === null || x === y) return null;
  const [from, report] = x < y ? [a, b] : [b, a];
  return { report, from, outlet: null, how: 'copied', why: `${why}, published later` };
}

/** Outlets that a report names as where it has something from, without its own. */
function namedOutlets({ record }: FusedReport): string[] {
  const own = record.document.outlet?.ref;
  const voices = record.assertions.flatMap(({ attribution }) => attribution);
  const refs = voices.flatMap(({ holder, role }) =>
    SECOND_HAND.has(role) && holder.ref !== undefined && holder.ref !== own ? [holder.ref] : [],
  );
  return [...new Set(refs)].sort();
}

function named(report: FusedReport, all: readonly FusedReport[]): LineageStep[] {
  const day = publishedDay(report);
  return namedOutlets(report).map((outlet) => {
    const theirs = all.filter((other) => {
      const then = publishedDay(other);
      const before = day === null || then === null || then <= day;
      return other.id !== report.id && other.record.document.outlet?.ref === outlet && before;
    });
    const from = theirs.length === 1 ? theirs[0]!.id : null;
    return { report: report.id, from, outlet, how: 'names', why: `it names ${outlet} as its source` };
  });
}

/** Outlets that each can be reached from the other, by who names whom. */
function ringsOf(names: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const todo = [...(names.get(from) ?? [])];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      todo.push(...(names.get(next) ?? []));
    }
    return seen;
  };
  const reach = new Map([...names.keys()].sort().map((ref) => [ref, reached(ref)]));
  const rings = new Map<string, string[]>();
  for (const [ref, seen] of reach) {
    if (!seen.has(ref)) continue;
    const ring = [...reach.keys()].filter((other) => seen.has(other) && reach.get(other)!.has(ref));
    if (ring.length > 1) rings.set(ring.join('\n'), ring);
  }
  return [...rings.values()];
}

/** The lineage of reports on one thing; `pairs` are those of all copies known. */
export function lineageOf(reports: readonly FusedReport[], pairs: readonly CopyPair[]): Lineage {
  const sorted = [...reports].sort((x, y) => (x.id < y.id ? -1 : 1));
  const days = new Map(sorted.map((report) => [report.id, publishedDay(report)]));
  const inside = pairs.filter(({ a, b }) => days.has(a) && days.has(b));
  const copies = inside.flatMap((pair) => copied(pair, days) ?? []);
  const steps = [...copies, ...sorted.flatMap((report) => named(report, sorted))];
  const names = new Map<string, Set<string>>();
  for (const report of sorted) {
    const outlet = report.record.document.outlet?.ref;
    if (outlet === undefined) continue;
    const told = names.get(outlet) ?? new Set<string>();
    for (const ref of namedOutlets(report)) told.add(ref);
    names.set(outlet, told);
  }
  return { steps, rings: ringsOf(names) };
}
