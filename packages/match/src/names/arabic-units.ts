/**
 * Cuts a word in Arabic letters into the units that are said as one sound: single letters, the two that write ch,
 * and letters whose part depends on where they stand. It drops what is not a letter of that script; it never fails.
 */

/** Letters of Persian, Urdu, Kurdish, Pashto and Maghrebi writing, and spellings that writers mix up. */
const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ے: 'ي',
  ۍ: 'ي',
  ؤ: 'و',
  ۆ: 'و',
  ۇ: 'و',
  ۋ: 'و',
  ۈ: 'و',
  ە: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ۀ: 'ه',
  ة: 'ه',
  ۃ: 'ه',
  ڨ: 'گ',
  ݣ: 'گ',
  ڭ: 'گ',
  ڠ: 'گ',
  ګ: 'گ',
  ټ: 'ت',
  ٹ: 'ت',
  ډ: 'د',
  ڈ: 'د',
  ړ: 'ر',
  ڑ: 'ر',
  ں: 'ن',
  ڼ: 'ن',
  ښ: 'ش',
  ږ: 'ژ',
  څ: 'س',
  ځ: 'ز',
  ڵ: 'ل',
  ڕ: 'ر',
  ڥ: 'ڤ',
  ء: '',
};

/** The name under which a letter's unit stands in the table of weights. */
const NAMES: Readonly<Record<string, string>> = {
  ا: 'alef',
  إ: 'alef-i',
  ب: 'ba',
  ت: 'ta',
  ث: 'tha',
  ج: 'jim',
  ح: 'hah',
  خ: 'kha',
  د: 'dal',
  ذ: 'dhal',
  ر: 'ra',
  ز: 'zay',
  س: 'sin',
  ش: 'shin',
  ص: 'sad',
  ض: 'dad',
  ط: 'tah',
  ظ: 'zah',
  ع: 'ain',
  غ: 'ghain',
  ف: 'fa',
  ق: 'qaf',
  ك: 'kaf',
  ل: 'lam',
  م: 'mim',
  ن: 'nun',
  ه: 'heh',
  و: 'waw',
  ي: 'ya',
  ى: 'ya',
  ئ: 'hamza',
  گ: 'gaf',
  ڤ: 'veh',
  پ: 'peh',
  چ: 'tcheh',
  ژ: 'jeh',
};

/** Two letters for one sound of another language, or one sound in two ways. */
const PAIRS: Readonly<Record<string, string>> = {
  تش: 'tcheh',
  دج: 'jim',
  وو: 'waw',
  يي: 'ya',
};
/** At the beginning of a word a vowel takes two letters. */
const FIRST_PAIRS: Readonly<Record<string, string>> = {
  اي: 'alef-ya^',
  إي: 'alef-ya^',
  او: 'alef-waw^',
};
const FIRST = new Set(['alef', 'alef-i', 'ain', 'ya', 'waw', 'heh']);
const LAST = new Set(['alef', 'heh', 'ya', 'waw', 'ta', 'hamza']);

/** The letters of a word that count, with one form for each. */
export function arabicLetters(word: string): string {
  let out = '';
  for (const ch of word.normalize('NFKC')) {
    const letter = LETTERS[ch] ?? ch;
    if (NAMES[letter] !== undefined) out += letter;
  }
  return out;
}

interface Cut {
  readonly unit: string;
  readonly size: number;
}

function cut(letters: string, at: number): Cut {
  const two = letters.slice(at, at + 2);
  const pair = letters.length > 2 ? ((at === 0 ? FIRST_PAIRS[two] : undefined) ?? PAIRS[two]) : undefined;
  if (pair !== undefined) return { unit: pair, size: 2 };
  // Often said m, and written so in other scripts: Chaambi.
  if (two === 'نب') return { unit: 'nun+', size: 1 };
  const one = letters[at]!;
  if (one === 'إ' && at > 0) return { unit: 'alef', size: 1 };
  return { unit: one === 'ى' && at === letters.length - 1 ? 'alef-maqsura$' : NAMES[one]!, size: 1 };
}

/**
 * The units of a word, given by its letters; `^` marks the first place in a word and `$` the last.
 *
 * @example arabicUnits('ميناكا') // ['mim', 'ya', 'nun', 'alef', 'kaf', 'alef$']
 */
export function arabicUnits(letters: string): string[] {
  const units: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const { unit, size } = cut(letters, at);
    const first = at === 0;
    at += size;
    if (first && FIRST.has(unit)) units.push(`${unit}^`);
    else units.push(at === letters.length && LAST.has(unit) ? `${unit}$` : unit);
  }
  return units;
}
