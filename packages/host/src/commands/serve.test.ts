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

function send(address: string, texts: readonly string[]): Promise<Response> {
  return fetch(`${address}api/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address.replace(/\/$/, '') },
    body: JSON.stringify({ items: texts.map((text, n) => ({ name: `${n}`, text })) }),
  });
}

it('serves, lets other commands through, and answers what is in flight before it ends', async () => {
  const serving = start(['serve', '--db', folder, '--port', '0', '--lang', 'fr']);
  const line = /^Marsad is at (http:\/\/127\.0\.0\.1:\d+\/)\?lang=fr \(Ctrl-C ends it\)\n/;
  const [printed, address] = await serving.said(line);
  expect(serving.printed().stdout).toBe(printed);
  expect((await send(address!, ['JNIM attacked an army post in Mali.'])).status).toBe(200);
  const status = await run(['status', '--db', folder, '--json']);
  expect([status.status, JSON.parse(status.stdout)]).toMatchObject([0, { reports: 1 }]);
  const rows = join(home, 'rows.jsonl');
  writeFileSync(
    rows,
    `${JSON.stringify({ id: 'row', text: 'AQIM praised JNIM.', published: '2021-05-04' })}\n`,
  );
  expect((await run(['ingest', rows, '--db', folder])).status).toBe(0);
  const latin = join(home, 'latin.txt');
  writeFileSync(latin, Buffer.from('Le JNIM a attaqué un poste au Mali.', 'latin1'));
  expect((await run(['ingest', latin, '--db', folder])).status).toBe(0);
  const shown = await fetch(`${address}api/reports?order=taken-in`);
  expect(await shown.json()).toMatchObject({
    rows: [
      { title: 'Le JNIM a attaqué un poste au Mali.', from: latin },
      { title: 'AQIM praised JNIM.', from: 'row' },
      { title: 'JNIM attacked an army post in Mali.' },
    ],
  });
  const file = join(home, 'one.marsad');
  expect((await run(['backup', file, '--db', folder])).stdout).toContain(file);
  const second = await run(['serve', '--db', folder, '--port', '0', '--json']);
  expect([second.status, JSON.parse(second.stderr)]).toMatchObject([3, { error: { code: 'folder-busy' } }]);

  const texts = Array.from({ length: 40 }, (_, n) => `JNIM attacked post ${n} in Mali. `.repeat(50));
  const asked = send(address!, texts);
  await new Promise((go) => setTimeout(go, 100));
  serving.child.kill('SIGINT');
  const { results } = (await (await asked).json()) as { results: { outcome: string }[] };
  expect(results.map(({ outcome }) => outcome)).toEqual(texts.map(() => 'new'));
  expect(await serving.ended).toMatchObject({ status: 130, signal: null, stderr: '' });
}, 60_000);

it('gives the folder back when it is told to end, with all that was taken in', async () => {
  const serving = start(['serve', '--db', folder, '--port', '0', '--json']);
  const [, address] = await serving.said(/"address":"(http[^"]+)"/);
  const status = (await (await fetch(`${address}api/status`)).json()) as { reports: number };
  expect(status.reports).toBe(43);
  serving.child.kill('SIGTERM');
  expect(await serving.ended).toMatchObject({ status: 0, signal: null, stderr: '' });
}, 60_000);

it('refuses a port that is taken and was asked for', async () => {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const refused = await run(['serve', '--db', folder, '--port', String(port)]);
  other.close();
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('port-busy')]);
  expect((await run(['serve', '--db', folder, '--port', 'x'])).status).toBe(2);
}, 60_000);
