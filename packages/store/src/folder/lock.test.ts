import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { take } from './generation.js';
import { type Holder, thisProcess } from './holder.js';
import { acquireLock, type FolderLock, readHolder } from './lock.js';

/** Built by `npm run build`. */
const CONTEND = fileURLToPath(new URL('../../dist/folder/testing/contend.js', import.meta.url));
const now = (): Date => new Date('2026-11-21T12:00:00Z');
const options = { command: 'ingest', now };

let folder: string;
let marker: string;
const children = new Set<ChildProcess>();

beforeEach(() => {
  const scratch = mkdtempSync(join(tmpdir(), 'marsad-lock-'));
  folder = join(scratch, 'project');
  marker = join(scratch, 'marker');
  mkdirSync(folder);
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function contend(mode: 'loop' | 'hold', chance = 0): ChildProcess {
  const child = spawn(process.execPath, [CONTEND, folder, marker, mode, String(chance)], { stdio: 'pipe' });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

const firstData = (child: ChildProcess): Promise<string> =>
  new Promise((done) => child.stdout!.once('data', (data: Buffer) => done(data.toString('utf8'))));
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.on('exit', (code) => done(code)));

async function hold(): Promise<FolderLock> {
  const result = await acquireLock(folder, options);
  if (result.kind === 'busy') throw new Error(`held by ${JSON.stringify(result.holder)}`);
  return result.lock;
}

const locks = (): readonly string[] => readdirSync(folder).sort();
const leave = (n: number, holder: object): void =>
  writeFileSync(join(folder, `lock.${n}`), JSON.stringify(holder));

/** A line of `/proc` that says no such thing. */
const another = (change: Partial<Holder>): Holder => ({ ...thisProcess('serve', now), ...change });

describe('one process', () => {
  it('holds, announces and gives back', async () => {
    const lock = await hold();
    expect(await acquireLock(folder, options)).toMatchObject({
      kind: 'busy',
      holder: { pid: process.pid, command: 'ingest', since: '2026-11-21T12:00:00.000Z' },
    });
    await lock.announce({ endpoint: 'http://127.0.0.1:3000', token: 'secret' });
    expect(await readHolder(folder)).toMatchObject({ endpoint: 'http://127.0.0.1:3000', token: 'secret' });
    expect(statSync(join(folder, 'lock.1')).mode & 0o777).toBe(0o600);
    await lock.release();
    await lock.release();
    await lock.announce({ endpoint: 'late', token: 'late' });
    expect(await readHolder(folder)).toBeNull();
    expect(readFileSync(join(folder, 'lock.1'), 'utf8')).toBe('{"released":true}\n');
  });

  it('goes up a generation each time and clears the lower ones and what the dead left half-made', async () => {
    for (let n = 1; n <= 3; n += 1) await (await hold()).release();
    writeFileSync(join(folder, 'new-4194304-x'), '');
    writeFileSync(join(folder, `new-${process.pid}-x`), '');
    await hold();
    expect(locks()).toEqual(['lock.4', `new-${process.pid}-x`]);
  });

  it('lets one of many calls in', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => acquireLock(folder, options)));
    expect(results.filter(({ kind }) => kind === 'held')).toHaveLength(1);
    expect(locks()).toHaveLength(1);
  });

  it('gives up a number that came and went while it was slow', async () => {
    const slow = thisProcess('slow', now);
    for (let n = 1; n <= 4; n += 1) await (await hold()).release();
    expect(await take(folder, 2, slow)).toBe(false);
    expect(await take(folder, 1, slow)).toBe(false);
    expect(locks()).toEqual(['lock.4']);
  });
});

describe('who is alive', () => {
  it('is not a process of another start, another boot, or none', async () => {
    for (const [n, gone] of [
      another({ started: '1' }),
      another({ boot: 'before' }),
      another({ pid: 4194304 }),
    ].entries()) {
      leave(n * 2 + 1, gone);
      await (await hold()).release();
      expect(locks()).toEqual([`lock.${n * 2 + 2}`]);
    }
  });

  it('is not a zombie', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], { stdio: 'pipe' });
    children.add(parent);
    const pid = Number(await firstData(parent));
    const status = (): string => readFileSync(`/proc/${pid}/status`, 'utf8');
    while (!status().includes('State:\tZ')) await new Promise((done) => setTimeout(done, 10));
    leave(1, another({ pid, started: null }));
    await hold();
  });

  it('cannot be known of another machine or container', async () => {
    for (const far of [another({ boot: 'b', host: 'far' }), another({ space: 'pid:[1]' })]) {
      leave(1, far);
      await expect(acquireLock(folder, options)).rejects.toMatchObject({
        code: 'folder-elsewhere',
        message: expect.stringContaining('serve'),
        hint: expect.stringContaining('lock.*'),
      });
    }
  });

  it('cannot be known from a file that nobody can read', async () => {
    writeFileSync(join(folder, 'lock.7'), '{"pid":');
    await expect(acquireLock(folder, options)).rejects.toMatchObject({ code: 'folder-locked' });
    expect(locks()).toEqual(['lock.7']);
  });
});

describe('real processes', () => {
  it('do not rob a stopped holder, and follow a killed one', async () => {
    const holder = contend('hold');
    await firstData(holder);
    holder.kill('SIGSTOP');
    for (let again = 0; again < 20; again += 1) {
      expect(await acquireLock(folder, options)).toMatchObject({ kind: 'busy', holder: { pid: holder.pid } });
    }
    holder.kill('SIGCONT');
    holder.stdin!.write('go\n');
    expect(await ended(holder)).toBe(0);
    await (await hold()).release();

    const killed = contend('hold');
    await firstData(killed);
    const end = ended(killed);
    killed.kill('SIGKILL');
    await end;
    await hold();
  });

  it('never hold at once: 8 of them, 300 rounds, killed now and then', async () => {
    let [rounds, kills] = [0, 0];
    const wrong: string[] = [];
    await new Promise<void>((done) => {
      const start = (): void => {
        const child = contend('loop', 0.015);
        child.stdout!.on('data', (data: Buffer) => {
          rounds += data.toString('utf8').split('\n').length - 1;
          if (rounds >= 300) done();
        });
        child.stderr!.on('data', (data: Buffer) => {
          wrong.push(data.toString('utf8'));
          done();
        });
        child.on('exit', (_, signal) => {
          if (rounds >= 300 || wrong.length > 0) return;
          if (signal === 'SIGKILL') kills += 1;
          start();
        });
      };
      for (let n = 0; n < 8; n += 1) start();
    });
    expect(wrong).toEqual([]);
    expect(kills).toBeGreaterThan(5);
  });
});
