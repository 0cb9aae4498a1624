/**
 * The routes of findings as the screens draw them. All are computed from what stands, and none of them changes anything.
 */
import type { Context, Hono } from 'hono';
import type { AppEnv, AppParts } from './create-app.js';
import { readQuery } from './query.js';

const asked = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

/** Adds every route of findings. */
export function addFindingRoutes(app: Hono<AppEnv>, { project }: AppParts): void {
  const { shown } = project;
  app.get('/api/findings', async (c) => {
    const { filter, lang } = readQuery('findings', asked(c));
    return c.json(await project.findings(filter, lang));
  });
  app.get('/api/events', async (c) => {
    const { filter, lang } = readQuery('events', asked(c));
    return c.json(await shown.events(filter, lang));
  });
  app.get('/api/events/:id', async (c) => {
    const { filter, lang } = readQuery('findings', asked(c));
    return c.json(await shown.event(c.req.param('id'), filter, lang));
  });
  app.get('/api/dyads', async (c) => {
    const { filter, lang } = readQuery('narrowed', asked(c));
    return c.json(await shown.dyads(filter, lang));
  });
  app.get('/api/dyads/:a/:b', async (c) => {
    const { filter, lang } = readQuery('findings', asked(c));
    return c.json(await shown.dyad(c.req.param('a'), c.req.param('b'), filter, lang));
  });
  app.get('/api/leads', async (c) => {
    const { filter, lang } = readQuery('narrowed', asked(c));
    return c.json(await shown.leads(filter, lang));
  });
  app.get('/api/contradictions', async (c) => {
    const { filter, lang } = readQuery('narrowed', asked(c));
    return c.json(await shown.disputes(filter, lang));
  });
  app.get('/api/coverage', async (c) => {
    const { filter, lang } = readQuery('findings', asked(c));
    return c.json(await shown.coverage(filter, lang));
  });
  app.get('/api/actors/:ref/findings', async (c) => {
    const { filter, lang } = readQuery('findings', asked(c));
    return c.json(await shown.actor(c.req.param('ref'), filter, lang));
  });
  app.get('/api/names', async (c) => {
    const { filter, lang } = readQuery('findings', asked(c));
    return c.json(await project.names(filter, lang));
  });
  app.get('/api/differences/:a/:b', async (c) => {
    const { lang } = readQuery('plain', asked(c));
    return c.json(await shown.difference(c.req.param('a'), c.req.param('b'), lang));
  });
}
