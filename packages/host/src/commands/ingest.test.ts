import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { IntakeResult } from '@marsad/model';
import { afterAll, expect, it } from 'vitest';
import { runCli } from '../program.js';
import { startEngine } from '../start/start-engine.js';
import type { Streams } from '../start/streams.js';
import type { IngestSummary } from './ingest-summary.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-ingest-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const inbox = join(home, 'inbox');
const db = join(home, 'project');
const started = startEngine();

class Text extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

async function run(args: readonly string[], more: Partial<Streams> = {}) {
  const [stdout, stderr] = [new Text(), new Text()];
  const streams = { stdin: Readable.from([]), stdout, stderr, env: {}, startEngine: () => started, ...more };
  const exit = await runCli(['ingest', '--db', db, ...args], streams);
  return { exit, out: stdout.text, err: stderr.text };
}

async function results(args: readonly string[]) {
  const { exit, out } = await run(['--json', ...args]);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as IntakeResult & { summary: IngestSummary });
  const { summary } = lines.pop()!;
  const outcomes = Object.fromEntries(
    lines.map(({ name, outcome, error }) => [
      name.replace(`${inbox}/`, ''),
      error === undefined ? outcome : error.code,
    ]),
  );
  return { exit, outcomes, summary };
}

function hugeFile(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 200 * 1024 * 1024);
  closeSync(file);
}

const SENTENCE = 'JNIM fighters attacked an army post in Mali on 3 May 2021.';

it('takes in what can be read and tells of each of the others why not', { timeout: 60_000 }, async () => {
  mkdirSync(join(inbox, 'empty'), { recursive: true });
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(inbox, name), content);
  put('a.txt', SENTENCE);
  put('b-same.txt', SENTENCE);
  put('c-other-outlet.jsonl', `${JSON.stringify({ id: 'w1', text: SENTENCE, outlet: 'afp' })}\n`);
  put('d-1256.txt', Uint8Array.from([0xde, 0xca, 0xe1, 0x20, 0xc7, 0xe1, 0xcc, 0xed, 0xd4]));
  put('e-broken.txt', Uint8Array.from([1, 2, 0x81, 3, 4, 5, 6, 7, 0x8d, 0x8f]));
  put('f.pdf.txt', '%PDF-1.7 …');
  put('g-blank.txt', ' \n\n');
  put(
    'h.jsonl',
    `{"id":1,"text":"Gunmen killed two soldiers in Gao."}\nnot json\n{"id":2}\n\n{"id":3,"text":"half \\ud800 and \\u0000 none, said the UN"}\n`,
  );
  hugeFile(join(inbox, 'i-huge.txt'));
  execFileSync('mkfifo', [join(inbox, 'j-pipe.txt')]);
  const { exit, outcomes, summary } = await results([
    inbox,
    ...['j-pipe.txt', 'none.txt', 'empty'].map((name) => join(inbox, name)),
  ]);
  expect(outcomes).toEqual({
    'a.txt': 'new',
    'b-same.txt': 'known',
    'c-other-outlet.jsonl:1': 'new',
    'd-1256.txt': 'new',
    'e-broken.txt': 'binary-file',
    'f.pdf.txt': 'binary-file',
    'g-blank.txt': 'text-empty',
    'h.jsonl:1': 'new',
    'h.jsonl:2': 'line-not-json',
    'h.jsonl:3': 'line-not-report',
    'h.jsonl:5': 'new',
    'i-huge.txt': 'too-large',
    'j-pipe.txt': 'file-unreadable',
    'none.txt': 'file-missing',
    empty: 'folder-empty',
  });
  expect(exit).toBe(1);
  expect(summary).toMatchObject({ new: 5, known: 1, failed: 9, interrupted: false });
});

it('knows all of it when it is run again, through a pattern too', { timeout: 60_000 }, async () => {
  const { exit, outcomes, summary } = await results([join(inbox, '[ad]*.txt'), join(inbox, '**/?.*')]);
  expect([exit, summary.new]).toEqual([1, 0]);
  expect(outcomes).toMatchObject({ 'a.txt': 'known', 'h.jsonl:1': 'known' });
  const words = await run([join(inbox, 'a.txt')]);
  expect([words.exit, words.err]).toEqual([0, '']);
  expect(words.out).toContain('0 new (0 assertions), 1 known, 0 failed');
});

it('reads standard input, and says what failed in words', { timeout: 60_000 }, async () => {
  const stdin = Readable.from([Buffer.from('{"id":"s","text":"Boko Haram attacked Diffa."}\n[]\n')]);
  const { exit, out } = await run(['--from', 'jsonl', '-'], { stdin });
  expect(exit).toBe(1);
  expect(out).toMatch(/1 new \(\d+ assertions\), 0 known, 1 failed/);
  expect(out).toContain('1 line-not-report: -:2');
});

it('stops where it is told to, and goes on there', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 320 }, (_, n) => JSON.stringify({ id: n, text: `${SENTENCE} (${n})` }));
  const file = join(home, 'many.jsonl');
  writeFileSync(file, rows.join('\n'));
  const whenStopped = async (): Promise<'SIGINT'> => {
    await new Promise((stop) => setTimeout(stop, 100));
    return 'SIGINT';
  };
  const first = await run(['--json', file], { whenStopped });
  const taken = first.out.split('\n').filter((line) => line.includes('"outcome":"new"')).length;
  expect(first.exit).toBe(130);
  expect(first.out).toContain('"interrupted":true');
  expect(taken).toBeLessThan(320);
  const { summary } = await results([file]);
  expect(summary.new + summary.known).toBe(320);
  expect(summary.known).toBe(taken);
});
