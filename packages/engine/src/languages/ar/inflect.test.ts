import { describe, expect, it } from 'vitest';
import { Feature as F } from '../../lexicon/lexicon.js';
import type { LemmaSpec } from '../lemma-spec.js';
import { inflect } from './inflect.js';

/** Verbs of really different classes: each name says what is weak in the root. */
const VERBS: readonly (readonly [kind: string, spec: LemmaSpec])[] = [
  ['sound, form 1 in u: قتل', { pos: 'verb', root: 'قتل', form: 1, vowel: 'u', masdars: ['قتل', 'مقتل'] }],
  ['sound, form 2: فجر', { pos: 'verb', root: 'فجر', form: 2 }],
  ['sound, form 3: هاجم', { pos: 'verb', root: 'هجم', form: 3 }],
  ['sound, form 4: أعلن', { pos: 'verb', root: 'علن', form: 4 }],
  ['sound, form 7: انسحب', { pos: 'verb', root: 'سحب', form: 7 }],
  ['sound, form 8: اشتبك', { pos: 'verb', root: 'شبك', form: 8 }],
  ['form 8 with an emphatic: اصطدم', { pos: 'verb', root: 'صدم', form: 8 }],
  ['form 8 with z and a hollow root: ازداد', { pos: 'verb', root: 'زيد', form: 8 }],
  ['form 8 of a root in d: ادعى', { pos: 'verb', root: 'دعو', form: 8 }],
  ['form 8 of a root in w: اتهم', { pos: 'verb', root: 'وهم', form: 8 }],
  ['form 8 of a root in hamza: اتخذ', { pos: 'verb', root: 'أخذ', form: 8 }],
  ['assimilated, form 1: وقع', { pos: 'verb', root: 'وقع', form: 1, vowel: 'a', masdars: ['وقوع'] }],
  ['assimilated, form 4: أوقع', { pos: 'verb', root: 'وقع', form: 4 }],
  ['hollow in w, form 1: قال', { pos: 'verb', root: 'قول', form: 1, vowel: 'u', masdars: ['قول'] }],
  ['hollow in y, form 4: أصاب', { pos: 'verb', root: 'صوب', form: 4 }],
  ['hollow, form 8: اغتال', { pos: 'verb', root: 'غيل', form: 8 }],
  ['hollow root spoken as sound, form 10: استحوذ', { pos: 'verb', root: 'حوْذ', form: 10 }],
  ['geminate, form 1: شن', { pos: 'verb', root: 'شنن', form: 1, vowel: 'u', masdars: ['شن'] }],
  ['geminate, form 8: احتل', { pos: 'verb', root: 'حلل', form: 8 }],
  ['defective in w, form 1: دعا', { pos: 'verb', root: 'دعو', form: 1, vowel: 'u', masdars: ['دعوة'] }],
  [
    'defective in y with past in i: لقي',
    { pos: 'verb', root: 'لقي', form: 1, vowel: 'a', masdars: ['لقاء'] },
  ],
  ['defective, form 5: تبنى', { pos: 'verb', root: 'بني', form: 5 }],
  ['hamza first and last weak, form 2: أدى', { pos: 'verb', root: 'أدي', form: 2 }],
  [
    'hamza in the middle and last weak: رأى',
    { pos: 'verb', root: 'رأي', form: 1, vowel: 'a', masdars: ['رؤية'] },
  ],
  ['hamza last, form 2: هنأ', { pos: 'verb', root: 'هنأ', form: 2 }],
  ['hollow with hamza last: جاء', { pos: 'verb', root: 'جيء', form: 1, vowel: 'i', masdars: ['مجيء'] }],
  ['four radicals: سيطر', { pos: 'verb', root: 'سيطر', form: 1 }],
  ['four radicals, form 2: تمركز', { pos: 'verb', root: 'مركز', form: 2 }],
];

const PARTS: readonly (readonly [string, number])[] = [
  ['participle, active', F.activeParticiple],
  ['participle, passive', F.passiveParticiple],
  ['verbal noun', F.verbalNoun],
  ['imperative', F.imperative],
  ['past, passive', F.past | F.passive],
  ['present, passive', F.present | F.passive],
  ['past', F.past],
  ['present', F.present],
];

/** One line for each part of the paradigm, its forms in the order they are made. */
function paradigm(spec: LemmaSpec): string[] {
  const lines = new Map<string, Set<string>>(PARTS.map(([name]) => [name, new Set()]));
  for (const { form, features } of inflect(spec)) {
    const part = PARTS.find(([, bits]) => (features & bits) === bits);
    if (part) lines.get(part[0])?.add(features & F.construct ? `${form}-` : form);
  }
  return [...lines]
    .filter(([, forms]) => forms.size > 0)
    .map(([name, forms]) => `${name}: ${[...forms].join(' ')}`);
}

