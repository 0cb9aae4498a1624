import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '@marsad/engine/lexicon/load.js';
import { afterEach, describe, expect, it } from 'vitest';
import { compileLexicon, readOptions } from './compile-lexicon.js';
import { runCompiler } from './run-compiler.js';
import { SMALL_LEXICON } from './temporary-house.js';

const houses: string[] = [];
afterEach(() => {
  for (const house of houses.splice(0)) rmSync(house, { recursive: true });
});

const run: typeof runCompiler = (files, more) => {
  const ran = runCompiler(files, more);
  houses.push(ran.house);
  return ran;
};

describe('compiling', () => {
  it('writes what the engine opens', () => {
    const { house, status } = run({
      ...SMALL_LEXICON,
      'words/fr/verbs.yaml': '- id: attack\n  class: support\n  verbs: [attaquer]\n',
      'actors/armed-forces-mali.yaml': `ref: armed-forces-mali
kind: force
type: armed-forces
countries: [ML]
label: {en: Malian Armed Forces, fr: Forces armées maliennes}
label_ar:
  - القوات المسلحة المالية
names:
  - lang: fr
    strength: strong
    source: "https://example.org"
    forms: [FAMa]
`,
    });
    expect(status).toBe(0);
    const lexicon = loadLexicon(readFileSync(join(house, 'lexicon.bin')));
    const lemma = lexicon.forms.fr
      .lookup('attaquer')
      .find((analysis) => analysis.lemma.pos === 'verb')?.lemma;
    expect(lemma?.predicates.map((predicate) => predicate.id)).toEqual(['attack.assault']);
    expect(lemma?.words).toEqual([{ class: 'support' }]);
    expect(lexicon.names.lookup('fama').map((sense) => sense.actor.ref)).toEqual(['armed-forces-mali']);
    expect(lexicon.actors.get('armed-forces-mali')?.label.en).toBe('Malian Armed Forces');
    expect(lexicon.actors.get('police-mali')?.label).toEqual({
      en: 'Police of Mali',
      fr: 'Police du Mali',
      ar: 'الشرطة المالية',
    });
    expect(lexicon.places.lookup('مالي').map((place) => place.feature)).toEqual(['PCLI']);
    expect(lexicon.countrySlug.get('ML')).toBe('mali');
  });

  it('gives the same bytes for the same files', () => {
    const first = run(SMALL_LEXICON);
    const second = run(SMALL_LEXICON);
    const bytes = [first, second].map(({ house }) => readFileSync(join(house, 'lexicon.bin')));
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
  });

  it('writes nothing when there are mistakes, unless told to', () => {
    const files = { ...SMALL_LEXICON, 'words/fr/a.yaml': '- id: a\n  class: none\n' };
    expect(existsSync(join(run(files).house, 'lexicon.bin'))).toBe(false);
    expect(existsSync(join(run(files, { anyway: true }).house, 'lexicon.bin'))).toBe(true);
  });
});

describe('canonical form', () => {
  const untidy = {
    ...SMALL_LEXICON,
    'words/fr/a.yaml':
      '# Why this file.\n- id: a   # a remark\n  class: plain\n  nouns:\n  - zone\n  # of the army\n  - camp\n  - camp\n',
  };

  it('is demanded by --check', () => {
    const { status, output } = run(untidy, { check: true });
    expect(status).toBe(1);
    expect(output).toContain('error[not-canonical]');
  });

  it('is made by --write, which keeps comments and is then content', () => {
    const { house, status, again } = run(untidy, { write: true });
    expect(status).toBe(0);
    const text = readFileSync(join(house, 'lexicon/words/fr/a.yaml'), 'utf8');
    expect(text).toBe(
      '# Why this file.\n- id: a # a remark\n  class: plain\n  nouns:\n    # of the army\n    - camp\n    - zone\n',
    );
    expect(again()).toBe(0);
    expect(readFileSync(join(house, 'lexicon/words/fr/a.yaml'), 'utf8')).toBe(text);
  });

  it('includes the registry of types', () => {
    const { house } = run(SMALL_LEXICON);
    writeFileSync(join(house, 'types.ts'), '// stale\n');
    const paths = {
      lexicon: join(house, 'lexicon'),
      out: join(house, 'lexicon.bin'),
      types: join(house, 'types.ts'),
    };
    const print = { out: () => undefined, error: () => undefined };
    expect(compileLexicon({ ...paths, write: true, check: false, anyway: false }, print)).toBe(0);
    writeFileSync(paths.types, '// stale\n');
    expect(compileLexicon({ ...paths, write: false, check: true, anyway: false }, print)).toBe(1);
  });
});

describe('options', () => {
  it('are read, or refused in a sentence', () => {
    expect(readOptions(['--help'])).toBe('help');
    expect(readOptions(['--write', '--check'])).toEqual({ wrong: '--write and --check exclude each other' });
    expect(readOptions(['--nonsense'])).toHaveProperty('wrong');
    expect(readOptions(['--check'])).toMatchObject({ check: true, write: false });
  });
});
