/**
 * Gathers the lemmas of all entries: one lemma for one spec in one language, whichever files name it, with all its
 * words and predicates; and all the written forms that each language's inflection makes of it.
 */

import type { Inflect, LemmaSpec } from '@marsad/engine/languages/lemma-spec.js';
import type { FunctionData, Pos, Predicate, WordData } from '@marsad/engine/lexicon/lexicon.js';
import { fold } from '@marsad/match';
import type { Language } from '@marsad/model';
import type { Diagnostic } from './diagnostic.js';
import type { Located } from './read-lexicon.js';
import type { FunctionEntry, PredicateEntry, WordEntry } from './schemas.js';
import type { KeyPath } from './yaml-source.js';

type Entry = WordEntry | FunctionEntry | PredicateEntry;

export interface CollectedLemma {
  readonly id: number;
  readonly name: string;
  readonly pos: Pos;
  readonly words: WordData[];
  readonly predicates: Predicate[];
  readonly functions: FunctionData[];
}

interface Meaning {
  readonly word?: WordData;
  readonly predicate?: Predicate;
  readonly closed?: FunctionData;
}

interface ListedSpec {
  readonly spec: LemmaSpec;
  readonly name: string;
  readonly key: string;
  readonly path: KeyPath;
}

/** Which of its lemma's forms a form is: lemma and features. */
export type Reading = readonly [lemma: number, features: number];

/** The parts of "singular / plural / plural". */
export function variants(item: string): readonly [first: string, ...rest: string[]] {
  const [first = '', ...rest] = item.split(' / ').map((part) => part.trim());
  return [first, ...rest];
}

/** The form under which a word stands in a table of forms. */
export function citation(language: string, word: string): string {
  return language === 'ar' ? fold(word) : word.toLowerCase().normalize('NFC');
}

function verbSpecs(entry: Entry): ListedSpec[] {
  return (entry.verbs ?? []).map((verb, index) => {
    const path = ['verbs', index];
    if (typeof verb === 'string')
      return { spec: { pos: 'verb', infinitive: verb }, name: verb, key: `v ${verb}`, path };
    const root = verb.root[0]!;
    const { form, vowel, masdars } = verb;
    const spec: LemmaSpec = {
      pos: 'verb',
      root,
      form,
      ...(vowel === undefined ? {} : { vowel: vowel as 'a' | 'i' | 'u' }),
      ...(masdars === undefined ? {} : { masdars }),
    };
    return { spec, name: `${root} ${form}`, key: `v ${root} ${form} ${vowel ?? ''}`, path };
  });
}

function listedSpecs(entry: Entry): ListedSpec[] {
  const specs = verbSpecs(entry);
  entry.nouns?.forEach((item, index) => {
    const [singular, ...plurals] = variants(item);
    specs.push({
      spec: { pos: 'noun', singular, plurals },
      name: singular,
      key: `n ${singular}`,
      path: ['nouns', index],
    });
  });
  entry.adjectives?.forEach((item, index) => {
    const [base, ...plurals] = variants(item);
    specs.push({
      spec: { pos: 'adjective', base, plurals },
      name: base,
      key: `a ${base}`,
      path: ['adjectives', index],
    });
  });
  for (const list of ['adverbs', 'phrases'] as const) {
    entry[list]?.forEach((form, index) => {
      specs.push({ spec: { pos: 'adverb', form }, name: form, key: `r ${form}`, path: [list, index] });
    });
  }
  return specs;
}

function addOnce<T>(list: T[], item: T | undefined): void {
  if (item === undefined) return;
  const text = JSON.stringify(item);
  if (!list.some((one) => JSON.stringify(one) === text)) list.push(item);
}

export class LemmaCollector {
  readonly lemmas: CollectedLemma[] = [];
  readonly found: Diagnostic[] = [];
  /** Language -> form -> its readings. */
  readonly forms: Record<Language, Map<string, Reading[]>> = { ar: new Map(), fr: new Map(), en: new Map() };
  private readonly byKey = new Map<string, CollectedLemma>();

  constructor(private readonly inflect: Readonly<Partial<Record<Language, Inflect>>>) {}

  /** Adds all lemmas of one entry with what the entry says of them. */
  add(entry: Located<Entry>, meaning: Meaning): void {
    const language = entry.language as Language;
    if (!(language in this.forms)) return;
    for (const listed of listedSpecs(entry.value)) {
      const lemma = this.lemma(language, listed, meaning.closed !== undefined);
      addOnce(lemma.words, meaning.word);
      addOnce(lemma.predicates, meaning.predicate);
      addOnce(lemma.functions, meaning.closed);
      this.addForms(entry, language, listed, lemma);
    }
  }

  /**
   * Makes lemmas of the words that forbid an entry or that it asks for, where no other entry has them, so that every form of them is
   * known in a text. Call it when all entries are in.
   */
  addForbidding(entry: Located<PredicateEntry>): void {
    const language = entry.language as Language;
    if (!(language in this.forms)) return;
    for (const list of ['only', 'unless'] as const)
      entry.value[list]?.forEach((singular, index) => {
        if (this.forms[language].has(citation(language, singular))) return;
        const spec: LemmaSpec = { pos: 'noun', singular, plurals: [] };
        const listed = { spec, name: singular, key: `n ${singular}`, path: [list, index] };
        const lemma = this.lemma(language, listed, false);
        addOnce(lemma.words, { class: 'plain' });
        this.addForms(entry, language, listed, lemma);
      });
  }

  private lemma(language: Language, listed: ListedSpec, closed: boolean): CollectedLemma {
    const key = `${language} ${closed ? 'f ' : ''}${listed.key}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const pos = closed ? 'function' : listed.spec.pos;
    const id = this.lemmas.length;
    const lemma: CollectedLemma = { id, name: listed.name, pos, words: [], predicates: [], functions: [] };
    this.lemmas.push(lemma);
    this.byKey.set(key, lemma);
    return lemma;
  }

  private addForms(
    entry: Located<Entry>,
    language: Language,
    listed: ListedSpec,
    lemma: CollectedLemma,
  ): void {
    const inflect = this.inflect[language];
    if (!inflect) return;
    const forms = inflect(listed.spec);
    if (forms.length === 0) {
      const message = 'inflection makes no form of this lemma';
      this.found.push(entry.source.at([...entry.path, ...listed.path], 'no-forms', message));
    }
    const table = this.forms[language];
    for (const { form, features } of forms) {
      const readings = table.get(form) ?? [];
      if (readings.some(([id, bits]) => id === lemma.id && bits === features)) continue;
      table.set(form, [...readings, [lemma.id, features]]);
    }
  }
}
