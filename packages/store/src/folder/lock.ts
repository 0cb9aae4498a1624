/**
 * One process holds a folder. The files `lock.<n>` are generations, and the highest is the one that counts; whoever
 * takes the folder makes the next one, which only one can. A lock is taken from a dead process only, never from a
 * live one, however long it is silent. The highest file is never deleted, so numbers never come back.
 */
import { StoreError } from '../store-error.js';
import { generations, readGeneration, rewriteGeneration, sweep, take } from './generation.js';
import { type Holder, stateOf, thisProcess } from './holder.js';

export interface LockOptions {
  /** As the user knows it, `serve` or `ingest`. */
  readonly command: string;
  readonly now: () => Date;
}

export type LockResult =
  | { readonly kind: 'held'; readonly lock: FolderLock }
  | { readonly kind: 'busy'; readonly holder: Holder };

function elsewhere(folder: string, holder: Holder): StoreError {
  return new StoreError(
    'folder-elsewhere',
    `${folder} was taken by "${holder.command}" (process ${holder.pid}) on ${holder.host} since ${holder.since}, and from here it cannot be seen whether that still runs.`,
    `Stop it on ${holder.host}; if that machine or container is gone for good, delete the files lock.* in the folder.`,
  );
}

/** The highest generation, and its holder if that runs; `folder-elsewhere` when that cannot be known. */
async function look(folder: string): Promise<{ readonly highest: number; readonly holder: Holder | null }> {
  for (;;) {
    const highest = (await generations(folder)).at(-1) ?? 0;
    if (highest === 0) return { highest, holder: null };
    const there = await readGeneration(folder, highest);
    if (there === null) continue;
    if (there === 'free') return { highest, holder: null };
    const state = stateOf(there);
    if (state === 'elsewhere') throw elsewhere(folder, there);
    return { highest, holder: state === 'alive' ? there : null };
  }
}

/** A folder that this process holds, until it is released or the process ends. */
export class FolderLock {
  #last: Promise<void> = Promise.resolve();
  #released = false;

  constructor(
    private readonly folder: string,
    private readonly generation: number,
    private readonly holder: Holder,
  ) {}

  /** Tells others where this process answers, and the secret that it asks of them. Only this user can read it. */
  announce(where: { readonly endpoint: string; readonly token: string }): Promise<void> {
    return this.#rewrite({ ...this.holder, ...where });
  }

  /**
   * Gives the folder back. More than once does nothing. On a full disk it cannot be written that it was given back; then
   * it is free as soon as this process ends.
   */
  async release(): Promise<void> {
    if (this.#released) return;
    const done = this.#rewrite({ released: true });
    this.#released = true;
    await done.catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.code !== 'disk-full') throw error;
    });
  }

  #rewrite(content: object): Promise<void> {
    if (this.#released) return Promise.resolve();
    const done = this.#last.then(() => rewriteGeneration(this.folder, this.generation, content));
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/**
 * Takes a folder, or says who holds it. Whoever holds it on another machine or in another container makes
 * `folder-elsewhere`, since it cannot be seen whether that still runs.
 */
export async function acquireLock(folder: string, { command, now }: LockOptions): Promise<LockResult> {
  const self = thisProcess(command, now);
  for (;;) {
    const { highest, holder } = await look(folder);
    if (holder !== null) return { kind: 'busy', holder };
    if (!(await take(folder, highest + 1, self))) continue;
    await sweep(folder, highest + 1);
    return { kind: 'held', lock: new FolderLock(folder, highest + 1, self) };
  }
}

/** The live process that holds a folder, null if none does; `folder-elsewhere` as `acquireLock`. */
export async function readHolder(folder: string): Promise<Holder | null> {
  return (await look(folder)).holder;
}
