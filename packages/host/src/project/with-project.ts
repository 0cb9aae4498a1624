/**
 * Gives a command its project, wherever it is: in the folder when nobody holds it, or behind the server that holds it.
 * A process that holds it and does not answer is named, and nothing is taken from it.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Holder, readHolder } from '@marsad/store';
import { RemoteProject } from '../http/remote-project.js';
import { type Streams, write } from '../start/streams.js';
import { folderBusy, type OpenOptions, openLocalProject } from './open-local-project.js';
import type { Project } from './project.js';
import { ofStore } from './store-errors.js';

/** A server that is starting says where it answers within this time. Milliseconds. */
const STARTING = 10_000;
const AGAIN = 100;

/** What opening needs of the outside world. */
export function openOptions(command: string, streams: Streams): OpenOptions {
  const url = streams.env.DATABASE_URL;
  return {
    command,
    startEngine: streams.startEngine,
    notify: (line) => void write(streams.stderr, `marsad: ${line}\n`),
    ...(url !== undefined && url !== '' && { databaseUrl: url }),
  };
}

async function holderOf(folder: string): Promise<Holder | null> {
  // What is absent or no folder is told by whoever opens it.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  return ofStore(() => readHolder(resolve(folder)));
}

/** Who holds the folder; a server that is starting is waited for. */
async function settledHolder(folder: string): Promise<Holder | null> {
  const until = Date.now() + STARTING;
  for (;;) {
    const holder = await holderOf(folder);
    if (holder?.command !== 'serve' || holder.endpoint !== undefined || Date.now() > until) return holder;
    await wait(AGAIN);
  }
}

/** The project of a folder, through the server that holds it if one does. Throws as `openLocalProject`. */
export async function openProject(folder: string, options: OpenOptions): Promise<Project> {
  const holder = await settledHolder(folder);
  if (holder === null) return openLocalProject(folder, options);
  const { endpoint, token } = holder;
  if (endpoint === undefined || token === undefined) throw folderBusy(folder, holder);
  return new RemoteProject({ endpoint, token });
}

/** Opens the project, runs `ask` on it and closes it, whatever happens. `command` is told to others meanwhile. */
export async function withProject<T>(
  folder: string,
  command: string,
  streams: Streams,
  ask: (project: Project) => Promise<T>,
  more: Partial<OpenOptions> = {},
): Promise<T> {
  const project = await openProject(folder, { ...openOptions(command, streams), ...more });
  try {
    return await ask(project);
  } finally {
    await project.close();
  }
}
