import type { Engine } from '@marsad/engine';
import type { Assertion, ReportRecord } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { runSentence } from './run-sentence.js';
import { readSentences } from './sentence-block.js';

const SENTENCE = 'JNIM attacked Boni, killing three soldiers, the army said.';
const found: Assertion = {
  anchor: 'a1',
  id: 's1',
  kind: 'event',
  type: 'attack',
  salience: 'main',
  roles: { agent: [{ ref: 'jnim' }], target: [{ ref: 'armed-forces-mali' }] },
  time: { edtf: '2021-05-02', basis: 'relative' },
  place: { ref: 'geonames:1', name: 'Boni', country: 'ML', relation: 'in', precision: 1, span: [14, 18] },
  figures: [
    {
      measure: 'killed',
      low: 3,
      best: 3,
      high: 3,
      qualifier: 'at-least',
      of: 'soldier',
      ref: 'armed-forces-mali',
      span: [28, 33],
    },
  ],
  attribution: [{ holder: { ref: 'armed-forces-mali' }, act: 'say', role: 'official' }],
  factuality: { polarity: 'affirmed', certainty: 'certain', status: 'occurred' },
  evidence: [[0, 42]],
  trigger: [5, 13],
  coder: 'rules@0.1.0',
  rule: 'en.attack.assault',
};

/** Answers every text with one assertion at its place, so that only the runner is on trial. */
const answering = (assertions: readonly Assertion[]): Pick<Engine, 'extract'> => ({
  extract: (): ReportRecord => ({
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
  }),
});
const rolesOf = (): readonly string[] => ['agent', 'target', 'party'];

function run(block: string, assertions: readonly Assertion[] = [found]): string {
  return runSentence(readSentences(block, 'en/x.txt')[0]!, 'en', answering(assertions), rolesOf).told;
}

describe('runSentence', () => {
  it('passes when all that is listed agrees', () => {
    expect(
      run(`[${SENTENCE}]
  attack agent=jnim target=armed-forces-mali time=2021-05-02 basis=relative place=boni killed=3+:soldier voice=armed-forces-mali/say certainty=certain ended=no`),
    ).toBe('');
    expect(run(`${SENTENCE}\n  attack place=ML voice=official wounded=none`)).toBe('');
  });

  it('says which fields differ, in the words of the notation', () => {
    expect(run(`${SENTENCE}\n  attack agent=isgs killed=3 voice=none`)).toBe(`en/x.txt:1
  ${SENTENCE}
  expected  attack agent=isgs killed=3 voice=none
  got       attack agent=jnim target=armed-forces-mali time=2021-05-02 place=boni:ML killed=3+:armed-forces-mali:soldier voice=armed-forces-mali/say
    agent: expected isgs, got jnim
    killed: expected 3, got 3+:armed-forces-mali:soldier
    voice: expected none, got armed-forces-mali/say`);
  });

  it('tells what is missing and what is extra, unless more is allowed', () => {
    const told = run(`${SENTENCE}\n  clash party=jnim`);
    expect(told).toContain('  missing   clash party=jnim');
    expect(told).toContain('  extra     attack agent=jnim');
    expect(
      run(`${SENTENCE}\n  attack\n  and more`, [found, { ...found, id: 's2', anchor: 'a2', type: 'clash' }]),
    ).toBe('');
  });

  it('wants the evidence where the brackets are', () => {
    expect(run('JNIM attacked Boni, killing three soldiers, the [army said].\n  attack')).toContain(
      'missing',
    );
  });

  it('knows nothing and not yet', () => {
    expect(run(`nothing\n${SENTENCE}`)).toContain('  expected  nothing');
    expect(run(`nothing\n${SENTENCE}`, [])).toBe('');
    expect(run(`not yet\n${SENTENCE}\n  attack agent=isgs`)).toBe('');
    expect(run(`not yet\n${SENTENCE}\n  attack agent=jnim`)).toContain('passes now: take "not yet" away');
  });

  it('pairs two assertions of one type so that the least differs', () => {
    const other = { ...found, anchor: 'a2', id: 's2', roles: { agent: [{ ref: 'isgs' }] } };
    expect(run(`${SENTENCE}\n  attack agent=isgs\n  attack agent=jnim`, [found, other])).toBe('');
  });

  it('reports a record that breaks its contract', () => {
    expect(run(`${SENTENCE}\n  attack`, [{ ...found, trigger: [50, 55] }])).toContain(
      'unsound   assertion s1 (attack): trigger',
    );
  });
});
