import { describe, expect, it } from 'vitest';
import type { Assertion, ReportRecord } from './record.js';
import { validateRecord } from './validate.js';

const text = 'JNIM attacked the army.\nThree died.';
const attack: Assertion = {
  anchor: 'a1',
  id: 's1',
  kind: 'event',
  type: 'attack',
  salience: 'main',
  roles: { agent: [{ ref: 'jnim', mention: 'm1' }] },
  attribution: [],
  factuality: { polarity: 'affirmed', certainty: 'certain', status: 'occurred' },
  evidence: [[0, 23]],
  trigger: [5, 13],
  coder: 'rules@0.1.0',
  rule: 'en.attack.assault',
};
const record = (changed: Partial<Assertion> = {}): ReportRecord => ({
  schema: 'marsad/1',
  document: {
    id: 'd1',
    text: 'sha256:0',
    language: 'en',
    outlet: { ref: 'aqap' },
    published: { edtf: null, basis: 'unknown' },
  },
  mentions: [{ id: 'm1', kind: 'actor', span: [0, 4], text: 'JNIM', ref: 'jnim', match: 'name' }],
  assertions: [{ ...attack, ...changed }],
  notes: [],
});
const rolesOf = (type: string): readonly string[] | undefined =>
  type === 'attack' ? ['agent', 'target'] : undefined;
const first = (changed: Partial<Assertion>): string | undefined =>
  validateRecord(record(changed), text, rolesOf)[0];

describe('validateRecord', () => {
  it('finds nothing wrong with a sound record', () => {
    expect(validateRecord(record(), text, rolesOf)).toEqual([]);
  });

  it('holds evidence to one line of 400 units, and the trigger inside it', () => {
    expect(first({ evidence: [[0, 30]] })).toContain('crosses a line');
    expect(first({ evidence: [[0, 99]] })).toContain('not inside the text');
    expect(first({ evidence: [] })).toContain('no evidence');
    expect(first({ trigger: [24, 29] })).toContain('outside the evidence');
    const long = `JNIM attacked ${'x'.repeat(500)}`;
    expect(validateRecord(record({ evidence: [[0, 450]] }), long)[0]).toContain('over 400');
  });

  it('knows the roles of a type and their limit', () => {
    expect(first({ roles: { party: [{ ref: 'jnim' }] } })).toContain(
      'role party is not one of agent, target',
    );
    expect(first({ type: 'picnic' })).toContain('not in the lexicon');
    const five = ['a', 'b', 'c', 'd', 'e'].map((ref) => ({ ref }));
    expect(first({ roles: { agent: five } })).toContain('over 4');
    expect(first({ roles: { agent: [{ ref: 'jnim' }, { ref: 'jnim' }] } })).toContain('twice');
    expect(first({ roles: { agent: [{ ref: 'jnim', mention: 'm9' }] } })).toContain('m9 is not listed');
  });

  it('checks figures, places, voices and what a statement is about', () => {
    const figure = {
      measure: 'killed',
      low: 3,
      best: 2,
      high: 3,
      qualifier: 'exact',
      span: [24, 29],
    } as const;
    expect(first({ figures: [figure] })).toContain('does not hold');
    expect(first({ figures: [{ ...figure, best: 3, part_of: 0 }] })).toContain('not another figure');
    const place = {
      ref: null,
      name: 'X',
      country: 'Mali',
      relation: 'in',
      precision: 4,
      span: [0, 4],
    } as const;
    expect(first({ place })).toContain('ISO 3166-1');
    const mali = { ...place, country: 'ML' };
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    expect(first({ place: { ...mali, bearing: 360 } })).toContain('bearing 360');
    expect(first({ place: { ...mali, radius_km: -1 } })).toContain('below nought');
    expect(first({ place: { ...mali, precision_codes: { acled: 3, ucdp: 6 } } })).toBeUndefined();
    expect(first({ place: { ...mali, geometry: { type: 'Polygon', coordinates: [ring] } } })).toContain(
      'not closed',
    );
    expect(first({ place: { ...mali, geometry: { type: 'LineString', coordinates: [[0, 99]] } } })).toContain(
      'LineString of 1',
    );
    expect(first({ attribution: [{ holder: { ref: 'aqap' }, act: 'say', role: 'outlet' }] })).toContain(
      'own voice',
    );
    expect(first({ attribution: [{ holder: {}, act: 'say', role: 'person' }] })).toContain('without a ref');
    expect(first({ about: 'a9' })).toContain('no assertion here');
  });

  it('wants the slice and a reason of every mention', () => {
    const bad: ReportRecord = {
      ...record(),
      mentions: [{ id: 'm1', kind: 'actor', span: [0, 4], text: 'Jnim', ref: null, match: 'none' }],
    };
    expect(validateRecord(bad, text)).toEqual([
      'mention m1: its text "Jnim" is not the slice "JNIM"',
      'mention m1: match "none" has no why',
    ]);
  });
});
