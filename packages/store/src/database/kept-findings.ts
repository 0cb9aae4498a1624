/** The rows of kept findings: how a change is written, and how what it touches is found. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type {
  FindingsPosition,
  FindingsReading,
  FindingsStore,
  ReportFiles,
  StoredBrief,
  StoredCoverage,
  StoredEvent,
  StoredFindingsChange,
  StoredNeighbour,
  StoredStep,
  StoredTakenBack,
  StoredWithdrawal,
} from './findings-store.js';
import { insertRows } from './insert-rows.js';
import type { Tables } from './migrate.js';
import { arrayText } from './value-text.js';

const TABLES = [
  ...['finding_position', 'finding_decision', 'finding_report', 'finding_event', 'finding_actor'],
  ...['finding_copy', 'finding_step', 'finding_dyad', 'finding_lead', 'finding_said'],
];
/** Under this key stands how many reports are kept. */
const COUNTED = 'finding_reports';
const texts = (values: readonly string[]) => sql`any(${arrayText(values)}::text::text[])`;
const numbers = (values: readonly number[]) => sql`${arrayText(values)}::text::bigint[]`;
const column = (values: readonly (string | number | boolean)[], type: string) =>
  sql`${arrayText(values)}::text::${sql.raw(type)}[]`;

/** `{[2017-11-24,2017-11-25],…}`. */
const multirange = (days: StoredEvent['days']): string =>
  `{${days.map(([first, last]) => `[${first},${last}]`).join(',')}}`;

async function writeReports(
  trx: Transaction<Tables>,
  { reports, goneReports }: StoredFindingsChange,
): Promise<void> {
  if (goneReports.length > 0)
    await sql`delete from finding_report where report = ${texts(goneReports)}`.execute(trx);
  const more = reports.length - goneReports.length;
  // Counting the rows would read all of them, and they are wide.
  if (more !== 0)
    await sql`insert into meta as m (key, value) values (${COUNTED}, ${String(more)})
      on conflict (key) do update set value = (m.value::int + excluded.value::int)::text`.execute(trx);
  if (reports.length === 0) return;
  await sql`insert into finding_report (report, keys, bands, body)
    select r, k::bigint[], b, t from unnest(${column(
      reports.map(({ report }) => report),
      'text',
    )}, ${column(
      reports.map(({ keys }) => arrayText(keys)),
      'text',
    )}, ${column(
      reports.map(({ bands }) => bands),
      'int4',
    )}, ${column(
      reports.map(({ body }) => body),
      'text',
    )}) as given (r, k, b, t)`.execute(trx);
}

async function writeEvents(
  trx: Transaction<Tables>,
  { events, goneEvents }: StoredFindingsChange,
): Promise<void> {
  if (goneEvents.length > 0) {
    await sql`delete from finding_event where id = ${texts(goneEvents)}`.execute(trx);
    await sql`delete from finding_actor where event = ${texts(goneEvents)}`.execute(trx);
  }
  if (events.length === 0) return;
  const of = (cell: (one: StoredEvent) => string | boolean, type = 'text') => column(events.map(cell), type);
  await sql`insert into finding_event
      (id, first_day, days, vague, unclaimed, claimed, disputed, review, types, countries, type, country, tellings, parts, body)
    select i, f, d::datemultirange, v, u, c, x, r, t::text[], l::text[], (t::text[])[1], (l::text[])[1], k::bigint[], p, b
    from unnest(
      ${of(({ id }) => id)}, ${of(({ firstDay }) => firstDay)}, ${of(({ days }) => multirange(days))},
      ${of(({ vague }) => vague, 'bool')}, ${of(({ unclaimed }) => unclaimed, 'bool')},
      ${of(({ claimed }) => claimed, 'bool')}, ${of(({ disputed }) => disputed, 'bool')},
      ${of(({ review }) => review, 'bool')},
      ${of(({ types }) => arrayText(types))}, ${of(({ countries }) => arrayText(countries))},
      ${of(({ tellings }) => arrayText(tellings))}, ${of(({ parts }) => parts)}, ${of(({ body }) => body)})
      as given (i, f, d, v, u, c, x, r, t, l, k, p, b)`.execute(trx);
  const acting = events.flatMap(({ id, firstDay, vague, refs }) =>
    [...new Set(refs)].map((ref) => [ref, firstDay, vague, id]),
  );
  await insertRows(
    trx,
    'finding_actor',
    { ref: 'text', first_day: 'text', vague: 'bool', event: 'text' },
    acting,
  );
}

async function writeCopies(
  trx: Transaction<Tables>,
  { copies, goneCopies }: StoredFindingsChange,
): Promise<void> {
  const gone = [...goneCopies, ...copies.map(({ id }) => id)];
  if (gone.length > 0) await sql`delete from finding_copy where id = ${texts(gone)}`.execute(trx);
  if (copies.length === 0) return;
  await sql`insert into finding_copy (id, reports, body) select i, r::text[], b from unnest(${column(
    copies.map(({ id }) => id),
    'text',
  )}, ${column(
    copies.map(({ reports }) => arrayText(reports)),
    'text',
  )}, ${column(
    copies.map(({ body }) => body),
    'text',
  )}) as given (i, r, b)`.execute(trx);
}

