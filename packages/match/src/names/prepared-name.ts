/**
 * A name made ready to be compared many times: its words as numbers of units, and what each could weigh at most. Words
 * are shared between names, so that a word is made ready once and compared once with another.
 */
import { fold } from '../fold.js';
import { arabicUnits } from './arabic-units.js';
import { latinUnits } from './latin-units.js';
import { type NameWord, nameWordsOf, type Script } from './name-words.js';
import { bestWeights, unitNumbers } from './sound-tables.js';

/** A word with its units as numbers. */
export interface PreparedWord extends NameWord {
  /** Of this word among all that were made ready together. */
  readonly id: number;
  readonly full: Uint8Array;
  readonly plain: Uint8Array;
  /** What its sounds weigh beside a perfect spelling in Arabic, and in Latin letters. Nats. */
  readonly most: { readonly arabic: number; readonly latin: number };
}

export interface PreparedName {
  readonly text: string;
  /** The whole text folded. */
  readonly folded: string;
  readonly words: readonly PreparedWord[];
}

function mostOf(units: Uint8Array, script: Script): PreparedWord['most'] {
  if (script === 'other') return { arabic: 4, latin: 4 };
  const best = bestWeights(script);
  let arabic = 0;
  let latin = 0;
  for (const unit of units) {
    arabic += best.arabic[unit]!;
    latin += best.latin[unit]!;
  }
  return { arabic, latin };
}

/** Makes names ready; keeps the words it has seen. */
export class NamePreparer {
  private readonly words = new Map<string, PreparedWord>();
  private readonly joined = new Map<number, PreparedWord>();

  /** A name ready to be compared with others of the same preparer. */
  prepare(text: string): PreparedName {
    return { text, folded: fold(text), words: nameWordsOf(text).map((word) => this.intern(word)) };
  }

  /** Two words written as one, the second without its article; null when they are of two scripts. */
  join(first: PreparedWord, second: PreparedWord): PreparedWord | null {
    const { script } = first;
    if (script !== second.script || script === 'other' || first.role === 'number' || second.role === 'number')
      return null;
    const key = first.id * 0x100000 + second.id;
    const known = this.joined.get(key);
    if (known !== undefined) return known;
    const letters = first.letters + second.letters;
    const units = script === 'arabic' ? arabicUnits(letters) : latinUnits(letters);
    const word = this.intern({
      form: `${first.form} ${second.form}`,
      script,
      role: 'name',
      class: '',
      letters,
      units,
      bare: null,
    });
    this.joined.set(key, word);
    return word;
  }

  private intern(word: NameWord): PreparedWord {
    const key = `${word.role}|${word.form}|${word.units.length}|${word.letters}`;
    const known = this.words.get(key);
    if (known !== undefined) return known;
    const full = unitNumbers(word.units);
    const plain = word.bare === null ? full : unitNumbers(word.bare);
    const made = { ...word, id: this.words.size, full, plain, most: mostOf(plain, word.script) };
    this.words.set(key, made);
    return made;
  }
}
