/**
 * From sounds to letters. Patterns are written in a small Latin notation, filled with Arabic radicals, and spelled
 * here: short vowels go, long ones become letters, hamza gets the seat its neighbours give it, and the result is
 * folded. It knows nothing of grammar and refuses no input.
 *
 * Notation: `a i u` short vowels; `A I U` long; `Y` final alif maqsura; `p` tāʾ marbūṭa; `'` hamza;
 * `t n m s y w` consonants of the patterns; everything else stands for itself.
 */
import { fold } from '@marsad/match';

const LETTERS: Readonly<Record<string, string>> = {
  A: 'ا',
  I: 'ي',
  U: 'و',
  Y: 'ى',
  p: 'ة',
  t: 'ت',
  n: 'ن',
  m: 'م',
  s: 'س',
  y: 'ي',
  w: 'و',
};
const SHORT = 'aiu';
const ALEF = 'ا';
const HAMZA = 'ء';

/** Two hamzas in one syllable merge, and a glide without a vowel of its own follows the vowel before it. */
function settle(sounds: string): string {
  return sounds
    .replace(/'([aiu])'(?![aiuAIUY])/g, (_, v: string) => `'${v.toUpperCase()}`)
    .replace(/i[wو](?![aiuAIUY])/g, 'I')
    .replace(/u[yي](?![aiuAIUY])/g, 'U');
}

/** The letters that may carry a hamza between these two sounds, the usual one first. */
function seats(before: string, after: string): string[] {
  if (after === '') return [before === 'a' ? ALEF : before === 'i' ? 'ي' : before === 'u' ? 'و' : HAMZA];
  const rounded = after === 'u' || after === 'U';
  if (before === 'i' || before === 'I' || before === 'y' || before === 'ي') return ['ي'];
  if (after === 'i' || after === 'I') return ['ي'];
  if (before === 'u') return ['و'];
  if (before === 'U') return [HAMZA];
  if (rounded && before === 'a') return ['و', ALEF];
  if (rounded && before === 'A') return ['و', HAMZA];
  if (rounded) return ['و', 'ي'];
  return [before === 'A' ? HAMZA : ALEF];
}

function writeHamza(out: readonly string[], sounds: string, i: number): { texts: string[]; skip: number } {
  const after = sounds[i + 1] ?? '';
  const options = i === 0 ? [ALEF] : seats(sounds[i - 1] as string, after);
  // Alef madda: one letter for hamza on alef and the long vowel behind it.
  const skip = after === 'A' && options[0] === ALEF ? 1 : 0;
  return { texts: out.flatMap((text) => options.map((seat) => text + seat)), skip };
}

/**
 * All usual spellings of a sound sequence, folded, the commonest first.
 *
 * @example spell("yaqra'Una") // two spellings: with waw and with alef under the hamza
 */
export function spell(sequence: string): string[] {
  const sounds = settle(sequence);
  let out = [''];
  for (let i = 0; i < sounds.length; i += 1) {
    const sound = sounds[i] as string;
    if (SHORT.includes(sound)) {
      // A word that opens with a vowel is written with a bare alef (hamzat waṣl).
      if (i === 0) out = [ALEF];
      continue;
    }
    if (sound === "'") {
      const written = writeHamza(out, sounds, i);
      out = written.texts;
      i += written.skip;
      continue;
    }
    const letter = sound === 'Y' && out[0]?.endsWith('ي') ? ALEF : (LETTERS[sound] ?? sound);
    out = out.map((text) => text + letter);
  }
  return out.map(fold);
}

/** Writes radicals into a pattern: digits 1 to 4 stand for them. */
export function fill(pattern: string, radicals: readonly string[]): string {
  let out = '';
  for (const ch of pattern) out += ch >= '1' && ch <= '4' ? (radicals[Number(ch) - 1] ?? '') : ch;
  return out;
}
