/**
 * Opens the index of a project, in a folder of this machine (PGlite) or on a PostgreSQL server, and brings its schema
 * up to date. After that both are one: the same statements, the same answers. A connection that is lost in the midst
 * of a call is taken up once again; everything here may be asked twice, also `apply`.
 */
import { type CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import { actorCompany, actorFamilies, actorMonths, actors } from './actors.js';
import { applyEntries } from './apply.js';
import { assertions, assertionsAt, assertionsById, assertionsOf, fitting } from './assertions.js';
import { isConnectionLost } from './connection-lost.js';
import { counts } from './counts.js';
import type { Database } from './database.js';
import { type Corrected, decision, decisionsOf } from './decisions.js';
import { keptFindings } from './kept-findings.js';
import { linkMonths, links } from './links.js';
import {
  erased,
  judgement,
  knownIntakes,
  knownReports,
  lastJudgementOf,
  mentions,
  position,
  reportsOfText,
} from './lookups.js';
import { claimFor, migrate, type Tables } from './migrate.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { openPglitePool } from './pglite-pool.js';
import { openPostgresPool, unreachable } from './postgres-pool.js';
import { readFindings } from './read-findings.js';
import { refreshStatistics } from './refresh-statistics.js';
import { reports, reportsById } from './reports.js';
import { unplaced } from './unplaced.js';

/** Where the index lies. */
export type DatabasePlace =
  | { readonly kind: 'pglite'; readonly folder: string }
  | { readonly kind: 'postgresql'; readonly url: string };

/** Opens a connection to a place, without looking at what it holds. With `log`, every statement run is told to it. */
export function connectTo(place: DatabasePlace, log?: (query: CompiledQuery) => void): Kysely<Tables> {
  const pool = place.kind === 'pglite' ? openPglitePool(place.folder) : openPostgresPool(place.url);
  const tell = log === undefined ? {} : { log: (event: LogEvent) => log(event.query) };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...tell });
}

type Run = <T>(task: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;

function runner(db: Kysely<Tables>, place: DatabasePlace): Run {
  return async (task) => {
    for (let tried = 0; ; tried++) {
      try {
        return await task(db);
      } catch (error) {
        if (place.kind === 'pglite' || !isConnectionLost(error)) throw error;
        if (tried > 0) throw unreachable(place.url, error);
      }
    }
  };
}

/**
 * The same methods, each taken up again once when the connection was lost in it; not `write`, which adds to counts and
 * may have been done before the answer was lost.
 */
function inRuns<M extends object>(all: M, run: Run): M {
  const made = Object.entries(all).map(([name, method]) => [
    name,
    name === 'write'
      ? method
      : (...given: unknown[]) => run(() => (method as (...one: unknown[]) => Promise<unknown>)(...given)),
  ]);
  return Object.fromEntries(made) as M;
}

function methods(
  run: Run,
  db: Kysely<Tables>,
  corrected: Corrected,
): Omit<Database, 'kind' | 'schema' | 'version'> {
  return {
    position: () => run(position),
    apply: (entries) =>
      run(async () => {
        if ((await applyEntries(db, entries, corrected)) > 0) await refreshStatistics(db);
      }),
    knownIntakes: (keys) => run(() => knownIntakes(db, keys)),
    knownReports: (ids) => run(() => knownReports(db, ids)),
    erased: (prefix) => run(() => erased(db, prefix)),
    unplaced: () => run(unplaced),
    reportsOfText: (textId) => run(() => reportsOfText(db, textId)),
    reports: (filter) => run(() => reports(db, filter)),
    reportsById: (prefix, limit) => run(() => reportsById(db, prefix, limit)),
    mentions: (report) => run(() => mentions(db, report)),
    assertionsOf: (report) => run(() => assertionsOf(db, report)),
    assertions: (filter) => run(() => assertions(db, filter)),
    fitting: (asked) => run(() => fitting(db, asked)),
    assertionsAt: (places) => run(() => assertionsAt(db, places)),
    assertionsById: (prefix, limit) => run(() => assertionsById(db, prefix, limit)),
    actors: (filter) => run(() => actors(db, filter)),
    actorFamilies: (ref) => run(() => actorFamilies(db, ref)),
    actorCompany: (ref, limit) => run(() => actorCompany(db, ref, limit)),
    actorMonths: (ref) => run(() => actorMonths(db, ref)),
    links: (filter) => run(() => links(db, filter)),
    linkMonths: () => run(linkMonths),
    judgement: (n) => run(() => judgement(db, n)),
    decisionsOf: (reports) => run(() => decisionsOf(db, reports)),
    decision: (n) => run(() => decision(db, n)),
    lastJudgementOf: (author) => run(() => lastJudgementOf(db, author)),
    counts: () => run(counts),
    findings: { ...inRuns(keptFindings(db), run), ...inRuns(readFindings(db), run) },
    close: () => db.destroy(),
  };
}

const asRead: Corrected = ({ record }) => record.assertions;

/**
 * Opens the index of the project with this UUID, making or migrating it first. Errors: `database-unreachable`,
 * `schema-newer`, `database-other-project`. `corrected` says what decisions make of a reading; without it, nothing.
 */
export async function openDatabase(
  place: DatabasePlace,
  { project, corrected = asRead }: { readonly project: string; readonly corrected?: Corrected },
): Promise<Database> {
  const db = connectTo(place);
  const run = runner(db, place);
  try {
    const schema = await run(() => migrate(db, ALL_MIGRATIONS));
    await run(() => claimFor(db, project));
    const found = await run(() =>
      sql<{ v: string }>`select current_setting('server_version') as v`.execute(db),
    );
    return { kind: place.kind, schema, version: found.rows[0]?.v ?? '', ...methods(run, db, corrected) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
