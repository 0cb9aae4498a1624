/**
 * Brings kept findings up to the journal: reads the lines since they were last brought up, works out which reports and
 * links are others by them, and has only that computed anew. Rules or words of another version make all of it anew.
 */
import {
  type ClassOf,
  changedBy,
  type EventLinks,
  type JudgementRow,
  nameNode,
  type StandingJudgements,
  standingJudgements,
  upkeep,
} from '@marsad/fusion';
import type { Archive, Database, JournalLine, Placement } from '@marsad/store';
import { DatabaseShelf } from './database-shelf.js';
import { type Decided, isDecided, rowOf } from './findings-input.js';

/** Reports brought in at a time. */
const BATCH = 100;
/** Reports after which the planner is told how many rows there are. */
const MANY = 400;

export interface BringUpParts {
  readonly archive: Archive;
  readonly database: Database;
  readonly classOf: ClassOf;
  /** Names the rules and words by which findings are computed. */
  readonly madeBy: string;
  /** Told how many reports of how many are done. */
  readonly told?: (done: number, total: number) => void;
}

function moved(row: JudgementRow, { side, anchor }: Placement): JudgementRow {
  if (anchor === null || !('place' in row || 'a' in row) || row.kind === 'actor-link') return row;
  if (row.kind === 'event-link')
    return side === undefined ? row : { ...row, [side]: { ...row[side], anchor } };
  return { ...row, place: { ...row.place, anchor } };
}

function isOn(row: JudgementRow, report: string): boolean {
  if (row.kind === 'event-link') return [row.a, row.b].some((place) => place.report === report);
  return 'place' in row && row.place.report === report;
}

interface Since {
  readonly rows: ReadonlyMap<number, JudgementRow>;
  /** Rows that are new, stand elsewhere now, or are gone. */
  readonly touched: ReadonlySet<number>;
  readonly fresh: readonly string[];
  readonly again: readonly string[];
  readonly hash: string;
}

/** What the journal says behind a line, up to the last line of the index. */
async function since(
  n: number,
  last: number,
  archive: Archive,
  before: ReadonlyMap<number, JudgementRow>,
): Promise<Since> {
  const rows = new Map(before);
  const [touched, fresh, again] = [new Set<number>(), new Set<string>(), new Set<string>()];
  let hash = '';
  for await (const line of archive.lines(n + 1)) {
    if (line.n > last) break;
    hash = line.hash;
    const { entry } = line;
    if (entry.kind === 'report-taken-in') fresh.add(entry.report);
    else if (entry.kind === 'report-read-again') {
      again.add(entry.report);
      for (const placement of entry.placed) {
        const row = rows.get(placement.line);
        if (row === undefined) continue;
        rows.set(placement.line, moved(row, placement));
        touched.add(placement.line);
      }
    } else if (entry.kind === 'report-withdrawn' || entry.kind === 'withdrawal-undone')
      again.add(entry.report);
    else if (entry.kind === 'report-erased') {
      again.add(entry.report);
      // What was decided on it can be read no more, and counts nowhere.
      for (const [n, row] of rows) if (isOn(row, entry.report) && rows.delete(n)) touched.add(n);
    } else if (isDecided(line)) {
      rows.set(
        line.n,
        rowOf(line as JournalLine<Decided>, (_, place) => place),
      );
      touched.add(line.n);
    }
  }
  return { rows, touched, fresh: [...fresh], again: [...again], hash };
}

const inOrder = (rows: ReadonlyMap<number, JudgementRow>): JudgementRow[] =>
  [...rows].sort(([x], [y]) => x - y).map(([, row]) => row);

class BringUp {
  constructor(private readonly parts: BringUpParts) {}

  async run(): Promise<readonly JudgementRow[]> {
    const { archive, database, madeBy } = this.parts;
    const store = database.findings;
    const last = await database.position();
    let at = await store.position();
    if (at !== null && (at.madeBy !== madeBy || at.n > last.n)) {
      await store.clear();
      at = null;
    }
    const known = (await store.decisions()).map((body) => JSON.parse(body) as JudgementRow);
    if (at?.n === last.n) return known;
    const before = new Map(known.map((row) => [row.n, row]));
    const news = await since(at?.n ?? 0, last.n, archive, before);
    await this.compute(inOrder(before), news);
    const decisions = [...news.touched].map((n) => {
      const row = news.rows.get(n);
      return { n, body: row === undefined ? null : JSON.stringify(row) };
    });
    await store.moveTo({ n: last.n, hash: last.hash, madeBy }, decisions);
    return inOrder(news.rows);
  }

  private async compute(before: readonly JudgementRow[], news: Since): Promise<void> {
    const { archive, database, told } = this.parts;
    const store = database.findings;
    const [was, is] = [standingJudgements(before), standingJudgements(inOrder(news.rows))];
    const shelf = new DatabaseShelf({ store, archive }, is);
    const others = await this.others(was, is, news.again);
    const added = new Set(news.fresh);
    for (const id of others) added.delete(id);
    const total = added.size + others.length;
    let done = others.length;
    if (others.length > 0 || news.touched.size > 0) await this.keep(shelf, others, was.events, is.events);
    const fresh = [...added];
    for (let from = 0; from < fresh.length; from += BATCH) {
      const some = fresh.slice(from, from + BATCH);
      await this.keep(shelf, some, is.events, is.events);
      done += some.length;
      told?.(done, total);
      // A plan that was made for empty tables reads them whole when they have grown.
      if (from === BATCH * 4 || from === BATCH * 40) await store.settle();
    }
    if (total > MANY) await store.settle();
  }

  /** Reports that were kept and are others now. */
  private async others(
    was: StandingJudgements,
    is: StandingJudgements,
    again: readonly string[],
  ): Promise<string[]> {
    const { reports, renamed, names } = changedBy(was, is);
    const named = renamed.size === 0 ? [] : await this.parts.database.findings.naming([...renamed]);
    const { spellings, spelling } = this.parts.database.findings;
    const texts = names.size === 0 ? [] : (await spellings()).filter((text) => names.has(nameNode(text)));
    const spelled = texts.length === 0 ? [] : await spelling(texts);
    return [...new Set([...again, ...reports, ...named, ...spelled])].sort();
  }

  private keep(
    shelf: DatabaseShelf,
    reports: readonly string[],
    linksBefore: EventLinks,
    links: EventLinks,
  ): Promise<void> {
    return upkeep(shelf, { reports, linksBefore, links }, this.parts.classOf);
  }
}

/** Brings them up, and gives every decision that counts in them, oldest first. */
export function bringUp(parts: BringUpParts): Promise<readonly JudgementRow[]> {
  return new BringUp(parts).run();
}
