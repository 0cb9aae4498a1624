/**
 * Keeps findings up with their inputs: told which reports and links are others now, it computes anew what they touch
 * and nothing else, and leaves on the shelf what computing all at once would give. It reads and writes through the
 * shelf alone.
 */
import type { ClassOf } from '../actor-class.js';
import type { EventLinks } from '../events/event-links.js';
import { copyChange, type TextChange } from './copy-change.js';
import { FullReports } from './full-reports.js';
import { KeptEvents } from './kept-events.js';
import {
  eventKey,
  type KeptReport,
  type KeptText,
  keptReport,
  keptText,
  preciseKeys,
  toldAgain,
  vagueKeys,
} from './kept-report.js';
import { eventChange, type NewGroups, reportsIn, writtenEvent } from './lay-events.js';
import { Region, reportOf, Sight } from './region.js';
import { regroup, type Sights } from './regroup.js';
import { saidChange } from './said-change.js';
import type { EventParts, FindingsChange, FindingsShelf, KeptEvent, WrittenEvent } from './shelf.js';
import { type StepChange, stepChange } from './step-change.js';
import { vagueOnes } from './vague-ones.js';

export interface Changed {
  /** Ids of reports that are new, gone, or other than they were. */
  readonly reports: readonly string[];
  /** What persons decided of pairs of tellings, before and after. */
  readonly linksBefore: EventLinks;
  readonly links: EventLinks;
}

/** Events whose findings are made at a time. */
const CHUNK = 200;

/** Tellings of pairs on which something else stands now. */
function relinked({ linksBefore, links }: Changed): string[] {
  const differing = (all: EventLinks, other: EventLinks): string[] =>
    all.all().flatMap(([a, b, verdict]) => (other.of(a, b) === verdict ? [] : [a, b]));
  return [...new Set([...differing(linksBefore, links), ...differing(links, linksBefore)])];
}

class Upkeep {
  private readonly full: FullReports;
  private readonly events: KeptEvents;
  private readonly region: Region;
  private readonly texts = new Map<string, KeptText>();

  constructor(
    private readonly shelf: FindingsShelf,
    private readonly classOf: ClassOf,
    private readonly given: Changed,
  ) {
    this.full = new FullReports(shelf, classOf);
    this.events = new KeptEvents(shelf);
    this.region = new Region(shelf);
  }

  async run(): Promise<void> {
    const { given, region, shelf, full, classOf } = this;
    const copies = await this.copies();
    full.regrouped(copies.copies, copies.reports);
    const ids = [...new Set([...given.reports, ...copies.reports])].sort();
    const reports = await this.change(ids);
    const sights: Sights = {
      region,
      before: new Sight(region, false, given.linksBefore, classOf),
      after: new Sight(region, true, given.links, classOf),
    };
    const groups = await this.groups(reports, sights);
    const { fresh, gone } = eventChange(groups, this.events, new Set(ids));
    const steps = await this.steps(reports, fresh, gone);
    const said = await saidChange(
      reports.map(([, before, after]) => [before, after] as const),
      sights,
    );
    const events = await this.written(fresh);
    const change: FindingsChange = {
      reports: reports.flatMap(([, , after]) => after ?? []),
      goneReports: reports.flatMap(([id, before, _after]) => (before === null ? [] : [id])),
      copies: copies.copies,
      goneCopies: copies.gone,
      events,
      goneEvents: gone.map(({ id }) => id),
      ...steps,
      said,
    };
    await shelf.write(change);
  }

  /** Clusters of copies that are others now. */
  private async copies() {
    const { given, shelf, full, region } = this;
    await full.load(given.reports);
    await region.loadReports(given.reports);
    // What follows asks for most of these keys in its turn; asked at once they cost one question.
    await region.load(given.reports.flatMap((id) => this.meeting(id)));
    const changes = given.reports.map((id): TextChange => {
      const text = full.report(id)?.text;
      const after = text === undefined ? null : this.textOf(id, text);
      return { id, before: region.was(id) ?? null, after };
    });
    return copyChange(changes, shelf, region);
  }

  private textOf(id: string, text: string): KeptText {
    const known = this.texts.get(id) ?? keptText(text);
    this.texts.set(id, known);
    return known;
  }

  /** Keys under which a changed report, as it was and as it is, meets others. */
  private meeting(id: string): number[] {
    const { full, region, classOf } = this;
    const report = full.report(id);
    const after =
      report === null ? null : keptReport(report, this.textOf(id, report.text), full.origins([id]), classOf);
    return [region.was(id) ?? null, after].flatMap((one) => {
      if (one === null) return [];
      const tellings = [...one.body.precise, ...one.body.vague].map(toldAgain);
      return [...one.keys, ...tellings.flatMap((told) => [...preciseKeys(told), ...vagueKeys(told)])];
    });
  }

