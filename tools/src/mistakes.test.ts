import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
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

describe('mistakes point into the file', () => {
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a slot, a kind and a role that do not exist': {
      'predicates/fr/violence.yaml': `- id: attack.assault
  type: attack
  verbs: [attaquer]
  roles:
    agent: {from: [subjet], kind: [actor]}
    victim: {from: [object], kind: [actors]}
  needs: [[agent, target]]
`,
    },
    'a role that the type does not have, and a need it cannot meet': {
      'predicates/fr/violence.yaml': `- id: attack.assault
  type: attack
  verbs: [attaquer]
  roles:
    victim: {from: [object], kind: [actor]}
  needs: [[agnet]]
`,
    },
    'a type that does not exist, an id given twice': {
      'predicates/fr/more.yaml': `- id: attack.assault
  type: attck
  verbs: [assaillir]
`,
    },
    'sentences that a type cannot fill': {
      'types/attack.yaml': SMALL_LEXICON['types/attack.yaml']!.replace(
        '{agent} attacked {target}',
        '{agent} attacked {victim}',
      )
        .replace('  - an attack took place', '  - "{target} was attacked"')
        .replace('[a|ont] attaqué', '[a|ont attaqué'),
    },
    'a class and a datum that do not exist': {
      'words/fr/persons.yaml': `- id: soldier
  class: persn
  nouns: [soldat]
- id: mine
  class: means
  data: {means: mines}
  nouns: [mine]
- id: against
  class: plain
  colour: red
`,
    },
    'a relation and a closed class that do not exist': {
      'words/fr/function.yaml': `- id: against
  fn: {fn: preposition, relation: agianst}
  phrases: [contre]
- id: and
  fn: {fn: conjonction, join: and}
  phrases: [et]
`,
    },
    'labels and definitions that are missing': {
      'types/ambush.yaml': `id: ambush
kind: event
family: violence
roles: [agent, target]
definition: short
label: {en: Ambush}
acled: null
plover: null
icon: crosshair
by: engine
`,
    },
    'names without a source, shared names, unknown refs': {
      'actors/one.yaml': `ref: one
kind: group
type: armed-group
label: {en: One, fr: Un}
label_ar:
  - جماعة
parents:
  - {ref: armed-forces-malii}
names:
  - lang: en
    strength: strong
    source: "https://example.org"
    forms: [The Group]
`,
      'actors/two.yaml': `ref: too
kind: group
type: armed-group
label: {en: Two, fr: Deux}
label_ar:
  - جماعة
names:
  - lang: en
    strength: strong
    source: "https://example.org"
    forms: [the group]
`,
      'actors/three.yaml': `ref: three
kind: group
type: armed-group
label: {en: Three, fr: Trois}
label_ar:
  - جماعة
names:
  - lang: en
    strength: strong
    forms: [Three]
`,
    },
    'characters that nobody sees, and scripts of both directions on one line': {
      'words/ar/persons.yaml': `- id: soldier
  class: plain
  nouns:
    - جنـدي
    - عسكري\u200f
  adverbs: [غدا]
- id: cafe
  class: plain
  note: cafe\u0301
`,
    },
    'a lemma that inflection makes nothing of, and a language that does not exist': {
      'words/fr/odd.yaml': '- id: odd\n  class: plain\n  verbs: ["42"]\n',
      'words/xx/plain.yaml': '- id: odd\n  class: plain\n  nouns: [x]\n',
    },
    'YAML that does not parse, and a key given twice': {
      'words/fr/a.yaml': '- id: a\n  class: plain\n  class: plain\n',
      'words/fr/b.yaml': '- id: b\n   class: plain\n',
    },
    'marks of a scaffold, and a place that the extract does not have': {
      'words/fr/a.yaml': '- id: a\n  class: plain\n  nouns:\n    - <fill>\n',
      'places/curated.yaml':
        '- geonames: 12\n  name: Nowhere\n  country: ML\n  source: transcription\n  names:\n    fr:\n      - Nulle part\n',
    },
  };

  it.each(Object.entries(cases))('%s', (_, files) => {
    const { status, output } = run({ ...SMALL_LEXICON, ...files });
    expect(status).toBe(1);
    expect(output).not.toMatch(/\bat .*\.(ts|js):\d/);
    expect(output).toMatchSnapshot();
  });
});
