/**
 * Fuses tellings of events as reports come: only what a new report touches is compared and grouped anew, and the
 * groups are those that all reports at once would give, in whatever order they came. It keeps every telling and
 * changes none.
 */
import type { PairScore } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import type { FusedReport } from '../fused-report.js';
import { blockingKeys } from './blocking-keys.js';
import { Blocks } from './blocks.js';
import { type Clustered, clusterTellings } from './cluster-tellings.js';
import type { EventLinks } from './event-links.js';
import { linkedScore } from './linked-score.js';
import { type OwnReport, ownReport } from './own-report.js';
import { type Attached, attachVague } from './satellites.js';
import type { ComparedTelling, Telling } from './telling.js';

export interface FusedEvents extends Clustered {
  readonly reports: ReadonlyMap<string, OwnReport>;
  readonly tellings: ReadonlyMap<string, Telling>;
  /** Vague tellings and the precise telling of their event, or what they stand by themselves. */
  readonly satellites: readonly Attached[];
  /** Vague tellings of no event that is told precisely, grouped like the others; undated ones stand alone. */
  readonly loose: Clustered;
}

export class Fuser {
  private readonly blocks = new Blocks();
  private readonly reports = new Map<string, OwnReport>();
  private readonly precise = new Map<string, Telling>();
  private readonly scores = new Map<string, PairScore>();
  /** The component of each telling that is compared with others, and what came of each component. */
  private readonly componentOf = new Map<string, string>();
  private readonly components = new Map<string, Clustered & { readonly keys: readonly string[] }>();

  constructor(
    private readonly classOf: ClassOf,
    private readonly links: EventLinks,
  ) {}

  /** Takes a report in; one with an id that is here is passed over. */
  add(report: FusedReport): void {
    if (this.reports.has(report.id)) return;
    const own = ownReport(report, this.classOf);
    this.reports.set(report.id, own);
    const touched = new Set<string>();
    for (const telling of own.precise) {
      this.precise.set(telling.key, telling);
      for (const key of this.blocks.add(telling.key, blockingKeys(telling))) touched.add(key);
      for (const key of this.links.tiedTo(telling.key)) if (this.precise.has(key)) touched.add(key);
    }
    this.regroup(touched);
  }

  /** What stands now. */
  events(): FusedEvents {
    const parts = [...this.components.values()];
    const groups = parts.flatMap((part) => part.groups).sort((x, y) => (x[0]! < y[0]! ? -1 : 1));
    const review = parts
      .flatMap((part) => part.review)
      .sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
    const tellings = new Map(this.precise);
    for (const { vague } of this.reports.values()) for (const one of vague) tellings.set(one.key, one);
    const { satellites, loose } = attachVague({
      reports: this.reports,
      precise: this.precise,
      groups,
      score: (a, b) => this.compare(a, b),
      links: this.links,
    });
    return { groups, review, satellites, loose, tellings, reports: this.reports };
  }

  /** Finds the components around these tellings again, and groups each. All they were tied to lies within them. */
  private regroup(touched: ReadonlySet<string>): void {
    const affected = new Set(touched);
    for (const key of touched) {
      const component = this.componentOf.get(key);
      if (component === undefined) continue;
      for (const other of this.components.get(component)?.keys ?? []) affected.add(other);
      this.components.delete(component);
    }
    const left = new Set([...affected].sort());
    for (const key of left) {
      const keys: string[] = [];
      const pairs = new Map<string, PairScore>();
      const todo = [key];
      left.delete(key);
      for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
        keys.push(at);
        for (const pair of this.pairsOf(at)) {
          pairs.set(`${pair.a}\n${pair.b}`, pair);
          for (const next of [pair.a, pair.b]) if (left.delete(next)) todo.push(next);
        }
      }
      this.keep(keys, [...pairs.values()]);
    }
  }

  private keep(keys: readonly string[], pairs: readonly PairScore[]): void {
    const sorted = [...keys].sort();
    const clustered = clusterTellings(sorted, pairs, (a, b) => this.score(a, b));
    for (const key of sorted) this.componentOf.set(key, sorted[0]!);
    this.components.set(sorted[0]!, { ...clustered, keys: sorted });
  }

  private pairsOf(key: string): PairScore[] {
    const near = new Set(this.blocks.near(key));
    for (const other of this.links.tiedTo(key)) if (this.precise.has(other)) near.add(other);
    return [...near].map((other) => this.score(key, other)).filter(({ band }) => band !== 'apart');
  }

  private score(x: string, y: string): PairScore {
    const name = x < y ? `${x}\n${y}` : `${y}\n${x}`;
    const known = this.scores.get(name);
    if (known !== undefined) return known;
    const made = this.compare(this.precise.get(x)!, this.precise.get(y)!);
    this.scores.set(name, made);
    return made;
  }

  private compare(x: ComparedTelling, y: ComparedTelling): PairScore {
    return linkedScore(x, y, this.classOf, this.links);
  }
}

/** Fuses reports, all of them at once. */
export function fuseEvents(
  reports: readonly FusedReport[],
  classOf: ClassOf,
  links: EventLinks,
): FusedEvents {
  const fuser = new Fuser(classOf, links);
  for (const report of reports) fuser.add(report);
  return fuser.events();
}
