import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index.js';
import { nameLikeness } from './name-likeness.js';

function indexOf(names: readonly string[]): NameIndex<string> {
  const index = new NameIndex<string>();
  for (const name of names) index.add(name, name);
  return index;
}

const name = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.stringMatching(/^[a-zA-Zéïçş' .-]{0,30}$/),
  fc.stringMatching(/^[ء-يًـ٠-٩ ]{0,30}$/),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('comparing two names', () => {
  it('is the same either way round, between 0 and 1, and never fails', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const likeness = nameLikeness(a, b);
        expect(likeness.score).toBe(nameLikeness(b, a).score);
        expect(likeness.score).toBeGreaterThanOrEqual(0);
        expect(likeness.score).toBeLessThanOrEqual(1);
        expect(likeness.why).toMatch(/^[^\n].*\.$/s);
      }),
    );
  });

  it('is surest of a name with itself', () => {
    for (const same of [
      'Ménaka',
      'أنسنغو',
      'Mohamed Ould Abdel Aziz',
      'محمد ولد عبد العزيز',
      'Gao',
      'Москва',
    ])
      expect(nameLikeness(same, same).score).toBeGreaterThan(0.9);
  });
});

describe('an index of names', () => {
  it('answers any text, in order of score, and alike every time', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), name, (names, query) => {
        const found = indexOf(names).find(query, 5);
        expect(found).toEqual(indexOf(names).find(query, 5));
        expect(found.length).toBeLessThanOrEqual(5);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('takes no longer for a name of any length', () => {
    const index = indexOf(['Ménaka', 'Mohamed Ould Abdel Aziz', 'x'.repeat(100_000)]);
    const started = performance.now();
    index.find('محمد ولد '.repeat(20_000), 5);
    index.find('أ'.repeat(200_000), 5);
    index.find('Ould-'.repeat(40_000), 5);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('finds by sound alone what no table lists', () => {
    const towns = indexOf([
      'In Delimane',
      'Ménaka',
      'Boulkessi',
      'Tessalit',
      'Hombori',
      'Ansongo',
      'Inates',
      'Djibo',
      'Tinzaouaten',
      'Indé',
      'Bolgasi',
      'Tazoult',
      'Humbura',
      'Angossou',
      'Nates',
      'Dabo',
      'Tin Zawa',
    ]);
    const first = (query: string): string | undefined => towns.find(query, 1)[0]?.text;
    expect(
      ['إنضيليمن', 'منكا', 'بولكيسي', 'تساليت', 'هومبوري', 'أنسنغو', 'إيناتس', 'جيبو', 'تين زواتين'].map(
        first,
      ),
    ).toEqual([
      'In Delimane',
      'Ménaka',
      'Boulkessi',
      'Tessalit',
      'Hombori',
      'Ansongo',
      'Inates',
      'Djibo',
      'Tinzaouaten',
    ]);
  });
});