const STEP = {
  ...{ a: 'text', b: 'text', what: 'int8', ladder: 'text', violent: 'bool', sure: 'bool', day: 'text' },
  ...{ brief: 'text', body: 'text' },
} as const;
const DYAD = { a: 'text', b: 'text', steps: 'int4', warm: 'bool', fights: 'bool', body: 'text' } as const;
const LEAD = { a: 'text', b: 'text', score: 'float8', day: 'text', body: 'text' } as const;

async function writeDyads(
  trx: Transaction<Tables>,
  { steps, goneSteps, dyads, goneDyads }: StoredFindingsChange,
): Promise<void> {
  if (goneSteps.length > 0)
    await sql`delete from finding_step where what = any(${numbers(goneSteps)})`.execute(trx);
  const rows = steps.map((one) => [
    ...[one.a, one.b, one.what, one.ladder, one.violent, one.sure, one.day, one.brief, one.body],
  ]);
  await insertRows(trx, 'finding_step', STEP, rows);
  const gone = [...goneDyads, ...dyads.map(({ a, b }) => [a, b] as const)];
  if (gone.length === 0) return;
  const [a, b] = [gone.map(([one]) => one), gone.map(([, other]) => other)];
  for (const table of ['finding_dyad', 'finding_lead'])
    await sql`delete from ${sql.table(table)} where (a, b) in
      (select * from unnest(${column(a, 'text')}, ${column(b, 'text')}))`.execute(trx);
  await insertRows(
    trx,
    'finding_dyad',
    DYAD,
    dyads.map((one) => [one.a, one.b, one.steps, one.warm, one.fights, one.body]),
  );
  const leads = dyads.flatMap((one) =>
    one.leads.map(({ score, day, body }) => [one.a, one.b, score, day, body]),
  );
  await insertRows(trx, 'finding_lead', LEAD, leads);
}

async function writeSaid(trx: Transaction<Tables>, { said }: StoredFindingsChange): Promise<void> {
  if (said.length === 0) return;
  const of = (key: 'ref' | 'by' | 'sort') =>
    column(
      said.map((one) => one[key]),
      'text',
    );
  await sql`insert into finding_said as s (ref, by, sort, n)
    select * from unnest(${of('ref')}, ${of('by')}, ${of('sort')}, ${column(
      said.map(({ n }) => n),
      'int4',
    )})
    on conflict (ref, by, sort) do update set n = s.n + excluded.n`.execute(trx);
  await sql`delete from finding_said where n = 0 and ref = ${texts([...new Set(said.map(({ ref }) => ref))])}`.execute(
    trx,
  );
}

/** `{1,2}` as numbers, as an array of the database comes out. */
function numbersOf(keys: unknown): number[] {
  if (Array.isArray(keys)) return keys.map(Number);
  return String(keys)
    .slice(1, -1)
    .split(',')
    .flatMap((key) => (key === '' ? [] : [Number(key)]));
}

async function neighbours(
  db: Kysely<Tables>,
  from: ReturnType<typeof sql>,
): Promise<readonly StoredNeighbour[]> {
  const found = await sql<StoredNeighbour>`select report, keys, bands, body from ${from}`.execute(db);
  return found.rows.map((row) => ({ ...row, keys: numbersOf(row.keys) }));
}

/** One row a pair: what stands in thousands of rows is read faster out of one. */
async function briefsOf(
  db: Kysely<Tables>,
  pairs: readonly (readonly [a: string, b: string])[],
): Promise<readonly StoredBrief[]> {
  if (pairs.length === 0) return [];
  const a = column(
    pairs.map(([one]) => one),
    'text',
  );
  const b = column(
    pairs.map(([, other]) => other),
    'text',
  );
  const found = await sql<{ a: string; b: string; whats: string; briefs: string }>`select s.a, s.b,
      string_agg(s.what::text, E'\\n') as whats, string_agg(s.brief, E'\\n') as briefs
    from unnest(${a}, ${b}) as p (a, b) join finding_step s on s.a = p.a collate "C" and s.b = p.b collate "C"
    group by s.a, s.b`.execute(db);
  return found.rows.flatMap(({ a, b, whats, briefs }) => {
    const numbers = whats.split('\n');
    return briefs.split('\n').map((brief, i) => ({ a, b, what: Number(numbers[i]), brief }));
  });
}

async function coverage(db: Kysely<Tables>): Promise<StoredCoverage> {
  const standing = (row: string) =>
    sql`not exists (select from withdrawal w where w.report = ${sql.ref(`${row}.id`)} and w.undone is null)`;
  // Each is read off the end of an index: least and greatest by themselves would be sought among all rows.
  const end = (column: string, order: string) => sql`(select ${sql.ref(`r.${column}`)} from report r
    where ${sql.ref(`r.${column}`)} is not null and ${standing('r')}
    order by ${sql.ref(`r.${column}`)} ${sql.raw(order)} limit 1)`;
  // Outlets are few and reports many: each is looked for behind the one before it.
  const found = await sql<StoredCoverage>`with recursive told (outlet) as (
      ${end('outlet', 'asc')} union all
      select (select r.outlet from report r where r.outlet > told.outlet and ${standing('r')}
        order by r.outlet limit 1) from told where told.outlet is not null)
    select coalesce((select value::int from meta where key = ${COUNTED}), 0) as reports,
      (select count(*) from told where outlet is not null) as outlets,
      ${end('published_from', 'asc')} as "from", ${end('published_to', 'desc')} as "to"`.execute(db);
  return found.rows[0]!;
}

