/**
 * The layout of the compiled lexicon: a JSON header, then typed arrays by name. The compiler writes it and `load`
 * reads it; both take the shapes from here. It refuses bytes of another layout by throwing: that is a broken build.
 */
import type { Language } from '@marsad/model';
import type { StoredCountry, StoredTemplate } from './generic-actors.js';
import type { Actor, FunctionData, NameStrength, Pos, Predicate, TypeEntry, WordData } from './lexicon.js';
import type { TableArrays } from './string-table.js';

/** First four bytes of the artefact ("MRSD", big end first) and the number of its layout. */
export const MAGIC = 0x4d525344;
export const LAYOUT = 5;
export const POS: readonly Pos[] = ['verb', 'noun', 'adjective', 'adverb', 'function'];

/** A sense of a name as written: index of its actor, strength, language, form, and days it holds from and to. */
export type StoredSense = readonly [
  actor: number,
  strength: NameStrength,
  language: Language,
  form: string,
  from: string | null,
  to: string | null,
];

/** All that is not a typed array. */
export interface Contents {
  /** Names of all lemmas, one a line; the lemma's id is the number of its line. */
  readonly lemmaNames: string;
  /** One digit a lemma: its place in `POS`. */
  readonly lemmaPos: string;
  readonly words: readonly WordData[];
  readonly predicates: readonly Predicate[];
  readonly functions: readonly FunctionData[];
  /** Folded words that names are made of, one a line, by the bits of `NameBit`. */
  readonly nameWords: Readonly<Record<string, string>>;
  readonly types: readonly TypeEntry[];
  /** Actors of the register; those of the templates are made when the lexicon is opened. */
  readonly actors: readonly Actor[];
  readonly senses: readonly StoredSense[];
  readonly templates: readonly StoredTemplate[];
  readonly countryWords: readonly StoredCountry[];
  /** ISO code, slug, index of its place. */
  readonly countries: readonly (readonly [iso: string, slug: string, place: number])[];
  /** What the small integers of the place arrays stand for. */
  readonly placeCountries: readonly string[];
  readonly placeFeatures: readonly string[];
  readonly placeAdmins: readonly string[];
  /** `geonames:ID`, or the English name of a region of our own; its names in French and Arabic, empty where unknown. */
  readonly placeLabels: readonly (readonly [key: string, fr: string, ar: string])[];
}

export interface Header {
  readonly layout: number;
  /** Hash of everything else. */
  readonly version: string;
  /** Name -> first byte (counted from the end of the header) and length in bytes. */
  readonly sections: Readonly<Record<string, readonly [start: number, bytes: number]>>;
  readonly contents: Contents;
}

/** Reads one artefact: its header, and its arrays by name. */
export class Artefact {
  readonly header: Header;
  private readonly buffer: ArrayBuffer;
  private readonly base: number;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 8 || view.getUint32(0) !== MAGIC)
      throw new Error('These bytes are not a compiled lexicon.');
    const length = view.getUint32(4);
    this.header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
    if (this.header.layout !== LAYOUT)
      throw new Error(`This lexicon has layout ${this.header.layout}, not ${LAYOUT}.`);
    const start = 8 + length;
    const aligned = bytes.buffer instanceof ArrayBuffer && (bytes.byteOffset + start) % 4 === 0;
    this.buffer = aligned ? (bytes.buffer as ArrayBuffer) : bytes.slice(start).buffer;
    this.base = aligned ? bytes.byteOffset + start : 0;
  }

  private section(name: string): readonly [start: number, bytes: number] {
    const found = this.header.sections[name];
    if (!found) throw new Error(`The compiled lexicon has no section ${name}.`);
    return [this.base + found[0], found[1]];
  }

  /** Bytes of a section. */
  uint8(name: string): Uint8Array {
    const [start, bytes] = this.section(name);
    return new Uint8Array(this.buffer, start, bytes);
  }

  /** 16-bit integers of a section. */
  uint16(name: string): Uint16Array {
    const [start, bytes] = this.section(name);
    return new Uint16Array(this.buffer, start, bytes / 2);
  }

  /** Signed 32-bit integers of a section. */
  int32(name: string): Int32Array {
    const [start, bytes] = this.section(name);
    return new Int32Array(this.buffer, start, bytes / 4);
  }

  /** Unsigned 32-bit integers of a section. */
  uint32(name: string): Uint32Array {
    const [start, bytes] = this.section(name);
    return new Uint32Array(this.buffer, start, bytes / 4);
  }

  /** The arrays of a string table, written under `name.slots` and so on. */
  table(name: string): TableArrays {
    return {
      slots: this.int32(`${name}.slots`),
      starts: this.uint32(`${name}.starts`),
      keys: this.uint16(`${name}.keys`),
      valueStarts: this.uint32(`${name}.valueStarts`),
      values: this.int32(`${name}.values`),
      longest: this.uint8(`${name}.longest`),
    };
  }
}
