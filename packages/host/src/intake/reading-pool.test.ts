import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { CliError } from '../start/cli-error.js';
import { type PoolOptions, ReadingPool } from './reading-pool.js';

const folder = mkdtempSync(join(tmpdir(), 'marsad-pool-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** A thread that does to itself what a text says. */
const thread = join(folder, 'thread.mjs');
writeFileSync(
  thread,
  `import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', ({ id, text }) => {
    if (text === 'end') process.exit(3);
    if (text === 'throw') throw new Error('out of its depth');
    if (text === 'hang') for (;;);
    parentPort.postMessage(text === 'fail' ? { id, failed: 'no' } : { id, record: null, tokens: [[text, String(threadId)]] });
  });`,
);

let pool: ReadingPool;
const open = (options: PoolOptions): ReadingPool => {
  pool = new ReadingPool(options);
  return pool;
};
afterEach(() => pool.close());
const why = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (cause: unknown) => (cause instanceof CliError ? `${cause.code}: ${cause.message}` : String(cause)),
  );

it('reads a report with all its mentions and its search tokens', async () => {
  const { record, tokens } = await open({ threads: 1 }).read({
    text: 'JNIM fighters attacked an army post in Mali on 3 May 2021.',
    path: 'a.txt',
  });
  expect(record.document.path).toBe('a.txt');
  expect(record.assertions.map(({ type }) => type)).toContain('attack');
  expect(tokens.flat()).toContain('jnim');
});

it('lets a report fail alone when it breaks its thread, and goes on in another one', async () => {
  const { tokens } = open({ threads: 1, thread });
  const ask = tokens.bind(pool);
  const answers = await Promise.all(
    ['a', 'end', 'b', 'throw', 'fail', 'c'].map((text) => why(ask(text, 'en'))),
  );
  expect(answers).toEqual([
    'answered',
    'engine-failed: The engine broke on this report: its thread ended.',
    'answered',
    'engine-failed: The engine broke on this report: out of its depth.',
    'engine-failed: The engine broke on this report: no.',
    'answered',
  ]);
});

it('ends a thread that takes too long', async () => {
  const slow = open({ threads: 2, thread, patience: { always: 300, megabyte: 0 } });
  const hung = why(slow.tokens('hang', 'en'));
  const [[first]] = (await slow.tokens('a', 'en')) as [[string]];
  expect(first).toBe('a');
  expect(await hung).toMatch(/^engine-failed: .* longer than 0 seconds/);
  expect(await why(slow.tokens('b', 'en'))).toBe('answered');
});

it('gives every question its own answer, however many wait', async () => {
  const many = open({ threads: 2, thread });
  const texts = Array.from({ length: 200 }, (_, n) => `text ${n}`);
  const answers = await Promise.all(texts.map((text) => many.tokens(text, 'en')));
  expect(answers.map(([words]) => words?.[0])).toEqual(texts);
  expect(new Set(answers.map(([words]) => words?.[1])).size).toBe(2);
});
