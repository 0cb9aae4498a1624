/** Kept findings as questions ask for them: in their order, a page of them, with the number of all. */
import { type Kysely, sql } from 'kysely';
import { allOf, beginsWith, type Condition } from './conditions.js';
import type {
  Bodies,
  DyadQuery,
  EventQuery,
  FindingsReading,
  ReportHead,
  StepQuery,
  StoredDay,
  StoredSaid,
  StoredStep,
  StoredTally,
} from './findings-store.js';
import type { Tables } from './migrate.js';
import { arrayText } from './value-text.js';

/** Stands for the first day of what has none. */
const UNDATED = '9999';
const most = (limit: number | undefined): Condition => (limit === undefined ? sql`` : sql`limit ${limit}`);

function eventConditions(query: EventQuery): Condition[] {
  const { during, id, vague, unclaimed, claimed, disputed, review, type, country } = query;
  return [
    ...(during === undefined ? [] : [sql`e.days && daterange(${during[0]}::date, ${during[1]}::date, '[]')`]),
    ...(id === undefined ? [] : [beginsWith(sql`e.id`, id)]),
    ...(vague === true ? [] : [sql`not e.vague`]),
    ...(unclaimed === true ? [sql`e.unclaimed`] : []),
    ...(claimed === true ? [sql`e.claimed`] : []),
    ...(disputed === true ? [sql`e.disputed`] : []),
    ...(review === true ? [sql`e.review`] : []),
    ...(type === undefined ? [] : [sql`e.types @> ${arrayText([type])}::text::text[]`]),
    ...(country === undefined ? [] : [sql`e.countries @> ${arrayText([country])}::text::text[]`]),
  ];
}

interface Row {
  readonly body: string;
}

/** A page of rows `from` something in which days stand in a row `own`; the last first when `newest`, the undated behind. */
function pageOf(query: EventQuery, from: Condition, own: 'e' | 'o'): Condition {
  const { newest, offset = 0, limit } = query;
  const [day, vague] = [sql.ref(`${own}.first_day`), sql.ref(`${own}.vague`)];
  const id = sql.ref(own === 'e' ? 'e.id' : 'o.event');
  const rows = sql`select e.id, ${day}, ${vague} from ${from}`;
  const skipped = offset === 0 ? sql`` : sql`offset ${offset}`;
  if (newest !== true) return sql`${rows} order by ${day}, ${vague}, ${id} ${most(limit)} ${skipped}`;
  const wanted = most(limit === undefined ? undefined : limit + offset);
  const part = (where: Condition): Condition =>
    sql`(${rows} and ${where} order by ${day} desc, ${vague} desc, ${id} desc ${wanted})`;
  const both = sql`${part(sql`${day} < ${UNDATED}`)} union all ${part(sql`${day} = ${UNDATED}`)}`;
  return sql`select * from (${both}) x order by x.first_day = ${UNDATED}, x.first_day desc, x.vague desc, x.id desc
    ${most(limit)} ${skipped}`;
}

async function events(db: Kysely<Tables>, query: EventQuery): Promise<Bodies> {
  const { actor, limit, vague, newest, offset = 0 } = query;
  const inside = eventConditions(query);
  const byActor = [sql`o.ref = ${actor}`, ...(vague === true ? [] : [sql`not o.vague`])];
  const onlyActor = actor !== undefined && inside.length === (vague === true ? 0 : 1);
  const from =
    actor === undefined
      ? sql`finding_event e where ${inside.length === 0 ? sql`true` : allOf(inside)}`
      : sql`finding_actor o join finding_event e on e.id = o.event where ${allOf([...byActor, ...inside])}`;
  const order =
    newest === true
      ? sql`p.first_day = ${UNDATED}, p.first_day desc, p.vague desc, p.id desc`
      : sql`p.first_day, p.vague, p.id`;
  const rows = await sql<Row>`select b.body from (${pageOf(query, from, actor === undefined ? 'e' : 'o')}) p
    join finding_event b on b.id = p.id order by ${order}`.execute(db);
  const bodies = rows.rows.map(({ body }) => body);
  if (limit === undefined || (bodies.length < limit && (bodies.length > 0 || offset === 0)))
    return { bodies, total: offset + bodies.length };
  const counted = onlyActor ? sql`finding_actor o where ${allOf(byActor)}` : from;
  const total = await sql<{ n: number }>`select count(*) as n from ${counted}`.execute(db);
  return { bodies, total: total.rows[0]?.n ?? 0 };
}

async function tally(
  db: Kysely<Tables>,
  what: 'type' | 'country',
  vague: boolean,
): Promise<readonly StoredTally[]> {
  const column = sql.ref(what);
  const all = vague ? sql`` : sql`and not vague`;
  const found = await sql<StoredTally>`select ${column} as value, count(*) as count from finding_event
    where ${column} is not null ${all} group by ${column} order by count desc, value`.execute(db);
  return found.rows;
}

async function days(db: Kysely<Tables>): Promise<readonly StoredDay[]> {
  const found = await sql<StoredDay>`select published, outlet, language, count(*) as reports,
      sum(assertions)::int as assertions
    from report r where not exists (select from withdrawal w where w.report = r.id and w.undone is null)
    group by published, outlet, language`.execute(db);
  return found.rows;
}

