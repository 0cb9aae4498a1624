/**
 * Lists of actors: by words in any script, by kind and country, which the register knows, in the order asked for.
 */
import type { Lexicon } from '@marsad/engine';
import type { ActorFilter, ActorRow, Language, Page } from '@marsad/model';
import type { ActorTally, Database } from '@marsad/store';
import { actorRow, noTally } from './actor-views.js';
import type { NameFinder } from './find-names.js';

const LIMIT = 50;
const ALL = 1_000_000;

export interface ActorParts {
  readonly database: Pick<Database, 'actors'>;
  readonly lexicon: Lexicon;
  readonly finder: NameFinder;
}

/** Refs that the filter leaves, the likeliest first; undefined when it leaves all. */
function refsFor({ q, kind, country }: ActorFilter, { lexicon, finder }: ActorParts): string[] | undefined {
  const words = q?.trim() ?? '';
  if (words === '' && kind === undefined && country === undefined) return undefined;
  const refs = words === '' ? [...lexicon.actors.keys()] : finder.find(words);
  return refs.filter((ref) => {
    const actor = lexicon.actors.get(ref);
    if (actor === undefined) return false;
    return (
      (kind === undefined || actor.kind === kind) &&
      (country === undefined || actor.countries.includes(country))
    );
  });
}

/** Tallies of these refs, in their order; those of which nothing is said yet too. */
export async function talliesOf(refs: readonly string[], { database }: ActorParts): Promise<ActorTally[]> {
  if (refs.length === 0) return [];
  const { rows } = await database.actors({ refs, limit: ALL });
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  return refs.map((ref) => byRef.get(ref) ?? noTally(ref));
}

function page(rows: readonly ActorRow[], { cursor, limit = LIMIT }: ActorFilter): Page<ActorRow> {
  const start = Number(cursor ?? 0) || 0;
  const end = start + limit;
  return {
    rows: rows.slice(start, end),
    total: rows.length,
    next: end < rows.length ? String(end) : null,
  };
}

/** One page of the actors that the reports name. */
export async function listActors(
  filter: ActorFilter,
  lang: Language,
  parts: ActorParts,
): Promise<Page<ActorRow>> {
  const { cursor, limit, order } = filter;
  const refs = refsFor(filter, parts);
  if (refs !== undefined && refs.length === 0) return { rows: [], total: 0, next: null };
  const asked = { ...(order !== undefined && { order }), ...(refs !== undefined && { refs }) };
  if (order !== 'name') {
    const found = await parts.database.actors({
      ...asked,
      ...(cursor !== undefined && { cursor }),
      limit: limit ?? LIMIT,
    });
    return { ...found, rows: found.rows.map((tally) => actorRow(tally, lang, parts.lexicon)) };
  }
  const { rows } = await parts.database.actors({ ...asked, limit: ALL });
  const collator = new Intl.Collator(lang);
  const named = rows
    .map((tally) => actorRow(tally, lang, parts.lexicon))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.ref < b.ref ? -1 : 1));
  return page(named, filter);
}
