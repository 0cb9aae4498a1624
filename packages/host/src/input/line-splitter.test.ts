import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByteLine, splitLines } from './line-splitter.js';

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function all(lines: AsyncIterable<ByteLine>): Promise<(string | number)[]> {
  const out: (string | number)[] = [];
  for await (const line of lines)
    out.push('bytes' in line ? Buffer.from(line.bytes).toString('utf8') : line.tooLong);
  return out;
}

describe('splitLines', () => {
  it('gives the same lines however the bytes arrive', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((s) => s.replaceAll('\n', ' '));
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, async (lines, chunks) => {
        const bytes = Buffer.from(lines.map((l) => `${l}\n`).join(''));
        expect(await all(splitLines(cut(bytes, chunks), 1000))).toEqual(
          lines.map((l) => Buffer.from(l).toString('utf8')),
        );
      }),
    );
  });

  it('counts and drops a line over the limit, and goes on', async () => {
    const bytes = Buffer.from(`one\n${'x'.repeat(50)}\nthree`);
    expect(await all(splitLines(cut(bytes, [7]), 10))).toEqual(['one', 50, 'three']);
  });

  it('keeps memory flat over a line of 256 MB', async () => {
    const part = Buffer.alloc(1 << 20, 0x78);
    async function* long(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 256; i += 1) yield part;
      yield Buffer.from('\nnext');
    }
    const before = process.memoryUsage().rss;
    expect(await all(splitLines(long(), 1 << 24))).toEqual([256 << 20, 'next']);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });
});
