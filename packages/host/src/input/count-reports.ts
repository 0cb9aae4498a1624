/**
 * How many reports there will be, for showing how much is left: files are counted as they are found, rows by their
 * line feeds. It may be wrong where files change meanwhile, and it never fails.
 */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const ROWS = ['.jsonl', '.ndjson'];
const FILES = ['.txt', ...ROWS];
const endsIn = (name: string, endings: readonly string[]): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));

async function lineCount(file: string): Promise<number> {
  let lines = 0;
  let last = 0x0a;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) lines += 1;
    last = chunk.at(-1) ?? last;
  }
  return last === 0x0a ? lines : lines + 1;
}

async function inOne(name: string): Promise<number> {
  const found = await stat(name);
  if (found.isDirectory()) {
    let count = 0;
    for (const entry of await readdir(name, { withFileTypes: true })) {
      const path = join(name, entry.name);
      if (entry.isDirectory() || endsIn(entry.name, FILES)) count += await inOne(path).catch(() => 1);
    }
    return count;
  }
  return found.isFile() && endsIn(name, ROWS) ? lineCount(name) : 1;
}

/** Reports in these files and folders, null when one of them is standard input. */
export async function countReports(names: readonly string[]): Promise<number | null> {
  if (names.includes('-')) return null;
  let count = 0;
  for (const name of names) count += await inOne(name).catch(() => 1);
  return count;
}
