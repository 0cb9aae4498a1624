/**
 * How a project stands: what it holds, since when, and who reads it with what.
 */
import type { Lexicon } from '@marsad/engine';
import type { Language, StatusView } from '@marsad/model';
import type { Database, HeldProject } from '@marsad/store';
import { VERSION } from '../start/version.js';
import { nameIn } from '../telling/name-in.js';

export interface StatusParts {
  readonly held: HeldProject;
  readonly database: Database;
  readonly lexicon: Lexicon;
  readonly engine: string;
}

async function madeAt({ archive }: HeldProject): Promise<string> {
  for await (const { at } of archive.lines(1)) return at;
  return '';
}

/** Counts and versions, with outlets by name. */
export async function statusView(parts: StatusParts, lang: Language): Promise<StatusView> {
  const { held, database, lexicon, engine } = parts;
  const { byLanguage, outlets, ...counts } = await database.counts();
  const { n, hash } = held.archive.head();
  return {
    project: { id: held.project, folder: held.folder, madeAt: await madeAt(held) },
    ...counts,
    byLanguage: { ar: byLanguage.ar ?? 0, fr: byLanguage.fr ?? 0, en: byLanguage.en ?? 0 },
    outlets: outlets.map((outlet) => ({ ...outlet, name: nameIn(outlet.ref, lang, lexicon) })),
    journal: { lines: n, head: hash },
    database: { kind: database.kind, schema: database.schema, version: database.version },
    engine,
    lexicon: lexicon.version,
    version: VERSION,
  };
}
