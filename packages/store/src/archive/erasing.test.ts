import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../backup/backup.js';
import { restore } from '../backup/restore.js';
import { type HeldProject, openFolder } from '../folder/project-folder.js';
import type { JournalLine } from './entry.js';
import { Keyring } from './keyring.js';
import { nameOf, open, reportKey, seal } from './seal.js';
import { takeIn } from './testing/take-in.js';
import { verify } from './verify.js';

const options = { writer: 'w', command: 'erase', now: (): Date => new Date('2026-11-22T12:00:00Z') };
const said = { author: 'nadia', reason: 'asked by who sent it' };
let scratch: string;
let project: HeldProject;

async function opened(folder: string): Promise<HeldProject> {
  const result = await openFolder(folder, { ...options, create: true });
  if (result.kind === 'busy') throw new Error('busy');
  return result;
}

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'marsad-erasing-'));
  project = await opened(join(scratch, 'project'));
});
afterEach(async () => {
  await project.close();
  rmSync(scratch, { recursive: true, force: true });
});

const path = (name: string): string => join(project.folder, 'archive', name);

async function lines(): Promise<JournalLine[]> {
  const all: JournalLine[] = [];
  for await (const line of project.archive.lines()) all.push(line);
  return all;
}

/** Reports 1 and 2, a judgement that quotes the first, and a link of both. */
async function decided(): Promise<void> {
  const [one, two] = [await takeIn(project.archive, 1), await takeIn(project.archive, 2)];
  const place = { anchor: 'a1', assertion: 's1', evidence: [0, 5] as const };
  const words = { quotation: 'a herder of Tabankort', text: one.entry.text };
  await project.archive.append({
    ...{ kind: 'judgement', author: 'omar', verdict: 'accept', report: 'd1', ...place, ...words },
    ...{ before: 'said', after: 'by telephone', reason: 'the herder saw it' },
  });
  await project.archive.append({
    ...{ kind: 'events-linked', author: 'omar', verdict: 'same', reason: 'the herder again' },
    a: { report: 'd2', ...place, quotation: 'a teacher of Kidal', text: two.entry.text },
    b: { report: 'd1', ...place, ...words },
  });
}

describe('a key', () => {
  const key = reportKey('d1', Buffer.alloc(32, 7));

  it('opens what it sealed as what it was, and nothing else', () => {
    const sealed = seal(key, 'texts', Buffer.from('باماكو'));
    expect(open(key, 'texts', sealed)?.toString()).toBe('باماكو');
    expect(open(key, 'originals', sealed)).toBeNull();
    expect(open(reportKey('d2', Buffer.alloc(32, 7)), 'texts', sealed)).toBeNull();
    expect(open(reportKey('d1', Buffer.alloc(32, 8)), 'texts', sealed)).toBeNull();
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = changed[at]! ^ 1;
      expect(open(key, 'texts', changed)).toBeNull();
    }
    expect(open(key, 'texts', Buffer.alloc(5))).toBeNull();
  });

  it('names the same bytes alike, and another key names them otherwise', () => {
    const bytes = Buffer.from('words');
    expect(nameOf(key, bytes)).toBe(nameOf(key, bytes));
    expect(nameOf(key, bytes)).not.toBe(nameOf(reportKey('d1', Buffer.alloc(32, 8)), bytes));
  });
});

