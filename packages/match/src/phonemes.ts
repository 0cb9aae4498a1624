/**
 * Spells a folded name by its sounds, one letter a sound, from Arabic or Latin writing alike. The spelling is rough
 * on purpose (short vowels are not written in Arabic); it is for comparing names, never for printing them.
 *
 * Letters: b t d s z S (sh) k q g G (gh) x (kh) j f v m n l r h; vowels a i u where written short or plain,
 * A I U where Arabic writes them with a letter.
 */

const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 'T',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'D',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'D',
  ع: '',
  غ: 'G',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'U',
  ي: 'I',
  ا: 'A',
  ء: '',
};

/** Longest first, so that the first that fits is taken. */
const LATIN: readonly (readonly [letters: string, sounds: string])[] = [
  ['tch', 'tS'],
  ['sch', 'S'],
  ['dj', 'j'],
  ['dg', 'j'],
  ['ch', 'S'],
  ['sh', 'S'],
  ['kh', 'x'],
  ['gh', 'G'],
  ['rh', 'G'],
  ['th', 'T'],
  ['dh', 'D'],
  ['ph', 'f'],
  ['qu', 'k'],
  ['gn', 'n'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['gu', 'g'],
  ['ce', 'sa'],
  ['ci', 'si'],
  ['cy', 'si'],
  ['b', 'b'],
  ['c', 'k'],
  ['d', 'd'],
  ['f', 'f'],
  ['g', 'g'],
  ['h', 'h'],
  ['j', 'j'],
  ['k', 'k'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'b'],
  ['q', 'q'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  ['v', 'v'],
  ['w', 'u'],
  ['x', 'ks'],
  ['y', 'i'],
  ['z', 'z'],
  ['a', 'a'],
  ['e', 'e'],
  ['i', 'i'],
  ['o', 'u'],
  ['u', 'u'],
];

const ARABIC_LETTER = /[\u0621-\u064a]/;
/** Hard g before e and i is written gu; the u of "Gourma" is a vowel. */
const GU_VOWEL = /^gu[eiy]/;

/** Written n or m, said m: Hombori, Gamboru. */
const N_BEFORE_B = /n(?=b)/g;

function arabicSounds(word: string): string {
  const bare = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
  let out = '';
  for (const letter of bare) out += ARABIC[letter] ?? '';
  return out;
}

function latinSounds(word: string): string {
  let out = '';
  for (let at = 0; at < word.length; ) {
    const rest = word.slice(at);
    const rule = LATIN.find(
      ([letters]) => rest.startsWith(letters) && (letters !== 'gu' || GU_VOWEL.test(rest)),
    );
    out += rule?.[1] ?? '';
    at += rule?.[0].length ?? 1;
  }
  return out;
}

/**
 * The sounds of a name given as folded words joined by spaces. A leading article (al, el, Arabic alef-lam) of each
 * word is left out; spaces are left out, since writers join and part such names freely.
 *
 * @example phonemes('menaka') // 'menaka'
 */
export function phonemes(words: string): string {
  return words
    .split(' ')
    .filter((word, _, all) => all.length === 1 || (word !== 'al' && word !== 'el'))
    .map((word) => (ARABIC_LETTER.test(word) ? arabicSounds(word) : latinSounds(word)))
    .join('')
    .replace(N_BEFORE_B, 'm');
}
