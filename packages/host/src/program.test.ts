import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './program.js';
import { CliError } from './start/cli-error.js';
import { startEngine } from './start/start-engine.js';
import type { Streams } from './start/streams.js';

const folder = mkdtempSync(join(tmpdir(), 'marsad-'));
afterAll(() => rmSync(folder, { recursive: true }));
const started = startEngine();
const SENTENCE = 'JNIM fighters attacked an army post in Mali on 3 May 2021.';

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

class Text extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

async function run(
  args: readonly string[],
  stdin: string | Uint8Array = '',
  changed: Partial<Streams> = {},
): Promise<{ exit: number; out: string; err: string }> {
  const stdout = new Text();
  const stderr = new Text();
  const streams = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    env: {},
    startEngine: () => started,
    ...changed,
  };
  const exit = await runCli(args, streams);
  return { exit, out: stdout.text, err: stderr.text };
}

const records = (out: string): { document: { path: string } }[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { document: { path: string } });

describe('marsad extract', () => {
  it('reads files and folders and names them', async () => {
    mkdirSync(join(folder, 'tree/b'), { recursive: true });
    const paths = [file('tree/b/2.txt', SENTENCE), file('tree/a.txt', SENTENCE)];
    file('tree/c.md', 'not read');
    const { exit, out } = await run(['extract', '--format', 'jsonl', join(folder, 'tree')]);
    expect(exit).toBe(0);
    expect(records(out).map((r) => r.document.path)).toEqual(paths.reverse());
  });

  it('reads a file named .jsonl line by line unless told otherwise', async () => {
    const row = `{"id":"a","text":${JSON.stringify(SENTENCE)}}`;
    const rows = file('rows.jsonl', `${row}\n${row.replace('"a"', '"b"')}\n`);
    const { out } = await run(['extract', '--format', 'jsonl', rows]);
    expect(records(out).map((r) => r.document.path)).toEqual(['a', 'b']);
    const asText = await run(['extract', '--format', 'jsonl', '--from', 'text', rows]);
    expect(records(asText.out).map((r) => r.document.path)).toEqual([rows]);
  });

  it('says in words when there is nothing to show', async () => {
    const empty = await run(['extract', '--format', 'text', file('empty.txt', '')]);
    expect(empty.out).toContain('The text is empty.');
    const dull = await run(['extract', '--format', 'text', file('dull.txt', 'It rained in May.')]);
    expect(dull.out).toContain('Nothing that Marsad looks for was found in it.');
  });

  it('is a filter of JSON lines: a bad line is told with its number and the run goes on', async () => {
    const lines = [
      `{"id":"a","text":${JSON.stringify(SENTENCE)}}`,
      '{oops',
      '',
      '{"id":"b"}',
      '{"id":"c","text":""}',
    ];
    const { exit, out, err } = await run(['extract', '--from', 'jsonl', '--json'], lines.join('\n'));
    expect(exit).toBe(1);
    expect(records(out).map((r) => r.document.path)).toEqual(['a', 'c']);
    const told = err
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { error: { code: string; line: number; input: string } }).error);
    expect(told.map(({ code, line, input }) => [code, line, input])).toEqual([
      ['line-not-json', 2, '-'],
      ['line-not-report', 4, '-'],
    ]);
  });

  it('refuses a line that is not UTF-8 and one that is too long', async () => {
    const long = Buffer.concat([
      Buffer.alloc(17 << 20, 0x20),
      Buffer.from('\n{"id":1,"text":"x"}\n'),
      Buffer.from([0xff, 0x0a]),
    ]);
    const { exit, out, err } = await run(['extract', '--from', 'jsonl'], long);
    expect(exit).toBe(1);
    expect(records(out)).toHaveLength(1);
    expect(err.split('\n').map((line) => line.split(': ')[2])).toEqual([
      'line-too-long',
      'line-not-utf8',
      undefined,
    ]);
  });

  it('goes on after a missing or binary file, and warns of an assumed encoding', async () => {
    const paths = [
      join(folder, 'none.txt'),
      file('x.pdf', '%PDF-1.4'),
      file('old.txt', Uint8Array.of(0x74, 0xe9)),
      file('ok.txt', 'x'),
    ];
    const { exit, out, err } = await run(['extract', '--format', 'jsonl', ...paths]);
    expect(exit).toBe(1);
    expect(records(out)).toHaveLength(2);
    expect(err).toMatch(
      /none\.txt: file-missing: .*\n.*x\.pdf: binary-file: .*pdftotext.*\n.*old\.txt: warning: not UTF-8; read as windows-1252/,
    );
  });

  it('tells a bug of the engine in one line and reads on', async () => {
    const broken = {
      ...started,
      engine: {
        ...started.engine,
        extract: (): never => {
          throw new TypeError('boom');
        },
      },
    };
    const { exit, err } = await run(['extract', '-'], 'x', { startEngine: () => broken });
    expect([exit, err.split('\n').length]).toEqual([1, 2]);
    expect(err).toContain('engine-failed: The engine broke on this report: boom.');
  });

  it('waits for a slow reader', async () => {
    const stdout = new PassThrough({ highWaterMark: 1 });
    const rows = Array.from({ length: 50 }, (_, id) => JSON.stringify({ id, text: 'x' })).join('\n');
    const running = run(['extract', '--from', 'jsonl'], rows, { stdout });
    await new Promise((go) => setTimeout(go, 50));
    expect(stdout.readableLength).toBeLessThan(2000);
    stdout.resume();
    expect((await running).exit).toBe(0);
  });

  it('prints words for people at a terminal', async () => {
    const stdout = Object.assign(new Text(), { isTTY: true });
    await run(['extract', '--published', '2021-05-04', file('one.txt', SENTENCE)], '', { stdout });
    expect(stdout.text).toContain('published 2021-05-04 (metadata)');
    expect(stdout.text).toContain('\u001b[4m');
    expect((await run(['extract', '--format', 'text'], SENTENCE)).out).toContain('according to:');
  });
});

