/**
 * Keys by which search finds a name in another script: its consonants in twelve classes, and for short names its
 * vowels too, since two consonants alone would meet everywhere. Only words that look like names get a key: Latin words
 * with a capital, and Arabic words of four letters or with two written vowels, as names from other languages have them.
 */
import { phonemes } from './phonemes.js';

const CONSONANT: Readonly<Record<string, string>> = {
  b: 'B',
  t: 'T',
  T: 'T',
  d: 'D',
  D: 'D',
  s: 'S',
  z: 'S',
  S: 'C',
  k: 'K',
  q: 'K',
  x: 'X',
  g: 'G',
  G: 'G',
  j: 'G',
  f: 'F',
  v: 'F',
  m: 'M',
  n: 'N',
  l: 'L',
  r: 'R',
};
const VOWEL: Readonly<Record<string, string>> = { a: 'a', A: 'a', e: 'i', i: 'i', I: 'i', u: 'u', U: 'u' };
const SHORT = 2;

/** Sounds without h, and no class twice in a row. */
function classes(word: string): string {
  let out = '';
  for (const sound of phonemes(word)) {
    const one = CONSONANT[sound] ?? VOWEL[sound] ?? '';
    if (!out.endsWith(one)) out += one;
  }
  // Arabic writes the English and the Hausa ch as تش: Chibok, Chad.
  return out.replaceAll('TC', 'C');
}

/** An h at the beginning is heard, though it has no class. */
const BREATH = /^[hحه]/;
const isVowel = (one: string): boolean => one === 'a' || one === 'i' || one === 'u';

/**
 * The key of a folded word, or the empty string when it has too few sounds. Names of three consonants and more keep
 * their consonants, and whether they begin and end in a vowel; shorter ones keep their vowels.
 *
 * @example nameKey('menaka') // '~MNK.'
 */
export function nameKey(word: string): string {
  const all = classes(word);
  const consonants = [...all].filter((one) => !isVowel(one)).join('');
  if (consonants.length <= SHORT) return all.length < 3 || consonants === '' ? '' : `~${all}`;
  const start = isVowel(all.charAt(0)) && !BREATH.test(word) ? '.' : '';
  const end = isVowel(all.at(-1) ?? '') ? '.' : '';
  return `~${start}${consonants}${end}`;
}

const TWO_VOWELS = /[اوي].*[اوي]|ا$/;
/** Endings of ordinary words; a name that ends in ه writes a vowel before it. */
const PLAIN_END = /(?:ات|وا|هم|ها)$|^[^اوي]*ه$/;
const FINAL_MUTE_E = /[^aeiouy]e$/;

/** Whether a folded Arabic word may be a name: long enough, or written with vowels as names from elsewhere are. */
export function mayBeName(form: string): boolean {
  return (form.length >= 4 || (form.length === 3 && TWO_VOWELS.test(form))) && !PLAIN_END.test(form);
}

/** All keys under which a word of a query is looked up: doubtful sounds both ways, a mute French e both ways. */
export function queryKeys(word: string): string[] {
  const spellings = [word];
  if (FINAL_MUTE_E.test(word)) spellings.push(word.slice(0, -1));
  const keys = spellings.map(nameKey).filter((key) => key !== '');
  const hard = keys.filter((key) => key.includes('G')).map((key) => key.replaceAll('G', 'K'));
  return [...new Set([...keys, ...hard])];
}
