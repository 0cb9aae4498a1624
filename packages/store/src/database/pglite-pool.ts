/**
 * PGlite behind the shape of a pool with one connection, as kysely wants it. A connection is its holder's alone until
 * it is released, so that a transaction is never crossed by another statement. When the thread dies, whatever waits
 * and whatever comes later is refused with a StoreError.
 */
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { StoreError } from '../store-error.js';
import { QueryError } from './query-error.js';
import { valueText } from './value-text.js';
import type { WorkerAnswer, WorkerRequest } from './worker-message.js';

/** Also right when this module is run from `src`: the thread always runs what was built. */
const WORKER = new URL('../../dist/database/pglite-worker.js', import.meta.url);

interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One statement's first word, which kysely asks for. */
const commandOf = (sql: string): string => (/^\s*(\w+)/.exec(sql)?.[1] ?? 'select').toUpperCase();

class PglitePool implements PostgresPool {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #queue: (() => void)[] = [];
  readonly #client: PostgresPoolClient;
  #busy = false;
  #next = 1;
  #dead: StoreError | undefined;

  constructor(readonly folder: string) {
    this.#worker = new Worker(WORKER, { workerData: { folder } });
    this.#worker.on('message', (answer: WorkerAnswer) => {
      this.#waiting.get(answer.id)?.resolve(answer);
      this.#waiting.delete(answer.id);
    });
    this.#worker.on('error', (error) => this.#die(error.message));
    this.#worker.on('exit', (code) => this.#die(`its thread ended with ${code}`));
    this.#client = {
      query: <R>(statement: unknown, values?: readonly unknown[]) =>
        this.#query<R>(String(statement), values ?? []),
      release: () => this.#release(),
    } as PostgresPoolClient;
  }

  connect(): Promise<PostgresPoolClient> {
    return new Promise((resolve) => {
      const take = (): void => resolve(this.#client);
      if (this.#busy) this.#queue.push(take);
      else {
        this.#busy = true;
        take();
      }
    });
  }

  async end(): Promise<void> {
    if (this.#dead === undefined) await this.#send({ id: this.#next++, close: true });
    await this.#worker.terminate();
  }

  #release(): void {
    const next = this.#queue.shift();
    if (next === undefined) this.#busy = false;
    else next();
  }

  #send(request: WorkerRequest): Promise<WorkerAnswer> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead);
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  async #query<R>(sql: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const answer = await this.#send({ id: this.#next++, sql, values: values.map(valueText) });
    if ('error' in answer) throw new QueryError(answer.error.message, answer.error.code);
    const command = commandOf(sql) as PostgresQueryResult<R>['command'];
    return { command, rowCount: answer.affected, rows: answer.rows as R[] };
  }

  #die(why: string): void {
    this.#dead ??= new StoreError(
      'database-unreachable',
      `The database in ${this.folder} stopped: ${why}.`,
      'Run the command again; if it stops again, delete that folder and run "marsad rebuild".',
    );
    for (const { reject } of this.#waiting.values()) reject(this.#dead);
    this.#waiting.clear();
  }
}

/** Opens a folder with PGlite in a thread of its own; errors of opening come with the first statement. */
export function openPglitePool(folder: string): PostgresPool {
  return new PglitePool(folder);
}
