import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameLikeness } from './name-likeness.js';

/** From here on two names are more likely one than not. */
const ONE = 0.5;
const LEAST_PAIRS = 150;

interface Pair {
  readonly name: string;
  readonly other: string;
  readonly same: boolean;
}

/** Blocks of a name, marked = or !, then the names it is held against. */
function readPairs(language: string): Pair[] {
  const path = new URL(`../../../../lexicon/corpus/${language}/names.txt`, import.meta.url);
  const pairs: Pair[] = [];
  let head = { name: '', same: true };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, mark, name] = /^([=!]) (.+)$/.exec(line) ?? [];
    if (mark !== undefined) head = { name: name!, same: mark === '=' };
    else if (line.startsWith('  ')) pairs.push({ ...head, other: line.trim() });
    else if (line !== '' && !line.startsWith('#'))
      throw new Error(`${language}/names.txt: what is "${line}"?`);
  }
  return pairs;
}

describe.each(['ar', 'fr', 'en'])('the names of %s', (language) => {
  const pairs = readPairs(language);

  it('are many, and no pair stands there twice', () => {
    const keys = pairs.map(({ name, other }) => [name, other].sort().join('\n'));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(pairs.length).toBeGreaterThanOrEqual(LEAST_PAIRS);
  });

  it('are one where they are one', () => {
    const missed = pairs.filter(({ name, other, same }) => same && nameLikeness(name, other).score < ONE);
    expect(missed.map(({ name, other }) => `${name} / ${other} ${nameLikeness(name, other).score}`)).toEqual(
      [],
    );
  });

  it('are not one where they are not', () => {
    const taken = pairs.filter(({ name, other, same }) => !same && nameLikeness(name, other).score >= ONE);
    expect(taken.map(({ name, other }) => `${name} / ${other} ${nameLikeness(name, other).score}`)).toEqual(
      [],
    );
  });
});
