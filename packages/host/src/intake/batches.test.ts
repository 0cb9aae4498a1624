import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { batches } from './batches.js';

async function* source(items: readonly (number | 'pause')[], seen: number[] = []): AsyncGenerator<number> {
  for (const item of items) {
    if (item === 'pause') await wait(120);
    else {
      seen.push(item);
      yield item;
    }
  }
}

async function all(items: readonly (number | 'pause')[], weigh: (n: number) => number): Promise<number[][]> {
  const out: number[][] = [];
  const limits = { count: 3, weight: 10, milliseconds: 40 };
  for await (const batch of batches(source(items), limits, weigh)) out.push(batch);
  return out;
}

it('closes a batch when it is full, heavy, or the next is slow', async () => {
  expect(await all([1, 2, 3, 4], () => 0)).toEqual([[1, 2, 3], [4]]);
  expect(await all([6, 5, 20, 1], (n) => n)).toEqual([[6, 5], [20], [1]]);
  expect(await all([1, 'pause', 2, 3], () => 0)).toEqual([[1], [2, 3]]);
  expect(await all([], () => 0)).toEqual([]);
});

it('takes at most one thing ahead', async () => {
  const seen: number[] = [];
  const limits = { count: 2, weight: 10, milliseconds: 40 };
  for await (const batch of batches(source([1, 2, 3, 4, 5, 6], seen), limits, () => 0)) {
    expect(seen.length).toBeLessThanOrEqual(batch.at(-1)! + 1);
    if (batch.at(-1) === 4) break;
  }
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

it('hands on what the source throws', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new Error('gone');
  }
  const taken: number[][] = [];
  const run = async (): Promise<void> => {
    for await (const batch of batches(broken(), { count: 1, weight: 1, milliseconds: 5 }, () => 0))
      taken.push(batch);
  };
  await expect(run()).rejects.toThrow('gone');
  expect(taken).toEqual([[1]]);
});
