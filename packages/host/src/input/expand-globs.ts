/**
 * Patterns that the shell did not expand, because they were quoted or because the shell is none: `*` and `?` within a
 * name, `**` for any folders. A name that stands as it is on the disk is never taken for a pattern.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const MAGIC = /[*?]/;

function matcher(part: string): RegExp {
  const pattern = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 'u');
}

interface Found {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What a folder holds, by name; nothing when it cannot be read. Hidden names only when asked for by their dot. */
async function listing(folder: string, hidden: boolean): Promise<Found[]> {
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => hidden || !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const under = (folder: string, name: string): string => (folder === '' ? name : join(folder, name));

async function* expand(folder: string, parts: readonly string[]): AsyncGenerator<string> {
  const [part, ...rest] = parts;
  if (part === undefined) {
    if (existsSync(folder)) yield folder;
    return;
  }
  if (part === '**') {
    yield* expand(folder, rest);
    for (const { name, isFolder } of await listing(folder, false))
      if (isFolder) yield* expand(under(folder, name), parts);
    return;
  }
  if (!MAGIC.test(part)) {
    yield* expand(part === '' ? `${folder}/` : under(folder, part), rest);
    return;
  }
  const fits = matcher(part);
  for (const { name, isFolder } of await listing(folder, part.startsWith('.')))
    if (fits.test(name) && (rest.length === 0 || isFolder)) yield* expand(under(folder, name), rest);
}

/**
 * The names with each pattern replaced by what it matches, sorted within one pattern; a pattern that matches nothing
 * stays as it is, so that whoever opens it says that there is no such file.
 *
 * @example await expandGlobs(['reports/*.txt']) // ['reports/a.txt', 'reports/b.txt']
 */
export async function expandGlobs(names: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const name of names) {
    if (name === '-' || !MAGIC.test(name) || existsSync(name)) {
      all.push(name);
      continue;
    }
    const found = new Set<string>();
    for await (const path of expand('', name.split('/'))) found.add(path);
    all.push(...(found.size === 0 ? [name] : [...found].sort()));
  }
  return all;
}