const STEP = sql`select a, b, what, ladder, violent, sure, day, brief, body from finding_step`;

async function steps(db: Kysely<Tables>, query: StepQuery): Promise<readonly StoredStep[]> {
  if ('actor' in query) {
    const side = (column: 'a' | 'b'): Condition =>
      sql`(${STEP} where ${sql.ref(column)} = ${query.actor} and not violent order by day ${most(query.limit)})`;
    const found = await sql<StoredStep>`${side('a')} union all ${side('b')}`.execute(db);
    return found.rows;
  }
  const { pairs, violent } = query;
  if (pairs.length === 0) return [];
  const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const found =
    await sql<StoredStep>`select s.a, s.b, s.what, s.ladder, s.violent, s.sure, s.day, s.brief, s.body
    from unnest(${arrayText(a)}::text::text[], ${arrayText(b)}::text::text[]) as p (a, b)
    join finding_step s on s.a = p.a collate "C" and s.b = p.b collate "C"
    ${violent === undefined ? sql`` : sql`where s.violent = ${violent}::bool`}`.execute(db);
  return found.rows;
}

async function dyads(db: Kysely<Tables>, { actor, warm, offset = 0, limit }: DyadQuery): Promise<Bodies> {
  const conditions = [
    ...(actor === undefined ? [] : [sql`(a = ${actor} or b = ${actor})`]),
    ...(warm === true ? [sql`warm`] : []),
  ];
  const where = conditions.length === 0 ? sql`` : sql`where ${allOf(conditions)}`;
  const rows = await sql<Row>`select body from finding_dyad ${where}
    order by steps desc, a, b ${most(limit)} ${offset === 0 ? sql`` : sql`offset ${offset}`}`.execute(db);
  const bodies = rows.rows.map(({ body }) => body);
  if (limit === undefined || (bodies.length < limit && (bodies.length > 0 || offset === 0)))
    return { bodies, total: offset + bodies.length };
  const total = await sql<{ n: number }>`select count(*) as n from finding_dyad ${where}`.execute(db);
  return { bodies, total: total.rows[0]?.n ?? 0 };
}

async function lastSteps(
  db: Kysely<Tables>,
  { actor, limit, at }: DyadQuery & { readonly at?: string },
): Promise<readonly StoredStep[]> {
  const own = actor === undefined ? sql`` : sql`where (a = ${actor} or b = ${actor})`;
  const by = at === undefined ? sql`` : sql`and s.day <= ${at}`;
  // Undated steps stand at 9999 and are never sure.
  const found = await sql<StoredStep>`select s.* from
      (select a, b, steps from finding_dyad ${own} order by steps desc, a, b ${most(limit)}) d
    cross join (values ('cooperation' collate "C"), ('hostility')) l (ladder)
    cross join lateral (select max(s.day) as day from finding_step s
      where s.a = d.a and s.b = d.b and s.ladder = l.ladder and s.sure ${by}) last
    join finding_step s on s.a = d.a and s.b = d.b and s.ladder = l.ladder and s.sure and s.day = last.day
    order by d.steps desc, s.a, s.b, s.ladder`.execute(db);
  return found.rows;
}

async function listed(db: Kysely<Tables>, table: string, order: Condition, limit?: number): Promise<Bodies> {
  const rows = await sql<Row>`select body from ${sql.table(table)} order by ${order} ${most(limit)}`.execute(
    db,
  );
  const total = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
  return { bodies: rows.rows.map(({ body }) => body), total: total.rows[0]?.n ?? 0 };
}

/** How kept findings are read. */
export function readFindings(db: Kysely<Tables>): FindingsReading {
  return {
    events: (query) => events(db, query),
    eventsWith: async (tellings) => {
      if (tellings.length === 0) return [];
      const numbers = sql`${arrayText(tellings)}::text::bigint[]`;
      const found = await sql<Row>`select body from findings_with(${numbers}) order by id`.execute(db);
      return found.rows.map(({ body }) => body);
    },
    tally: (what, vague) => tally(db, what, vague),
    days: () => days(db),
    steps: (query) => steps(db, query),
    dyads: (query) => dyads(db, query),
    dyadsOf: async (pairs) => {
      if (pairs.length === 0) return [];
      const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
      const found = await sql<Row>`select d.body from
          unnest(${arrayText(a)}::text::text[], ${arrayText(b)}::text::text[]) as p (a, b)
        join finding_dyad d on d.a = p.a collate "C" and d.b = p.b collate "C" order by d.a, d.b`.execute(db);
      return found.rows.map(({ body }) => body);
    },
    heads: async (reports) => {
      const some = reports === undefined ? sql`` : sql`where id = any(${arrayText(reports)}::text::text[])`;
      const found = await sql<ReportHead>`select id, title, outlet, published, language from report ${some}
        order by id`.execute(db);
      return found.rows;
    },
    lastSteps: (query) => lastSteps(db, query),
    leads: (limit) => listed(db, 'finding_lead', sql`score desc, day desc`, limit),
    copies: (limit) => listed(db, 'finding_copy', sql`id`, limit),
    said: async (ref) =>
      (
        await sql<StoredSaid>`select ref, by, sort, n from finding_said
          ${ref === undefined ? sql`` : sql`where ref = ${ref}`} order by ref, by, sort`.execute(db)
      ).rows,
  };
}
