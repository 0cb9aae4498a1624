/**
 * A consonant skeleton that Arabic and Latin spellings of one name share: the key under which names are looked up by
 * sound. It is coarse and meets many names that differ; `soundSimilarity` decides among them.
 */
import { phonemes } from './phonemes.js';

/** Sound -> the classes it may stand for; the first is the usual one. */
const CLASSES: Readonly<Record<string, string>> = {
  b: 'B',
  t: 'T',
  d: 'D',
  s: 'S',
  z: 'S',
  S: 'S',
  k: 'K',
  q: 'K',
  g: 'K',
  j: 'K',
  x: 'K',
  f: 'F',
  v: 'F',
  m: 'M',
  n: 'N',
  l: 'L',
  r: 'R',
  G: 'KR',
  T: 'ST',
  D: 'DS',
};
/** A name with three doubtful sounds has at most eight skeletons; more are not worth a look-up. */
const MOST_KEYS = 8;

function extend(keys: readonly string[], classes: string): string[] {
  return keys.flatMap((key) => [...classes].map((one) => (key.endsWith(one) ? key : key + one)));
}

/**
 * All skeletons of a name given as folded words joined by spaces, the likeliest first; never more than eight, none
 * for a name without consonants.
 *
 * @example soundKeys('menaka') // ['MNK']
 */
export function soundKeys(words: string): readonly string[] {
  let keys = [''];
  for (const sound of phonemes(words)) {
    const classes = CLASSES[sound];
    if (classes === undefined) continue;
    keys = extend(keys, keys.length * classes.length > MOST_KEYS ? classes.slice(0, 1) : classes);
  }
  return [...new Set(keys)].filter((key) => key !== '');
}

/** The likeliest skeleton of a name, or the empty string when it has no consonant. */
export function soundKey(words: string): string {
  return soundKeys(words)[0] ?? '';
}
