import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Archive } from './archive.js';
import { DigestSet } from './digest-set.js';
import type { ReportTakenIn } from './entry.js';
import { takeIn } from './testing/take-in.js';
import { type Verified, verify } from './verify.js';

const options = { writer: 'w', now: (): Date => new Date('2026-11-21T12:00:00Z') };
const entries: ReportTakenIn[] = [];
let folder: string;
let archive: Archive;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-verify-'));
  archive = await Archive.create(folder, options);
  entries.length = 0;
  for (let n = 1; n <= 6; n += 1) entries.push((await takeIn(archive, n)).entry);
});
afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

const place = (shelf: string, name: string): string =>
  join(folder, `archive/${shelf}/${name.slice(0, 2)}/${name}`);

async function found(): Promise<{ codes: readonly string[]; counted: Verified }> {
  const codes: string[] = [];
  const counted = await verify(archive, ({ code, where, message, hint }) => {
    codes.push(`${code} ${where.includes('line') ? where.replace(/^.* /, '') : where.split('/')[1]}`);
    expect([message, hint].every((words) => words.endsWith('.'))).toBe(true);
  });
  return { codes, counted };
}

it('finds nothing in a sound archive, and counts files once however many lines point at them', async () => {
  await takeIn(archive, 1);
  expect(await found()).toEqual({
    codes: [],
    counted: { lines: 7, files: 18, erased: 0, unreferenced: 0, problems: 0 },
  });
});

it('counts what a kill between file and line leaves behind', async () => {
  await archive.putOriginal('d1', Buffer.from('no line points at this'));
  expect((await found()).counted).toMatchObject({ unreferenced: 1, problems: 0 });
});

it('finds files that are missing or changed, also a record whose change is well made', async () => {
  const [first, second, third, fourth] = entries;
  rmSync(place('originals', first!.original));
  writeFileSync(place('texts', second!.text), 'other words');
  // A record of the same report, sealed with its key, and not the one that the line names.
  const read = (await archive.record('d3', third!.record))!;
  const other = await archive.putRecord('d3', {
    ...read,
    notes: [],
    schema: 'marsad/1',
    mentions: [],
    assertions: [],
  });
  expect(other).toBe(third!.record);
  const moved = await archive.putRecord('d3', { ...read, document: { ...read.document, path: 'other' } });
  renameSync(place('records', moved), place('records', third!.record));
  rmSync(place('records', fourth!.record));
  const { codes, counted } = await found();
  expect(codes).toEqual([
    'file-missing originals',
    'file-changed texts',
    'file-changed records',
    'file-missing records',
  ]);
  expect(counted).toEqual({ lines: 6, files: 18, erased: 0, unreferenced: 0, problems: 4 });
});

it('finds lines that are changed, taken out or moved, and goes on behind them', async () => {
  const path = join(folder, 'archive/journal.jsonl');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  await archive.close();
  const cases: readonly [readonly string[], readonly string[]][] = [
    [lines.with(1, lines[1]!.replace('"d2"', '"d9"')), ['line-changed 2']],
    [lines.with(3, '{}'), ['line-unreadable 4']],
    [lines.toSpliced(2, 1), ['line-out-of-chain 3']],
    [
      lines.with(1, lines[2]!).with(2, lines[1]!),
      ['line-out-of-chain 2', 'line-out-of-chain 3', 'line-out-of-chain 4'],
    ],
  ];
  for (const [broken, codes] of cases) {
    writeFileSync(path, `${broken.join('\n')}\n`);
    archive = await Archive.open(folder, options);
    expect((await found()).codes).toEqual(codes);
    await archive.close();
  }
});

it('looks also at a journal whose last line was changed, to which nothing can be added', async () => {
  await archive.close();
  const file = join(folder, 'archive/journal.jsonl');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  lines[5] = lines[5]!.replace('2026-11-21', '2026-11-20');
  writeFileSync(file, `${lines.join('\n')}\n`);
  await expect(Archive.open(folder, options)).rejects.toMatchObject({ code: 'journal-broken' });
  archive = await Archive.open(folder, { ...options, onlyToLook: true });
  const { codes, counted } = await found();
  expect([codes, counted.lines]).toEqual([['line-changed 6'], 6]);
  await expect(takeIn(archive, 9)).rejects.toMatchObject({ code: 'journal-broken' });
});

it('remembers hashes as a set does', () => {
  const set = new DigestSet();
  const name = (n: number): string =>
    (n * 2654435761).toString(16).padStart(64, '0').split('').reverse().join('');
  for (let n = 0; n < 5000; n += 1) expect(set.add(name(n))).toBe(true);
  for (let n = 0; n < 5000; n += 1) expect(set.add(name(n))).toBe(false);
  expect(set.size).toBe(5000);
});
