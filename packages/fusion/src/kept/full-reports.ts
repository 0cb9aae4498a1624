/** Reports as they stand, with what each ties together and on whose word it speaks, loaded as far as asked for. */
import type { CopyCluster, CopyPair } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import { Origins } from '../copies/origins.js';
import { type OwnReport, ownReport } from '../events/own-report.js';
import type { FusedReport } from '../fused-report.js';
import type { FindingsShelf } from './shelf.js';

export class FullReports {
  private readonly reports = new Map<string, OwnReport | null>();
  private readonly clusters = new Map<string, CopyCluster | null>();

  constructor(
    private readonly shelf: FindingsShelf,
    private readonly classOf: ClassOf,
  ) {}

  /** Says which clusters stand after a change, and which reports are in none any more. */
  regrouped(copies: readonly CopyCluster[], touched: readonly string[]): void {
    for (const id of touched) this.clusters.set(id, null);
    for (const cluster of copies) for (const id of cluster.reports) this.clusters.set(id, cluster);
  }

  async load(ids: Iterable<string>): Promise<void> {
    const all = [...new Set(ids)];
    const fresh = all.filter((id) => !this.reports.has(id));
    for (const id of fresh) this.reports.set(id, null);
    if (fresh.length > 0)
      for (const report of await this.shelf.reports(fresh))
        this.reports.set(report.id, ownReport(report, this.classOf));
    const unknown = all.filter((id) => !this.clusters.has(id));
    for (const id of unknown) this.clusters.set(id, null);
    if (unknown.length === 0) return;
    for (const cluster of await this.shelf.copiesOf(unknown))
      for (const id of cluster.reports) if (!this.clusters.get(id)) this.clusters.set(id, cluster);
  }

  /** A report that was loaded; null when it is not here. */
  own(id: string): OwnReport | null {
    return this.reports.get(id) ?? null;
  }

  report(id: string): FusedReport | null {
    return this.own(id)?.report ?? null;
  }

  /** Forgets what was read, so that memory stays flat over many events; clusters are kept. */
  forget(): void {
    this.reports.clear();
  }

  /** Origins of reports that were loaded. */
  origins(ids: Iterable<string>): Origins {
    return new Origins(this.clustersOf(ids));
  }

  /** Pairs of copies that touch reports that were loaded. */
  pairs(ids: Iterable<string>): CopyPair[] {
    return this.clustersOf(ids).flatMap(({ pairs }) => pairs);
  }

  private clustersOf(ids: Iterable<string>): CopyCluster[] {
    return [...new Set([...ids].flatMap((id) => this.clusters.get(id) ?? []))];
  }
}
