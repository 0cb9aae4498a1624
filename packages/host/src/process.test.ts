import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** The built command, as npx runs it; `npm run build` comes first. */
const BIN = fileURLToPath(new URL('../bin/marsad.js', import.meta.url));
const ROW = `${JSON.stringify({ id: 1, text: 'JNIM fighters attacked an army post in Mali.' })}\n`;

function start(args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((done) => child.on('close', (code) => done(code)));

it('ends quietly when its reader goes away', async () => {
  const child = start(['extract', '--from', 'jsonl']);
  let err = '';
  child.stderr!.on('data', (data: Buffer) => {
    err += data.toString('utf8');
  });
  child.stdin!.on('error', () => undefined);
  child.stdout!.once('data', () => child.stdout!.destroy());
  child.stdin!.write(ROW.repeat(20_000));
  child.stdin!.end();
  expect([await ended(child), err]).toEqual([0, '']);
});

it('ends with 130 on Ctrl-C', async () => {
  const child = start(['extract', '--from', 'jsonl']);
  child.stdout!.once('data', () => child.kill('SIGINT'));
  child.stdin!.write(ROW);
  expect(await ended(child)).toBe(130);
});

it('keeps every byte when its output is a slow pipe', async () => {
  const child = start(['extract', '--from', 'jsonl']);
  child.stdin!.end(ROW.repeat(500));
  let lines = 0;
  child.stdout!.on('data', (data: Buffer) => {
    lines += data.toString('utf8').split('\n').length - 1;
    child.stdout!.pause();
    setTimeout(() => child.stdout!.resume(), 2);
  });
  expect([await ended(child), lines]).toEqual([0, 500]);
});
