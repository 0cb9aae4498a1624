import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../program.js';

const folder = mkdtempSync(join(tmpdir(), 'marsad-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

class Text extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(args: readonly string[], stdin = ''): Promise<{ exit: number; out: string; err: string }> {
  const stdout = new Text();
  const stderr = new Text();
  const startEngine = (): never => {
    throw new Error('match needs no engine');
  };
  const exit = await runCli(['match', ...args], {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: {},
    startEngine,
  });
  return { exit, out: stdout.text, err: stderr.text };
}

interface Answer {
  readonly id: string | number;
  readonly matches: readonly { text: string; score: number; why: string; id?: string | number }[];
}

const answers = (out: string): Answer[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);

const TOWNS = 'Ménaka\nMalawi\nMali\nBoulkessi\n{"id": 7, "name": "Hombori"}\n';

describe('marsad match', () => {
  it('answers JSON Lines and plain names from standard input', async () => {
    const towns = file('towns.txt', TOWNS);
    const { exit, out, err } = await run(
      ['--candidates', towns, '--top', '2'],
      '{"id":"a","text":"منكا"}\n\nهومبوري\n',
    );
    expect([exit, err]).toEqual([0, '']);
    const [first, second] = answers(out);
    expect(first).toMatchObject({ id: 'a', matches: [{ text: 'Ménaka' }, {}] });
    expect(first!.matches[0]!.why).toMatch(/^\S.*\.$/);
    expect(second).toMatchObject({ id: '3', matches: [{ text: 'Hombori', id: 7 }, {}] });
  });

  it('reads queries from a file and leaves out what is too unlikely', async () => {
    const towns = file('towns.txt', TOWNS);
    const queries = file('queries.jsonl', '{"id":1,"text":"مالي"}\n{"id":2,"text":"طوكيو"}\n');
    const { exit, out } = await run(['--candidates', towns, '--from', 'jsonl', '--min', '0.5', queries]);
    expect(exit).toBe(0);
    expect(answers(out).map(({ id, matches }) => [id, matches.map(({ text }) => text)])).toEqual([
      [1, ['Mali']],
      [2, []],
    ]);
  });

  it('tells of a bad line by its number, passes over it and ends with 1', async () => {
    const towns = file('bad.txt', `${TOWNS}{not json\n`);
    const { exit, out, err } = await run(
      ['--candidates', towns, '--from', 'jsonl', '--top', '1'],
      'منكا\n{"id":"b"}\n{"id":"c","text":"منكا"}\n',
    );
    expect(exit).toBe(1);
    expect(answers(out).map(({ id }) => id)).toEqual(['c']);
    expect(err).toContain('bad.txt:6: line-not-json');
    expect(err).toContain(':1: line-not-json');
    expect(err).toContain(':2: line-not-name');
  });

  it('says what is missing', async () => {
    expect(await run(['--candidates', join(folder, 'none.txt')])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('file-missing'),
    });
    expect(await run(['--candidates', file('empty.txt', '\n')])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('text-empty'),
    });
    expect(await run([])).toMatchObject({ exit: 2, err: expect.stringContaining('--candidates') });
    expect(await run(['--candidates', '-'])).toMatchObject({ exit: 2 });
    expect(await run(['--candidates', file('towns.txt', TOWNS), '--top', '0'])).toMatchObject({ exit: 2 });
    expect(await run(['--candidates', file('towns.txt', TOWNS), '--min', '2'])).toMatchObject({ exit: 2 });
  });
});
