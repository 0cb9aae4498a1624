import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropIndex } from './drop-index.js';
import { FINDING_VIEWS } from './finding-views.js';
import { migrate } from './migrate.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { connectTo, type DatabasePlace, openDatabase } from './open-database.js';
import { makeReport } from './testing/make-report.js';
import { ALL_SAMPLES, judged } from './testing/sample-reports.js';
import { type TestPlaces, testKinds } from './testing/test-places.js';
import { VIEWS } from './views.js';

const newest = ALL_MIGRATIONS.length;
const FORBIDDEN = [
  "update assertion set type = 'clash'",
  'delete from assertion',
  'truncate assertion',
  "update assertion_body set body = '{}'",
  "update party set ref = 'x'",
  'delete from voice',
  'delete from figure',
  "update judgement set verdict = 'reject'",
  'delete from judgement',
  'truncate undoing',
];

describe.each(testKinds())('the schema on %s', (kind, make) => {
  let places: TestPlaces;
  let filled: DatabasePlace;

  beforeAll(async () => {
    places = await make();
    filled = await places.fresh();
    const db = await openDatabase(filled, { project: 'p1' });
    await db.apply(ALL_SAMPLES);
    const [first] = (await db.assertions({})).rows;
    if (first !== undefined) await db.apply([judged(7, first, 'accept')]);
    await db.close();
  }, 60_000);
  afterAll(async () => places?.remove());

  it('migrates an older one, and what it held stays', async () => {
    const place = await places.fresh();
    const old = connectTo(place);
    await migrate(old, ALL_MIGRATIONS.slice(0, 1));
    await sql`insert into meta values ('project', 'p1')`.execute(old);
    await sql`insert into intake values ('an-intake', 'a-report')`.execute(old);
    await sql`update journal_position set n = 1, hash = 'h1'`.execute(old);
    await old.destroy();
    const db = await openDatabase(place, { project: 'p1' });
    expect(db.schema).toBe(newest);
    expect(await db.knownIntakes(['an-intake'])).toEqual(new Map([['an-intake', 'a-report']]));
    await db.apply([makeReport({ n: 2, said: [] })]);
    expect(await db.position()).toEqual({ n: 2, hash: 'h2' });
    await db.close();
    const again = connectTo(place);
    const found = await sql<{ number: number }>`select number from migration order by number`.execute(again);
    expect(found.rows.map(({ number }) => number)).toEqual(ALL_MIGRATIONS.map(({ number }) => number));
    await again.destroy();
  });

  it('refuses a newer one, and says which version made it', async () => {
    const place = await places.fresh();
    const newer = connectTo(place);
    await migrate(newer, ALL_MIGRATIONS);
    await sql`insert into migration (number, title, version) values (${newest + 1}, 'later', '9.4.1')`.execute(
      newer,
    );
    await newer.destroy();
    await expect(openDatabase(place, { project: 'p1' })).rejects.toMatchObject({
      code: 'schema-newer',
      message: expect.stringMatching(
        new RegExp(`made by Marsad 9\\.4\\.1 \\(schema ${newest + 1}\\).*up to ${newest}`),
      ),
      hint: expect.stringContaining('marsad rebuild'),
    });
  });

  it('refuses the database of another project', async () => {
    await expect(openDatabase(filled, { project: 'p2' })).rejects.toMatchObject({
      code: 'database-other-project',
    });
    const db = await openDatabase(filled, { project: 'p1' });
    expect((await db.counts()).reports).toBe(5);
    await db.close();
  });

  it('never changes what was asserted or judged', async () => {
    const db = connectTo(filled);
    for (const statement of FORBIDDEN) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/never changed or deleted/);
    }
    await db.destroy();
  });

  it('documents every view and every column, and each can be read', async () => {
    const db = connectTo(filled);
    for (const { view, columns } of [...VIEWS, ...FINDING_VIEWS]) {
      const rows = (await sql<Record<string, unknown>>`select * from ${sql.table(view)}`.execute(db)).rows;
      // What findings hold is tried where findings are computed.
      if (!['v_figure', 'v_voice'].includes(view) && !view.startsWith('v_finding'))
        expect(rows.length, view).toBeGreaterThan(0);
      const found = await sql<{ name: string; comment: string | null }>`select attname as name,
        col_description(attrelid, attnum) as comment from pg_attribute
        where attrelid = ${view}::regclass and attnum > 0 order by attnum`.execute(db);
      expect(found.rows).toEqual(columns.map(([name, , comment]) => ({ name, comment })));
    }
    const verdicts = await sql`select verdict from v_assertion where verdict is not null`.execute(db);
    expect(verdicts.rows).toEqual([{ verdict: 'accept' }]);
    await db.destroy();
  });

  // A folder is deleted like any other; only a server has something to drop.
  if (kind === 'pglite') return;

  it('is dropped from a server for its own project only', async () => {
    const place = await places.fresh();
    if (place.kind !== 'postgresql') throw new Error('this is a server');
    await (await openDatabase(place, { project: 'p1' })).close();
    const refusal = dropIndex(place.url, { project: 'p2' });
    await expect(refusal).rejects.toMatchObject({ code: 'database-other-project' });
    await dropIndex(place.url, { project: 'p1' });
    await dropIndex(place.url, { project: 'p1' });
    const db = await openDatabase(place, { project: 'p2' });
    expect(await db.position()).toEqual({ n: 0, hash: '' });
    await db.close();
  });
});
