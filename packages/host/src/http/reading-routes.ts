/**
 * The routes that change nothing.
 */
import type { Context, Hono } from 'hono';
import { exportLines } from '../output/export-lines.js';
import type { Project } from '../project/project.js';
import { type AppEnv, type AppParts, logLine } from './create-app.js';
import { errorAnswer } from './error-answer.js';
import { streamLines } from './line-stream.js';
import { readQuery } from './query.js';

const asked = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

/** What is asked, without the days that it is asked of, and the project as it was known by those. */
async function known(c: Context, project: Project) {
  const params = asked(c);
  const days = new URLSearchParams(
    ['publishedBy', 'recordedBy'].flatMap((name) =>
      params.getAll(name).map((day): [string, string] => [name, day]),
    ),
  );
  for (const name of days.keys()) params.delete(name);
  const { filter } = readQuery('known', days);
  return { params, at: await project.asOf(filter) };
}

const EXPORTED = { jsonl: 'application/jsonl', csv: 'text/csv', corpus: 'text/plain' } as const;

function addRecords(app: Hono<AppEnv>, { project, log }: AppParts): void {
  app.get('/api/records', async (c) => {
    const { params, at } = await known(c, project);
    const { filter } = readQuery('records', params);
    async function* lines(): AsyncGenerator<string> {
      for await (const record of at.records(filter)) yield `${JSON.stringify(record)}\n`;
    }
    // The status is long sent when a later record fails, so the last line says it.
    const body = await streamLines(lines(), (cause) => {
      const { body: told, bug } = errorAnswer(cause);
      if (bug) log(logLine(cause));
      return `${JSON.stringify(told)}\n`;
    });
    return c.body(body, 200, { 'Content-Type': 'application/jsonl; charset=utf-8' });
  });
}

function addExport(app: Hono<AppEnv>, { project, log }: AppParts): void {
  app.get('/api/export', async (c) => {
    const { params, at } = await known(c, project);
    const { filter: all, lang } = readQuery('export', params);
    const { format, rejected = false, quotations = false, bom = false, ...filter } = all;
    const lines = exportLines(at, { format, rejected, quotations, bom, lang, filter });
    const body = await streamLines(lines, (cause) => {
      log(logLine(cause));
      return null;
    });
    return c.body(body, 200, {
      'Content-Type': `${EXPORTED[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="marsad.${format === 'corpus' ? 'txt' : format}"`,
    });
  });
}

/** Adds every route that only reads. */
export function addReadingRoutes(app: Hono<AppEnv>, parts: AppParts): void {
  const { project } = parts;
  app.get('/api/status', async (c) => {
    const { params, at } = await known(c, project);
    return c.json(await at.status(readQuery('plain', params).lang));
  });
  app.get('/api/vocabulary', async (c) =>
    c.json(await project.vocabulary(readQuery('plain', asked(c)).lang)),
  );
  app.get('/api/verify', async (c) => {
    readQuery('plain', asked(c));
    return c.json(await project.verify());
  });
  app.get('/api/unplaced', async (c) => {
    readQuery('plain', asked(c));
    return c.json({ rows: await project.unplaced() });
  });
  app.get('/api/set-aside', async (c) => c.json(await project.setAside(readQuery('plain', asked(c)).lang)));
  app.get('/api/reports', async (c) => {
    const { params, at } = await known(c, project);
    const { filter, lang } = readQuery('reports', params);
    return c.json(await at.reports(filter, lang));
  });
  app.get('/api/reports/:id', async (c) => {
    const { params, at } = await known(c, project);
    return c.json(await at.report(c.req.param('id'), readQuery('plain', params).lang));
  });
  app.get('/api/cards', async (c) => {
    const { params, at } = await known(c, project);
    const { filter, lang } = readQuery('cards', params);
    return c.json(await at.cards(filter, lang));
  });
  app.get('/api/cards/:id', async (c) => {
    const { params, at } = await known(c, project);
    return c.json(await at.card(c.req.param('id'), readQuery('plain', params).lang));
  });
  app.get('/api/cards/:id/history', async (c) => {
    readQuery('plain', asked(c));
    return c.json(await project.history(c.req.param('id')));
  });
  app.get('/api/actors', async (c) => {
    const { params, at } = await known(c, project);
    const { filter, lang } = readQuery('actors', params);
    return c.json(await at.actors(filter, lang));
  });
  app.get('/api/actors/:ref', async (c) => {
    const { params, at } = await known(c, project);
    return c.json(await at.actor(c.req.param('ref'), readQuery('plain', params).lang));
  });
  app.get('/api/network', async (c) => {
    const { params, at } = await known(c, project);
    const { filter, lang } = readQuery('network', params);
    return c.json(await at.network(filter, lang));
  });
  app.get('/api/search', async (c) => {
    const { params, at } = await known(c, project);
    const { filter, lang } = readQuery('search', params);
    return c.json(await at.search(filter, lang));
  });
  app.get('/api/places', async (c) => {
    const { filter, lang } = readQuery('places', asked(c));
    return c.json(await project.places(filter.q, lang));
  });
  addRecords(app, parts);
  addExport(app, parts);
}
