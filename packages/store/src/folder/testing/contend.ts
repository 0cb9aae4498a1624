/**
 * A process that wants a folder, for tests: `node contend.js FOLDER MARKER loop|hold CHANCE`. Each time that it holds
 * the folder it makes the marker, which must not be there unless its maker is dead, and prints a line. In a loop it
 * gives the folder back after a moment; with the chance given it kills itself at a random point instead.
 */
import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { acquireLock } from '../lock.js';

const [folder = '', marker = '', mode = 'loop', chance = '0'] = process.argv.slice(2);

/** Asked of the system in another way than the lock asks it. */
function isGone(pid: string): boolean {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

function enter(): void {
  try {
    writeFileSync(marker, String(process.pid), { flag: 'wx' });
  } catch {
    const other = readFileSync(marker, 'utf8');
    // A maker that was killed between making the marker and writing its number left it empty.
    if (other !== '' && !isGone(other)) {
      writeSync(2, `${process.pid} came in while ${other} was there\n`);
      process.exit(3);
    }
    rmSync(marker);
    writeFileSync(marker, String(process.pid), { flag: 'wx' });
  }
}

for (;;) {
  if (Math.random() < Number(chance)) {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), Math.random() * 8);
  }
  const result = await acquireLock(folder, { command: 'contend', now: () => new Date() });
  if (result.kind === 'busy') {
    await wait(1 + Math.random() * 4);
    continue;
  }
  enter();
  writeSync(1, `held by ${process.pid}\n`);
  if (mode === 'hold') await new Promise((done) => process.stdin.once('data', done));
  else await wait(Math.random() * 2);
  rmSync(marker);
  await result.lock.release();
  if (mode === 'hold') break;
}
process.exit(0);
