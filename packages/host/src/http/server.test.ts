import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { ActorRow, Card, IntakeResult, Page, ReportRow, ReportView } from '@marsad/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './create-app.js';
import { type Listening, listen } from './listen.js';
import { RemoteProject } from './remote-project.js';
import { CONTENT_SECURITY_POLICY } from './secure-headers.js';
import { type LocalProject, sampleItems, sampleProject } from './testing/sample-project.js';
import { webFiles } from './web-files.js';

const TOKEN = 'open-sesame';
const ITEMS = sampleItems().slice(0, 10);
const sample = sampleProject();
const logged: string[] = [];
let project: LocalProject;
let server: Listening;
let remote: RemoteProject;

beforeAll(async () => {
  const web = join(sample.home, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>screens</title>');
  writeFileSync(join(web, 'assets/index-Ab3dEf9h.js'), 'export {};');
  writeFileSync(join(sample.home, 'secret.txt'), 'secret');
  project = await sample.open();
  const parts = { project, token: TOKEN, author: 'tester', web: webFiles(web) };
  server = await listen(createApp({ ...parts, log: (line) => logged.push(line) }), 0);
  remote = new RemoteProject({ endpoint: server.address, token: TOKEN });
  const results = await remote.takeIn(ITEMS);
  expect(results.map(({ outcome }) => outcome)).toEqual(ITEMS.map(() => 'new'));
}, 60_000);

afterAll(async () => {
  await server.stop();
  await project.close();
  sample.remove();
});

const origin = (): string => server.address.replace(/\/$/, '');

async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; body: never }> {
  const answer = await fetch(`${server.address}${path}`, init);
  return { status: answer.status, body: (await answer.json()) as never };
}

