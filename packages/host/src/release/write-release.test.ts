import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoWeek } from '../ask/coverage.js';
import { servedSample } from '../commands/testing/served-sample.js';
import { sampleItems } from '../http/testing/sample-project.js';

const sample = servedSample({ MARSAD_AUTHOR: 'nadia' });
const { run } = sample;
const folder = (name: string): string => join(sample.home, name);
const make = (name: string, more: string[] = []) =>
  run('release', 'sahel', '--output', folder(name), ...more);

beforeAll(async () => {
  const items = sampleItems().filter(({ name }) => name.startsWith('indelimane'));
  await sample.start(items, async (project) => {
    const [card] = (await project.cards({ limit: 1 }, 'en')).rows;
    await project.decide({ kind: 'note', assertion: card!.id, words: 'look again' }, 'nadia');
  });
}, 120_000);

afterAll(() => sample.stop());

describe('a release', () => {
  it('is the same bytes each time it is made, and says when a file was changed', async () => {
    const [one, two] = [await make('one', ['--json']), await make('two', ['--json'])];
    expect(one.exit).toBe(0);
    const { sum, files, reports } = JSON.parse(one.out) as Record<string, unknown>;
    expect(JSON.parse(two.out)).toMatchObject({ sum, files, reports });
    expect((await run('release', '--check', folder('one'))).out).toBe('Nothing was changed.\n');
    appendFileSync(join(folder('two'), 'events.csv'), 'x');
    rmSync(join(folder('two'), 'tolls.csv'));
    const told = await run('release', '--check', folder('two'));
    expect(told).toMatchObject({ exit: 1, out: '- events.csv was changed\n- tolls.csv is not there\n' });
  });

  it('holds sources, coverage, decisions and a codebook that names every column', async () => {
    await make('three');
    const read = (name: string): string => readFileSync(join(folder('three'), name), 'utf8');
    const book = read('codebook.md');
    for (const name of [
      'reports',
      'coverage',
      'assertions',
      'decisions',
      'events',
      'tolls',
      'claims',
      'dyads',
    ]) {
      const [head = ''] = read(`${name}.csv`).split('\r\n');
      for (const column of head.split(',')) expect(book, `${name}.csv`).toContain(`\`${column}\``);
    }
    expect(read('decisions.csv')).toContain('look again');
    expect(book).toContain('An armed assault');
    expect(read('coverage.csv')).toMatch(/^2017-W\d\d,/m);
  });

  it('is never written over, and has a name', async () => {
    await make('four');
    expect((await make('four')).err).toContain('file-exists');
    expect((await run('release', '../x')).err).toContain('usage');
    expect((await run('release', '--check', sample.home)).err).toContain('file-missing');
  });
});

describe('weeks', () => {
  it('are those of ISO 8601', () => {
    expect(['2017-11-24', '2021-01-03', '2020-12-31', '2018-12-31', '2017-11', null].map(isoWeek)).toEqual([
      ...['2017-W47', '2020-W53', '2020-W53', '2019-W01', null, null],
    ]);
  });
});
