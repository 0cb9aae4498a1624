/**
 * What a person means by an id or a name: the one thing of the project that bears it. Where it may be several, they
 * are listed, and nothing is guessed.
 */
import type { ActorRow, ActorView, Language, ReportView } from '@marsad/model';
import type { PastReading } from '../project/past-project.js';
import { CliError } from '../start/cli-error.js';

/** The most candidates that are listed. */
const LISTED = 10;

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof CliError && cause.code === 'not-found') return null;
    throw cause;
  }
}

function several(name: string, candidates: readonly string[], total: number): CliError {
  const more = total > candidates.length ? `; and ${total - candidates.length} more` : '';
  return new CliError(
    'ambiguous',
    `"${name}" may be ${total}: ${candidates.join('; ')}${more}.`,
    'Give the id of the one you mean.',
  );
}

function nothing(what: string, name: string): CliError {
  return new CliError(
    'not-found',
    `There is no ${what} "${name}" in this project.`,
    `Look for it with: marsad search "${name}".`,
  );
}

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en').trim();

/** The row whose own name it is; the only row; or null. */
function theOne(rows: readonly ActorRow[], name: string): ActorRow | null {
  if (rows.length === 1) return rows[0]!;
  const exact = rows.filter((row) =>
    [row.name, ...Object.values(row.names)].some((own) => folded(own) === folded(name)),
  );
  return exact.length === 1 ? exact[0]! : null;
}

/** An actor or person by ref, or by a name in any script; throws `not-found` or `ambiguous`. */
export async function findActor(
  project: Pick<PastReading, 'actor' | 'actors'>,
  what: 'actor' | 'person',
  name: string,
  lang: Language,
): Promise<ActorView> {
  const byRef = /^[a-z0-9-]+$/.test(name) ? await orNull(project.actor(name, lang)) : null;
  if (byRef !== null) return byRef;
  const filter = { q: name, limit: LISTED, ...(what === 'person' && { kind: 'person' }) };
  const { rows, total } = await project.actors(filter, lang);
  if (total === 0) throw nothing(what, name);
  const row = theOne(rows, name);
  if (row !== null) return project.actor(row.ref, lang);
  const candidates = rows.map((one) => `${one.ref} (${one.name})`);
  throw several(name, candidates, total);
}

/** A report by id or its beginning, or by words of it; throws `not-found` or `ambiguous`. */
export async function findReport(
  project: Pick<PastReading, 'report' | 'reports'>,
  name: string,
  lang: Language,
): Promise<ReportView> {
  const byId = /^[a-z0-9]+$/.test(name) ? await orNull(project.report(name, lang)) : null;
  if (byId !== null) return byId;
  const { rows, total } = await project.reports({ q: name, limit: LISTED }, lang);
  if (total === 0) throw nothing('report', name);
  if (total === 1) return project.report(rows[0]!.id, lang);
  const candidates = rows.map((row) => `${row.id} (${row.title})`);
  throw several(name, candidates, total);
}
