/**
 * The lemmas of the compiled lexicon, each made when it is first asked for. Ids are dense: a lemma's id is its number.
 */
import { type Artefact, type Contents, POS } from './artefact.js';
import { evenShapes } from './even-shapes.js';
import type { FunctionLemma, Lemma, Pos } from './lexicon.js';

export class LemmaStore {
  private readonly contents: Contents;
  private readonly names: readonly string[];
  /** Three bounds a lemma, and one past the last: where its words, predicates and functions begin in `parts`. */
  private readonly starts: Uint32Array;
  private readonly parts: Int32Array;
  private readonly made: (Lemma | undefined)[];

  constructor(artefact: Artefact) {
    const { contents } = artefact.header;
    this.contents = {
      ...contents,
      words: evenShapes(contents.words),
      predicates: evenShapes(contents.predicates),
      functions: evenShapes(contents.functions),
    };
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
    const functions = this.part(id * 3 + 2, this.contents.functions);
    // Lemmas of open classes have no functions; all lemmas look alike, so that reading them stays fast.
    const lemma: Omit<FunctionLemma, 'pos'> & { pos: Pos } = {
      id,
      name: this.names[id]!,
      pos,
      words,
      predicates,
      functions,
    };
    this.made[id] = lemma;
    return lemma;
  }

  private part<T>(bound: number, items: readonly T[]): T[] {
    const indexes = this.parts.subarray(this.starts[bound]!, this.starts[bound + 1]!);
    const found: T[] = [];
    for (let i = 0; i < indexes.length; i += 1) found.push(items[indexes[i]!]!);
    return found;
  }
}
