/**
 * Cuts a text into words, numbers and punctuation, each with its place in the text. Words are cut at spaces,
 * hyphens and apostrophes; nothing is dropped and nothing is corrected.
 */

import { fold } from '@marsad/match';
import type { Language } from '@marsad/model';
import { asciiDigit, Character, characterKind } from './character.js';
import type { Reading, Token, Word } from './token.js';
import { WordTable } from './word-table.js';

/** Reads one word of a language: its keys and its lattice. Supplied by the lexicon-aware side. */
export type ReadWord = (text: string, low: string, key: string) => readonly Reading[];

/** Where the second of two words run together begins in a word, or 0. Supplied by the lexicon-aware side. */
export type FindSeam = (key: string, readings: readonly Reading[]) => number;

interface WordShape {
  readonly text: string;
  readonly low: string;
  readonly key: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  readonly readings: readonly Reading[];
  readonly word: Word;
  readonly seam: number;
}

/** The shape of the word that stands at a place of a report. */
type ShapeOf = (report: string, start: number, end: number) => WordShape;

/** Words that begin with an apostrophe's elision stay whole where the language writes them as one. */
const WHOLE = new Set(["aujourd'hui", "quelqu'un", "presqu'île"]);
const CACHE_LIMIT = 60_000;
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^[\p{Lu}\p{N}.]+$/u;
const SPACES = /\s+/gu;
const NO_READINGS: readonly Reading[] = [];
/** Numbers and punctuation are known by their kind; nothing is kept with them. */
const NO_WORD: Word = { dates: -1, numbers: -1, mentions: null };

