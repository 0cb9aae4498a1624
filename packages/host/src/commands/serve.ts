/**
 * `marsad serve`: the screens and the API over one project, on this machine alone, until it is told to end. While it
 * runs it holds the folder, and other commands on the folder go through it.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { Language } from '@marsad/model';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ownAuthor } from '../http/author.js';
import { createApp } from '../http/create-app.js';
import { type Listening, listen } from '../http/listen.js';
import { webFiles } from '../http/web-files.js';
import { type Progress, showProgress } from '../output/progress.js';
import type { LocalProject } from '../project/local-project.js';
import { openLocalProject } from '../project/open-local-project.js';
import type { ServedProject } from '../project/project.js';
import { openOptions } from '../project/with-project.js';
import { EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { jsonOption, projectOption } from './common-options.js';

/** Where it answers unless told otherwise. */
const PORT = 7350;

interface ServeOptions {
  readonly db: string;
  readonly port?: number;
  readonly open?: true;
  readonly lang?: Language;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  marsad serve                                  at http://127.0.0.1:${PORT}/, for this machine only
  marsad serve --db sahel --open --lang fr      opens the screens, in French
  marsad serve --port 0                         at any free port

Ctrl-C ends it: what is being answered is answered first.`;

function portNumber(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}

function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  // Without a browser there is still the line with the address.
  child.on('error', () => undefined);
  child.unref();
}

async function announceTo(streams: Streams, address: string, options: ServeOptions): Promise<void> {
  const shown = options.lang === undefined ? address : `${address}?lang=${options.lang}`;
  const line = options.json
    ? JSON.stringify({ address: shown, folder: resolve(options.db), pid: process.pid })
    : `Marsad is at ${shown} (Ctrl-C ends it)`;
  await write(streams.stdout, `${line}\n`);
  if (options.open) openBrowser(shown);
}

async function listenOver(
  project: ServedProject,
  token: string,
  options: ServeOptions,
  streams: Streams,
): Promise<Listening> {
  const app = createApp({
    project,
    token,
    author: ownAuthor(streams.env),
    web: webFiles(),
    log: (line) => void streams.stderr.write(line),
  });
  return listen(app, options.port ?? PORT, options.port === undefined);
}

/** Opens the project; an index that must first be made anew, as after a restore, shows how far it is. */
async function openServed(folder: string, streams: Streams): Promise<LocalProject> {
  let shown: Progress | null = null;
  const catchingUp = (done: number, total: number): void => {
    shown ??= showProgress('indexing', streams);
    void shown.to(done, total);
  };
  try {
    return await openLocalProject(folder, { ...openOptions('serve', streams), create: true, catchingUp });
  } finally {
    (shown as Progress | null)?.stop();
  }
}

/** Serves until a signal; resolves to the exit status, 130 after Ctrl-C. */
export async function serve(options: ServeOptions, streams: Streams): Promise<number> {
  const token = randomBytes(32).toString('hex');
  const project = await openServed(options.db, streams);
  // Asked for only now: while it opens, a signal ends it at once, and the next to come finds what it needs.
  const stopped = streams.whenStopped?.() ?? new Promise<never>(() => undefined);
  try {
    const listening = await listenOver(project, token, options, streams);
    try {
      await project.announce({ endpoint: listening.address, token });
      await announceTo(streams, listening.address, options);
      const signal = await stopped;
      return signal === 'SIGINT' ? EXIT.interrupted : EXIT.ok;
    } finally {
      await listening.stop();
    }
  } finally {
    await project.close();
  }
}

/** Adds `serve` to the program. */
export function addServe(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('serve')
    .summary('the screens, in a browser on this machine')
    .description(
      'Shows a project in a browser on this machine, and lets other commands work on it meanwhile.',
    )
    .addOption(projectOption())
    .addOption(
      new Option('--port <n>', `where it answers; ${PORT}, or a free one when that is taken`).argParser(
        portNumber,
      ),
    )
    .option('--open', 'open the screens in a browser')
    .addOption(new Option('--lang <code>', 'language of the screens').choices(['en', 'fr', 'ar']))
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: ServeOptions) => done(await serve(options, streams)));
}
