import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, TYPE_FAMILIES } from '@marsad/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { type StartedEngine, startEngine } from '../start/start-engine.js';
import { attach, isArabicFeminine, obliqueArabic } from './arabic-names.js';
import { englishArticle, isEnglishPlural } from './english-names.js';
import { refPhrase } from './filler-phrase.js';
import { frenchArticle, withPreposition } from './french-names.js';
import { countryNameIn, nameIn, typeNameIn } from './name-in.js';
import { placeInWords } from './place-in-words.js';
import { hasTitle, titleBehindIs, titleIn } from './titles.js';
import { tollInWords } from './toll-in-words.js';
import { familyNameIn, kindNameIn } from './vocabulary-names.js';

const LEXICON = fileURLToPath(new URL('../../../../lexicon', import.meta.url));
let lexicon: StartedEngine['lexicon'];
beforeAll(() => {
  lexicon = startEngine().lexicon;
});

describe('French names', () => {
  const de = (ref: string, before = 'de'): string => {
    const { part, article } = refPhrase(ref, 'fr', lexicon);
    return withPreposition(before, article, part.text, false) + part.text;
  };

  it('take their article, and melt with de and à', () => {
    const said = [
      'jnim',
      'minusma',
      'aqim',
      'armed-forces-mali',
      'houthis',
      'african-union',
      'isgs',
      'hezbollah',
    ];
    expect(said.map((ref) => de(ref))).toEqual([
      'du JNIM',
      'de la Minusma',
      "d'AQMI",
      'des Forces armées maliennes',
      'des Houthis',
      "de l'Union africaine",
      "de l'EIGS",
      'du Hezbollah',
    ]);
    expect(de('taliban', 'à')).toBe('aux Talibans');
    expect(de('government-mali', 'à')).toBe('au gouvernement du Mali');
    expect(de('civilians-mali', 'au sein de')).toBe('au sein de civils du Mali');
    expect(de('signed-in-blood')).toBe('des Signataires par le sang');
    expect(de('unidentified-armed-group-niger')).toBe("d'un groupe armé non identifié au Niger");
    expect(de('operation-barkhane', 'par')).toBe("par l'opération Barkhane");
  });

  it('stand bare when they are proper names', () => {
    for (const name of ['Al-Qaïda', 'Boko Haram', 'Ansar Dine', 'Wagner', 'Reuters'])
      expect(frenchArticle(name)).toBe('');
    expect(withPreposition('de', '', 'officials', true)).toBe('de ');
    expect(de('iyad-ag-ghaly')).toBe("d'Iyad Ag Ghali");
    expect(de('hassan-nasrallah')).toMatch(/^de Hassan/);
  });
});

describe('English names', () => {
  it('take the article by their common noun', () => {
    const names = [
      'Malian Armed Forces',
      'United Nations',
      'JNIM',
      'Islamic State',
      'Operation Barkhane',
      'Taliban',
    ];
    expect(names.map((name) => englishArticle(name) + name)).toEqual([
      'the Malian Armed Forces',
      'the United Nations',
      'JNIM',
      'Islamic State',
      'Operation Barkhane',
      'the Taliban',
    ]);
    expect(names.filter(isEnglishPlural)).toEqual(['Malian Armed Forces', 'Taliban']);
  });
});

describe('Arabic names', () => {
  it('join prepositions of one letter and keep others apart', () => {
    expect(attach('ل', 'الحكومة المالية')).toEqual(['', 'للحكومة المالية']);
    expect(attach('ب', 'الجماعة')).toEqual(['', 'بالجماعة']);
    expect(attach('ل', 'تنظيم القاعدة')).toEqual(['', 'لتنظيم القاعدة']);
    expect(attach('من جانب', 'الحكومة')).toEqual(['من جانب ', 'الحكومة']);
  });

  it('show gender and case by their first word', () => {
    for (const name of ['جماعة أنصار الدين', 'القوات المسلحة', 'كتائب القسام', 'ميليشيا محلية'])
      expect(isArabicFeminine(name), name).toBe(name !== 'ميليشيا محلية');
    for (const name of ['تنظيم القاعدة', 'الجيش المالي', 'أسامة بن لادن'])
      expect(isArabicFeminine(name)).toBe(false);
    expect(obliqueArabic('محتجون في مالي')).toBe('محتجين في مالي');
    expect(obliqueArabic('متطوعو الدفاع عن الوطن')).toBe('متطوعي الدفاع عن الوطن');
    expect(obliqueArabic('هارون')).toBe('هارون');
  });
});

