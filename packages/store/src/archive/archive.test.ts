import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, sha256Hex } from '@marsad/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Archive } from './archive.js';
import type { JournalLine } from './entry.js';
import { type Head, lineText, START, sealLine } from './journal-line.js';
import { recordKey } from './record-key.js';
import { takeIn } from './testing/take-in.js';

const now = (): Date => new Date('2026-11-21T12:00:00Z');
const options = { writer: 'laptop', now };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function all(lines: AsyncIterable<JournalLine>): Promise<readonly JournalLine[]> {
  const found: JournalLine[] = [];
  for await (const line of lines) found.push(line);
  return found;
}

const journal = (): string => join(folder, 'archive/journal.jsonl');

describe('files', () => {
  it('gives back what was put, by its hash', async () => {
    const archive = await Archive.create(folder, options);
    const bytes = new Uint8Array([0xc7, 0xe1, 0x00, 0x0d]);
    const hash = await archive.putOriginal(bytes);
    expect(hash).toBe(sha256Hex(bytes));
    expect(new Uint8Array(await archive.original(hash))).toEqual(bytes);
    for (const text of ['', '\ufeffباماكو\r\n', 'a\u0000b', '😀']) {
      const key = await archive.putText(text);
      expect(key).toBe(sha256Hex(text));
      expect(await archive.text(key)).toBe(text);
    }
    expect(readFileSync(join(folder, `archive/originals/${hash.slice(0, 2)}/${hash}`))).toEqual(
      Buffer.from(bytes),
    );
    await archive.close();
  });

  it('does not write the same thing twice, and mends what was damaged', async () => {
    const archive = await Archive.create(folder, options);
    const hash = await archive.putText('Bamako');
    const path = join(folder, `archive/texts/${hash.slice(0, 2)}/${hash}.txt`);
    const before = statSync(path).ino;
    await Promise.all(Array.from({ length: 20 }, () => archive.putText('Bamako')));
    expect(statSync(path).ino).toBe(before);
    writeFileSync(path, 'Bam');
    await expect(archive.text(hash)).rejects.toMatchObject({ code: 'archive-damaged' });
    await archive.putText('Bamako');
    expect(await archive.text(hash)).toBe('Bamako');
    expect(readdirSync(join(folder, 'archive/incoming'))).toEqual([]);
    await archive.close();
  });

  it('keeps the first record under a key', async () => {
    const archive = await Archive.create(folder, options);
    const line = await takeIn(archive, 1);
    const { record: key, recordHash, text } = line.entry;
    const first = await archive.record(key);
    expect(sha256Hex(canonicalJson(first))).toBe(recordHash);
    const again = await archive.putRecord(key, { ...first!, schema: 'marsad/1', mentions: [], notes: [] });
    expect(again).toBe(recordHash);
    const path = join(folder, `archive/records/${key.slice(0, 2)}/${key}.json`);
    const other = { ...first!, document: { ...first!.document, id: 'other' } };
    expect(await archive.putRecord(key, other)).toBe(recordHash);
    writeFileSync(path, '{"schema":');
    await expect(archive.record(key)).rejects.toMatchObject({ code: 'archive-damaged' });
    expect(await archive.putRecord(key, first!)).toBe(recordHash);
    expect(await archive.record(recordKey({ text, given: {}, engine: '2', lexicon: 'abc' }))).toBeNull();
    await archive.close();
  });

  it('knows no names but hashes', async () => {
    const archive = await Archive.create(folder, options);
    for (const name of ['', '../journal.jsonl', 'A'.repeat(64), '0'.repeat(64)]) {
      await expect(archive.original(name)).rejects.toMatchObject({ code: 'not-found' });
      expect(await archive.record(name)).toBeNull();
    }
    await archive.close();
  });

  it('clears what a killed process had begun to write', async () => {
    await (await Archive.create(folder, options)).close();
    writeFileSync(join(folder, 'archive/incoming/new-1-x'), 'half');
    await (await Archive.open(folder, options)).close();
    expect(readdirSync(join(folder, 'archive/incoming'))).toEqual([]);
  });
});

describe('journal', () => {
  it('chains its lines by their hashes, over a closing too', async () => {
    const archive = await Archive.create(folder, options);
    expect(archive.head()).toEqual({ n: 0, hash: '' });
    await takeIn(archive, 1);
    await archive.close();
    const again = await Archive.open(folder, { ...options, writer: 'other' });
    await takeIn(again, 2);
    const lines = await all(again.lines());
    expect(lines.map(({ n, writer }) => [n, writer])).toEqual([
      [1, 'laptop'],
      [2, 'other'],
    ]);
    expect(lines[0]!.prev).toBe('');
    expect(lines[1]!.prev).toBe(lines[0]!.hash);
    expect(again.head()).toEqual({ n: 2, hash: lines[1]!.hash });
    for (const { hash, ...rest } of lines) expect(hash).toBe(sha256Hex(canonicalJson(rest)));
    expect(readFileSync(journal(), 'utf8')).toBe(lines.map((line) => `${canonicalJson(line)}\n`).join(''));
    await again.close();
  });

  it('takes appends of the same moment one after the other', async () => {
    const archive = await Archive.create(folder, options);
    const entry = { kind: 'judgement-undone', author: 'a' } as const;
    const added = await Promise.all(
      Array.from({ length: 100 }, (_, judgement) => archive.append({ ...entry, judgement })),
    );
    expect(added.map(({ n, entry: { judgement } }) => n - judgement)).toEqual(Array(100).fill(1));
    for (const from of [1, 2, 50, 99, 100]) {
      expect((await all(archive.lines(from))).map(({ n }) => n)).toEqual(
        Array.from({ length: 101 - from }, (_, i) => from + i),
      );
    }
    expect(await all(archive.lines(101))).toEqual([]);
    await archive.close();
  });

  it('tells which line in the middle is broken', async () => {
    const archive = await Archive.create(folder, options);
    for (let n = 1; n <= 5; n += 1) await takeIn(archive, n);
    await archive.close();
    writeFileSync(journal(), readFileSync(journal(), 'utf8').replace('"report":"d3"', '"report":"d9"'));
    const again = await Archive.open(folder, options);
    await expect(all(again.lines())).rejects.toMatchObject({
      code: 'journal-broken',
      message: expect.stringContaining('Line 3'),
    });
    expect((await all(again.lines(5))).map(({ n }) => n)).toEqual([5]);
    await again.close();
  });

  it('is missed', async () => {
    await (await Archive.create(folder, options)).close();
    rmSync(journal());
    await expect(Archive.open(folder, options)).rejects.toMatchObject({ code: 'archive-damaged' });
  });

  it('opens 200,000 lines in a moment, and finds one of them', async () => {
    mkdirSync(join(folder, 'archive'));
    const file = openSync(journal(), 'w');
    let head: Head = START;
    for (let block = 0; block < 200; block += 1) {
      let text = '';
      for (let i = 0; i < 1000; i += 1) {
        const line = sealLine(head, '2026-11-21T12:00:00.000Z', 'w', {
          kind: 'judgement-undone',
          author: 'a',
          judgement: head.n,
        });
        text += `${lineText(line)}\n`;
        head = line;
      }
      writeSync(file, text);
    }
    closeSync(file);
    const start = performance.now();
    const archive = await Archive.open(folder, options);
    const first = await archive.lines(150_000)[Symbol.asyncIterator]().next();
    expect(performance.now() - start).toBeLessThan(1000);
    expect(archive.head().n).toBe(200_000);
    expect(first.value.n).toBe(150_000);
    await archive.close();
  });
});
