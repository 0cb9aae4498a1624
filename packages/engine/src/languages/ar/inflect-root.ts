/**
 * What a root is made of: its radicals with every hamza written alike, and its weakness. It refuses roots that do
 * not have three or four letters by returning null.
 */

export type Weakness = 'sound' | 'geminate' | 'hollow' | 'defective';

export interface Root {
  /** Three or four radicals; hamza is an apostrophe, as in the patterns. */
  readonly radicals: readonly string[];
  readonly weakness: Weakness;
  /** The weak radical that shows in a hollow or defective verb. */
  readonly glide: 'و' | 'ي' | null;
}

const HAMZAS = 'ءأإؤئآ';
const SUKUN = 'ْ';
/** Consonants near which a past in `a` keeps a present in `a`: سأل يسأل، فتح يفتح. */
const GUTTURALS = "'هعحغخ";

function weaknessOf(radicals: readonly string[], spoken: boolean): Weakness {
  const [, middle, last] = radicals;
  if (radicals.length === 4) return last !== undefined && isGlide(radicals[3]) ? 'defective' : 'sound';
  if (isGlide(last)) return 'defective';
  if (isGlide(middle) && !spoken) return 'hollow';
  return middle === last ? 'geminate' : 'sound';
}

function isGlide(letter: string | undefined): letter is 'و' | 'ي' {
  return letter === 'و' || letter === 'ي';
}

/**
 * Reads a root as the data files write it. A weak middle radical with a sukūn is spoken as a consonant everywhere
 * (جوْب of استجوب beside جوب of استجاب).
 */
export function readRoot(written: string): Root | null {
  const spoken = written.includes(SUKUN);
  const radicals = [...written.normalize('NFC').replace(/[ً-ْـ]/g, '')].map((ch, i) =>
    HAMZAS.includes(ch) || (i === 0 && ch === 'ا') ? "'" : ch === 'ى' ? 'ي' : ch,
  );
  if (radicals.length !== 3 && radicals.length !== 4) return null;
  const weakness = weaknessOf(radicals, spoken);
  const weak = weakness === 'hollow' ? radicals[1] : radicals[radicals.length - 1];
  return { radicals, weakness, glide: isGlide(weak) && weakness !== 'sound' ? weak : null };
}

/** Vowel of the middle radical in the past of form 1, known from the present's vowel. */
export function pastVowel(root: Root, present: 'a' | 'i' | 'u'): 'a' | 'i' {
  if (present !== 'a') return 'a';
  const [, middle, last] = root.radicals;
  return GUTTURALS.includes(middle ?? '') || GUTTURALS.includes(last ?? '') ? 'a' : 'i';
}
