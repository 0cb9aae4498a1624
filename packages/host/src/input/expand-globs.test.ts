import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { expandGlobs } from './expand-globs.js';

const folder = mkdtempSync(join(tmpdir(), 'marsad-globs-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'a/deep'), { recursive: true });
for (const name of [
  'one.txt',
  'two.txt',
  'x[1].txt',
  'a/three.txt',
  'a/deep/four.txt',
  'a/five.md',
  '.six.txt',
])
  writeFileSync(join(folder, name), '');
writeFileSync(join(folder, 'why?.txt'), '');

const expanded = async (...patterns: readonly string[]): Promise<string[]> =>
  (await expandGlobs(patterns.map((pattern) => join(folder, pattern)))).map((path) =>
    path.slice(folder.length + 1),
  );

it('expands names and folders, sorted, without hidden ones', async () => {
  expect(await expanded('t*.txt')).toEqual(['two.txt']);
  expect(await expanded('?n?.txt')).toEqual(['one.txt']);
  expect(await expanded('**/*.txt')).toEqual([
    'a/deep/four.txt',
    'a/three.txt',
    'one.txt',
    'two.txt',
    'why?.txt',
    'x[1].txt',
  ]);
  expect(await expanded('*/five.md', 'a/*/four.txt')).toEqual(['a/five.md', 'a/deep/four.txt']);
  expect(await expanded('.s*')).toEqual(['.six.txt']);
});

it('leaves what is there and what matches nothing as it is', async () => {
  expect(await expanded('why?.txt', 'x[1].txt', 'none*.txt')).toEqual(['why?.txt', 'x[1].txt', 'none*.txt']);
  expect(await expandGlobs(['-'])).toEqual(['-']);
});
