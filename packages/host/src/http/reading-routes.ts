/**
 * The routes that change nothing.
 */
import type { Context, Hono } from 'hono';
import { exportLines } from '../output/export-lines.js';
import { type AppEnv, type AppParts, logLine } from './create-app.js';
import { errorAnswer } from './error-answer.js';
import { streamLines } from './line-stream.js';
import { readQuery } from './query.js';

const asked = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

const EXPORTED = { jsonl: 'application/jsonl', csv: 'text/csv', corpus: 'text/plain' } as const;

function addRecords(app: Hono<AppEnv>, { project, log }: AppParts): void {
  app.get('/api/records', async (c) => {
    const { filter } = readQuery('records', asked(c));
    async function* lines(): AsyncGenerator<string> {
      for await (const record of project.records(filter)) yield `${JSON.stringify(record)}\n`;
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
    const { filter: all, lang } = readQuery('export', asked(c));
    const { format, rejected = false, quotations = false, bom = false, ...filter } = all;
    const lines = exportLines(project, { format, rejected, quotations, bom, lang, filter });
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
  app.get('/api/status', async (c) => c.json(await project.status(readQuery('plain', asked(c)).lang)));
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
  app.get('/api/reports', async (c) => {
    const { filter, lang } = readQuery('reports', asked(c));
    return c.json(await project.reports(filter, lang));
  });
  app.get('/api/reports/:id', async (c) =>
    c.json(await project.report(c.req.param('id'), readQuery('plain', asked(c)).lang)),
  );
  app.get('/api/cards', async (c) => {
    const { filter, lang } = readQuery('cards', asked(c));
    return c.json(await project.cards(filter, lang));
  });
  app.get('/api/cards/:id', async (c) =>
    c.json(await project.card(c.req.param('id'), readQuery('plain', asked(c)).lang)),
  );
  app.get('/api/actors', async (c) => {
    const { filter, lang } = readQuery('actors', asked(c));
    return c.json(await project.actors(filter, lang));
  });
  app.get('/api/actors/:ref', async (c) =>
    c.json(await project.actor(c.req.param('ref'), readQuery('plain', asked(c)).lang)),
  );
  app.get('/api/network', async (c) => {
    const { filter, lang } = readQuery('network', asked(c));
    return c.json(await project.network(filter, lang));
  });
  app.get('/api/search', async (c) => {
    const { filter, lang } = readQuery('search', asked(c));
    return c.json(await project.search(filter, lang));
  });
  app.get('/api/places', async (c) => {
    const { filter, lang } = readQuery('places', asked(c));
    return c.json(await project.places(filter.q, lang));
  });
  addRecords(app, parts);
  addExport(app, parts);
}
