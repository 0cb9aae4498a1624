import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compile } from './compile.js';
import { INFLECTIONS } from './inflections.js';
import { runNewLanguage } from './new-language.js';
import { runNewType } from './new-type.js';
import { readLexicon } from './read-lexicon.js';
import { SMALL_LEXICON, temporaryHouse } from './temporary-house.js';

const houses: string[] = [];
afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true });
});

function house(): string {
  houses.push(temporaryHouse(SMALL_LEXICON));
  return houses.at(-1)!;
}

function codes(path: string): string[] {
  const found = compile(readLexicon(join(path, 'lexicon')), INFLECTIONS).diagnostics;
  return [...new Set(found.map((one) => one.code))].sort();
}

describe('new-type', () => {
  it('makes files that the checker demands to be filled', () => {
    const path = house();
    const lines: string[] = [];
    const args = ['blockade', '--lexicon', join(path, 'lexicon')];
    expect(runNewType(args, (text) => lines.push(text))).toBe(0);
    expect(existsSync(join(path, 'lexicon/types/blockade.yaml'))).toBe(true);
    expect(lines.join('')).toContain('predicates/ar/blockade.yaml');
    expect(codes(path)).toContain('unfilled');
    expect(runNewType(args, () => undefined)).toBe(1);
  });

  it('refuses an id that is none', () => {
    expect(runNewType(['Blockade!'], () => undefined)).toBe(2);
    expect(runNewType(['--help'], () => undefined)).toBe(0);
  });
});

describe('new-language', () => {
  it('makes files that the checker demands to be filled, and inflection that compiles', () => {
    const path = house();
    expect(runNewLanguage(['ha', '--house', path], () => undefined)).toBe(0);
    expect(codes(path)).toEqual(expect.arrayContaining(['unfilled', 'unknown-language']));
    const inflection = readFileSync(join(path, 'packages/engine/src/languages/ha/inflect.ts'), 'utf8');
    expect(inflection).toContain('export const inflect: Inflect');
    expect(runNewLanguage(['ha', '--house', path], () => undefined)).toBe(1);
  });

  it('refuses a code that is none', () => {
    expect(runNewLanguage(['hausa'], () => undefined)).toBe(2);
  });
});
