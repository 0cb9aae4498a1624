/** What the whole index holds. */
import { type Kysely, sql } from 'kysely';
import type { IndexCounts } from './database.js';
import type { Tables } from './migrate.js';

interface Sums {
  readonly reports: number;
  readonly assertions: number;
  readonly actors: number;
  readonly judgements: number;
  readonly erased: number;
  readonly withdrawn: number;
  readonly unplaced: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Assertions without rejected and withdrawn ones, judgements without those taken back. */
export async function counts(db: Kysely<Tables>): Promise<IndexCounts> {
  const sums = await sql<Sums>`select count(*) as reports,
      coalesce(sum(r.assertions), 0)::int8 - (select count(*) from standing where verdict <> 'accept') as assertions,
      (select count(*) from actor_tally) as actors,
      (select count(*) from judgement j where not exists (select from undoing u where u.judgement = j.n)) as judgements,
      (select count(*) from erased) as erased,
      (select count(*) from withdrawal where undone is null) as withdrawn,
      (select count(distinct u.line) from unplaced u
        where not exists (select from taken_back t where t.line = u.line)) as unplaced,
      min(coalesce(r.published_from, r.published_to)) as first,
      max(coalesce(r.published_to, r.published_from)) as last from report r`.execute(db);
  const languages = await sql<{ language: string; count: number }>`select language, count(*) from report
    group by language order by 2 desc, language`.execute(db);
  const outlets = await sql<{ ref: string; count: number }>`select outlet as ref, count(*) from report
    where outlet is not null group by outlet order by 2 desc, outlet`.execute(db);
  const {
    reports = 0,
    assertions = 0,
    actors = 0,
    judgements = 0,
    erased = 0,
    withdrawn = 0,
    unplaced = 0,
    first = null,
    last = null,
  } = sums.rows[0] ?? {};
  const byLanguage = Object.fromEntries(languages.rows.map(({ language, count }) => [language, count]));
  return {
    ...{ reports, assertions, actors, judgements, erased, withdrawn, unplaced, byLanguage },
    ...{ published: { first, last }, outlets: outlets.rows },
  };
}
