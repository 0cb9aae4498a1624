/**
 * The lemmas of the compiled lexicon, each made when it is first asked for. Ids are dense: a lemma's id is its number.
 */
import { type Artefact, type Contents, POS } from './artefact.js';
import type { FunctionLemma, Lemma } from './lexicon.js';

export class LemmaStore {
  private readonly contents: Contents;
  private readonly names: readonly string[];
  /** Three bounds a lemma, and one past the last: where its words, predicates and functions begin in `parts`. */
  private readonly starts: Uint32Array;
  private readonly parts: Int32Array;
  private readonly made: (Lemma | undefined)[];

  constructor(artefact: Artefact) {
    this.contents = artefact.header.contents;
    this.names = this.contents.lemmaNames.split('\n');
    this.made = new Array(this.names.length);
    this.starts = artefact.uint32('lemma.starts');
    this.parts = artefact.int32('lemma.parts');
  }

  /** The lemma of an id; the same object every time. */
  get(id: number): Lemma {
    return this.made[id] ?? this.make(id);
  }

  private make(id: number): Lemma {
    const pos = POS[Number(this.contents.lemmaPos[id])]!;
    const words = this.part(id * 3, this.contents.words);
    const predicates = this.part(id * 3 + 1, this.contents.predicates);
    const lemma = { id, name: this.names[id]!, pos, words, predicates };
    this.made[id] = pos === 'function' ? this.close({ ...lemma, pos }) : lemma;
    return this.made[id];
  }

  private close(lemma: Omit<FunctionLemma, 'functions'>): FunctionLemma {
    return { ...lemma, functions: this.part(lemma.id * 3 + 2, this.contents.functions) };
  }

  private part<T>(bound: number, items: readonly T[]): T[] {
    const indexes = this.parts.subarray(this.starts[bound]!, this.starts[bound + 1]!);
    const found: T[] = [];
    for (let i = 0; i < indexes.length; i += 1) found.push(items[indexes[i]!]!);
    return found;
  }
}