const isArabicLetter = (code: number): boolean => code >= 0x0620 && code <= 0x064a;
const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0x60;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** A tokenizer for one language. It remembers the words it has met, up to a bound. */
export function createTokenizer(
  language: Language,
  read: ReadWord,
  findSeam: FindSeam = () => 0,
): (text: string) => Token[] {
  const shapes = new WordTable<WordShape>(CACHE_LIMIT);

  const shapeOf: ShapeOf = (report, start, end) => {
    const known = shapes.find(report, start, end);
    if (known) return known;
    const text = report.slice(start, end);
    const key = language === 'ar' ? fold(text).replace(SPACES, '') : fold(text);
    const low =
      language === 'ar'
        ? key
        : text
            .normalize('NFC')
            .toLowerCase()
            .replace(/[’ʼ`]/gu, "'")
            .replace(/\p{Cf}/gu, '');
    const cased = !isArabicLetter(text.charCodeAt(0));
    const readings = read(text, low, key);
    const shape: WordShape = {
      text,
      low,
      key,
      capital: cased && CAPITAL.test(text),
      acronym: cased && text.length > 1 && ACRONYM.test(text),
      readings,
      word: { dates: -1, numbers: -1, mentions: null },
      // Marks that folding drops would shift the seam.
      seam: key.length === text.length ? findSeam(key, readings) : 0,
    };
    shapes.add(shape);
    return shape;
  };

  return (text) => new Scanner(text, language, shapeOf).run();
}

class Scanner {
  private readonly tokens: Token[] = [];
  private at = 0;
  private joined = false;

  constructor(
    private readonly text: string,
    private readonly language: Language,
    private readonly shapeOf: ShapeOf,
  ) {}

  run(): Token[] {
    const { text } = this;
    while (this.at < text.length) {
      const kind = characterKind(text.charCodeAt(this.at));
      if (kind === Character.letter) this.word();
      else if (kind === Character.digit) this.number();
      else if (kind === Character.punctuation || kind === Character.newline) this.punctuation(kind);
      else {
        if (kind === Character.space) this.joined = false;
        this.at += 1;
      }
    }
    return this.tokens;
  }

  private kindAt(index: number): number {
    return index < this.text.length ? characterKind(this.text.charCodeAt(index)) : 0;
  }

  private word(): void {
    const start = this.at;
    let end = start;
    // Digits behind Latin letters are part of the word: G5, M23.
    const last = this.language === 'ar' ? Character.letter : Character.digit;
    for (
      let kind = this.kindAt(end);
      (kind >= Character.letter && kind <= last) || kind === Character.mark;
      kind = this.kindAt(end)
    )
      end += 1;
    if (
      this.language !== 'ar' &&
      isApostrophe(this.text.charCodeAt(end)) &&
      this.kindAt(end + 1) === Character.letter
    )
      end = this.elision(start, end);
    if (this.language === 'ar') end = this.loneConjunction(start, end);
    else if (end === start + 1) end = this.initialism(start, end);
    this.pushWord(start, end);
    if (
      isHyphen(this.text.charCodeAt(end)) &&
      this.kindAt(end + 1) >= Character.letter &&
      this.kindAt(end + 1) <= Character.digit
    ) {
      this.at = end + 1;
      this.joined = true;
    }
  }

  /** "U.S.", "U.N.": capitals with a full stop behind each are one word. */
  private initialism(start: number, end: number): number {
    const isCapital = (at: number): boolean => {
      const code = this.text.charCodeAt(at);
      return code >= 0x41 && code <= 0x5a;
    };
    let at = start;
    while (isCapital(at) && this.text[at + 1] === '.') at += 2;
    return at >= start + 4 && this.kindAt(at) !== Character.letter ? at : end;
  }

  /** French elision keeps its apostrophe with the word before; the English possessive takes it along. */
  private elision(start: number, end: number): number {
    let after = end + 1;
    while (this.kindAt(after) === Character.letter) after += 1;
    const whole = this.text.slice(start, after).toLowerCase().replace('’', "'");
    if (WHOLE.has(whole)) return after;
    if (this.language === 'en') {
      const tail = whole.slice(end - start + 1);
      if (tail === 's' || tail === 't' || tail === 're' || tail === 've' || tail === 'll' || tail === 'd') {
        this.pushWord(start, end);
        this.joined = true;
        this.pushWord(end, after);
        this.joined = false;
        return -1;
      }
      // Names such as Ba'ath or al-Qa'ida are one word.
      return after;
    }
    return end - start <= 8 && end - start >= 1 && ELIDED.has(this.text.slice(start, end).toLowerCase())
      ? end + 1
      : after;
  }

  /** A conjunction written apart belongs to the word that follows: و المسلمين. */
  private loneConjunction(start: number, end: number): number {
    if (end - start !== 1 || this.text[start] !== 'و') return end;
    let next = end;
    while (this.kindAt(next) === Character.space) next += 1;
    if (next === end || next - end > 2 || this.kindAt(next) !== Character.letter) return end;
    while (this.kindAt(next) === Character.letter || this.kindAt(next) === Character.mark) next += 1;
    return next;
  }

  private pushWord(start: number, end: number): void {
    if (end < 0) return;
    const { text } = this;
    const shape = this.shapeOf(text, start, end);
    if (shape.seam > 0) {
      this.pushWord(start, start + shape.seam);
      this.pushWord(start + shape.seam, end);
      return;
    }
    const { text: surface, low, key, capital, acronym, readings, word } = shape;
    this.tokens.push({
      start,
      end,
      kind: 'word',
      text: surface,
      low,
      key,
      capital,
      acronym,
      joined: this.joined,
      readings,
      word,
    });
    this.joined = text.charCodeAt(end - 1) === 0x27 || text.charCodeAt(end - 1) === 0x2019;
    this.at = end;
  }

  private number(): void {
    const start = this.at;
    let end = start;
    let key = '';
    for (;;) {
      const code = this.text.charCodeAt(end);
      if (this.kindAt(end) === Character.digit) {
        key += asciiDigit(code);
        end += 1;
      } else if (this.kindAt(end) === Character.mark) {
        end += 1;
      } else {
        const next = this.separator(start, end, code);
        if (next === 0) break;
        if (next === 2) key += '.';
        end += 1;
      }
    }
    const text = this.text.slice(start, end);
    this.tokens.push({
      start,
      end,
      kind: 'number',
      text,
      low: key,
      key,
      capital: false,
      acronym: false,
      joined: this.joined,
      readings: NO_READINGS,
      word: NO_WORD,
    });
    this.at = end;
    this.joined = true;
    if (isHyphen(this.text.charCodeAt(end)) && this.kindAt(end + 1) === Character.letter) this.at = end + 1;
  }

  /** 0 ends the number, 1 groups thousands, 2 is a decimal mark. */
  private separator(start: number, end: number, code: number): 0 | 1 | 2 {
    if (this.kindAt(end + 1) !== Character.digit) return 0;
    const three =
      [2, 3].every((n) => this.kindAt(end + n) === Character.digit) &&
      this.kindAt(end + 4) !== Character.digit;
    if (code === 0x066b) return 2;
    if (code === 0x066c || code === 0xa0 || code === 0x202f || code === 0x2009) return three ? 1 : 0;
    if (code === 0x20) return three && this.language === 'fr' && end - start <= 3 ? 1 : 0;
    if (code !== 0x2c && code !== 0x2e) return 0;
    if (three && end - start <= 7 && (code === 0x2c ? this.language !== 'fr' : this.language !== 'en'))
      return 1;
    // A third group, as in 24.11.2017, is a date and not a decimal.
    let after = end + 1;
    while (this.kindAt(after) === Character.digit) after += 1;
    const again = this.text.charCodeAt(after) === code && this.kindAt(after + 1) === Character.digit;
    const before = this.text.slice(start, end).includes(String.fromCharCode(code));
    return again || before || end - start > 3 ? 0 : 2;
  }

  private punctuation(kind: number): void {
    const start = this.at;
    const text = this.text[start] as string;
    const low = kind === Character.newline ? '\n' : text;
    this.tokens.push({
      start,
      end: start + 1,
      kind: 'punctuation',
      text,
      low,
      key: low,
      capital: false,
      acronym: false,
      joined: this.joined,
      readings: NO_READINGS,
      word: NO_WORD,
    });
    this.at = start + 1;
    this.joined = true;
  }
}

const ELIDED = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu'.split(' '));
