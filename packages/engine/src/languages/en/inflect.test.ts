import { describe, expect, it } from 'vitest';
import { Feature as F } from '../../lexicon/lexicon.js';
import { inflect } from './inflect.js';

const NAMES = Object.entries(F) as [string, number][];
const describeBits = (features: number): string =>
  NAMES.filter(([, bit]) => (features & bit) !== 0)
    .map(([name]) => name)
    .join(' ');
const forms = (infinitive: string) => inflect({ pos: 'verb', infinitive });
const written = (infinitive: string) => new Set(forms(infinitive).map(({ form }) => form));
const noun = (singular: string, ...plurals: string[]) =>
  inflect({ pos: 'noun', singular, plurals }).map(({ form }) => form);

const VERBS =
  `be have do go attack kill flee die carry deploy plan commit refer offer equip kidnap travel panic lie take
  begin hit overrun withdraw rebuild relay say swear shoot`.split(/\s+/u);

describe('English verbs', () => {
  it.each(VERBS)('%s', (verb) => {
    const lines = forms(verb).map(({ form, features }) => `${form}: ${describeBits(features)}`);
    expect(lines).toMatchSnapshot();
  });

  it('keeps the words behind a verb', () => {
    expect(written('carry out')).toContain('carried out');
    expect(written('claim responsibility')).toContain('claims responsibility');
    expect(written('be behind')).toContain('was behind');
  });

  it('inflects the last part of a compound and the word behind an adverb', () => {
    expect(written('booby-trap')).toContain('booby trapped');
    expect(written('jointly attack')).toContain('jointly attacked');
  });

  it('writes both spellings where both are in use', () => {
    expect(written('travel')).toContain('travelled');
    expect(written('travel')).toContain('traveled');
    expect(written('target')).toContain('targeted');
  });

  it('gives nothing for an Arabic root', () => {
    expect(inflect({ pos: 'verb', root: 'قتل', form: 1 })).toEqual([]);
  });
});

describe('English nouns, adjectives and phrases', () => {
  it('makes plurals', () => {
    expect(noun('attack')).toEqual(['attack', 'attacks']);
    expect(noun('ambush')).toEqual(['ambush', 'ambushes']);
    expect(noun('city')).toEqual(['city', 'cities']);
    expect(noun('gunman', 'gunmen')).toEqual(['gunman', 'gunmen']);
    expect(noun('chief of staff')).toEqual(['chief of staff', 'chiefs of staff']);
    expect(noun('co-founder')).toEqual(['co founder', 'co founders']);
  });

  it('leaves adjectives and phrases as they are', () => {
    expect(inflect({ pos: 'adjective', base: 'al-Qaeda-linked', plurals: [] })).toEqual([
      { form: 'al qaeda linked', features: 0 },
    ]);
    expect(inflect({ pos: 'adverb', form: "one's" })).toEqual([{ form: "one 's", features: 0 }]);
  });
});
