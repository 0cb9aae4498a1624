import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Archive } from '../archive/archive.js';
import { createProject, type FolderResult, type HeldProject, openFolder } from './project-folder.js';

const options = { writer: 'w', command: 'ingest', now: (): Date => new Date('2026-11-21T12:00:00Z') };
let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'marsad-folder-')), 'project');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const projectFile = (): string => join(folder, 'marsad.json');

function held(result: FolderResult): HeldProject {
  if (result.kind === 'busy') throw new Error(`held by ${JSON.stringify(result.holder)}`);
  return result;
}

it('makes a project, holds it, and opens it again', async () => {
  const made = held(await createProject(folder, options));
  const lines = made.archive.lines()[Symbol.asyncIterator]();
  expect((await lines.next()).value).toMatchObject({
    n: 1,
    entry: { kind: 'project-made', project: made.project, format: 2 },
  });
  expect(JSON.parse(readFileSync(projectFile(), 'utf8'))).toEqual({ format: 2, project: made.project });
  expect(await openFolder(folder, options)).toMatchObject({ kind: 'busy', holder: { command: 'ingest' } });
  await made.close();

  const again = held(await openFolder(folder, { ...options, create: true }));
  expect([again.project, again.archive.head().n]).toEqual([made.project, 1]);
  await again.close();
  await expect(createProject(folder, options)).rejects.toMatchObject({ code: 'project-exists' });
});

it('makes one project when many ask at once', async () => {
  const results = await Promise.all(
    Array.from({ length: 5 }, () => openFolder(folder, { ...options, create: true })),
  );
  expect(results.map(({ kind }) => kind).sort()).toEqual(['busy', 'busy', 'busy', 'busy', 'held']);
});

it('goes on with a making that was cut short', async () => {
  mkdirSync(folder);
  const archive = await Archive.create(folder, options);
  await archive.append({ kind: 'project-made', project: 'p-1', format: 1 });
  await archive.close();
  const made = held(await createProject(folder, options));
  expect([made.project, made.archive.head().n]).toEqual(['p-1', 1]);
  await made.close();
});

it('does not take an archive that lost its file for a new project', async () => {
  const made = held(await createProject(folder, options));
  await made.archive.append({ kind: 'judgement-undone', author: 'a', judgement: 1 });
  await made.close();
  rmSync(projectFile());
  await expect(createProject(folder, options)).rejects.toMatchObject({ code: 'archive-damaged' });
  await expect(openFolder(folder, options)).rejects.toMatchObject({ code: 'not-a-project' });
});

it('says what is no project', async () => {
  const notOne = { code: 'not-a-project', hint: expect.stringMatching(/\.$/) };
  await expect(openFolder(folder, options)).rejects.toMatchObject(notOne);
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder);
  await expect(openFolder(folder, options)).rejects.toMatchObject(notOne);
  writeFileSync(join(folder, 'report.txt'), 'words');
  await expect(openFolder(join(folder, 'report.txt'), options)).rejects.toMatchObject(notOne);
  await expect(createProject(join(folder, 'report.txt'), options)).rejects.toMatchObject(notOne);
  await expect(createProject(folder, options)).rejects.toMatchObject({
    ...notOne,
    message: expect.stringContaining('report.txt'),
  });
});

it('refuses a newer format and a damaged file, and gives the lock back', async () => {
  await held(await createProject(folder, options)).close();
  const whole = readFileSync(projectFile(), 'utf8');
  writeFileSync(projectFile(), whole.replace('"format":2', '"format":3'));
  await expect(openFolder(folder, options)).rejects.toMatchObject({ code: 'format-newer' });
  writeFileSync(projectFile(), whole.slice(0, 9));
  await expect(openFolder(folder, options)).rejects.toMatchObject({ code: 'archive-damaged' });
  writeFileSync(projectFile(), whole);
  const journal = join(folder, 'archive/journal.jsonl');
  const lines = readFileSync(journal, 'utf8');
  writeFileSync(journal, lines.replace('project-made', 'project-mode'));
  await expect(openFolder(folder, options)).rejects.toMatchObject({ code: 'journal-broken' });
  writeFileSync(journal, lines);
  await held(await openFolder(folder, options)).close();
});
