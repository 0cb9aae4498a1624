/**
 * Reads every data file of the lexicon and checks each by itself: its lines, its YAML, its shape. What is well
 * formed comes out beside the place it stands in; what is not comes out as diagnostics. It never throws on content.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { checkShape } from './check-shape.js';
import type { Diagnostic } from './diagnostic.js';
import { checkDirection, checkLines } from './line-checks.js';
import * as placeSchemas from './place-schemas.js';
import * as schemas from './schemas.js';
import { LANGUAGES } from './vocabularies.js';
import * as wordDataSchemas from './word-data-schemas.js';
import { type KeyPath, YamlSource } from './yaml-source.js';

/** A well-formed entry and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly source: YamlSource;
  readonly path: KeyPath;
  /** Language of the folder, or empty. */
  readonly language: string;
}

export interface LexiconFiles {
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly sources: readonly YamlSource[];
  readonly types: readonly Located<schemas.TypeFile>[];
  readonly actors: readonly Located<schemas.ActorFile>[];
  readonly words: readonly Located<schemas.WordEntry>[];
  readonly functions: readonly Located<schemas.FunctionEntry>[];
  readonly predicates: readonly Located<schemas.PredicateEntry>[];
  readonly countries: readonly Located<placeSchemas.CountryEntry>[];
  readonly regions: readonly Located<placeSchemas.RegionEntry>[];
  readonly curated: readonly Located<placeSchemas.CuratedEntry>[];
  readonly diagnostics: readonly Diagnostic[];
}

function walk(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}

class Reader {
  readonly texts = new Map<string, string>();
  readonly sources: YamlSource[] = [];
  readonly found: Diagnostic[] = [];
  readonly types: Located<schemas.TypeFile>[] = [];
  readonly actors: Located<schemas.ActorFile>[] = [];
  readonly words: Located<schemas.WordEntry>[] = [];
  readonly functions: Located<schemas.FunctionEntry>[] = [];
  readonly predicates: Located<schemas.PredicateEntry>[] = [];
  readonly countries: Located<placeSchemas.CountryEntry>[] = [];
  readonly regions: Located<placeSchemas.RegionEntry>[] = [];
  readonly curated: Located<placeSchemas.CuratedEntry>[] = [];

  /** Reads one YAML file into the list that its folder names. */
  yaml(file: string, text: string): void {
    const source = new YamlSource(`lexicon/${file}`, text);
    this.sources.push(source);
    this.found.push(...checkLines(source.file, text));
    const syntax = source.syntaxDiagnostics();
    this.found.push(...syntax);
    if (syntax.length > 0) return;
    const [room, language = ''] = file.split('/');
    this.checkLanguage(source, room, language);
    if (room === 'types') this.whole(source, schemas.typeFile, this.types);
    else if (room === 'actors') this.whole(source, schemas.actorFile, this.actors);
    else if (room === 'words' && basename(file) === 'function.yaml') this.functionWords(source, language);
    else if (room === 'words') this.openWords(source, language);
    else if (room === 'predicates')
      this.list(source, schemas.predicateEntry(language), this.predicates, language);
    else if (file === 'places/countries.yaml') this.list(source, placeSchemas.countryEntry, this.countries);
    else if (file === 'places/regions.yaml') this.list(source, placeSchemas.regionEntry, this.regions);
    else if (file === 'places/curated.yaml') this.list(source, placeSchemas.curatedEntry, this.curated);
    else if (room !== 'corpus')
      this.found.push(source.at([], 'unknown-file', 'no kind of data file has this path'));
  }

  private checkLanguage(source: YamlSource, room: string | undefined, language: string): void {
    if (room !== 'words' && room !== 'predicates') return;
    if (LANGUAGES.some((known) => known === language)) return;
    const help =
      'add it to the union Language of packages/model/src/record.ts, and its inflection to the engine';
    this.found.push(source.at([], 'unknown-language', `no language has the code "${language}"`, help));
  }

  private whole<T>(source: YamlSource, schema: z.ZodType<T>, into: Located<T>[]): void {
    const value = checkShape(schema, source.value(), source, [], this.found);
    if (value !== undefined) into.push({ value, source, path: [], language: '' });
  }

  private list<T>(source: YamlSource, schema: z.ZodType<T>, into: Located<T>[], language = ''): void {
    const entries = source.value() ?? [];
    if (!Array.isArray(entries)) {
      this.found.push(source.at([], 'wrong-shape', 'expected a list of entries'));
      return;
    }
    entries.forEach((entry: unknown, index) => {
      const value = checkShape(schema, entry, source, [index], this.found);
      if (value !== undefined) into.push({ value, source, path: [index], language });
    });
  }

  private openWords(source: YamlSource, language: string): void {
    const read: Located<schemas.WordEntry>[] = [];
    this.list(source, schemas.wordEntry(language), read, language);
    for (const entry of read) {
      const schema = wordDataSchemas.wordData[entry.value.class];
      const path = [...entry.path, 'data'];
      if (schema && checkShape(schema, entry.value.data ?? {}, source, path, this.found) === undefined)
        continue;
      this.words.push(entry);
    }
  }

  private functionWords(source: YamlSource, language: string): void {
    const read: Located<schemas.FunctionEntry>[] = [];
    this.list(source, schemas.functionEntry(language), read, language);
    for (const entry of read) {
      const kind = String(entry.value.fn.fn);
      const schema = wordDataSchemas.functionData[kind];
      const path = [...entry.path, 'fn'];
      if (!schema)
        this.found.push(source.at([...path, 'fn'], 'unknown-function', `"${kind}" is not a closed class`));
      else if (checkShape(schema, entry.value.fn, source, path, this.found) !== undefined)
        this.functions.push(entry);
    }
  }
}

/**
 * Reads the lexicon under a folder.
 *
 * @param root path of the folder `lexicon`.
 */
export function readLexicon(root: string): LexiconFiles {
  const reader = new Reader();
  for (const path of walk(root)) {
    const file = relative(root, path).split(sep).join('/');
    if (!/\.(yaml|tsv|txt)$/.test(file)) continue;
    const text = readFileSync(path, 'utf8');
    reader.texts.set(`lexicon/${file}`, text);
    if (file.endsWith('.yaml')) reader.yaml(file, text);
    else if (file.endsWith('.tsv')) reader.found.push(...checkLines(`lexicon/${file}`, text));
    else reader.found.push(...checkLines(`lexicon/${file}`, text, checkDirection));
  }
  return { ...reader, root, diagnostics: reader.found };
}
