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
  it('gives back what was put, and nobody reads or names it without the key', async () => {
    const archive = await Archive.create(folder, options);
    const bytes = Buffer.from('a herder from Tabankort said', 'utf8');
    const name = await archive.putOriginal('d1', bytes);
    expect(Buffer.from(await archive.original('d1', name))).toEqual(bytes);
    for (const text of ['', '\ufeffباماكو\r\n', 'a\u0000b', '😀']) {
      expect(await archive.text('d1', await archive.putText('d1', text))).toBe(text);
    }
    const file = readFileSync(join(folder, `archive/originals/${name.slice(0, 2)}/${name}`));
    expect(file.includes('Tabankort')).toBe(false);
    expect([sha256Hex(bytes), await archive.putOriginal('d2', bytes)]).not.toContain(name);
    await expect(archive.original('d2', name)).rejects.toMatchObject({ code: 'archive-damaged' });
    await archive.close();
  });

  it('does not write the same thing twice, and mends what was damaged', async () => {
    const archive = await Archive.create(folder, options);
    const name = await archive.putText('d1', 'Bamako');
    const path = join(folder, `archive/texts/${name.slice(0, 2)}/${name}`);
    const before = statSync(path).ino;
    await Promise.all(Array.from({ length: 20 }, () => archive.putText('d1', 'Bamako')));
    expect(statSync(path).ino).toBe(before);
    writeFileSync(path, 'Bam');
    await expect(archive.text('d1', name)).rejects.toMatchObject({ code: 'archive-damaged' });
    await archive.putText('d1', 'Bamako');
    expect(await archive.text('d1', name)).toBe('Bamako');
    expect(readdirSync(join(folder, 'archive/incoming'))).toEqual([]);
    await archive.close();
  });

  it('puts a record back that is gone, and no other in its place', async () => {
    const archive = await Archive.create(folder, options);
    const { record: name, report } = (await takeIn(archive, 1)).entry;
    const first = (await archive.record(report, name))!;
    const path = join(folder, `archive/records/${name.slice(0, 2)}/${name}`);
    writeFileSync(path, '{"schema":');
    await expect(archive.record(report, name)).rejects.toMatchObject({ code: 'archive-damaged' });
    const other = { ...first, document: { ...first.document, id: 'other' } };
    expect(await archive.mendRecord(report, name, other)).toBe(false);
    expect(await archive.mendRecord(report, name, { ...first })).toBe(true);
    expect(await archive.record(report, name)).toEqual(first);
    expect(await archive.record(report, '0'.repeat(64))).toBeNull();
    await archive.close();
  });

  it('knows no names but its own', async () => {
    const archive = await Archive.create(folder, options);
    await archive.putText('d1', 'Bamako');
    for (const name of ['', '../journal.jsonl', 'A'.repeat(64), '0'.repeat(64)]) {
      await expect(archive.original('d1', name)).rejects.toMatchObject({ code: 'not-found' });
      expect(await archive.record('d1', name)).toBeNull();
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
    const written = readFileSync(journal(), 'utf8').trimEnd().split('\n');
    for (const [i, text] of written.entries()) {
      const { hash, ...rest } = JSON.parse(text);
      expect([hash, hash]).toEqual([sha256Hex(canonicalJson(rest)), lines[i]!.hash]);
      expect(text).toBe(canonicalJson({ ...rest, hash }));
      expect(text).not.toMatch(/html|utf-8/);
    }
    expect(lines.map(({ entry }) => 'from' in entry && entry.from)).toEqual(['1.html', '2.html']);
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
    writeFileSync(journal(), readFileSync(journal(), 'utf8').replace('"intake":"i3"', '"intake":"i9"'));
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

  it('opens 200,000 lines and 50,000 keys in a moment, and finds one of them', async () => {
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
    const keys = Array.from({ length: 50_000 }, (_, i) => `${sha256Hex(`d${i}`)} ${sha256Hex(`k${i}`)}\n`);
    writeFileSync(join(folder, 'archive/keyring'), keys.join(''));
    const start = performance.now();
    const archive = await Archive.open(folder, options);
    const first = await archive.lines(150_000)[Symbol.asyncIterator]().next();
    expect(performance.now() - start).toBeLessThan(1000);
    expect(archive.head().n).toBe(200_000);
    expect(first.value.n).toBe(150_000);
    await archive.close();
  });
});