describe('the keyring', () => {
  it('makes one key a report, also when many ask at once, and knows it after a closing', async () => {
    const ring = project.archive.keyring;
    const keys = await Promise.all(Array.from({ length: 60 }, (_, i) => ring.make(`d${i % 20}`)));
    const again = await opened2();
    for (const [i, key] of keys.entries())
      expect(again.get(`d${i % 20}`)?.sealing.equals(key.sealing)).toBe(true);
    expect(statSync(path('keyring')).size).toBe(20 * 130);
    expect(statSync(path('keyring')).mode & 0o777).toBe(0o600);
    await again.close();
  });

  it('writes zeros where a key was, and makes none for that report again', async () => {
    const ring = project.archive.keyring;
    for (const report of ['d1', 'd2', 'd3']) await ring.make(report);
    await ring.destroy('d2');
    expect(readFileSync(path('keyring'), 'utf8').split('\n')[1]).toMatch(/^[0-9a-f]{64} 0{64}$/);
    expect(['d1', 'd2', 'd3', 'd4'].map((id) => ring.stateOf(id))).toEqual([
      'held',
      'destroyed',
      'held',
      'none',
    ]);
    await expect(ring.make('d2')).rejects.toMatchObject({ code: 'report-erased' });
  });

  it('leaves out half a line at its end, and refuses what it did not write', async () => {
    await project.archive.keyring.make('d1');
    const whole = readFileSync(path('keyring'));
    writeFileSync(path('keyring'), Buffer.concat([whole, whole.subarray(0, 77)]));
    const ring = await opened2();
    await ring.make('d2');
    expect([ring.stateOf('d1'), ring.stateOf('d2')]).toEqual(['held', 'held']);
    await ring.close();
    expect(statSync(path('keyring')).size).toBe(2 * 130);
    writeFileSync(path('keyring'), whole.toString('latin1').replace(/ ./, '  '));
    await expect(opened2()).rejects.toMatchObject({ code: 'archive-damaged' });
  });

  const opened2 = (): Promise<Keyring> => Keyring.open(join(project.folder, 'archive'));
});

describe('erasing', () => {
  it('leaves a chain that verifies, and no word, name or quotation of the report', async () => {
    await decided();
    const before = await lines();
    const line = await project.archive.erase('d1', said);
    expect(line.entry).toMatchObject({ kind: 'report-erased', report: 'd1', ...said });
    const after = await lines();
    expect(after.map(({ hash }) => hash)).toEqual([...before.map(({ hash }) => hash), line.hash]);
    expect(after.map(({ entry }) => entry.kind)).toEqual([
      'project-made',
      'unreadable',
      'report-taken-in',
      'unreadable',
      'unreadable',
      'report-erased',
    ]);
    expect(after[1]!.entry).toEqual({
      kind: 'unreadable',
      was: 'report-taken-in',
      reports: ['d1'],
      intake: 'i1',
    });
    const found = await verify(project.archive, () => undefined);
    expect(found).toEqual({ lines: 6, files: 3, erased: 1, unreferenced: 0, problems: 0 });
    await expect(takeIn(project.archive, 1)).rejects.toMatchObject({ code: 'report-erased' });
  });

  it('holds over a closing, and in a backup made after it', async () => {
    await decided();
    await project.archive.erase('d1', said);
    const file = join(scratch, 'after.marsad');
    expect(await backup(project.archive, file)).toMatchObject({ files: 6, head: 6 });
    await project.close();
    await restore(file, join(scratch, 'again'));
    project = await opened(join(scratch, 'again'));
    expect((await lines()).filter(({ entry }) => entry.kind === 'unreadable')).toHaveLength(3);
    expect(await verify(project.archive, () => undefined)).toMatchObject({ erased: 1, problems: 0 });
  });

  it('is gone on with where a process was killed between its line and its key', async () => {
    await decided();
    const keyring = readFileSync(path('keyring'));
    const files = ['originals', 'texts', 'records'].map((shelf) => path(shelf));
    const kept = files.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((name) => statSync(name).isFile())
        .map((name) => [name, readFileSync(name)] as const),
    );
    await project.archive.erase('d1', said);
    await project.close();
    // As the disk was when the line had just been written.
    writeFileSync(path('keyring'), keyring);
    for (const [name, bytes] of kept) writeFileSync(name, bytes);
    project = await opened(project.folder);
    expect(project.archive.keyring.stateOf('d1')).toBe('destroyed');
    const found = await verify(project.archive, () => undefined);
    expect(found).toMatchObject({ files: 3, erased: 1, unreferenced: 0, problems: 0 });
  });

  it('is told by verify when a keyring from before is put back, and when a key is lost', async () => {
    await decided();
    const keyring = readFileSync(path('keyring'));
    await project.archive.erase('d1', said);
    await takeIn(project.archive, 3);
    await project.close();
    const ended = readFileSync(path('keyring'));
    writeFileSync(path('keyring'), keyring);
    project = await opened(project.folder);
    const codes: string[] = [];
    await verify(project.archive, ({ code }) => codes.push(code));
    expect([...new Set(codes)].sort()).toEqual(['file-missing', 'key-left', 'key-missing']);
    await project.close();
    writeFileSync(path('keyring'), ended);
    project = await opened(project.folder);
    expect(await verify(project.archive, () => undefined)).toMatchObject({ problems: 0 });
  });
});
