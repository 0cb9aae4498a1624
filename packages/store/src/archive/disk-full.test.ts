import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFolder } from '../folder/project-folder.js';
import { takeIn } from './testing/take-in.js';
import { verify } from './verify.js';

const disk = mkdtempSync(join(tmpdir(), 'marsad-full-'));

/** Why no small disk can be had here; empty when there is one. */
function mountSmallDisk(): string {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').join(' ') : String(error);
  }
}

const refused = mountSmallDisk();

afterAll(() => {
  if (refused === '') execFileSync('umount', [disk]);
  rmdirSync(disk);
});

it.skipIf(refused !== '')(
  `says that the disk is full, and goes on when there is room ${refused}`,
  async () => {
    const folder = join(disk, 'project');
    const options = {
      writer: 'w',
      command: 'ingest',
      now: () => new Date('2026-11-21T12:00:00Z'),
      create: true,
    };
    const project = await openFolder(folder, options);
    if (project.kind === 'busy') throw new Error('busy');
    const { archive } = project;
    for (let n = 1; n <= 3; n += 1) await takeIn(archive, n);

    const ballast = join(disk, 'ballast');
    expect(() => writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024))).toThrow('ENOSPC');
    const head = archive.head();
    await expect(archive.putOriginal('d9', Buffer.alloc(100_000))).rejects.toMatchObject({
      code: 'disk-full',
    });
    // The last page of the journal may still have room, so the line is longer than a page: a part of it is written.
    const long = { kind: 'judgement-undone', author: 'x'.repeat(20_000), judgement: 1 } as const;
    await expect(archive.append(long)).rejects.toMatchObject({
      code: 'disk-full',
      hint: expect.stringContaining('Make room'),
    });
    expect(archive.head()).toEqual(head);
    expect(readFileSync(join(folder, 'archive/journal.jsonl'), 'utf8')).toMatch(/\}\n$/);

    rmSync(ballast);
    expect((await archive.append(long)).n).toBe(head.n + 1);
    await takeIn(archive, 4);
    expect(await verify(archive, () => undefined)).toEqual({
      lines: 6,
      files: 12,
      erased: 0,
      unreferenced: 0,
      problems: 0,
    });
    await project.close();
  },
);
