/**
 * The HTTP API and the screens over any project. It holds no knowledge of its own: each route reads what was asked,
 * asks the project, and answers as JSON. What is wrong with a request is told in the one shape of errors.
 */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { ServedProject } from '../project/project.js';
import { CliError } from '../start/cli-error.js';
import { errorAnswer } from './error-answer.js';
import { addFindingRoutes } from './finding-routes.js';
import { guardSource, guardToken } from './guard.js';
import { addReadingRoutes } from './reading-routes.js';
import { secureHeaders } from './secure-headers.js';
import type { WebFiles } from './web-files.js';
import { addWritingRoutes } from './writing-routes.js';

export interface AppParts {
  readonly project: ServedProject;
  /** Secret of the lock file, by which this machine's own commands are known. */
  readonly token: string;
  /** Who judges where a request does not say. */
  readonly author: string;
  readonly web: WebFiles;
  /** Told of bugs, with their stack; a client never is. */
  readonly log: (line: string) => void;
}

/** What every route may read of its request. */
export interface AppEnv {
  Bindings: HttpBindings;
  Variables: { trusted: boolean };
}

/** A bug whole, an error in one line. */
export function logLine(cause: unknown): string {
  return `marsad: internal: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`;
}

function addScreens(app: Hono<AppEnv>, web: WebFiles): void {
  app.get('*', async (c) => {
    const { body, type, cache } = await web.find(c.req.path);
    return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': cache });
  });
}

/** Builds the whole application; it listens nowhere by itself. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError((cause, c) => {
    const { status, body, bug } = errorAnswer(cause);
    if (bug) parts.log(logLine(cause));
    return c.json(body, status);
  });
  app.use(secureHeaders, guardSource);
  app.use('/api/*', guardToken(parts.token));
  addReadingRoutes(app, parts);
  addFindingRoutes(app, parts);
  addWritingRoutes(app, parts);
  app.all('/api', noRoute).all('/api/*', noRoute);
  addScreens(app, parts.web);
  app.notFound(noRoute);
  return app;
}

function noRoute(): never {
  throw new CliError('not-found', 'There is nothing at this address.', 'docs/guide/api.md lists all routes.');
}
