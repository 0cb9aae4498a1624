import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLexicon } from './read-lexicon.js';
import { completenessOf, notInRegister, readUcdpActors } from './register-completeness.js';
import type { ActorFile } from './schemas.js';

const entry = (ref: string, forms: string[], external?: Record<string, unknown>): ActorFile => ({
  ref,
  kind: 'group',
  type: 'armed-group',
  countries: [],
  label: { en: ref, fr: ref },
  label_ar: ['جماعة'],
  parents: [],
  leads: [],
  offices: [],
  names: [{ lang: 'en', strength: 'strong', source: 'ucdp:1', forms }],
  ...(external ? { external } : {}),
});

const TABLE = readUcdpActors(
  [
    'ActorId\tNameData\tNameOrigFull\tOrg\tLocation',
    '7\tBlue Front\tFront bleu\t1\tMali, Niger',
    '8\tRed Front\tn/a\t1\tNiger',
    '9\tGreen people\tn/a\t3\tNiger',
    '',
  ].join('\n'),
);

describe('completeness of the register', () => {
  it('reads names and places of a table, and no empty line', () => {
    expect(TABLE.map(({ id, names }) => [id, names])).toEqual([
      ['7', ['Blue Front', 'Front bleu']],
      ['8', ['Red Front']],
      ['9', ['Green people']],
    ]);
  });

  it('finds an entry that bears a name of the table and lacks its number', () => {
    const found = completenessOf(
      [entry('blue', ['Front Bleu']), entry('red', ['Red Front'], { ucdp: '8' })],
      TABLE,
    );
    expect(found.withoutUcdp).toEqual([{ ref: 'blue', ucdp: '7', name: 'Front bleu' }]);
    expect(found.withoutNames).toEqual({ ar: ['blue', 'red'], fr: ['blue', 'red'], en: [] });
  });

  it('counts an entry known only from use', () => {
    const said = entry('said', ['Said']);
    const names = said.names.map((group) => ({ ...group, source: 'transcription' }));
    expect(completenessOf([{ ...said, names }], []).withoutSource).toEqual(['said']);
  });

  it('lists what is organised in a country and in no entry', () => {
    const left = notInRegister([entry('red', ['Red Front'], { ucdp: '8, 10' })], TABLE, ['Niger']);
    expect(left.map(({ id }) => id)).toEqual(['7']);
    expect(notInRegister([], TABLE, ['Chad'])).toEqual([]);
  });
});

describe('the register of this house', () => {
  const actors = readLexicon(fileURLToPath(new URL('../../lexicon', import.meta.url))).actors.map(
    ({ value }) => value,
  );
  const armed = actors.filter(({ kind }) => kind === 'group' || kind === 'force' || kind === 'mission');

  it('gives nearly every armed group, force and mission a name that can be looked up', () => {
    const { entries, withoutSource } = completenessOf(armed, []);
    expect(withoutSource.length / entries).toBeLessThan(0.1);
  });

  it('names every armed group, force and mission in at least one language, most in English', () => {
    const { entries, withoutNames } = completenessOf(armed, []);
    expect(entries).toBeGreaterThanOrEqual(400);
    expect(withoutNames.en.length / entries).toBeLessThan(0.2);
    expect(
      withoutNames.ar.filter((ref) => withoutNames.fr.includes(ref) && withoutNames.en.includes(ref)),
    ).toEqual([]);
  });
});
