import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '@marsad/engine/lexicon/load.js';
import { nameWords } from '@marsad/match';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.js';
import { INFLECTIONS } from './inflections.js';
import { readLexicon } from './read-lexicon.js';
import { renderTypeRegistry } from './type-registry.js';
import { LANGUAGES } from './vocabularies.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const files = readLexicon(root('lexicon'));
const compiled = compile(files, INFLECTIONS);
const lexicon = loadLexicon(compiled.bytes);
const key = (name: string): string => nameWords(name).join(' ');

describe('the lexicon of this house', () => {
  it('has no mistakes', () => {
    expect(compiled.diagnostics).toEqual([]);
  });

  it('opens in under 100 milliseconds', () => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      loadLexicon(compiled.bytes);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('types', () => {
  it('are those of the record, in full', () => {
    const families = new Set(files.types.map(({ value }) => value.family));
    expect(files.types.length).toBeGreaterThanOrEqual(71);
    expect([...families].sort()).toEqual([
      'attributes',
      'control',
      'diplomacy',
      'group-life',
      'presence',
      'statements',
      'ties-directed',
      'ties-mutual',
      'violence',
    ]);
  });

  it('are asserted by a lemma in each language, but for those that the engine makes', () => {
    const made = files.types.filter(({ value }) => value.by === 'engine').map(({ value }) => value.id);
    expect(made.sort()).toEqual(['alias', 'nationality', 'role', 'strength']);
    for (const language of LANGUAGES) {
      const asserted = new Set(
        files.predicates.filter((entry) => entry.language === language).map(({ value }) => value.type),
      );
      expect(
        files.types.map(({ value }) => value.id).filter((id) => !asserted.has(id) && !made.includes(id)),
      ).toEqual([]);
    }
  });

  it('stand in the generated registry of the model', () => {
    const registry = readFileSync(root('packages/model/src/generated/types.ts'), 'utf8');
    expect(registry).toBe(renderTypeRegistry(files.types.map(({ value }) => value)));
  });
});

describe('countries', () => {
  it('are named in three languages and have their generic actors', () => {
    expect(files.countries.length).toBeGreaterThanOrEqual(249);
    for (const { value } of files.countries) {
      for (const name of [value.label.en, value.label.fr, value.label_ar[0]!]) {
        expect(lexicon.places.lookup(key(name)).some((place) => place.country === value.iso)).toBe(true);
      }
      expect(lexicon.actors.has(`government-${value.slug}`)).toBe(true);
    }
  });

  it.each([
    ['ساحل العاج', 'CI'],
    ['كوت ديفوار', 'CI'],
    ['Ivory Coast', 'CI'],
    ["Côte d'Ivoire", 'CI'],
    ['أمريكا', 'US'],
    ['أميركا', 'US'],
    ['بريطانيا', 'GB'],
    ['التشاد', 'TD'],
    ['Centrafrique', 'CF'],
    ['بوركينا', 'BF'],
  ])('%s is %s', (name, iso) => {
    expect(lexicon.places.lookup(key(name))[0]).toMatchObject({ country: iso, feature: 'PCLI' });
  });

  it.each([
    ['ar', 'مالي', 'ML'],
    ['fr', 'malien', 'ML'],
    ['fr', 'maliennes', 'ML'],
    ['en', 'malian', 'ML'],
    ['ar', 'نيجري', 'NE'],
    ['ar', 'نيجيري', 'NG'],
    ['fr', 'nigériens', 'NE'],
    ['fr', 'nigérian', 'NG'],
    ['en', 'nigerien', 'NE'],
    ['en', 'nigerian', 'NG'],
  ] as const)('in %s, %s is of %s', (language, form, iso) => {
    const words = lexicon.forms[language].lookup(form).flatMap((analysis) => analysis.lemma.words);
    expect(words).toContainEqual({ class: 'nationality', country: iso });
  });
});

describe('outlets and persons of the register', () => {
  const lacking = ({ names }: (typeof files.actors)[number]['value']): number =>
    LANGUAGES.filter(
      (language) =>
        !names.some((n) => n.lang === language && (n.strength === 'strong' || n.strength === 'weak')),
    ).length;

  // What is left to do may shrink and must not grow: names that are missing in a language, and entries of which no
  // name was read in a page or a list. A local paper that nobody writes in another script has no name in it.
  it.each([
    ['outlet', 500, 104, 176],
    ['person', 670, 0, 371],
  ])(
    '%s: %d or more, at most %d languages without a name, at most %d unread',
    (kind, least, bare, unread) => {
      const entries = files.actors.map(({ value }) => value).filter((actor) => actor.kind === kind);
      expect(entries.length).toBeGreaterThanOrEqual(least);
      expect(entries.reduce((sum, actor) => sum + lacking(actor), 0)).toBeLessThanOrEqual(bare);
      expect(
        entries.filter(({ names }) => names.every((n) => n.source === 'transcription')).length,
      ).toBeLessThanOrEqual(unread);
    },
  );
});

describe('places', () => {
  it('come with their towns before regions of the same name', () => {
    expect(lexicon.places.lookup('gao')[0]).toMatchObject({
      ref: 'geonames:2457163',
      country: 'ML',
      feature: 'PPLA',
    });
    expect(lexicon.places.longest('tin')).toBeGreaterThanOrEqual(2);
    expect(lexicon.places.lookup('no such place')).toEqual([]);
  });

  const sahel = new Set(['ML', 'NE', 'BF', 'MR']);
  it.each([
    ['إنضيلمان', 'I-n-Déliman'],
    ['هنبوري', 'Hombori'],
    ['تساليط', 'Tessalit'],
    ['جيبوه', 'Djibo'],
    ['تينزواتين', 'Ti-n-Zaouâtene'],
    ['أنصنغو', 'Ansongo'],
    ['ميناقا', 'Ménaka'],
    ['باندياقارا', 'Bandiagara'],
  ])('%s sounds like %s', (spelling, name) => {
    expect(
      lexicon.places
        .sounds(key(spelling), sahel)
        .slice(0, 3)
        .map((place) => place.name),
    ).toContain(name);
  });

  it('do not answer outside the countries asked for, nor to what sounds like none', () => {
    expect(lexicon.places.sounds(key('تساليط'), new Set(['SO']))).toEqual([]);
    expect(lexicon.places.sounds(key('المستشفيات'), sahel)).toEqual([]);
  });
});
