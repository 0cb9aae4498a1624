import { describe, expect, it } from 'vitest';
import { Antecedents } from './antecedents.js';
import type { Anaphor, Referent, Sort } from './referent.js';
import { resolveReference } from './resolve-reference.js';

const referent = (ref: string | null, sort: Sort, more: Partial<Referent> = {}): Referent => ({
  key: ref ?? `@${sort}`,
  ref,
  sort,
  gender: null,
  plural: false,
  words: [],
  creed: null,
  countries: [],
  ...more,
});
const anaphor = (wants: readonly Sort[], more: Partial<Anaphor> = {}): Anaphor => ({
  how: 'description',
  at: 100,
  sentence: 1,
  wants: new Set(wants),
  rivals: new Set(),
  gender: null,
  plural: null,
  collective: 0,
  word: null,
  needsWord: false,
  creed: null,
  country: null,
  barred: new Set(),
  favoured: null,
  acting: false,
  reach: 3,
  notBefore: 0,
  latest: false,
  ...more,
});
const told = (...rows: readonly (readonly [Referent, 'subject' | 'argument' | 'inside', number?])[]) => {
  const list = new Antecedents();
  for (const [at, [one, seat, sentence = 0]] of rows.entries()) list.note(one, { sentence, at, seat });
  return list;
};
const meant = (list: Antecedents, one: Anaphor): string | null =>
  resolveReference(one, list).referent?.ref ?? null;

const jnim = referent('jnim', 'group', { gender: 'f', creed: 'jihadist' });
const isgs = referent('isgs', 'group', { gender: 'm', creed: 'jihadist' });
const koufa = referent('amadou-koufa', 'person', { gender: 'm' });

describe('a reference', () => {
  it('takes up the only one that fits, and says where it stood', () => {
    const found = resolveReference(anaphor(['group']), told([jnim, 'subject']));
    expect(found.referent).toEqual(jnim);
    expect(found.why).toBe(
      'Takes up jnim, the subject told of in the sentence before, and nobody else fits.',
    );
  });

  it('stays open between two of one kind, whatever their seats', () => {
    const found = resolveReference(anaphor(['group']), told([jnim, 'subject'], [isgs, 'argument']));
    expect(found).toEqual({
      referent: null,
      doubt: true,
      why: 'It may take up jnim or isgs; nothing in the report decides.',
    });
  });

  it('is decided by gender, by a word of the name, and by who speaks', () => {
    const both = told([jnim, 'subject'], [isgs, 'subject']);
    expect(meant(both, anaphor(['group'], { gender: 'm' }))).toBe('isgs');
    expect(meant(both, anaphor(['group'], { favoured: 'jnim' }))).toBe('jnim');
    const named = told([{ ...jnim, words: ['front'] }, 'subject'], [isgs, 'subject']);
    expect(meant(named, anaphor(['group'], { word: 'front', needsWord: true }))).toBe('jnim');
  });

  it('is left open by a rival that it cannot mean', () => {
    const list = told([jnim, 'argument'], [referent(null, 'thing'), 'subject']);
    expect(meant(list, anaphor(['group'], { how: 'pronoun', rivals: new Set(['thing']) }))).toBeNull();
    expect(meant(list, anaphor(['group']))).toBe('jnim');
  });

  it('is never what grammar bars, stands behind it, or lies too far back', () => {
    expect(
      meant(told([koufa, 'subject']), anaphor(['person'], { barred: new Set(['amadou-koufa']) })),
    ).toBeNull();
    expect(meant(told([koufa, 'subject']), anaphor(['person'], { at: 0 }))).toBeNull();
    expect(meant(told([koufa, 'subject']), anaphor(['person'], { sentence: 4 }))).toBeNull();
    expect(meant(told([koufa, 'subject']), anaphor(['person'], { notBefore: 50 }))).toBeNull();
  });

  it('is no group of another creed, nor one person where several are told of', () => {
    expect(meant(told([jnim, 'subject']), anaphor(['group'], { creed: 'rebel' }))).toBeNull();
    expect(meant(told([koufa, 'subject']), anaphor(['person'], { plural: true }))).toBeNull();
  });

  it('as the latter is the last one told of, unless another phrase holds that one', () => {
    expect(meant(told([jnim, 'subject'], [isgs, 'argument']), anaphor(['group'], { latest: true }))).toBe(
      'isgs',
    );
    const held = told([koufa, 'argument'], [jnim, 'inside']);
    expect(meant(held, anaphor(['group', 'person'], { latest: true }))).toBeNull();
  });

  it('forgets whoever was told of longest ago', () => {
    const list = told([jnim, 'subject']);
    for (let i = 1; i <= 40; i += 1)
      list.note(referent(null, 'thing', { key: `@${i}` }), { sentence: 0, at: i, seat: 'argument' });
    expect([...list.all()]).toHaveLength(28);
    expect(meant(list, anaphor(['group']))).toBeNull();
  });
});
