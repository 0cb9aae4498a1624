import { CompiledQuery, type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorCompany, actorFamilies, actorMonths } from './actors.js';
import { applyEntries } from './apply.js';
import { assertions, assertionsAt, assertionsById, assertionsOf, fitting } from './assertions.js';
import { keptFindings } from './kept-findings.js';
import { lastJudgementOf, mentions } from './lookups.js';
import { migrate, type Tables } from './migrate.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { connectTo } from './open-database.js';
import { readFindings } from './read-findings.js';
import { reports, reportsById } from './reports.js';
import { ALL_SAMPLES } from './testing/sample-reports.js';
import { type TestPlaces, testKinds } from './testing/test-places.js';

const NEAR = { lat: 16.3, lon: 0, km: 50 };
const PLACE = { refs: ['geonames:2457161'], regions: ['Azawad'], countries: [] };
const TERM = { anyOf: [['praise']] };
const QUESTIONS: Readonly<Record<string, (db: Kysely<Tables>) => Promise<unknown>>> = {
  'newest reports': (db) => reports(db, {}),
  'reports taken in last': (db) => reports(db, { order: 'taken-in' }),
  'reports in a language': (db) => reports(db, { language: 'ar' }),
  'reports of an outlet': (db) => reports(db, { outlet: 'rfi' }),
  'reports with a type': (db) => reports(db, { said: { type: 'attack' } }),
  'reports with a family': (db) => reports(db, { said: { family: 'violence' } }),
  'reports with an actor': (db) => reports(db, { said: { actor: 'jnim' } }),
  'reports by a name': (db) => reports(db, { search: { terms: [], refs: ['jnim'] } }),
  'reports by a word or a name': (db) => reports(db, { search: { terms: [TERM], refs: ['jnim'] } }),
  'reports of what is near': (db) => reports(db, { said: { near: NEAR } }),
  'reports of what is in a country': (db) => reports(db, { said: { country: 'ML' } }),
  'reports of what is told of a place': (db) => reports(db, { said: { place: PLACE, type: 'attack' } }),
  'reports of what an actor did somewhere': (db) => reports(db, { said: { actor: 'jnim', place: PLACE } }),
  'reports of what is said and how': (db) =>
    reports(db, { said: { voice: 'official', certainty: 'certain' } }),
  'reports of what was corrected': (db) => reports(db, { said: { judged: 'corrected' } }),
  'what fits in reports': (db) => fitting(db, { reports: ['d12'], said: { country: 'ML' }, limit: 3 }),
  'a report by its id': (db) => reportsById(db, 'd12', 2),
  'mentions of a report': (db) => mentions(db, 'd12'),
  'oldest assertions': (db) => assertions(db, {}),
  'newest assertions': (db) => assertions(db, { order: 'newest' }),
  'assertions of a family': (db) => assertions(db, { family: 'violence' }),
  'assertions of a type': (db) => assertions(db, { type: 'attack' }),
  'assertions of an actor': (db) => assertions(db, { actor: 'jnim' }),
  'newest assertions of an actor': (db) => assertions(db, { actor: 'jnim', order: 'newest' }),
  'assertions of two actors': (db) => assertions(db, { actor: 'jnim', other: 'isgs' }),
  'assertions behind a link': (db) => assertions(db, { actor: 'jnim', other: 'isgs', warmth: 'cold' }),
  'assertions in a country': (db) => assertions(db, { country: 'ML' }),
  'assertions at a place': (db) => assertions(db, { place: PLACE }),
  'assertions near a point': (db) => assertions(db, { near: NEAR }),
  'assertions of an actor near a point': (db) => assertions(db, { actor: 'jnim', near: NEAR }),
  'assertions by a kind of voice': (db) => assertions(db, { voice: 'official' }),
  'assertions by a voice': (db) => assertions(db, { voice: 'rfi', order: 'newest' }),
  'assertions by certainty': (db) => assertions(db, { certainty: 'possible' }),
  'assertions denied': (db) => assertions(db, { polarity: 'denied', certainty: 'certain' }),
  'assertions of an actor denied': (db) => assertions(db, { actor: 'jnim', polarity: 'denied' }),
  'assertions accepted': (db) => assertions(db, { judged: 'accepted' }),
  'assertions rejected': (db) => assertions(db, { judged: 'rejected' }),
  'assertions corrected': (db) => assertions(db, { judged: 'corrected' }),
  'assertions unjudged': (db) => assertions(db, { judged: 'unjudged', type: 'attack' }),
  'an assertion by its id': (db) => assertionsById(db, 's12', 2),
  'what a claim is about': (db) => assertionsAt(db, { reports: ['d12'], anchors: ['a12'] }),
  'assertions of a report': (db) => assertionsOf(db, 'd12'),
  'families of an actor': (db) => actorFamilies(db, 'jnim'),
  'company of an actor': (db) => actorCompany(db, 'jnim', 9),
  'months of an actor': (db) => actorMonths(db, 'jnim'),
  'findings a report touches': (db) => keptFindings(db).touching([1, 2]),
  'events of some tellings': (db) => keptFindings(db).eventParts([1, 2]),
  'steps of some whats': (db) => keptFindings(db).stepsBy([1, 2]),
  'steps of two in brief': (db) => keptFindings(db).briefsOf([['isgs', 'jnim']]),
  'copies of some reports': (db) => keptFindings(db).copiesOf(['d12']),
  'what findings were computed from': (db) => keptFindings(db).coverage(),
  'events in order': (db) => readFindings(db).events({ limit: 9 }),
  'events of an actor': (db) => readFindings(db).events({ actor: 'jnim', vague: true, limit: 9 }),
  'events in a month': (db) => readFindings(db).events({ during: ['2017-11-01', '2017-11-30'], limit: 9 }),
  'events that somebody claimed': (db) => readFindings(db).events({ vague: true, claimed: true, limit: 9 }),
  'events on which reports differ': (db) =>
    readFindings(db).events({ vague: true, disputed: true, limit: 9 }),
  'the newest events': (db) => readFindings(db).events({ newest: true, offset: 9, limit: 9 }),
  'the newest events of an actor': (db) => readFindings(db).events({ actor: 'jnim', newest: true, limit: 9 }),
  'events of a type': (db) => readFindings(db).events({ type: 'attack', vague: true, limit: 9 }),
  'events in a country': (db) => readFindings(db).events({ country: 'ML', vague: true, limit: 9 }),
  'events up for review': (db) => readFindings(db).events({ review: true, vague: true, limit: 9 }),
  'events that have some tellings': (db) => readFindings(db).eventsWith([1, 2]),
  'how many events of each type': (db) => readFindings(db).tally('type', false),
  'how many events in each country': (db) => readFindings(db).tally('country', true),
  'the second page of dyads': (db) => readFindings(db).dyads({ offset: 9, limit: 9 }),
  'steps of two': (db) => readFindings(db).steps({ pairs: [['isgs', 'jnim']] }),
  'steps of one without violence': (db) => readFindings(db).steps({ actor: 'jnim', limit: 9 }),
  'dyads with most steps': (db) => readFindings(db).dyads({ limit: 9 }),
  'dyads of an actor': (db) => readFindings(db).dyads({ actor: 'jnim' }),
  'last steps by a day': (db) => readFindings(db).lastSteps({ at: '2019-12-31', limit: 9 }),
  'what is said of an actor': (db) => readFindings(db).said('jnim'),
  'the last judgement of an author': (db) => lastJudgementOf(db, 'mariam'),
};

