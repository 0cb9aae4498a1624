/**
 * Cuts text into the words that search looks at, each with its place in the text and its folded form. Vowel marks,
 * tatweel and invisible characters stay inside a word; hyphens part words; an elided French article and the English
 * possessive are left out. It knows letters only, not languages.
 */
import type { Span } from '@marsad/model';
import { foldCode } from './fold.js';

/** A word as it stands in the text. */
export interface SearchWord {
  /** As `fold` gives it. */
  readonly form: string;
  readonly span: Span;
  /** Whether it is written in Arabic letters. */
  readonly arabic: boolean;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
}

const BREAK = 1;
const LETTER = 2;
const MARK = 3;
const APOSTROPHE = 4;
const classes = new Uint8Array(0x10000);
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;
const COMBINING = /^[\p{M}\p{Cf}\u0640]$/u;
/** What is elided before a vowel; before a capital only the articles are, since N'Djamena and M'Bour are names. */
const ELIDED = new Set(['l', 'd', 'j', 'm', 'n', 's', 't', 'c', 'qu', 'lorsqu', 'puisqu', 'jusqu', 'quoiqu']);
const ELIDED_BEFORE_CAPITAL = new Set(['l', 'd', 'qu']);

function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const ch = String.fromCharCode(code);
  let found = BREAK;
  if (COMBINING.test(ch)) found = MARK;
  else if (foldCode(code) === "'") found = APOSTROPHE;
  else if (LETTER_OR_DIGIT.test(ch)) found = LETTER;
  classes[code] = found;
  return found;
}

function isArabic(code: number): boolean {
  return (code >= 0x0600 && code <= 0x06ff) || (code >= 0xfb50 && code <= 0xfeff);
}

function isCapital(ch: string): boolean {
  return ch !== ch.toLowerCase();
}

function foldRange(text: string, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; at += 1) {
    if (classes[text.charCodeAt(at)] !== APOSTROPHE) out += foldCode(text.charCodeAt(at));
  }
  return out;
}

/** Where the word really begins (behind an elided article) and ends (before an English possessive). */
function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  for (let at = start; at < end; at += 1) {
    if (classes[text.charCodeAt(at)] !== APOSTROPHE) continue;
    const before = foldRange(text, from, at);
    const capital = isCapital(text.charAt(at + 1));
    if ((capital ? ELIDED_BEFORE_CAPITAL : ELIDED).has(before) && at + 1 < end) from = at + 1;
    else if (at + 2 === end && foldCode(text.charCodeAt(at + 1)) === 's') to = at;
  }
  return [from, to];
}

/** Where the run of letters from `start` ends; an apostrophe belongs to it only between letters. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === BREAK) break;
    if (kind !== APOSTROPHE) continue;
    if (at + 1 >= text.length || classOf(text.charCodeAt(at + 1)) !== LETTER) break;
  }
  return at;
}

/**
 * The words of a text in their order.
 *
 * @example searchWords("l'armée").map((word) => word.form) // ['armee']
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (let at = 0; at < text.length; ) {
    if (classOf(text.charCodeAt(at)) !== LETTER) {
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    const span = trimmed(text, at, end);
    const form = foldRange(text, span[0], span[1]);
    const arabic = isArabic(text.charCodeAt(span[0]));
    if (form !== '') words.push({ form, span, arabic, capital: !arabic && isCapital(text.charAt(span[0])) });
    at = end;
  }
  return words;
}
