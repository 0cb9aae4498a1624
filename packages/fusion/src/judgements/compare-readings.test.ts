import { type Assertion, anchorOf } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { toldReport } from '../testing/told-report.js';
import { compareReadings, placeAgain, type ReadText } from './compare-readings.js';

type Said = Partial<Assertion> & { readonly words: string; readonly type?: string };

/** A reading in which each assertion stands on its own words, which are its trigger too. */
function reading(text: string, said: readonly Said[]): ReadText {
  const [{ record }] = [
    toldReport(
      'd1',
      said.map(({ type = 'attack' }, i) => ({ anchor: `x${i}`, type })),
    ),
  ];
  const assertions = record.assertions.map((one, i) => {
    const { words, ...more } = said[i]!;
    const start = text.indexOf(words);
    const span = [start, start + words.length] as const;
    return { ...one, ...more, evidence: [span], trigger: span, anchor: anchorOf(text, span, 0) } as Assertion;
  });
  return { record: { ...record, assertions }, text };
}

const OLD = 'Two soldiers died. The group claimed it.';
const before = reading(OLD, [
  { words: 'Two soldiers died.' },
  { words: 'The group claimed it.', type: 'claim-responsibility' },
]);
const [attack, claim] = before.record.assertions as [Assertion, Assertion];
const quoted = (words: string, anchor = '') => ({ anchor, quotation: words });

describe('a place in a new reading', () => {
  it('is known by its anchor, whatever is told there now', () => {
    const after = reading(OLD, [{ words: 'Two soldiers died.', type: 'ambush' }]);
    const { by, assertion } = placeAgain(quoted('', attack.anchor), attack, after);
    expect([by, assertion?.type]).toEqual(['anchor', 'ambush']);
  });

  it('is known by its words where the text moved, however its lines were broken', () => {
    const text = 'A correction was made.\nTwo soldiers\ndied. The group claimed it.';
    const after = reading(text, [{ words: 'Two soldiers\ndied.' }]);
    const { by, assertion } = placeAgain(quoted('Two soldiers died.', attack.anchor), attack, after);
    expect([by, assertion?.anchor]).toEqual(['quotation', after.record.assertions[0]!.anchor]);
  });

  it('is not guessed: other words, another type, or two that could be it', () => {
    const after = reading('New. Three soldiers died. The group claimed it.', [
      { words: 'Three soldiers died.' },
      { words: 'The group claimed it.', type: 'claim-responsibility' },
      { words: 'The group claimed it.', type: 'claim-responsibility' },
    ]);
    for (const [words, was] of [
      ['Two soldiers died.', attack],
      ['The group claimed it.', attack],
      ['The group claimed it.', claim],
      ['', null],
    ] as const)
      expect(placeAgain(quoted(words), was, after)).toEqual({ by: 'nothing', assertion: null });
  });
});

describe('two readings of a report', () => {
  it('differ in nothing when only who read them, and the numbers of mentions, do', () => {
    const roles = { target: [{ ref: 'armed-forces-mali', mention: 'm1' }] };
    const old = reading(OLD, [{ words: 'Two soldiers died.', roles }]);
    const again = reading(OLD, [
      {
        words: 'Two soldiers died.',
        roles: { target: [{ ref: 'armed-forces-mali', mention: 'm9' }] },
        coder: 'x@2',
      },
    ]);
    expect(compareReadings(old, again)).toEqual({ same: 1, gone: [], added: [], changed: [] });
  });

  it('tell what came, what went, and which fields differ', () => {
    const after = reading(OLD, [
      { words: 'Two soldiers died.', time: { edtf: '2017-11-24', basis: 'stated' } },
      { words: 'claimed', type: 'praise' },
    ]);
    const { same, gone, added, changed } = compareReadings(before, after);
    expect(same).toBe(0);
    expect(gone).toEqual([claim]);
    expect(added.map(({ type }) => type)).toEqual(['praise']);
    expect(changed.map(({ fields }) => fields)).toEqual([['time']]);
  });
});