function forms(spec: LemmaSpec, bits: number): string[] {
  return [
    ...new Set(
      inflect(spec)
        .filter(({ features }) => (features & bits) === bits)
        .map(({ form }) => form),
    ),
  ];
}

describe('Arabic verbs', () => {
  it.each(VERBS)('%s', (_, spec) => {
    expect(paradigm(spec)).toMatchSnapshot();
  });

  it('marks a passive only where it is written otherwise', () => {
    const killed = inflect({ pos: 'verb', root: 'قتل', form: 1, vowel: 'u' });
    expect(killed.some(({ features }) => features & F.passive)).toBe(false);
    expect(forms({ pos: 'verb', root: 'صوب', form: 4 }, F.past | F.passive)).toContain('اصيب');
    expect(forms({ pos: 'verb', root: 'قول', form: 1, vowel: 'u' }, F.present | F.passive)).toContain('يقال');
  });

  it('makes what stands before an object pronoun', () => {
    expect(forms({ pos: 'verb', root: 'قتل', form: 1, vowel: 'u' }, F.past | F.construct)).toEqual(['قتلو']);
    expect(forms({ pos: 'verb', root: 'بني', form: 5 }, F.past | F.construct)).toEqual(['تبنا', 'تبنو']);
  });

  it('yields nothing for what Arabic does not have', () => {
    expect(inflect({ pos: 'verb', infinitive: 'kill' })).toEqual([]);
    expect(inflect({ pos: 'verb', root: 'قل', form: 1 })).toEqual([]);
    expect(inflect({ pos: 'verb', root: 'قتل', form: 11 })).toEqual([]);
  });
});

describe('Arabic nouns and adjectives', () => {
  it('tells a sound plural from a broken one by its singular', () => {
    const gunman = forms({ pos: 'noun', singular: 'مسلح', plurals: ['مسلحون'] }, F.plural);
    expect(gunman).toEqual(['مسلحون', 'مسلحين', 'مسلحو', 'مسلحي']);
    expect(forms({ pos: 'noun', singular: 'سجن', plurals: ['سجون'] }, F.plural)).toEqual(['سجون', 'سجونا']);
  });

  it('makes duals and what stands before a pronoun', () => {
    const attack = inflect({ pos: 'noun', singular: 'عملية', plurals: ['عمليات'] }).map(({ form }) => form);
    expect(attack).toEqual(['عمليه', 'عمليت', 'عمليتان', 'عمليتين', 'عمليتا', 'عمليتي', 'عمليات']);
    expect(forms({ pos: 'noun', singular: 'عضو', plurals: ['أعضاء'] }, F.plural)).toEqual([
      'اعضاء',
      'اعضاو',
      'اعضاي',
    ]);
  });

  it('declines words that lost a final radical', () => {
    expect(forms({ pos: 'noun', singular: 'قاضٍ', plurals: ['قضاة'] }, F.singular)).toEqual([
      'قاض',
      'قاضي',
      'قاضيا',
    ]);
  });

  it('lets adjectives follow their noun, keeps genitives and drops the article of later words', () => {
    const bomb = inflect({ pos: 'noun', singular: 'عبوة ناسفة', plurals: ['عبوات ناسفة'] }).map(
      ({ form }) => form,
    );
    expect(bomb).toContain('عبوتين ناسفتين');
    expect(bomb).toContain('عبوات ناسفه');
    const force = forms({ pos: 'noun', singular: 'قوات الأمن', plurals: [] }, F.plural);
    expect(force).toEqual(['قوات امن']);
    const witness = forms({ pos: 'noun', singular: 'شاهد عيان', plurals: ['شهود عيان'] }, F.plural);
    expect(witness).toContain('شهود عيان');
  });

  it('makes gender and number of adjectives', () => {
    const feminine = forms({ pos: 'adjective', base: 'موالٍ', plurals: [] }, F.feminine);
    expect(feminine).toEqual(['مواليه', 'مواليت', 'مواليتان', 'مواليتين', 'مواليتا', 'مواليتي', 'مواليات']);
    expect(forms({ pos: 'adjective', base: 'بريء', plurals: ['أبرياء'] }, F.feminine | F.singular)).toEqual([
      'برييه',
      'برييت',
    ]);
  });
});