describe('marsad', () => {
  it('has help with examples for every command', async () => {
    for (const command of ['extract', 'explain', 'init', 'ingest', 'rebuild', 'demo', 'lexicon', 'version']) {
      const { exit, out } = await run([command, '--help']);
      expect([exit, out.includes('Examples:'), out.includes('--json')]).toEqual([0, true, true]);
    }
  });

  it('ends with 2 on wrong usage, in words and in JSON', async () => {
    expect(await run(['extrat'])).toMatchObject({ exit: 2, out: '' });
    expect((await run([])).exit).toBe(2);
    expect((await run(['extract', '--lang', 'es'])).err).toContain('marsad: usage: ');
    const { exit, err } = await run(['extract', '--published', 'soon', '--json']);
    expect([exit, (JSON.parse(err) as { error: { code: string } }).error.code]).toEqual([2, 'usage']);
  });

  it('ends with 3 when it cannot start', async () => {
    const startEngine = (): never => {
      throw new CliError('lexicon-missing', 'Not there.', 'Build it.');
    };
    expect(await run(['extract', '-'], 'x', { startEngine })).toMatchObject({ exit: 3, out: '' });
    expect((await run(['version', '--json'], '', { startEngine })).out).toContain('"lexicon":null');
  });

  it('explains a sentence as a tree, in words and in JSON', async () => {
    const { exit, out } = await run(['explain', SENTENCE, '--lang', 'en', '--published', '2021-05-04']);
    expect([exit, out.includes('└─ ')]).toEqual([0, true]);
    const tree = JSON.parse((await run(['explain', '--json', SENTENCE])).out) as { stages: unknown[] };
    expect(tree.stages.length).toBeGreaterThan(0);
  });

  it('counts the lexicon', async () => {
    const summary = JSON.parse((await run(['lexicon', '--json'])).out) as { types: { event: number } };
    expect(summary.types.event).toBeGreaterThan(0);
    expect((await run(['lexicon'])).out).toContain('actors');
  });

  it('demonstrates itself: a table, an example a language, and how to go on', async () => {
    const { exit, out, err } = await run(['demo', '--db', join(folder, 'demo')]);
    expect([exit, err.includes('read ')]).toEqual([0, true]);
    for (const word of ['Arabic', 'French', 'English', 'reports', 'claims', 'How to go on'])
      expect(out).toContain(word);
    const shown = JSON.parse((await run(['demo', '--json', '--db', join(folder, 'demo')])).out) as {
      counts: Record<string, Record<'reports' | 'actors' | 'events' | 'claims' | 'ties', number>>;
      examples: unknown[];
      project: { new: number; known: number; failed: number };
    };
    expect(shown.counts.All!.reports).toBeGreaterThanOrEqual(15);
    // A family renamed in the lexicon would silently empty a column.
    for (const count of Object.values(shown.counts.All!)) expect(count).toBeGreaterThan(0);
    expect(shown.examples.length).toBe(3);
    expect(out).toMatch(/\n {2}npx marsad serve --db \S+demo\n$/);
    expect(shown.project).toMatchObject({ new: 0, known: shown.counts.All!.reports, failed: 0 });
  });
});
