/**
 * What words take up: every text of reference.txt, with its marks taken out, is read as a report, and each marked
 * stretch must be taken up as marked, or stay open.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language, Mention } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';

interface Expected {
  readonly span: readonly [number, number];
  /** A ref, a country's ISO code, or null where it must stay open. */
  readonly ref: string | null;
}
interface Case {
  readonly line: number;
  readonly notYet: boolean;
  readonly text: string;
  readonly expected: readonly Expected[];
}

const MARK = /\[([^\]]+)\]/gu;

/**
 * `published DAY` sets the day of all reports of a file and `#` is a remark; any other line is a text with brackets, and
 * the indented line below it gives what they take up, in order.
 */
function parse(source: string): { published: string; cases: Case[] } {
  let published = '';
  let notYet = false;
  let marked = '';
  const cases: Case[] = [];
  source.split('\n').forEach((row, index) => {
    if (row.trim() === '' || row.startsWith('#')) return;
    if (row.startsWith('published ')) published = row.slice('published '.length);
    else if (row === 'not yet') notYet = true;
    else if (!row.startsWith('  ')) marked = row;
    else {
      const refs = row.trim().split(' ');
      const expected = [...marked.matchAll(MARK)].map(({ index: at, 1: words = '' }, i): Expected => {
        // Each bracket before it, and its own first, is no part of the text.
        const start = at - 2 * i;
        return { span: [start, start + words.length], ref: refs[i] === '?' ? null : (refs[i] ?? '') };
      });
      cases.push({ line: index, notYet, text: marked.replace(MARK, '$1'), expected });
      notYet = false;
    }
  });
  return { published, cases };
}

const meantBy = (mention: Mention | undefined): string | null =>
  mention?.kind === 'place' ? (mention.place?.country ?? null) : (mention?.ref ?? null);

/** The mention that takes something up in a stretch of text. */
const takenUpIn = (mentions: readonly Mention[], [from, to]: Expected['span']): Mention | undefined =>
  mentions.find(
    ({ span, match }) =>
      span[0] < to && span[1] > from && span[0] >= from && (match === 'pronoun' || match === 'description'),
  );

const corpusOf = (language: Language): string =>
  fileURLToPath(new URL(`../../../../lexicon/corpus/${language}/reference.txt`, import.meta.url));

const { engine } = startEngine();

describe.each(['ar', 'fr', 'en'] as const)('references of the corpus in %s', (language: Language) => {
  const { published, cases } = parse(readFileSync(corpusOf(language), 'utf8'));
  const read = ({ line, text, expected }: Case): { got: string[]; wanted: string[] } => {
    const { mentions } = engine.extract({ text, language, published }, { allMentions: true });
    const row = (span: Expected['span'], ref: string | null): string =>
      `${line}: ${text.slice(...span)} = ${ref ?? '?'}`;
    return {
      got: expected.map(({ span }) => row(span, meantBy(takenUpIn(mentions, span)))),
      wanted: expected.map(({ span, ref }) => row(span, ref)),
    };
  };

  it('has at least eighty texts, a third of which must stay open', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(cases.every(({ expected }) => expected.length > 0)).toBe(true);
    const open = cases.filter(({ expected }) => expected.some(({ ref }) => ref === null));
    expect(open.length / cases.length).toBeGreaterThanOrEqual(1 / 3);
  });

  it('are taken up as marked', () => {
    const readings = cases.filter(({ notYet }) => !notYet).map(read);
    expect(readings.flatMap(({ got }) => got)).toEqual(readings.flatMap(({ wanted }) => wanted));
  });

  it('names what is not taken up yet, and only that', () => {
    for (const one of cases.filter(({ notYet }) => notYet)) {
      const { got, wanted } = read(one);
      expect(got, 'this is read now: take "not yet" away').not.toEqual(wanted);
    }
  });
});
