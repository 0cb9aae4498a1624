/** A shelf of kept findings in memory, as JSON, so that a test sees what a database would give back. Only tests import it. */

import type { CopyCluster, EventFinding } from '@marsad/model';
import { briefIn, briefOf, briefText } from '../dyads/told-step.js';
import type { SaidCount } from '../findings/voice-shares.js';
import type { FusedReport } from '../fused-report.js';
import type { KeptReport } from '../kept/kept-report.js';
import type { FindingsChange, FindingsShelf, KeptDyad, KeptEvent, KeptStep } from '../kept/shelf.js';
import type { KeptRows } from '../kept/whole-findings.js';

const through = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const pairName = (pair: readonly string[]): string => pair.join('\n');

export class MemoryShelf implements FindingsShelf {
  /** Reports as they stand now. */
  standing = new Map<string, FusedReport>();
  readonly reportRows = new Map<string, KeptReport>();
  readonly events = new Map<string, { parts: KeptEvent; finding: EventFinding }>();
  readonly copies = new Map<string, CopyCluster>();
  readonly dyads = new Map<string, KeptDyad>();
  readonly said = new Map<string, SaidCount>();
  steps: KeptStep[] = [];
  /** Events written since it was last emptied. */
  written: string[] = [];

  async touching(keys: readonly number[]) {
    const wanted = new Set(keys);
    return [...this.reportRows.values()]
      .filter((one) => one.keys.some((key) => wanted.has(key)))
      .map(through);
  }

  async kept(ids: readonly string[]) {
    return ids.flatMap((id) => this.reportRows.get(id) ?? []).map(through);
  }

  async reports(ids: readonly string[]) {
    return ids.flatMap((id) => this.standing.get(id) ?? []);
  }

  async eventsOf(tellings: readonly string[]) {
    const wanted = new Set(tellings);
    const inside = ({ own, satellites }: KeptEvent): boolean =>
      own.some((key) => wanted.has(key)) || satellites.some(({ telling }) => wanted.has(telling));
    return [...this.events.values()]
      .map(({ parts }) => parts)
      .filter(inside)
      .map(through);
  }

  async copiesOf(reports: readonly string[]) {
    const wanted = new Set(reports);
    return [...this.copies.values()].filter((one) => one.reports.some((id) => wanted.has(id))).map(through);
  }

  async stepsBy(whats: readonly number[]) {
    const wanted = new Set(whats);
    return this.steps.filter(({ what }) => wanted.has(what));
  }

  async briefsOf(pairs: readonly (readonly [string, string])[]) {
    const wanted = new Set(pairs.map(pairName));
    return this.steps
      .filter(({ pair }) => wanted.has(pairName(pair)))
      .map(({ pair, what, step }) => ({ pair, what, brief: briefIn(briefText(briefOf(step))) }));
  }

  async write(given: FindingsChange) {
    const change = through(given);
    for (const id of change.goneReports) this.reportRows.delete(id);
    for (const one of change.reports) this.reportRows.set(one.id, one);
    for (const id of change.goneCopies) this.copies.delete(id);
    for (const one of change.copies) this.copies.set(one.reports[0]!, one);
    for (const id of change.goneEvents) this.events.delete(id);
    for (const one of change.events) this.events.set(one.parts.id, one);
    this.written.push(...change.events.map(({ parts }) => parts.id));
    const gone = new Set(change.goneSteps);
    this.steps = [...this.steps.filter(({ what }) => !gone.has(what)), ...change.steps];
    for (const pair of change.goneDyads) this.dyads.delete(pairName(pair));
    for (const one of change.dyads) this.dyads.set(pairName(one.pair), one);
    for (const one of change.said) {
      const key = [one.ref, one.by, one.sort].join('\n');
      const n = (this.said.get(key)?.n ?? 0) + one.n;
      if (n === 0) this.said.delete(key);
      else this.said.set(key, { ...one, n });
    }
  }

  rows(): KeptRows {
    return {
      copies: [...this.copies.values()],
      events: [...this.events.values()].map(({ finding }) => finding),
      dyads: [...this.dyads.values()],
      steps: this.steps,
      said: [...this.said.values()],
    };
  }
}