/** How kept findings are written and what a change touches; reading them for answers is elsewhere. */
export function keptFindings(db: Kysely<Tables>): Omit<FindingsStore, keyof FindingsReading> {
  return {
    position: async () => {
      const found =
        await sql<FindingsPosition>`select n, hash, made_by as "madeBy" from finding_position`.execute(db);
      return found.rows[0] ?? null;
    },
    decisions: async () =>
      (await sql<{ body: string }>`select body from finding_decision order by n`.execute(db)).rows.map(
        ({ body }) => body,
      ),
    moveTo: ({ n, hash, madeBy }, decisions) =>
      db.transaction().execute(async (trx) => {
        await sql`insert into finding_position (n, hash, made_by) values (${n}, ${hash}, ${madeBy})
          on conflict (one) do update set n = excluded.n, hash = excluded.hash, made_by = excluded.made_by`.execute(
          trx,
        );
        if (decisions.length === 0) return;
        await sql`delete from finding_decision where n = any(${numbers(decisions.map((one) => one.n))})`.execute(
          trx,
        );
        await insertRows(
          trx,
          'finding_decision',
          { n: 'int8', body: 'text' },
          decisions.flatMap((one) => (one.body === null ? [] : [[one.n, one.body]])),
        );
      }),
    clear: async () => {
      await db.transaction().execute(async (trx) => {
        await sql`truncate ${sql.join(TABLES.map((table) => sql.table(table)))}`.execute(trx);
        await sql`delete from meta where key = ${COUNTED}`.execute(trx);
      });
    },
    touching: (keys) => neighbours(db, sql`findings_touching(${numbers(keys)})`),
    neighbours: (reports) => neighbours(db, sql`finding_report where report = ${texts(reports)}`),
    eventParts: async (tellings) =>
      (
        await sql<{
          parts: string;
        }>`select parts from findings_with(${numbers(tellings)})`.execute(db)
      ).rows.map(({ parts }) => parts),
    copiesOf: async (reports) =>
      (
        await sql<{ body: string }>`select body from finding_copy
          where reports && ${arrayText(reports)}::text::text[] order by id`.execute(db)
      ).rows.map(({ body }) => body),
    stepsBy: async (whats) =>
      (
        await sql<StoredStep>`select a, b, what, ladder, violent, sure, day, brief, body from finding_step
          where what = any(${numbers(whats)})`.execute(db)
      ).rows,
    briefsOf: (pairs) => briefsOf(db, pairs),
    write: (change) =>
      db.transaction().execute(async (trx) => {
        await writeReports(trx, change);
        await writeCopies(trx, change);
        await writeEvents(trx, change);
        await writeDyads(trx, change);
        await writeSaid(trx, change);
      }),
    coverage: () => coverage(db),
    files: async (reports) =>
      (
        await sql<ReportFiles>`select id, text, record from report where id = ${texts(reports)}
          and not exists (select from withdrawal w where w.report = report.id and w.undone is null)`.execute(
          db,
        )
      ).rows,
    naming: async (refs) =>
      (
        await sql<{ id: string }>`select r.id from report r where r.n in
          (select report from naming where ref = ${texts(refs)}) order by r.n`.execute(db)
      ).rows.map(({ id }) => id),
    spellings: async () =>
      (
        await sql<{ text: string }>`select distinct m ->> 'text' as text
          from mention, jsonb_array_elements(list) m where m ->> 'kind' in ('actor', 'person')`.execute(db)
      ).rows.map(({ text }) => text),
    spelling: async (found) =>
      (
        await sql<{ id: string }>`select r.id from report r where r.n in
          (select report from mention, jsonb_array_elements(list) m
            where m ->> 'kind' in ('actor', 'person') and m ->> 'text' = ${texts(found)}) order by r.n`.execute(
          db,
        )
      ).rows.map(({ id }) => id),
    takenBack: async () => {
      const erased =
        await sql<StoredTakenBack>`select report, at, author, reason from erased order by n`.execute(db);
      const withdrawn = await sql<StoredWithdrawal>`select n, report, at, author, reason, withdrawn_on as "on"
        from withdrawal where undone is null order by n`.execute(db);
      return { erased: erased.rows, withdrawn: withdrawn.rows };
    },
    bytes: async () =>
      (await sql<{ n: number }>`select pg_database_size(current_database()) as n`.execute(db)).rows[0]?.n ??
      0,
    settle: async () => {
      await sql`analyze ${sql.join(TABLES.map((table) => sql.table(table)))}`.execute(db);
    },
  };
}
