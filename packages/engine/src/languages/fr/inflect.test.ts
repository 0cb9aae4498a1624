import { describe, expect, it } from 'vitest';
import { Feature as F } from '../../lexicon/lexicon.js';
import { inflect } from './inflect.js';

const NAMES = Object.entries(F) as [string, number][];
const describeBits = (features: number): string =>
  NAMES.filter(([, bit]) => (features & bit) !== 0)
    .map(([name]) => name)
    .join(' ');
const forms = (infinitive: string) => inflect({ pos: 'verb', infinitive });
const written = (infinitive: string) => new Set(forms(infinitive).map(({ form }) => form));
const readings = (infinitive: string, form: string) =>
  forms(infinitive)
    .filter((one) => one.form === form)
    .map(({ features }) => describeBits(features));
const noun = (singular: string, ...plurals: string[]) =>
  inflect({ pos: 'noun', singular, plurals }).map(({ form }) => form);
const adjective = (base: string) => inflect({ pos: 'adjective', base, plurals: [] }).map(({ form }) => form);

const VERBS =
  `être avoir aller faire tuer manger annoncer libérer protéger appeler projeter acheter déployer payer finir
  vendre détruire craindre rejoindre mourir tenir prendre mettre battre vivre recevoir devoir pouvoir dissoudre ouvrir
  envoyer conquérir`.split(/\s+/u);

describe('French verbs', () => {
  it.each(VERBS)('%s', (verb) => {
    const lines = forms(verb).map(({ form, features }) => `${form}: ${describeBits(features)}`);
    expect(lines).toMatchSnapshot();
  });

  it('marks the conditional of hearsay', () => {
    expect(readings('tuer', 'tueraient')).toEqual(['conditional plural third']);
  });

  it('writes out the perfect of reflexive verbs as active and past', () => {
    expect(readings("s'emparer", "s' est emparé")).toEqual(['past singular masculine third']);
    expect(readings("s'emparer", 'se seraient également emparés')).toEqual([
      'past conditional plural masculine third',
    ]);
    expect(written("s'en prendre")).toContain("s' en sont pris");
    expect(written('se faire exploser')).toContain('se sont fait exploser');
    expect(written('se rendre')).not.toContain('rendu');
  });

  it('keeps the words behind a verb', () => {
    expect(written('prendre part')).toContain('prirent part');
    expect(written('contre-attaquer')).toContain('contre attaquèrent');
    expect(written('y avoir')).toContain('y aurait');
  });

  it('gives nothing for what is no infinitive', () => {
    expect(forms('bonjour')).toEqual([]);
    expect(inflect({ pos: 'verb', root: 'قتل', form: 1 })).toEqual([]);
  });
});

describe('French nouns and adjectives', () => {
  it('makes plurals', () => {
    expect(noun('journal')).toEqual(['journal', 'journaux']);
    expect(noun('obus')).toEqual(['obus', 'obus']);
    expect(noun("chef d'état-major")).toEqual(["chef d' état major", "chefs d' état major"]);
    expect(noun('engin explosif improvisé')[1]).toBe('engins explosifs improvisés');
    expect(noun('porte-parole', 'porte-parole')).toEqual(['porte parole', 'porte parole']);
  });

  it('makes the four forms of adjectives', () => {
    expect(adjective('terroriste')).toEqual(['terroriste', 'terroriste', 'terroristes', 'terroristes']);
    expect(adjective('loyal')).toEqual(['loyal', 'loyale', 'loyaux', 'loyales']);
    expect(adjective('meurtrier')).toEqual(['meurtrier', 'meurtrière', 'meurtriers', 'meurtrières']);
    expect(adjective('public')[1]).toBe('publique');
    expect(adjective('malien')[3]).toBe('maliennes');
  });

  it('cuts fixed phrases as tokens are cut', () => {
    expect(inflect({ pos: 'adverb', form: "D’après l'armée" })).toEqual([
      { form: "d' après l' armée", features: 0 },
    ]);
    expect(inflect({ pos: 'adverb', form: "aujourd'hui" })[0]?.form).toBe("aujourd'hui");
  });
});
