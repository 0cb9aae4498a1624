/** Single things by their key: the position, what is known, mentions, judgements. */
import type { Mention, Verdict } from '@marsad/model';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { beginsWith } from './conditions.js';
import type { StoredErasure, StoredJudgement } from './database.js';
import type { Tables } from './migrate.js';
import { arrayText } from './value-text.js';

/** Number and hash of the last line applied. */
export async function position(db: Kysely<Tables>): Promise<{ readonly n: number; readonly hash: string }> {
  const found = await sql<{ n: number; hash: string }>`select n, hash from journal_position`.execute(db);
  return found.rows[0] ?? { n: 0, hash: '' };
}

/** Report ids by intake key. */
export async function knownIntakes(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ key: string; report: string }>`select key, report from intake
    where key = any(${arrayText(keys)}::text::text[])`.execute(db);
  return new Map(found.rows.map(({ key, report }) => [key, report]));
}

/** Those of the ids that are here. */
export async function knownReports(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`select id from report
    where id = any(${arrayText(ids)}::text::text[])`.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}

/** Erasures of reports whose id begins so. */
export async function erased(db: Kysely<Tables>, prefix: string): Promise<readonly StoredErasure[]> {
  const found = await sql<StoredErasure>`select report, n, at, author, reason from erased e
    where ${beginsWith(sql`e.report`, prefix)} order by n`.execute(db);
  return found.rows;
}

/** Ids of reports of one text. */
export async function reportsOfText(db: Kysely<Tables>, textId: string): Promise<readonly string[]> {
  const found = await sql<{
    id: string;
  }>`select id from report where text_id = ${textId} order by id`.execute(db);
  return found.rows.map(({ id }) => id);
}

/** All mentions of a report, in its record's order; none when it is not here. */
export async function mentions(db: Kysely<Tables>, report: string): Promise<readonly Mention[]> {
  const found = await sql<{ list: readonly Mention[] }>`select m.list from mention m
    join report r on r.n = m.report where r.id = ${report}`.execute(db);
  return found.rows[0]?.list ?? [];
}

interface JudgementRow {
  readonly n: number;
  readonly verdict: Verdict;
  readonly author: string;
  readonly at: string;
  readonly reason: string | null;
  readonly assertion: string;
  readonly report: string;
  readonly placed: boolean;
  readonly undone: number | null;
}

async function judgements(db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<StoredJudgement[]> {
  const found = await sql<JudgementRow>`select j.n, j.verdict, j.author, j.at, j.reason, j.report,
    coalesce(p.assertion, j.assertion) as assertion, (p.judgement is null or p.assertion is not null) as placed,
    (select min(u.n) from undoing u where u.judgement = j.n) as undone
    from judgement j left join placement p on p.judgement = j.n ${which}`.execute(db);
  return found.rows.map(({ reason, ...rest }) => (reason === null ? rest : { ...rest, reason }));
}

async function oneJudgement(db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<StoredJudgement | null> {
  const [row] = await judgements(db, which);
  return row ?? null;
}

/** The judgement of a journal line, also one that was taken back. */
export function judgement(db: Kysely<Tables>, n: number): Promise<StoredJudgement | null> {
  return oneJudgement(db, sql`where j.n = ${n}`);
}

/** An author's last judgement that still stands. */
export function lastJudgementOf(db: Kysely<Tables>, author: string): Promise<StoredJudgement | null> {
  return oneJudgement(
    db,
    sql`where j.author = ${author} and not exists (select from undoing u where u.judgement = j.n) order by j.n desc limit 1`,
  );
}
