import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../text/tokens.js';
import { readTimes } from './read-times.js';
import { resolveTime, type TimeAnchors } from './resolve-time.js';

interface Block {
  readonly expected: string | null;
  readonly notYet: boolean;
  readonly phrases: { readonly text: string; readonly line: number }[];
}
interface Corpus {
  readonly anchors: TimeAnchors;
  readonly blocks: readonly Block[];
}

/** `= EDTF`, `nothing` or `not yet EDTF` opens a block; indented lines are its phrases; `#` is a remark. */
function parse(source: string, language: Language): Corpus {
  const header: Record<string, string> = {};
  const blocks: Block[] = [];
  source.split('\n').forEach((row, index) => {
    if (row.trim() === '' || row.startsWith('#')) return;
    const [head = '', ...rest] = row.split(' ');
    if (row.startsWith('  ')) blocks.at(-1)?.phrases.push({ text: row.trim(), line: index + 1 });
    else if (row === 'nothing') blocks.push({ expected: null, notYet: false, phrases: [] });
    else if (head === '=') blocks.push({ expected: rest.join(' '), notYet: false, phrases: [] });
    else if (row.startsWith('not yet')) blocks.push({ expected: row.slice(8), notYet: true, phrases: [] });
    else header[head] = rest.join(' ');
  });
  const { published = null, event = null } = header;
  return { anchors: { published, event, language }, blocks };
}

/** What was read in a phrase, as the corpus writes it: each date resolved, or nothing. */
function readingOf(phrase: string, anchors: TimeAnchors): string {
  const { language } = anchors;
  const tokens = createTokenizer(language, () => [])(phrase);
  const dates = readTimes(tokens, language).map(({ first, last, value }) => {
    const text = phrase.slice(tokens[first]?.start, tokens[last]?.end);
    return { text, edtf: resolveTime(value, anchors)?.edtf ?? 'unresolved' };
  });
  return dates.length === 1
    ? (dates[0]?.edtf ?? '')
    : dates.map((d) => `[${d.text}] ${d.edtf}`).join(' ') || 'nothing';
}

describe.each(['ar', 'fr', 'en'] as const)('dates of the corpus in %s', (language) => {
  const path = fileURLToPath(new URL(`../../../../lexicon/corpus/${language}/dates.txt`, import.meta.url));
  const { anchors, blocks } = parse(readFileSync(path, 'utf8'), language);
  it('has at least four hundred dates and sixty phrases that are none', () => {
    const count = (nothing: boolean) =>
      blocks.filter((b) => (b.expected === null) === nothing).flatMap((block) => block.phrases).length;
    expect(count(false)).toBeGreaterThanOrEqual(400);
    expect(count(true)).toBeGreaterThanOrEqual(60);
  });
  for (const { expected, notYet, phrases } of blocks)
    it(`${notYet ? 'not yet ' : ''}${expected ?? 'nothing'} (line ${(phrases[0]?.line ?? 1) - 1})`, () => {
      const wanted = expected ?? 'nothing';
      const got = phrases.map(({ text, line }) => `${line}: ${text} = ${readingOf(text, anchors)}`);
      const right = phrases.map(({ text, line }) => `${line}: ${text} = ${wanted}`);
      if (notYet)
        for (const [n, row] of got.entries()) expect(row, 'this is read now: move it').not.toBe(right[n]);
      else expect(got).toEqual(right);
    });
});
