/**
 * The corpus of actors: each sentence with its mentions in brackets and, below, whom they mean. What is marked must be
 * found and mean that; "?" must mean nobody known; and nobody may be found outside the brackets.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '@marsad/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.js';
import { loadLexicon } from '../lexicon/load.js';

interface Sentence {
  readonly line: number;
  readonly published: string;
  readonly text: string;
  readonly pieces: readonly (readonly [number, number])[];
  readonly refs: readonly string[];
}

/** Takes the brackets out of a line. */
function unmark(marked: string): Pick<Sentence, 'text' | 'pieces'> {
  const pieces: [number, number][] = [];
  let text = '';
  for (const ch of marked)
    if (ch === '[') pieces.push([text.length, -1]);
    else if (ch === ']') (pieces.at(-1) as [number, number])[1] = text.length;
    else text += ch;
  return { text, pieces };
}

function read(source: string): Sentence[] {
  const found: Sentence[] = [];
  let published = '';
  let marked = '';
  source.split('\n').forEach((row, index) => {
    if (row.startsWith('#') || row.trim() === '') return;
    if (row.startsWith('published ')) published = row.slice(10);
    else if (!row.startsWith('  ')) marked = row;
    else {
      const refs = row.trim() === 'nothing' ? [] : row.trim().split(' ');
      found.push({ line: index, published, ...unmark(marked), refs });
    }
  });
  return found;
}

/** What is wrong with the reading of one sentence; empty when nothing is. */
function faultsOf({ text, published, pieces, refs }: Sentence, language: Language, engine: Engine): string[] {
  const { mentions } = engine.extract({ text, published, language }, { allMentions: true });
  // Whom pronouns take up has a corpus of its own.
  const known = mentions.filter(
    (m) => m.ref !== null && m.match !== 'pronoun' && (m.kind === 'actor' || m.kind === 'person'),
  );
  const within = ([from, to]: readonly [number, number]) =>
    known.filter((m) => m.span[0] < to && m.span[1] > from);
  const faults: string[] = [];
  if (pieces.length !== refs.length) faults.push(`${pieces.length} brackets and ${refs.length} refs`);
  pieces.forEach((piece, i) => {
    const got = [
      ...new Set(
        within(piece)
          .filter((m) => !spansOther(m.span, piece, pieces))
          .map((m) => m.ref),
      ),
    ];
    const wanted = refs[i] === '?' ? [] : [refs[i]];
    if (got.join(' ') !== wanted.join(' '))
      faults.push(
        `${text.slice(...piece)}: expected ${wanted[0] ?? 'nobody'}, got ${got.join(' ') || 'nobody'}`,
      );
  });
  for (const m of known)
    if (!pieces.some(([from, to]) => m.span[0] < to && m.span[1] > from))
      faults.push(`${m.text}: nobody is meant, got ${m.ref}`);
  return faults;
}

/** A mention that holds several brackets belongs to the first of them. */
const spansOther = (
  span: readonly [number, number],
  piece: readonly [number, number],
  pieces: readonly (readonly [number, number])[],
): boolean => pieces.some((other) => other[0] < piece[0] && span[0] < other[1] && span[1] > piece[0]);

describe.each(['ar', 'fr', 'en'] as const)('actors of the corpus in %s', (language) => {
  const path = fileURLToPath(new URL(`../../../../lexicon/corpus/${language}/actors.txt`, import.meta.url));
  const sentences = read(readFileSync(path, 'utf8'));
  let engine: Engine;
  beforeAll(() => {
    engine = createEngine(
      loadLexicon(readFileSync(new URL('../../../host/lexicon/marsad-lexicon.bin', import.meta.url))),
    );
  });
  it('has at least a hundred sentences', () => {
    expect(new Set(sentences.map((s) => s.text)).size).toBeGreaterThanOrEqual(100);
  });
  it('finds everybody, and nobody else', () => {
    const faults = sentences.flatMap((s) =>
      faultsOf(s, language, engine).map((fault) => `${s.line}: ${s.text}\n    ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});
