/**
 * Gathers what comes one by one into batches, so that many reports share one question and one transaction. A batch is
 * closed when it is full, when it is heavy, or when the next one is slow to come.
 */

export interface BatchLimits {
  readonly count: number;
  /** Sum of the weights; a single heavier thing is a batch of its own. */
  readonly weight: number;
  readonly milliseconds: number;
}

const LATE = Symbol('late');

/** Batches of a source, in order. At most one thing is taken from the source ahead of the batch. */
export async function* batches<T>(
  source: AsyncIterable<T>,
  limits: BatchLimits,
  weigh: (item: T) => number,
): AsyncGenerator<T[]> {
  const items = source[Symbol.asyncIterator]();
  let coming = items.next();
  try {
    for (let first = await coming; first.done !== true; first = await coming) {
      const batch = [first.value];
      let weight = weigh(first.value);
      coming = items.next();
      const clock = new AbortController();
      const late = new Promise<typeof LATE>((resolve) => {
        const timer = setTimeout(() => resolve(LATE), limits.milliseconds);
        clock.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      while (batch.length < limits.count && weight < limits.weight) {
        const next = await Promise.race([coming, late]);
        if (next === LATE || next.done === true) break;
        batch.push(next.value);
        weight += weigh(next.value);
        coming = items.next();
      }
      clock.abort();
      yield batch;
    }
  } finally {
    coming.catch(() => undefined);
    void items.return?.();
  }
}
