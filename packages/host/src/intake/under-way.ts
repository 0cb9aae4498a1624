/**
 * Intakes that are being read and are not yet in the index, so that the same report is not read twice in one run.
 */
import type { CliError } from '../start/cli-error.js';

/** What became of an intake. */
export type Settled = { readonly report: string } | { readonly error: CliError };

export interface Resolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (cause: unknown) => void;
}

/** A promise and what settles it. */
export function resolvers<T>(): Resolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

/** Intakes that are under way and not yet in the index, by key. */
export class UnderWay {
  private readonly open = new Map<string, Resolvers<Settled>>();

  get(intake: string): Promise<Settled> | undefined {
    return this.open.get(intake)?.promise;
  }

  begin(intake: string): void {
    const settled = resolvers<Settled>();
    settled.promise.catch(() => undefined);
    this.open.set(intake, settled);
  }

  end(intake: string, settled: Settled): void {
    this.open.get(intake)?.resolve(settled);
    this.open.delete(intake);
  }

  /** Nothing under way will come to its end. */
  fail(cause: unknown): void {
    for (const { reject } of this.open.values()) reject(cause);
    this.open.clear();
  }
}
