import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { endAll, run, start } from '../faults/run-marsad.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-serve-'));
const folder = join(home, 'project');
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

it('serves until it is told to end, and other commands go through it', async () => {
  const serving = start(['serve', '--db', folder, '--port', '0', '--lang', 'fr']);
  const [line, address] = await serving.said(
    /^Marsad is at (http:\/\/127\.0\.0\.1:\d+\/)\?lang=fr \(Ctrl-C ends it\)\n/,
  );
  expect(serving.printed().stdout).toBe(line);
  const taken = await fetch(`${address}api/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address!.replace(/\/$/, '') },
    body: JSON.stringify({ items: [{ name: 'a', text: 'JNIM attacked an army post in Mali.' }] }),
  });
  expect(taken.status).toBe(200);
  const status = await run(['status', '--db', folder, '--json']);
  expect([status.status, JSON.parse(status.stdout)]).toMatchObject([0, { reports: 1 }]);
  const file = join(home, 'one.marsad');
  expect((await run(['backup', file, '--db', folder])).stdout).toContain(file);
  const second = await run(['serve', '--db', folder, '--port', '0', '--json']);
  expect([second.status, JSON.parse(second.stderr)]).toMatchObject([3, { error: { code: 'folder-busy' } }]);
  serving.child.kill('SIGTERM');
  expect(await serving.ended).toMatchObject({ status: 0, stderr: '' });
  const after = await run(['status', '--db', folder, '--json']);
  expect(JSON.parse(after.stdout)).toMatchObject({ reports: 1 });
}, 60_000);

it('answers what is in flight, then ends with 130 on Ctrl-C', async () => {
  const serving = start(['serve', '--db', folder, '--port', '0']);
  const [, address] = await serving.said(/at (http:\S+)/);
  writeFileSync(join(home, 'x.txt'), 'x');
  const items = Array.from({ length: 40 }, (_, n) => ({
    name: `${n}`,
    text: `JNIM attacked post ${n} in Mali. `.repeat(50),
  }));
  const asked = fetch(`${address}api/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address!.replace(/\/$/, '') },
    body: JSON.stringify({ items }),
  });
  await new Promise((go) => setTimeout(go, 100));
  serving.child.kill('SIGINT');
  const { results } = (await (await asked).json()) as { results: { outcome: string }[] };
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['new']));
  expect((await serving.ended).status).toBe(130);
}, 60_000);

it('takes another port when its own is busy, unless that one was asked for', async () => {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const refused = await run(['serve', '--db', folder, '--port', String(port)]);
  other.close();
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('port-busy')]);
  expect((await run(['serve', '--db', folder, '--port', 'x'])).status).toBe(2);
}, 60_000);
