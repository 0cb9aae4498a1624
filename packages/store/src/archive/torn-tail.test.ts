import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Archive } from './archive.js';
import { verify } from './verify.js';

const options = { writer: 'w', now: (): Date => new Date('2026-11-21T12:00:00Z') };
const entry = { kind: 'judgement-undone', author: 'مريم', judgement: 1 } as const;

let folder: string;
let whole: Buffer;
/** Where the last of the three lines begins. */
let last: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-torn-'));
  const archive = await Archive.create(folder, options);
  for (let n = 0; n < 3; n += 1) await archive.append(entry);
  await archive.close();
  whole = readFileSync(journal());
  last = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const journal = (): string => join(folder, 'archive/journal.jsonl');

/** Opens the journal with these bytes, adds a line, and gives what was found and how many lines then stand. */
async function reopened(bytes: Buffer): Promise<{ head: number; torn: Buffer | null; sound: boolean }> {
  writeFileSync(journal(), bytes);
  const archive = await Archive.open(folder, options);
  const head = archive.head().n;
  const torn = archive.torn === null ? null : readFileSync(archive.torn.kept);
  if (archive.torn !== null) expect(archive.torn).toMatchObject({ line: head + 1, bytes: torn!.length });
  await archive.append(entry);
  const { lines, problems } = await verify(archive, () => undefined);
  await archive.close();
  return { head, torn, sound: problems === 0 && lines === head + 1 };
}

it('cut at any byte of its last line, loses that line and nothing before', async () => {
  for (let end = last + 1; end < whole.length - 1; end += 1) {
    const found = await reopened(whole.subarray(0, end));
    expect(found).toEqual({ head: 2, torn: whole.subarray(last, end), sound: true });
  }
  const kept = readdirSync(join(folder, 'archive')).filter((name) => name.startsWith('journal.torn-3'));
  expect(kept).toHaveLength(whole.length - 2 - last);
});

it('cut between lines or before the last newline, loses nothing', async () => {
  expect(await reopened(whole.subarray(0, last))).toEqual({ head: 2, torn: null, sound: true });
  expect(await reopened(whole.subarray(0, -1))).toEqual({ head: 3, torn: null, sound: true });
  expect(await reopened(Buffer.alloc(0))).toEqual({ head: 0, torn: null, sound: true });
});

it('with anything behind its last newline, keeps all before and puts that aside', async () => {
  const rest = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(rest, fc.nat(200), async (bytes, zeros) => {
      const behind = Buffer.concat([bytes, Buffer.alloc(zeros)]);
      for (const [at, byte] of behind.entries()) if (byte === 0x0a) behind[at] = 0;
      const found = await reopened(Buffer.concat([whole, behind]));
      expect(found).toEqual({ head: 3, torn: behind, sound: true });
    }),
    { numRuns: 60 },
  );
});

it('with a byte changed in a line that has its newline, is refused and not touched', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: last, max: whole.length - 2 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const bytes = Buffer.from(whole);
        bytes[at] = bytes[at]! ^ flip;
        fc.pre(bytes[at] !== 0x0a);
        writeFileSync(journal(), bytes);
        await expect(Archive.open(folder, options)).rejects.toMatchObject({ code: 'journal-broken' });
        expect(readFileSync(journal())).toEqual(bytes);
      },
    ),
    { numRuns: 150 },
  );
});