function tell(path: string, body: unknown, headers: Record<string, string> = {}): ReturnType<typeof ask> {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const refused = (code: string, status: number): unknown => ({
  status,
  body: { error: { code, message: expect.stringMatching(/\.$/), hint: expect.stringMatching(/\.$/) } },
});

/** A request with the path and headers exactly as given, which fetch would not send. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
    });
    sent.on('error', reject).end();
  });
}

async function firstCard(): Promise<Card> {
  const { body } = await ask('api/cards?limit=1');
  return (body as Page<Card>).rows[0]!;
}

describe('what is asked', () => {
  it('is answered by every route in the language asked for', async () => {
    const reports = (await ask('api/reports?limit=3')).body as Page<ReportRow>;
    expect(reports.rows).toHaveLength(3);
    expect(reports.total).toBe(ITEMS.length);
    const next = (await ask(`api/reports?limit=3&cursor=${encodeURIComponent(reports.next!)}`))
      .body as Page<ReportRow>;
    expect(next.rows.map(({ id }) => id)).not.toContain(reports.rows[0]!.id);
    const view = (await ask(`api/reports/${reports.rows[0]!.id}`)).body as ReportView;
    expect(view.report).toEqual(reports.rows[0]);
    const actors = (await ask('api/actors?lang=ar&limit=1')).body as Page<ActorRow>;
    expect(actors.rows[0]!.name).toBe(actors.rows[0]!.names.ar);
    const card = await firstCard();
    expect((await ask(`api/cards/${card.id}`)).body).toEqual(card);
    for (const path of ['status', 'vocabulary', 'network', 'search?q=mali', `actors/${actors.rows[0]!.ref}`])
      expect((await ask(`api/${path}`)).status).toBe(200);
  });

  it('is refused in words when it is not understood', async () => {
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=x',
      'from=2021-02-30',
      'lang=es',
      'what=1',
      'limit=1&limit=2',
    ])
      expect(await ask(`api/reports?${query}`)).toEqual(refused('bad-request', 400));
    for (const query of [
      '',
      '?lang=ar',
      '?within=0&near=1,1',
      '?country=mali',
      '?judged=yes',
      '?certainty=sure',
    ])
      expect(await ask(`api/search${query}`)).toEqual(refused('bad-request', 400));
    expect((await ask('api/search?country=ML')).status).toBe(200);
    const { body } = await ask('api/reports?colour=red&limit=1');
    expect((body as { error: { message: string } }).error.message).toBe('Unknown here: "colour".');
  });

  it('is not found in one shape', async () => {
    for (const path of [
      'reports/dffffffffffffffffffffffff',
      'cards/ffffffffffff',
      'actors/nobody-at-all',
      'nothing',
    ])
      expect(await ask(`api/${path}`)).toEqual(refused('not-found', 404));
    expect(await ask('api/status', { method: 'DELETE', headers: { Origin: origin() } })).toEqual(
      refused('not-found', 404),
    );
  });

  it('streams records and exports', async () => {
    const records = await fetch(`${server.address}api/records`);
    expect((await records.text()).trim().split('\n')).toHaveLength(ITEMS.length);
    const csv = await fetch(`${server.address}api/export?format=csv&bom=true`);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="marsad.csv"');
    expect(
      Buffer.from(await csv.arrayBuffer())
        .subarray(0, 13)
        .toString('utf8'),
    ).toBe('\ufeffassertion,');
    expect(await ask('api/export?format=xls')).toEqual(refused('bad-request', 400));
  });

  it('breaks without telling the client how', async () => {
    const broken = Object.assign(Object.create(project) as LocalProject, {
      status: () => Promise.reject(new TypeError('the secret cause')),
    });
    const app = createApp({
      project: broken,
      token: TOKEN,
      author: 'a',
      web: webFiles(),
      log: (l) => logged.push(l),
    });
    const other = await listen(app, 0);
    const answer = await fetch(`${other.address}api/status`);
    const text = await answer.text();
    await other.stop();
    expect([answer.status, text.includes('secret')]).toEqual([500, false]);
    expect(logged.join('')).toMatch(/the secret cause\n\s+at /);
  });
});

describe('what is told', () => {
  it('is a judgement in the name sent, and its undoing', async () => {
    const { id } = await firstCard();
    const author = { 'X-Marsad-Author': encodeURIComponent('ليلى') };
    const judged = await tell('api/judgements', { assertion: id, verdict: 'reject', reason: 'no' }, author);
    expect(judged).toMatchObject({ status: 200, body: { judgement: { verdict: 'reject', author: 'ليلى' } } });
    expect(((await ask('api/cards?limit=200')).body as Page<Card>).rows.map((card) => card.id)).not.toContain(
      id,
    );
    const nobody = await tell('api/judgements/undo', {});
    expect(nobody.status).toBe(409);
    const undone = await tell('api/judgements/undo', {}, author);
    expect(undone).toMatchObject({ status: 200, body: { assertion: id, judgement: null } });
  });

  it('is reports, each with its result', async () => {
    const big = { name: 'big', text: 'x'.repeat(16 * 1024 * 1024 + 1) };
    const bytes = { name: 'b.txt', bytes: Buffer.from('JNIM attacked a post in Mali.').toString('base64') };
    const { body } = await tell('api/reports', { items: [big, bytes, bytes] });
    const { results } = body as { results: IntakeResult[] };
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'new', 'known']);
    expect(results[0]!.error?.code).toBe('too-large');
  });

  it('is refused in words when it is not understood', async () => {
    for (const body of [
      '{',
      '[]',
      '{"items":[]}',
      '{"items":[{"name":"x"}]}',
      '{"items":[{"name":"x","text":"","y":1}]}',
    ])
      expect(await tell('api/reports', body)).toEqual(refused('bad-request', 400));
    expect(await tell('api/judgements', { assertion: 'x', verdict: 'perhaps' })).toEqual(
      refused('bad-request', 400),
    );
    const nameless = { 'X-Marsad-Author': '%00' };
    expect(await tell('api/judgements', { assertion: 'x', verdict: 'accept' }, nameless)).toEqual(
      refused('bad-request', 400),
    );
    expect(await tell('api/reports', 'x'.repeat(32 * 1024 * 1024 + 1))).toEqual(refused('too-large', 413));
  });
});

describe('a body that does not say how long it is', () => {
  function stream(chunk: string, times: number): RequestInit {
    let left = times;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) controller.close();
        else controller.enqueue(Buffer.from(chunk));
        left -= 1;
      },
    });
    const headers = { 'Content-Type': 'application/json', Origin: origin() };
    return { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  }

  it('is read to its end, or to the limit', async () => {
    expect((await ask('api/judgements/undo', stream('{}', 1))).status).toBe(409);
    const mb = ' '.repeat(1024 * 1024);
    // The server may hang up on one who goes on sending before the refusal has been read.
    const answer = await ask('api/reports', stream(mb, 64)).catch(() => null);
    if (answer !== null) expect(answer).toEqual(refused('too-large', 413));
    expect((await ask('api/status')).status).toBe(200);
  });
});

describe('strangers', () => {
  it('are known by a Host that is not ours', async () => {
    const own = `127.0.0.1:${server.port}`;
    for (const host of [
      `evil.example:${server.port}`,
      '127.0.0.1',
      `127.0.0.1:${server.port + 1}`,
      `127.0.0.1.evil.example:${server.port}`,
    ])
      expect((await raw('/api/status', { Host: host })).status).toBe(403);
    for (const host of [own, `localhost:${server.port}`, `LOCALHOST:${server.port}`, `[::1]:${server.port}`])
      expect((await raw('/api/status', { Host: host })).status).toBe(200);
    expect((await raw('/', { Host: 'evil.example' })).status).toBe(403);
  });

  it('are known by their Origin and by what the browser says of them', async () => {
    for (const foreign of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${server.port}`,
      'http://127.0.0.1:1',
    ])
      expect((await raw('/api/status', { Origin: foreign })).status).toBe(403);
    for (const site of ['cross-site', 'same-site'])
      expect((await raw('/api/status', { 'Sec-Fetch-Site': site })).status).toBe(403);
    for (const site of ['same-origin', 'none'])
      expect((await raw('/api/status', { 'Sec-Fetch-Site': site })).status).toBe(200);
  });

  it('cannot send what a form or a page without leave can send', async () => {
    const body = { assertion: 'x', verdict: 'accept' };
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/plain; application/json',
      '',
    ])
      expect(await tell('api/judgements', body, { 'Content-Type': type })).toEqual(refused('not-json', 415));
    const headers = { 'Content-Type': 'application/json' };
    const withoutOrigin = await ask('api/judgements', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(withoutOrigin).toEqual(refused('request-refused', 403));
  });

  it('have no token, and a page has none either', async () => {
    const file = join(sample.home, 'stolen.marsad');
    expect(await tell('api/backup', { file })).toEqual(refused('token-needed', 401));
    expect(await tell('api/backup', { file }, { 'X-Marsad-Token': 'guess' })).toEqual(
      refused('token-needed', 401),
    );
  });

  it('listen on no other address', async () => {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.2', port: server.port }, () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});

describe('the screens', () => {
  it('are files, and one page for every other path', async () => {
    const page = await raw('/actors/jnim?lang=ar');
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    const script = await raw('/assets/index-Ab3dEf9h.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await raw('/assets/index-new00000.js')).status).toBe(404);
    writeFileSync(join(sample.home, 'web/assets/index-new00000.js'), 'export {};');
    expect((await raw('/assets/index-new00000.js')).status).toBe(200);
  });

  it('never show a file from elsewhere', async () => {
    for (const path of [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '//secret.txt',
    ])
      expect((await raw(path)).body).not.toContain('secret');
  });

  it('and all answers carry the headers that keep strangers out', async () => {
    for (const path of ['/', '/api/status', '/api/nothing', '/assets/index-Ab3dEf9h.js']) {
      const { headers } = await raw(path);
      expect(headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
      if (path.startsWith('/api')) expect(headers['cache-control']).toBe('no-store');
    }
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/);
    expect((await raw('/', { Host: 'evil' })).headers['content-security-policy']).toBe(
      CONTENT_SECURITY_POLICY,
    );
  });

  it('say what to do when they are not built', async () => {
    const web = webFiles(join(sample.home, 'nowhere'));
    await expect(web.find('/')).rejects.toMatchObject({ code: 'web-not-built' });
  });
});
