/**
 * Folding: one spelling for all the ways a word is written. It maps letter by letter, so that a caller can walk
 * the original beside the folded form; it never changes word order, never splits words and never guesses.
 */

const HARAKAT_FIRST = 0x064b;
const HARAKAT_LAST = 0x065f;

const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ھ: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
};
const LATIN: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ɓ: 'b',
  ɗ: 'd',
  ŋ: 'n',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '´': "'",
  ʿ: "'",
  ʾ: "'",
};

/** The folded form of each code unit, filled as they are met. */
const table: (string | undefined)[] = new Array(0x10000);

function foldSlow(ch: string): string {
  const code = ch.charCodeAt(0);
  if ((code >= HARAKAT_FIRST && code <= HARAKAT_LAST) || code === 0x0670 || code === 0x0640) return '';
  if (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  )
    return '';
  if (code === 0xfeff || code === 0x00ad || (code >= 0x0300 && code <= 0x036f)) return '';
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  const arabic = ARABIC[ch];
  if (arabic !== undefined) return arabic;
  const low = ch.toLowerCase();
  const latin = LATIN[low];
  if (latin !== undefined) return latin;
  if (code < 0x80) return low;
  if (code >= 0xfb50 && code <= 0xfeff)
    return [...ch.normalize('NFKC')].map((c) => (c === ch ? c : foldCode(c.charCodeAt(0)))).join('');
  return low.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The folded form of one UTF-16 code unit: empty for marks and invisible characters, else one or two letters. */
export function foldCode(code: number): string {
  let folded = table[code];
  if (folded === undefined) {
    folded = foldSlow(String.fromCharCode(code));
    table[code] = folded;
  }
  return folded;
}

/**
 * Folds text for comparison: lower case, no accents, no vowel marks, no tatweel, one alef, one ya, one ha,
 * ASCII digits, straight apostrophes. Idempotent.
 *
 * @example fold('أنصار الدِّين') // 'انصار الدين'
 * @example fold('Ménaka') // 'menaka'
 */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) out += foldCode(text.charCodeAt(i));
  return out;
}

/**
 * The words of a name, folded: split at spaces, hyphens, apostrophes, dots and other marks; a lone Arabic
 * conjunction is joined to the word that follows it, as it should have been written.
 *
 * @example nameWords('Al-Qaïda au Maghreb') // ['al', 'qaida', 'au', 'maghreb']
 */
export function nameWords(name: string): readonly string[] {
  let words = known.get(name);
  if (words === undefined) {
    words = cutWords(name);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, words);
  }
  return words;
}

/** Names are cut again and again: one report asks for the same few dozens. Emptied when full. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 4096;

function cutWords(name: string): string[] {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const joined: string[] = [];
  for (const word of words) {
    if (joined.at(-1) === 'و') joined[joined.length - 1] = `و${word}`;
    else joined.push(word);
  }
  return joined;
}
