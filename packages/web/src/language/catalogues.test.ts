import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Words {
  readonly [key: string]: string | Words;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const source = fileURLToPath(new URL('..', import.meta.url));
const PLURAL = /_(zero|one|two|few|many|other)$/;
const FORMS = {
  en: ['one', 'other'],
  fr: ['one', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const;
type Language = keyof typeof FORMS;

function flat(words: Words, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value] as const] : flat(value, `${before}${key}.`),
  );
}

function read(language: Language): ReadonlyMap<string, string> {
  return new Map(flat(JSON.parse(readFileSync(`${here}${language}.json`, 'utf8')) as Words));
}

const catalogues = { en: read('en'), fr: read('fr'), ar: read('ar') };

function keysOf(language: Language): readonly string[] {
  return [...new Set([...catalogues[language].keys()].map((key) => key.replace(PLURAL, '')))].sort();
}

function slotsOf(value: string): readonly string[] {
  return [...value.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name!).sort();
}

describe.each(['fr', 'ar'] as const)('the catalogue of %s', (language) => {
  it('says all that the English one says, and nothing else', () => {
    expect(keysOf(language)).toEqual(keysOf('en'));
  });

  it('has the same gaps to fill in', () => {
    for (const [key, value] of catalogues[language]) {
      if (PLURAL.test(key)) continue;
      expect([key, slotsOf(value)]).toEqual([key, slotsOf(catalogues.en.get(key) ?? '')]);
    }
  });
});

describe.each(['en', 'fr', 'ar'] as const)('plurals of %s', (language) => {
  it('have every form of the language', () => {
    const plurals = new Set(
      [...catalogues[language].keys()]
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, '')),
    );
    expect(plurals.size).toBeGreaterThan(5);
    for (const plural of plurals)
      expect([
        plural,
        FORMS[language].filter((form) => !catalogues[language].has(`${plural}_${form}`)),
      ]).toEqual([plural, []]);
    expect([...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort()).toEqual(
      [...FORMS[language]].sort(),
    );
  });

  it('use Latin digits and no dash for a minus', () => {
    for (const [key, value] of catalogues[language])
      expect([key, /[٠-٩۰-۹]/.test(value)]).toEqual([key, false]);
  });
});

it('every word is used by some screen', () => {
  const code = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
  const unused = keysOf('en').filter(
    (key) => !code.includes(`'${key}'`) && !code.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`),
  );
  expect(unused).toEqual([]);
});
