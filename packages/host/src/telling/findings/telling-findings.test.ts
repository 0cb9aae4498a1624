import type { NameReason, PairScore, TellingReason } from '@marsad/model';
import { expect, it } from 'vitest';
import { findingTexts, pairReason } from './telling-findings.js';

const naming = {
  name: (ref: string): string => `<${ref}>`,
  type: (type: string): string => `<${type}>`,
};

const REASONS: readonly TellingReason[] = [
  { key: 'type-same', type: 'attack' },
  { key: 'type-kin', a: 'attack', b: 'ambush' },
  { key: 'type-other', a: 'attack', b: 'meeting' },
  { key: 'day-same' },
  { key: 'days-overlap' },
  { key: 'days-apart', days: 1 },
  { key: 'days-apart', days: 3 },
  { key: 'place-same', place: 'Gao' },
  { key: 'country-other' },
  { key: 'country-same', a: 'Gao', b: 'Kidal' },
  { key: 'distance', km: 12, a: 'Gao', b: 'Kidal' },
  { key: 'distance', km: 12, a: 'Gao', b: 'Kidal', allows: 'near' },
  { key: 'parties', sides: [{ side: 'by', how: 'shared', refs: ['jnim'] }] },
  { key: 'parties', sides: [{ side: 'against', how: 'other-kind', kinds: [['forces'], ['civilians']] }] },
  { key: 'figures', measure: 'killed', a: 4, b: 5 },
  { key: 'claim-same', refs: ['jnim', 'isgs'] },
  { key: 'claim-other' },
  { key: 'means-same', means: 'ied' },
  { key: 'means-other', a: 'ied', b: 'mine' },
];
const NAMES: readonly NameReason[] = [
  { key: 'spelling', form: 'Koufa' },
  { key: 'spelling', form: null },
  { key: 'event-same' },
  { key: 'name-country-same', countries: ['ML'] },
  { key: 'name-country-other' },
  { key: 'company-same', refs: ['jnim'] },
  { key: 'company-other' },
];

it.each(['fr', 'ar'] as const)(
  'tells every reason in words of its own, with all that it is about, in %s',
  (lang) => {
    const [texts, english] = [findingTexts(lang), findingTexts('en')];
    const told = [
      ...REASONS.map((one) => [texts.reason(one, naming), english.reason(one, naming)] as const),
      ...NAMES.map((one) => [texts.nameReason(one, naming), english.nameReason(one, naming)] as const),
    ];
    for (const [own, other] of told) {
      expect(own).not.toBe(other);
      // Names and numbers that stand in one stand in the other; a single day is a word in Arabic.
      const parts = (words: string): string[] => words.match(/<[^>]+>|\b[2-9]\d?\b|Gao|Kidal|Koufa/g) ?? [];
      expect(parts(own)).toEqual(parts(other));
      if (lang === 'ar') expect(own.replace(/<[^>]+>|Gao|Kidal|Koufa|ML/g, '')).not.toMatch(/[a-z]/i);
    }
    expect(new Set(told.map(([own]) => own)).size).toBe(told.length);
  },
);

it('tells of two tellings what goes before all else, then each respect with its likeness', () => {
  const pair: PairScore = {
    ...{ a: 'd1#x', b: 'd2#y', score: 0.6, veto: true, why: '' },
    band: 'doubtful',
    because: 'placed-apart',
    respects: [{ name: 'time', score: 1, reason: { key: 'day-same' } }],
  };
  expect(pairReason(pair, 'ar', naming)).toBe('يضعهما تقرير واحد في مكانين؛ اليوم نفسه (1.00)');
  expect(pairReason({ ...pair, judged: 'not-sure' }, 'fr', naming)).toMatch(
    /^une personne .* ; le même jour/,
  );
});