describe.each(testKinds())('indexes on %s', (_kind, make) => {
  let places: TestPlaces;
  let db: Kysely<Tables>;
  const asked: CompiledQuery[] = [];

  beforeAll(async () => {
    places = await make();
    db = connectTo(await places.fresh(), (query) => asked.push(query));
    await migrate(db, ALL_MIGRATIONS);
    await applyEntries(db, ALL_SAMPLES, ({ record }) => record.assertions);
  }, 60_000);
  afterAll(async () => {
    await db?.destroy();
    await places?.remove();
  });

  const explain = (query: CompiledQuery): Promise<string> =>
    db.connection().execute(async (one) => {
      await sql`set enable_seqscan to off`.execute(one);
      const plan = await one.executeQuery<Record<string, string>>(
        CompiledQuery.raw(`explain ${query.sql}`, [...query.parameters]),
      );
      return plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    });

  // Tables of a test are short, so that the planner would rather read them; it is told not to, and reads one all the
  // same when no index can answer.
  it.each(Object.entries(QUESTIONS))('answer %s', async (_name, ask) => {
    asked.length = 0;
    await ask(db);
    const queries = asked.slice();
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) expect(await explain(query)).not.toMatch(/Seq Scan on/);
  });

  it('answer a word from the index of words, also where the planner would not', async () => {
    const query = CompiledQuery.raw("select report from report_search where words @@ 'praise'::tsquery", []);
    expect(await explain(query)).toContain('Bitmap Index Scan on report_search_words_idx');
    const settings = await sql<{ set: string }>`select array_to_string(proconfig, ' ') as set from pg_proc
      where proname = 'reports_matching'`.execute(db);
    expect(settings.rows[0]?.set).toContain('enable_seqscan=off');
  });
});
