import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeIn } from '../archive/testing/take-in.js';
import { verify } from '../archive/verify.js';
import { type HeldProject, openFolder } from '../folder/project-folder.js';
import { backup } from './backup.js';
import { restore } from './restore.js';
import { BLOCK, padding, writeHeader } from './tar-header.js';

const options = { writer: 'w', command: 'backup', now: (): Date => new Date('2026-11-21T12:00:00Z') };
const scratch = mkdtempSync(join(tmpdir(), 'marsad-backup-'));
const file = join(scratch, 'project.tar');
let project: HeldProject;
let whole: Buffer;

async function open(folder: string, create: boolean): Promise<HeldProject> {
  const result = await openFolder(folder, { ...options, create });
  if (result.kind === 'busy') throw new Error('busy');
  return result;
}

beforeAll(async () => {
  project = await open(join(scratch, 'project'), true);
  for (let n = 1; n <= 5; n += 1) await takeIn(project.archive, n);
  await takeIn(project.archive, 1);
  await project.archive.putText('d1', 'no line points at this');
  await backup(project.archive, file);
  whole = readFileSync(file);
});
afterAll(async () => {
  await project.close();
  rmSync(scratch, { recursive: true, force: true });
});

const journal = (folder: string): string => readFileSync(join(folder, 'archive/journal.jsonl'), 'utf8');
const fresh = (): string => join(scratch, `restored-${randomUUID()}`);

/** What restoring these bytes says, after which nothing may be left. */
async function refusal(bytes: Uint8Array): Promise<unknown> {
  const damaged = join(scratch, 'damaged.tar');
  writeFileSync(damaged, bytes);
  const before = readdirSync(scratch).sort();
  const error: unknown = await restore(damaged, fresh()).then(
    () => 'restored',
    (thrown: unknown) => thrown,
  );
  expect(readdirSync(scratch).sort()).toEqual(before);
  return error;
}

describe('backup', () => {
  it('is a tar file that others open and check', () => {
    const folder = fresh();
    mkdirSync(folder);
    execFileSync('tar', ['xf', file, '-C', folder]);
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'MANIFEST.sha256'], { cwd: folder });
    expect(journal(folder)).toBe(journal(project.folder));
    const members = execFileSync('tar', ['tf', file], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(members).toHaveLength(3 + 15 + 1);
    expect([members[0], members.at(-1)]).toEqual(['marsad.json', 'MANIFEST.sha256']);
  });

  it('is the same for the same archive, and tells its size', async () => {
    const again = join(scratch, 'again.tar');
    writeFileSync(again, 'an older one');
    expect(await backup(project.archive, again)).toEqual({
      file: again,
      bytes: whole.length,
      files: 18,
      head: 7,
    });
    expect(readFileSync(again).equals(whole)).toBe(true);
  });

  it('ends at the head of its beginning while reports come in', async () => {
    const other = await open(join(scratch, 'busy'), true);
    for (let n = 1; n <= 20; n += 1) await takeIn(other.archive, n);
    const writing = backup(other.archive, join(scratch, 'busy.tar'));
    for (let n = 21; n <= 30; n += 1) await takeIn(other.archive, n);
    const { head } = await writing;
    const { lines } = await restore(join(scratch, 'busy.tar'), fresh());
    expect(lines).toBe(head);
    expect(head).toBeGreaterThanOrEqual(21);
    await other.close();
  });

  it('is not made of a damaged archive, nor where there is no folder', async () => {
    const other = await open(join(scratch, 'hurt'), true);
    const { entry } = await takeIn(other.archive, 1);
    const place = join(other.folder, `archive/texts/${entry.text.slice(0, 2)}/${entry.text}`);
    writeFileSync(place, 'other words');
    const before = readdirSync(scratch).sort();
    await expect(backup(other.archive, join(scratch, 'hurt.tar'))).rejects.toMatchObject({
      code: 'archive-damaged',
      message: expect.stringContaining(entry.text),
    });
    await expect(backup(other.archive, join(scratch, 'no/hurt.tar'))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(readdirSync(scratch).sort()).toEqual(before);
    await other.close();
  });
});

describe('restore', () => {
  it('gives the same archive, which can be gone on with', async () => {
    const folder = fresh();
    mkdirSync(folder);
    expect(await restore(file, folder)).toEqual({ folder, project: project.project, lines: 7, files: 18 });
    expect(journal(folder)).toBe(journal(project.folder));
    const restored = await open(folder, false);
    expect(restored.project).toBe(project.project);
    await takeIn(restored.archive, 6);
    expect(await verify(restored.archive, () => undefined)).toMatchObject({ lines: 8, problems: 0 });
    await restored.close();
  });

  it('does not write over something, and says when there is no backup', async () => {
    const exists = { code: 'project-exists' };
    await expect(restore(file, project.folder)).rejects.toMatchObject(exists);
    await expect(restore(file, file)).rejects.toMatchObject(exists);
    await expect(restore(join(scratch, 'none.tar'), fresh())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a backup with any byte changed, cut off or added, and leaves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes[at] = bytes[at]! ^ flip;
        expect(await refusal(bytes)).toMatchObject({ code: 'backup-damaged' });
        expect(await refusal(whole.subarray(0, at))).toMatchObject({ code: 'backup-damaged' });
      }),
      { numRuns: 40 },
    );
    expect(await refusal(Buffer.concat([whole, Buffer.alloc(512)]))).toMatchObject({
      code: 'backup-damaged',
    });
  });

  it('writes nothing outside of its folder', async () => {
    for (const name of ['../out.txt', '/tmp/out.txt', 'archive/../../out.txt', 'database/x', 'marsad.json']) {
      const header = writeHeader({ name, size: 3 });
      const evil = Buffer.concat([header, Buffer.from('out'), Buffer.alloc(padding(3)), whole]);
      expect(await refusal(evil)).toMatchObject({
        code: 'backup-damaged',
        message: expect.stringContaining(name),
      });
    }
    const linked = writeHeader({ name: 'marsad.json', size: 0 });
    linked.write('2', 156, 'latin1');
    expect(await refusal(Buffer.concat([linked, Buffer.alloc(2 * BLOCK)]))).toMatchObject({
      code: 'backup-damaged',
    });
  });

  it('takes only a file that backup wrote, not one that tar made of the same files', async () => {
    const folder = fresh();
    mkdirSync(folder);
    execFileSync('tar', ['xf', file, '-C', folder]);
    execFileSync('tar', ['cf', join(scratch, 'other.tar'), '-C', folder, '.']);
    expect(await refusal(readFileSync(join(scratch, 'other.tar')))).toMatchObject({ code: 'backup-damaged' });
  });
});
