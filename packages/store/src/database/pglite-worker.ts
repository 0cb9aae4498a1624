/**
 * The thread that holds PGlite, because its queries block the event loop they run in. It opens the folder it was
 * started with and answers one statement at a time, in the order in which they came.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { SESSION_SETTINGS } from './session.js';
import { TYPE_PARSERS } from './type-parsers.js';
import type { WorkerAnswer, WorkerRequest } from './worker-message.js';

const port = parentPort;
if (port === null) throw new Error('pglite-worker is started as a worker thread');
const { folder } = workerData as { readonly folder: string };

/**
 * Whole pages in the log guard against a machine that loses power in the midst of a page; PGlite never waits for the
 * disk, so they would guard nothing, and the archive beside it is what must survive that.
 */
const START = ['-c', 'full_page_writes=off', '-c', 'max_wal_size=192MB', '-c', 'min_wal_size=32MB'];

async function open(): Promise<PGlite> {
  const opened = await PGlite.create(folder, { startParams: [...PGlite.defaultStartParams, ...START] });
  await opened.exec(SESSION_SETTINGS);
  return opened;
}

/** When the folder cannot be opened, the thread ends with that error and its pool says so. */
const database = await open();
let last: Promise<void> = Promise.resolve();

/** Values are text already, so each type passes them on as they are. */
const asGiven = new Proxy({} as Record<number, (value: unknown) => string>, {
  get: () => (value: unknown) => String(value),
});

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  const { id } = request;
  try {
    if ('close' in request) {
      await database.close();
      return { id, rows: [], affected: 0 };
    }
    const options = {
      parsers: TYPE_PARSERS as Record<number, (text: string) => unknown>,
      serializers: asGiven,
    };
    const result = await database.query(request.sql, [...request.values], options);
    return { id, rows: result.rows, affected: result.affectedRows ?? result.rows.length };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { id, error: { message: error instanceof Error ? error.message : String(error), code } };
  }
}

port.on('message', (request: WorkerRequest) => {
  last = last.then(async () => {
    port.postMessage(await answer(request));
    if ('close' in request) port.close();
  });
});
