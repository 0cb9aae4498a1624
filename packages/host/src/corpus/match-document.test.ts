import type { Lexicon, TypeEntry } from '@marsad/engine';
import type { Assertion, ReportRecord } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { readExpected } from './expected-assertion.js';
import { matchDocument } from './match-document.js';
import { tellMatch } from './match-text.js';
import { scoresPage } from './score.js';

const text = 'JNIM ambushed a convoy near Boni on Sunday.\nThe army denied it.';
const label = { ar: '', fr: '', en: '' };
const told = { ar: [], fr: [], en: [] };
const type = (id: string, family: string): [string, TypeEntry] => [
  id,
  { id, kind: 'event', family, roles: ['agent', 'target'], symmetric: false, label, told, named: label },
];
const lexicon: Pick<Lexicon, 'types'> = {
  types: new Map([
    type('attack', 'violence'),
    type('ambush', 'violence'),
    type('deny-responsibility', 'statements'),
  ]),
};
const ambush: Assertion = {
  anchor: 'a1',
  id: 's1',
  kind: 'event',
  type: 'ambush',
  salience: 'main',
  roles: { agent: [{ ref: 'jnim' }, { ref: null }] },
  attribution: [],
  factuality: { polarity: 'affirmed', certainty: 'certain', status: 'occurred' },
  evidence: [[0, 43]],
  trigger: [5, 13],
  coder: 'rules@0.1.0',
  rule: 'en.ambush.ambush',
};
const recordOf = (assertions: Assertion[]): ReportRecord => ({
  schema: 'marsad/1',
  document: {
    id: 'd',
    text: 'sha256:0',
    language: 'en',
    outlet: null,
    published: { edtf: null, basis: 'unknown' },
  },
  mentions: [],
  assertions,
  notes: [],
});
const match = (expected: object[], assertions: Assertion[]): ReturnType<typeof matchDocument> =>
  matchDocument(readExpected({ assertions: expected }, text, 'x'), recordOf(assertions), lexicon as Lexicon);

describe('matchDocument', () => {
  it('finds right a type with overlapping evidence and equal refs, and measures the rest', () => {
    const { pairs, missed, extra } = match(
      [{ type: 'ambush', at: ['a convoy'], roles: { agent: ['jnim'] }, time: '2021-05-02' }],
      [ambush],
    );
    expect([pairs.length, missed.length, extra.length]).toEqual([1, 0, 0]);
    expect([...pairs[0]!.fields]).toEqual([
      ['time', false],
      ['voices', true],
      ['certainty', true],
      ['status', true],
    ]);
  });

  it('keeps violence of another type apart, and prefers the same type', () => {
    const attack = { type: 'attack', at: ['ambushed'], roles: { agent: ['jnim'] } };
    expect(match([attack], [ambush]).pairs[0]!.sameType).toBe(false);
    expect(match([attack, { ...attack, type: 'ambush' }], [ambush]).missed.map((e) => e.type)).toEqual([
      'attack',
    ]);
  });

  it('misses what has other refs, other words or another polarity', () => {
    const wrong = [
      { type: 'ambush', at: ['ambushed'], roles: { agent: ['isgs'] } },
      { type: 'ambush', at: ['The army'] },
      { type: 'ambush', at: ['ambushed'], polarity: 'denied' },
    ];
    for (const expected of wrong) expect(match([expected], [ambush]).pairs).toEqual([]);
  });

  it('refuses words that are not in the report or stand there twice', () => {
    expect(() => match([{ type: 'ambush', at: ['nowhere'] }], [])).toThrow('not in the report');
    expect(() => match([{ type: 'ambush', at: ['y'] }], [])).toThrow('twice');
    expect(() => match([{ type: 'ambush', at: ['Boni'], tme: 1 }], [])).toThrow('no key "tme"');
  });

  it('tells what differs, and adds up to a page', () => {
    const found = match(
      [
        { type: 'ambush', at: ['a convoy'] },
        { type: 'deny-responsibility', at: ['denied'] },
      ],
      [ambush, { ...ambush, id: 's2', anchor: 'a2' }],
    );
    const told = [...tellMatch(found, recordOf([ambush]), text)];
    expect(told.map((line) => line.trim().split(':')[0])).toEqual([
      'missed',
      expect.any(String),
      'extra',
      expect.any(String),
    ]);
    const page = scoresPage([{ slug: 'x', language: 'en', match: found }], lexicon as Lexicon);
    expect(page).toContain('| English | 2 | 2 | 1 | 0 | 0.50 | 0.50 | 0.50 |');
    expect(page).toContain('| **statements** | 1 | 0 | 0 | 0 | – | 0.00 | 0.00 |');
  });
});
