/**
 * The part of all kept reports that a change touches, loaded as far as it is asked for, and seen twice: as it was
 * before the change and as it is after. It loads and looks up, and decides nothing.
 */
import type { PairScore } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import type { EventLinks } from '../events/event-links.js';
import { linkedScore } from '../events/linked-score.js';
import type { OwnLink } from '../events/own-report.js';
import type { ComparedTelling } from '../events/telling.js';
import { type KeptReport, preciseKeys, toldAgain, vagueKeys } from './kept-report.js';
import type { FindingsShelf } from './shelf.js';

/** A report with its tellings by the keys under which they are found. */
class Laid {
  readonly precise: readonly ComparedTelling[];
  readonly vague: readonly ComparedTelling[];
  private readonly byKey = new Map<number, ComparedTelling[]>();

  constructor(readonly report: KeptReport) {
    this.precise = report.body.precise.map(toldAgain);
    this.vague = report.body.vague.map(toldAgain);
    for (const one of this.precise) for (const key of preciseKeys(one)) this.put(key, one);
    for (const one of this.vague) for (const key of vagueKeys(one)) this.put(key, one);
  }

  under(key: number): readonly ComparedTelling[] {
    return this.byKey.get(key) ?? [];
  }

  private put(key: number, telling: ComparedTelling): void {
    const there = this.byKey.get(key);
    if (there === undefined) this.byKey.set(key, [telling]);
    else there.push(telling);
  }
}

/** Reports as they were before a change, or are after it. */
export class Sight {
  private readonly scores = new Map<string, PairScore>();

  constructor(
    private readonly region: Region,
    private readonly after: boolean,
    readonly links: EventLinks,
    private readonly classOf: ClassOf,
  ) {}

  /** Ids of the reports under a key that was loaded, sorted. */
  reportsUnder(key: number): readonly string[] {
    return this.region.idsUnder(key, this.after);
  }

  /** Tellings under a key that was loaded. */
  under(key: number): readonly ComparedTelling[] {
    return this.reportsUnder(key).flatMap((id) => this.region.laid(id, this.after)?.under(key) ?? []);
  }

  /** A telling by its key, if its report is loaded. */
  telling(key: string): ComparedTelling | undefined {
    const { precise = [], vague = [] } = this.region.laid(reportOf(key), this.after) ?? {};
    return precise.find((one) => one.key === key) ?? vague.find((one) => one.key === key);
  }

  isPrecise(key: string): boolean {
    return this.telling(key)?.vague === false;
  }

  /** What its report ties a telling to. */
  ties(report: string): readonly OwnLink[] {
    return this.region.laid(report, this.after)?.report.body.links ?? [];
  }

  score(x: ComparedTelling, y: ComparedTelling): PairScore {
    const name = x.key < y.key ? `${x.key}\n${y.key}` : `${y.key}\n${x.key}`;
    const known = this.scores.get(name);
    if (known !== undefined) return known;
    const made = linkedScore(x, y, this.classOf, this.links);
    this.scores.set(name, made);
    return made;
  }
}

/** The report of a telling's key. */
export const reportOf = (key: string): string => key.slice(0, key.lastIndexOf('#'));

export class Region {
  private readonly before = new Map<string, KeptReport | null>();
  private readonly changed = new Map<string, KeptReport | null>();
  private readonly laidBefore = new Map<string, Laid>();
  private readonly laidAfter = new Map<string, Laid>();
  private readonly index = new Map<number, string[]>();
  private readonly indexAfter = new Map<number, string[]>();

  constructor(private readonly shelf: FindingsShelf) {}

  /** Says how a report is after the change; null when it is gone. What it was before must be loaded. */
  change(id: string, before: KeptReport | null, after: KeptReport | null): void {
    this.before.set(id, before);
    this.changed.set(id, after);
    this.laidAfter.delete(id);
    for (const key of after?.keys ?? []) this.put(this.indexAfter, key, id);
  }

  /** Loads every report that has one of these keys, before or after. */
  async load(keys: Iterable<number>): Promise<void> {
    const fresh = [...new Set(keys)].filter((key) => !this.index.has(key));
    if (fresh.length === 0) return;
    for (const key of fresh) this.index.set(key, []);
    const wanted = new Set(fresh);
    for (const report of await this.shelf.touching(fresh)) {
      if (!this.before.has(report.id)) this.before.set(report.id, report);
      for (const key of report.keys) if (wanted.has(key)) this.index.get(key)!.push(report.id);
    }
  }

  /** Loads reports by their ids; one that is not kept is known to be none. */
  async loadReports(ids: Iterable<string>): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !this.before.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.before.set(id, null);
    for (const report of await this.shelf.kept(fresh)) this.before.set(report.id, report);
  }

  /** As it was before the change, null when it was not here; undefined when it is not loaded. */
  was(id: string): KeptReport | null | undefined {
    return this.before.get(id);
  }

  idsUnder(key: number, after: boolean): readonly string[] {
    const before = this.index.get(key);
    if (before === undefined) throw new Error('a key was asked for before it was loaded');
    if (!after) return [...before].sort();
    const kept = before.filter((id) => !this.changed.has(id));
    return [...kept, ...new Set(this.indexAfter.get(key) ?? [])].sort();
  }

  laid(id: string, after: boolean): Laid | undefined {
    const isChanged = after && this.changed.has(id);
    const all = isChanged ? this.laidAfter : this.laidBefore;
    const known = all.get(id);
    if (known !== undefined) return known;
    const report = isChanged ? this.changed.get(id) : this.before.get(id);
    if (report == null) return undefined;
    const made = new Laid(report);
    all.set(id, made);
    return made;
  }

  private put(index: Map<number, string[]>, key: number, id: string): void {
    const there = index.get(key);
    if (there === undefined) index.set(key, [id]);
    else there.push(id);
  }
}