  /** Tells the region how changed reports are now. */
  private async change(ids: readonly string[]) {
    const { full, region, classOf } = this;
    await full.load(ids);
    await region.loadReports(ids);
    return ids.map((id): readonly [string, KeptReport | null, KeptReport | null] => {
      const before = region.was(id) ?? null;
      const report = full.report(id);
      const after =
        report === null
          ? null
          : keptReport(report, this.textOf(id, report.text), full.origins([id]), classOf);
      region.change(id, before, after);
      return [id, before, after];
    });
  }

  private async groups(
    reports: readonly (readonly [string, KeptReport | null, KeptReport | null])[],
    sights: Sights,
  ): Promise<NewGroups> {
    const { events, given } = this;
    const bodies = reports.flatMap(([, before, after]) => [before, after]).flatMap((one) => one?.body ?? []);
    const linked = relinked(given);
    const keysOf = (side: 'precise' | 'vague'): string[] =>
      bodies.flatMap((body) => body[side].map(({ key }) => key));
    const touched = [...new Set([...keysOf('precise'), ...keysOf('vague'), ...linked])];
    const precise = await regroup(touched, sights);
    await events.load([...touched, ...precise.affected]);
    const groupOf = new Map(precise.groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)));
    const byFirst = new Map(precise.groups.map((keys) => [keys[0]!, keys]));
    const moved = [...precise.affected].filter((key) => {
      const was = events.of(key);
      const is = byFirst.get(groupOf.get(key) ?? '');
      return was === null || is === undefined || was.own.join('\n') !== is.join('\n');
    });
    const loose = await vagueOnes({
      ...sights,
      events,
      precise: [...new Set([...moved, ...keysOf('precise'), ...linked])],
      vague: [...new Set([...keysOf('vague'), ...keysOf('precise'), ...linked])],
      groupOf,
    });
    await events.load([...loose.affected, ...[...loose.attached.values()].flatMap((one) => one?.to ?? [])]);
    const places = new Map<string, number>();
    return {
      precise,
      loose,
      attached: new Map([...nowhere(touched, sights), ...loose.attached]),
      position: (key) => {
        const known = places.get(key);
        if (known !== undefined) return known;
        const { vague = [] } = sights.region.laid(reportOf(key), true) ?? {};
        for (const [i, one] of vague.entries()) places.set(one.key, i);
        return places.get(key) ?? 0;
      },
    };
  }

  private async steps(
    reports: readonly (readonly [string, KeptReport | null, KeptReport | null])[],
    fresh: readonly EventParts[],
    gone: readonly KeptEvent[],
  ): Promise<StepChange> {
    const { full, region, shelf, classOf } = this;
    const nameOf = new Map<string, string>();
    const whats = new Set<number>();
    const sources = new Set(reports.map(([id]) => id));
    for (const parts of gone) for (const name of namesIn(parts).values()) whats.add(eventKey(name));
    for (const parts of fresh) {
      for (const [key, name] of namesIn(parts)) {
        nameOf.set(key, name);
        whats.add(eventKey(name));
      }
      for (const id of reportsIn(parts)) sources.add(id);
    }
    const ties = new Set(
      reports.flatMap(([, before, after]) => [before, after].flatMap((one) => one?.body.ties ?? [])),
    );
    await region.load(ties);
    for (const tie of ties) {
      whats.add(tie);
      for (const id of region.idsUnder(tie, true)) sources.add(id);
    }
    await full.load(sources);
    // Violence that is no telling of an event is named by itself; its key is among the ties of its report.
    const eventOf = (key: string): string | undefined =>
      nameOf.get(key) ?? (ties.has(eventKey(key)) ? key : undefined);
    return stepChange({ whats, reports: [...sources], eventOf }, full, shelf, classOf);
  }

  private async written(fresh: readonly EventParts[]): Promise<WrittenEvent[]> {
    const { full, classOf } = this;
    const all: WrittenEvent[] = [];
    for (let at = 0; at < fresh.length; at += CHUNK) {
      const some = fresh.slice(at, at + CHUNK);
      await full.load(some.flatMap(reportsIn));
      for (const parts of some) all.push(writtenEvent(parts, full, classOf));
    }
    return all;
  }
}

/** Tellings that are no more, or are no longer vague, are attached nowhere. */
function nowhere(keys: readonly string[], { after }: Sights): [string, null][] {
  return keys.flatMap((key) => (after.telling(key)?.vague === true ? [] : [[key, null]]));
}

/** The event of each telling in it, as steps between two parties are named: a vague one stands for itself. */
function namesIn({ vague, own, satellites }: EventParts): ReadonlyMap<string, string> {
  const first = own[0]!;
  return new Map([
    ...own.map((key) => [key, vague ? key : first] as const),
    ...satellites.map(({ telling, to }) => [telling, vague ? to : first] as const),
  ]);
}

/** Brings what is on the shelf up to a change of its inputs. */
export function upkeep(shelf: FindingsShelf, changed: Changed, classOf: ClassOf): Promise<void> {
  return new Upkeep(shelf, classOf, changed).run();
}
