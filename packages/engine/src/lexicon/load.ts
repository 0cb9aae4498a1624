/**
 * Opens a compiled lexicon. Tables stay typed arrays and are decoded as they are asked for, so opening costs
 * milliseconds. It reads no disk: the caller passes the bytes. It throws only on bytes that are no lexicon.
 */
import type { Language } from '@marsad/model';
import { Artefact, type Contents } from './artefact.js';
import { CompiledGazetteer } from './compiled-gazetteer.js';
import { evenShapes } from './even-shapes.js';
import { genericActors } from './generic-actors.js';
import { LemmaStore } from './lemma-store.js';
import type { Actor, Analysis, FormTable, Lexicon, NameSense, NameTable, NameWordTable } from './lexicon.js';
import { StringTable } from './string-table.js';

const NONE: readonly never[] = [];

class CompiledForms implements FormTable {
  private readonly table: StringTable;
  private readonly decoded: (readonly Analysis[] | undefined)[];

  constructor(
    artefact: Artefact,
    language: Language,
    private readonly lemmas: LemmaStore,
  ) {
    this.table = new StringTable(artefact.table(`forms.${language}`));
    // Made at its full length it stays an array; filled here and there it would become a slow map.
    this.decoded = new Array(this.table.size);
  }

  lookup(form: string): readonly Analysis[] {
    const entry = this.table.find(form);
    if (entry < 0) return NONE;
    return this.decoded[entry] ?? this.decode(entry);
  }

  private decode(entry: number): readonly Analysis[] {
    const values = this.table.values(entry);
    const analyses: Analysis[] = [];
    for (let i = 0; i < values.length; i += 2)
      analyses.push({ lemma: this.lemmas.get(values[i]!), features: values[i + 1]! });
    this.decoded[entry] = analyses;
    return analyses;
  }

  longest(firstWord: string): number {
    return this.table.longest(firstWord);
  }

  continues(first: string, second: string): boolean {
    return this.table.continues(first, second);
  }
}

class CompiledNames implements NameTable {
  private readonly table: StringTable;
  private readonly decoded = new Map<number, readonly NameSense[]>();

  constructor(
    artefact: Artefact,
    private readonly senses: readonly NameSense[],
  ) {
    this.table = new StringTable(artefact.table('names'));
  }

  lookup(words: string): readonly NameSense[] {
    const entry = this.table.find(words);
    if (entry < 0) return NONE;
    return this.decoded.get(entry) ?? this.decode(entry);
  }

  all(): readonly NameSense[] {
    return this.senses;
  }

  private decode(entry: number): readonly NameSense[] {
    const senses = Array.from(this.table.values(entry), (sense) => this.senses[sense]!);
    this.decoded.set(entry, senses);
    return senses;
  }

  longest(firstWord: string): number {
    return this.table.longest(firstWord);
  }

  continues(first: string, second: string): boolean {
    return this.table.continues(first, second);
  }
}

class CompiledNameWords implements NameWordTable {
  private table: Map<string, number> | null = null;

  constructor(private readonly stored: Contents['nameWords']) {}

  bits(foldedWord: string): number {
    this.table ??= this.open();
    return this.table.get(foldedWord) ?? 0;
  }

  private open(): Map<string, number> {
    const table = new Map<string, number>();
    for (const [bits, words] of Object.entries(this.stored))
      for (const word of words.split('\n')) table.set(word, Number(bits));
    return table;
  }
}

function readSenses(contents: Contents, actors: readonly Actor[]): NameSense[] {
  return evenShapes(
    contents.senses.map(([actor, strength, language, form, from, to]) => ({
      actor: actors[actor]!,
      strength,
      language,
      form,
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    })),
  );
}

/**
 * Opens the bytes that `compile-lexicon` wrote. The bytes must not be changed afterwards: the tables are views of
 * them.
 *
 * @throws Error when the bytes are not a compiled lexicon of this layout.
 */
export function loadLexicon(bytes: Uint8Array): Lexicon {
  const artefact = new Artefact(bytes);
  const { contents, version } = artefact.header;
  const lemmas = new LemmaStore(artefact);
  const generic = genericActors(contents.templates, contents.countryWords);
  const all = evenShapes([...generic, ...contents.actors]);
  const register = all.slice(generic.length);
  const actors = new Map<string, Actor>(all.map((actor) => [actor.ref, actor]));
  return {
    version,
    types: new Map(contents.types.map((type) => [type.id, type])),
    actors,
    names: new CompiledNames(artefact, readSenses(contents, register)),
    nameWords: new CompiledNameWords(contents.nameWords),
    places: new CompiledGazetteer(artefact),
    forms: {
      ar: new CompiledForms(artefact, 'ar', lemmas),
      fr: new CompiledForms(artefact, 'fr', lemmas),
      en: new CompiledForms(artefact, 'en', lemmas),
    },
    countrySlug: new Map(contents.countries.map(([iso, slug]) => [iso, slug])),
    placeLabels: new Map(contents.placeLabels.map(([key, fr, ar]) => [key, { fr, ar }])),
  };
}
