/**
 * From the checked files to the bytes of the artefact. Everything is put in a fixed order, so that the same files
 * give the same bytes on any machine.
 */

import type { Inflect } from '@marsad/engine/languages/lemma-spec.js';
import { type Contents, POS } from '@marsad/engine/lexicon/artefact.js';
import { genericActors } from '@marsad/engine/lexicon/generic-actors.js';
import type { FunctionData, Predicate, TypeEntry, WordData } from '@marsad/engine/lexicon/lexicon.js';
import { fold } from '@marsad/match';
import type { Language } from '@marsad/model';
import { type BuiltGazetteer, buildGazetteer } from './build-gazetteer.js';
import { buildTable } from './build-table.js';
import { crossCheck } from './cross-checks.js';
import type { Diagnostic } from './diagnostic.js';
import { storedCountry, TEMPLATES } from './generic-actors.js';
import { citation, LemmaCollector } from './lemma-collector.js';
import { nameWordsOf } from './name-words.js';
import { placeLabels } from './place-labels.js';
import type { LexiconFiles, Located } from './read-lexicon.js';
import { buildRegistry, type Registry } from './registry.js';
import type { PredicateEntry, TypeFile, WordEntry } from './schemas.js';
import { BEARINGS, LANGUAGES } from './vocabularies.js';
import { addPlaces, addTable, type Sections, writeArtefact } from './write-artefact.js';

export interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: Uint8Array;
  /** What was compiled, for the last line of the command. */
  readonly counts: Readonly<Record<string, number>>;
}

function readWord(entry: WordEntry): WordData {
  const word = { class: entry.class, ...entry.data } as WordData;
  return word.class === 'direction' ? { ...word, bearing: BEARINGS[word.bearing] ?? word.bearing } : word;
}

function readPredicate({ value, language }: Located<PredicateEntry>): Predicate {
  const { verbs, nouns, adjectives, adverbs, phrases, note, only, unless, ...predicate } = value;
  const cited = (words: readonly string[] | undefined): readonly string[] | undefined =>
    words && [...new Set(words.flatMap((word) => [word, citation(language, word)]))];
  const pairs = Object.entries({ ...predicate, only: cited(only), unless: cited(unless) }).filter(
    ([, one]) => one !== undefined,
  );
  return Object.fromEntries(pairs) as unknown as Predicate;
}

/** The entry of a type as the engine sees it. */
export function readType(file: TypeFile): TypeEntry {
  const { id, kind, family, roles, symmetric, label, label_ar, rung } = file;
  const { told_en, told_fr, told_ar, named_en, named_fr, named_ar } = file;
  return {
    id,
    kind: kind as TypeEntry['kind'],
    family,
    roles,
    symmetric: symmetric ?? roles.includes('party'),
    label: { ...label, ar: label_ar[0]! },
    told: { en: told_en, fr: told_fr, ar: told_ar },
    named: { en: named_en, fr: named_fr, ar: named_ar[0]! },
    ...(rung ? { rung: rung as NonNullable<TypeEntry['rung']> } : {}),
  };
}

function collect(files: LexiconFiles, inflect: Readonly<Partial<Record<Language, Inflect>>>): LemmaCollector {
  const collector = new LemmaCollector(inflect);
  for (const entry of files.words)
    if (entry.value.class !== 'name-word') collector.add(entry, { word: readWord(entry.value) });
  for (const entry of files.functions)
    collector.add(entry, { closed: entry.value.fn as unknown as FunctionData });
  for (const entry of files.predicates) collector.add(entry, { predicate: readPredicate(entry) });
  for (const entry of files.predicates) collector.addForbidding(entry);
  return collector;
}

class Pool<T> {
  readonly items: T[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(item: T): number {
    const key = JSON.stringify(item);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

type StoredLemmas = Pick<Contents, 'lemmaNames' | 'lemmaPos' | 'words' | 'predicates' | 'functions'>;

function storeLemmas(collector: LemmaCollector, sections: Sections): StoredLemmas {
  const words = new Pool<WordData>();
  const predicates = new Pool<Predicate>();
  const functions = new Pool<FunctionData>();
  const starts = [0];
  const parts: number[] = [];
  for (const lemma of collector.lemmas) {
    starts.push(parts.push(...lemma.words.map((item) => words.indexOf(item))));
    starts.push(parts.push(...lemma.predicates.map((item) => predicates.indexOf(item))));
    starts.push(parts.push(...lemma.functions.map((item) => functions.indexOf(item))));
  }
  sections.set('lemma.starts', Uint32Array.from(starts));
  sections.set('lemma.parts', Int32Array.from(parts));
  return {
    lemmaNames: collector.lemmas.map((lemma) => lemma.name).join('\n'),
    lemmaPos: collector.lemmas.map((lemma) => POS.indexOf(lemma.pos)).join(''),
    words: words.items,
    predicates: predicates.items,
    functions: functions.items,
  };
}

function commonWords(collector: LemmaCollector): Set<string> {
  return new Set(LANGUAGES.flatMap((language) => [...collector.forms[language].keys()].map(fold)));
}

function tables(collector: LemmaCollector, registry: Registry, gazetteer: BuiltGazetteer): Sections {
  const sections: Sections = new Map();
  for (const language of LANGUAGES) {
    const forms = new Map([...collector.forms[language]].map(([form, readings]) => [form, readings.flat()]));
    addTable(sections, `forms.${language}`, buildTable(forms));
  }
  addTable(sections, 'names', buildTable(registry.names));
  addTable(sections, 'places', buildTable(gazetteer.names));
  addTable(sections, 'sounds', buildTable(gazetteer.sounds));
  return sections;
}

/** Compiles the lexicon; the bytes are worth keeping only when there are no diagnostics. */
export function compile(
  files: LexiconFiles,
  inflect: Readonly<Partial<Record<Language, Inflect>>>,
): Compiled {
  const countryWords = files.countries.map(({ value }) => storedCountry(value));
  const generated = genericActors(TEMPLATES, countryWords);
  const collector = collect(files, inflect);
  const registry = buildRegistry(
    files.actors.map(({ value }) => value),
    generated,
  );
  const gazetteer = buildGazetteer(files, commonWords(collector));
  const sections = tables(collector, registry, gazetteer);
  const contents: Contents = {
    ...storeLemmas(collector, sections),
    nameWords: nameWordsOf(files),
    types: files.types.map(({ value }) => readType(value)),
    actors: registry.actors,
    senses: registry.senses,
    templates: TEMPLATES,
    countryWords,
    countries: gazetteer.countries,
    ...addPlaces(sections, gazetteer.places),
    placeLabels: placeLabels(files),
  };
  const refs = generated.map((actor) => actor.ref);
  return {
    diagnostics: [
      ...files.diagnostics,
      ...crossCheck(files, refs),
      ...collector.found,
      ...gazetteer.diagnostics,
    ],
    bytes: writeArtefact(contents, sections),
    counts: {
      types: contents.types.length,
      actors: files.actors.length,
      lemmas: collector.lemmas.length,
      forms: LANGUAGES.reduce((sum, language) => sum + collector.forms[language].size, 0),
      places: gazetteer.places.length,
    },
  };
}