describe('tolls', () => {
  const figure = (best: number | null, more: Partial<Figure> = {}): Figure => ({
    measure: 'killed',
    low: best,
    best,
    high: best,
    qualifier: 'exact',
    span: [0, 1],
    ...more,
  });

  it('take the plural that Arabic asks for', () => {
    const said = [1, 2, 3, 10, 11, 99, 100, 102, 103].map((count) =>
      tollInWords(figure(count), 'ar', lexicon),
    );
    expect(said).toEqual([
      'قتيل واحد',
      'قتيلان',
      '3 قتلى',
      '10 قتلى',
      '11 قتيلا',
      '99 قتيلا',
      '100 قتيل',
      '102 قتيل',
      '103 قتلى',
    ]);
    const two = figure(2, { qualifier: 'at-least', high: null, measure: 'wounded' });
    expect(tollInWords(two, 'ar', lexicon)).toBe('ما لا يقل عن جريحين');
  });

  it('say who, how sure and of what they are a part', () => {
    const peacekeepers = figure(3, {
      qualifier: 'at-least',
      high: null,
      of: 'peacekeeper',
      nationality: 'NE',
    });
    expect(tollInWords(peacekeepers, 'en', lexicon)).toBe('at least 3 killed (peacekeepers, Niger)');
    expect(tollInWords(peacekeepers, 'fr', lexicon)).toBe('au moins 3 tués (Casques bleus, Niger)');
    expect(tollInWords(figure(2, { of: 'child', part_of: 0 }), 'en', lexicon)).toBe(
      'of these, 2 killed (children)',
    );
    const vague = figure(null, { low: 20, high: 99, qualifier: 'vague' });
    expect(tollInWords(vague, 'fr', lexicon)).toBe('des dizaines de tués');
    expect(tollInWords(vague, 'ar', lexicon)).toBe('عشرات القتلى');
    expect(tollInWords(figure(null, { low: 3, high: 5 }), 'en', lexicon)).toBe('3 to 5 killed');
    expect(tollInWords(figure(1), 'fr', lexicon)).toBe('1 tué');
  });
});

describe('places', () => {
  const place = { ref: null, lat: 0, lon: 0, span: [0, 1] } as const;
  it('are countries with their own prepositions', () => {
    const mali = { ...place, name: 'Mali', country: 'ML', relation: 'in', precision: 4 } as const;
    expect(placeInWords([mali], 'fr', lexicon, undefined)).toBe('au Mali');
    expect(placeInWords([{ ...mali, country: 'SO' }], 'fr', lexicon, undefined)).toBe('en Somalie');
    expect(placeInWords([{ ...mali, country: 'CF' }], 'en', lexicon, undefined)).toBe(
      'in the Central African Republic',
    );
    expect(placeInWords([{ ...mali, relation: 'near' }], 'fr', lexicon, undefined)).toBe('près du Mali');
    const ends = [mali, { ...mali, name: 'Niger', country: 'NE' }].map((one) => ({
      ...one,
      relation: 'border' as const,
    }));
    expect(placeInWords(ends, 'fr', lexicon, undefined)).toBe('à la frontière entre le Mali et le Niger');
  });

  it('are spelled as the report does in its own script, else as the register does', () => {
    const near = {
      ...place,
      ref: 'geonames:2456415',
      name: 'I-n-Déliman',
      country: 'ML',
      relation: 'near',
      precision: 2,
    } as const;
    expect(placeInWords([near], 'en', lexicon, undefined)).toBe('near I-n-Déliman, Mali');
    expect(placeInWords([{ ...near, span: [5, 15] }], 'en', lexicon, 'near Indelimane.')).toBe(
      'near Indelimane, Mali',
    );
    expect(placeInWords([near], 'ar', lexicon, undefined)).toMatch(/^قرب \p{Script=Arabic}+، مالي$/u);
  });
});

describe('vocabulary', () => {
  it('has words for every family, kind and title in three languages', () => {
    for (const lang of ['en', 'fr', 'ar'] as const) {
      for (const family of TYPE_FAMILIES) expect(familyNameIn(family, lang)).not.toBe(family);
      for (const actor of lexicon.actors.values()) expect(kindNameIn(actor.kind, lang)).not.toBe(actor.kind);
    }
    const files = ['actors', 'words/ar', 'words/fr', 'words/en'].flatMap((folder) =>
      readdirSync(join(LEXICON, folder)).map((file) => readFileSync(join(LEXICON, folder, file), 'utf8')),
    );
    const titles = files.flatMap((text) =>
      [...text.matchAll(/\b(?:office|post|rank): ([a-z-]+)/g)].map((m) => m[1]!),
    );
    expect(titles.length).toBeGreaterThan(100);
    expect([...new Set(titles)].filter((title) => !hasTitle(title))).toEqual([]);
  });

  it('names titles alone and behind "is"', () => {
    expect([titleBehindIs('colonel', 'en'), titleIn('colonel', 'en')]).toEqual(['a colonel', 'colonel']);
    expect([titleIn('president', 'fr'), titleIn('president', 'ar')]).toEqual(['président', 'رئيس']);
  });

  it('names refs, types and countries', () => {
    expect(nameIn('jnim', 'ar', lexicon)).toBe('جماعة نصرة الإسلام والمسلمين');
    expect(nameIn('some-one', 'en', lexicon)).toBe('some one');
    expect(typeNameIn('praise', 'fr', lexicon)).toBe('Éloge');
    expect(countryNameIn('ML', 'ar')).toBe('مالي');
    expect(countryNameIn('??', 'en')).toBe('??');
  });
});
