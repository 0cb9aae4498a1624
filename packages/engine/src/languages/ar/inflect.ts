/**
 * Arabic inflection: every written form of a lemma, unvocalised and folded, without article and clitics. Verbs come
 * from root and form, nouns and adjectives from their listed singular and plurals. A spec that Arabic cannot have
 * (an infinitive, a root of two letters) yields nothing.
 */
import { fold } from '@marsad/match';
import { Feature as F } from '../../lexicon/lexicon.js';
import type { Inflect, InflectedForm, LemmaSpec } from '../lemma-spec.js';
import { agreeing, agreeingShortened, dual, oneNumber, shortened, type Written } from './inflect-nominal.js';
import { declineAdjective, declineNoun } from './inflect-noun.js';
import { readRoot } from './inflect-root.js';
import { spell } from './inflect-spelling.js';
import { type Base, stemsOf } from './inflect-stems.js';
import { conjugate } from './inflect-verb.js';

type VerbSpec = Extract<LemmaSpec, { readonly root: string }>;

/** Letters of a base before its endings; the folded spelling loses only what no ending asks for. */
function participles(base: Base, mark: number): Written[] {
  return spellings(base).flatMap((text) =>
    (base.end === 'I' ? agreeingShortened(text) : agreeing(text)).map((form) => ({
      text: form.text,
      features: form.features | mark,
    })),
  );
}

function spellings(base: Base): string[] {
  const text = base.end === 'A' ? `${base.text}Y` : base.text;
  // The endings need ة, ى and final hamza as they are written, which folding would hide.
  if (text.endsWith('p')) return spell(`${text.slice(0, -1)}a`).map((word) => `${word}ة`);
  if (text.endsWith('Y')) return spell(text.slice(0, -1)).map((word) => `${word}ى`);
  return spell(text);
}

function madeMasdar(base: Base): Written[] {
  const features = F.singular | F.masculine;
  return spellings(base).flatMap((text) => {
    if (base.end === 'I')
      return [
        ...shortened(text, features),
        ...dual(`${text}ي`, F.masculine),
        { text: `${text}يات`, features: F.plural | F.masculine },
      ];
    const feminine = text.endsWith('ة');
    const gender = feminine ? F.feminine : F.masculine;
    const plural = `${feminine ? text.slice(0, -1) : text}ات`;
    return [
      ...oneNumber(text, F.singular | gender, true),
      ...dual(text, gender),
      { text: plural, features: F.plural | gender },
    ];
  });
}

function masdars(spec: VerbSpec, made: readonly Base[]): Written[] {
  const listed = (spec.masdars ?? []).flatMap((word) => declineNoun(word, []));
  return [...made.flatMap(madeMasdar), ...listed].map(({ text, features }) => ({
    text,
    features: features | F.verbalNoun,
  }));
}

function verb(spec: VerbSpec): InflectedForm[] {
  const root = readRoot(spec.root);
  const stems = root && stemsOf({ root, form: spec.form, vowel: spec.vowel ?? 'u' });
  if (root === null || stems === null) return [];
  const out: InflectedForm[] = [];
  for (const [form, all] of conjugate(stems, spec.form, root.radicals.length === 4)) {
    for (const features of all) out.push({ form, features });
  }
  const nominal = [
    ...participles(stems.active, F.activeParticiple),
    ...participles(stems.passive, F.passiveParticiple),
    ...masdars(spec, stems.masdars),
  ];
  return [...out, ...folded(nominal)];
}

function folded(forms: readonly Written[]): InflectedForm[] {
  const seen = new Set<string>();
  const out: InflectedForm[] = [];
  for (const { text, features } of forms) {
    const form = fold(text);
    const key = `${form} ${features}`;
    if (!seen.has(key)) out.push({ form, features });
    seen.add(key);
  }
  return out;
}

/**
 * All forms of an Arabic lemma with their features.
 *
 * @example inflect({ pos: 'adverb', form: 'سابقًا' }) // [{ form: 'سابقا', features: 0 }]
 */
export const inflect: Inflect = (spec) => {
  if (spec.pos === 'adverb') return [{ form: fold(spec.form), features: 0 }];
  if (spec.pos === 'noun') return folded(declineNoun(spec.singular, spec.plurals, spec.gender));
  if (spec.pos === 'adjective') return folded(declineAdjective(spec.base, spec.plurals));
  return 'root' in spec ? verb(spec) : [];
};
