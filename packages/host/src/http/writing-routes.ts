/**
 * The routes that change something or write on this machine: reports come in, judgements are made and taken back, a
 * backup is written.
 */
import type { IntakeItem, IntakeResult } from '@marsad/model';
import type { Context, Hono } from 'hono';
import { MAX_REPORT_BYTES } from '../input/reports.js';
import type { Project } from '../project/project.js';
import { AUTHOR_HEADER, readAuthor } from './author.js';
import { readBody } from './body.js';
import type { AppEnv, AppParts } from './create-app.js';
import { guardChange, guardOwn } from './guard.js';
import { limitedText } from './limited-text.js';
import { readQuery } from './query.js';

/** Bytes of a report as it will be once decoded from the request. */
function sizeOf(item: IntakeItem): number {
  return item.text === undefined
    ? Math.floor(((item.bytes ?? '').length * 3) / 4)
    : Buffer.byteLength(item.text, 'utf8');
}

function tooLarge(item: IntakeItem): IntakeResult {
  const most = MAX_REPORT_BYTES / 1024 / 1024;
  return {
    name: item.name,
    outcome: 'failed',
    error: {
      code: 'too-large',
      message: `This is ${Math.ceil(sizeOf(item) / 1024 / 1024)} MB long; a report may have ${most} MB.`,
      hint: 'Split it into its reports.',
    },
  };
}

/** Takes in what is not too large; results stand in the order of the items. */
async function takeIn(project: Project, items: readonly IntakeItem[]): Promise<readonly IntakeResult[]> {
  const fits = items.map((item) => sizeOf(item) <= MAX_REPORT_BYTES);
  const taken = [...(await project.takeIn(items.filter((_, i) => fits[i])))].reverse();
  return items.map((item, i) => (fits[i] ? taken.pop()! : tooLarge(item)));
}

async function body(c: Context): Promise<string> {
  readQuery('plain', new URL(c.req.url).searchParams);
  return limitedText(c);
}

/** Adds every route that changes something. */
export function addWritingRoutes(app: Hono<AppEnv>, { project, author }: AppParts): void {
  const authorOf = (c: Context): string => readAuthor(c.req.header(AUTHOR_HEADER), author);
  app.post('/api/reports', guardChange, async (c) => {
    const { items } = readBody('reports', await body(c));
    return c.json({ results: await takeIn(project, items) });
  });
  app.post('/api/judgements', guardChange, async (c) => {
    const request = readBody('judgement', await body(c));
    return c.json(await project.judge(request, authorOf(c)));
  });
  app.post('/api/judgements/undo', guardChange, async (c) => {
    const { n } = readBody('undo', await body(c));
    return c.json(await project.undo(authorOf(c), n));
  });
  app.post('/api/links', guardChange, async (c) => {
    const request = readBody('link', await body(c));
    return c.json(await project.link(request, authorOf(c)));
  });
  app.post('/api/links/undo', guardChange, async (c) => {
    const { n } = readBody('unlink', await body(c));
    return c.json(await project.unlink(authorOf(c), n));
  });
  app.post('/api/decisions', guardChange, async (c) => {
    const request = readBody('decision', await body(c));
    return c.json(await project.decide(request, authorOf(c)));
  });
  app.post('/api/decisions/undo', guardChange, async (c) => {
    const { n } = readBody('unlink', await body(c));
    return c.json(await project.undecide(authorOf(c), n));
  });
  app.post('/api/withdrawals', guardChange, async (c) => {
    const request = readBody('withdrawal', await body(c));
    return c.json(await project.withdraw(request, authorOf(c)));
  });
  app.post('/api/withdrawals/undo', guardChange, async (c) => {
    const { n } = readBody('unlink', await body(c));
    return c.json(await project.unwithdraw(authorOf(c), n));
  });
  app.post('/api/backup', guardChange, guardOwn, async (c) => {
    const { file } = readBody('backup', await body(c));
    return c.json(await project.backup(file));
  });
}
