/**
 * Cuts a word in Latin letters into the units that French, English and African spellings say as one sound: sh, kh, ou,
 * soft c and g, a mute final e. It keeps apart what may differ and drops what is not a letter; it never fails.
 */

/** Letters that do not fall apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ḥ: 'h',
  ḫ: 'kh',
  ẖ: 'kh',
  ġ: 'gh',
  ğ: 'gh',
  š: 'sh',
  č: 'ch',
  ž: 'zh',
  ḏ: 'dh',
  ṯ: 'th',
  ş: 'ş',
  ș: 'ş',
  ç: 'ç',
  ñ: 'gn',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'e',
  ø: 'o',
  đ: 'd',
  ð: 'dh',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ɛ: 'e',
  ǝ: 'e',
  ɔ: 'o',
  é: 'é',
  è: 'é',
  ê: 'é',
  ë: 'é',
};

/** Longest first. A unit of its own, or how those letters are spelled more plainly. */
const GROUPS: readonly (readonly [letters: string, unit: string])[] = [
  ['tsch', 'tch'],
  ['tch', 'tch'],
  ['sch', 'sh'],
  ['eau', 'au'],
  ['oeu', 'eu'],
  ['ch', 'ch'],
  ['sh', 'sh'],
  ['kh', 'kh'],
  ['gh', 'gh'],
  ['th', 'th'],
  ['dh', 'dh'],
  ['ph', 'f'],
  ['zh', 'zh'],
  ['dj', 'dj'],
  ['ck', 'k'],
  ['cq', 'k'],
  ['ou', 'ou'],
  ['oo', 'ou'],
  ['au', 'au'],
  ['eu', 'eu'],
  ['ee', 'i'],
  ['ii', 'i'],
  ['ie', 'ie'],
];
const DIPHTHONGS = new Set(['ai', 'ay', 'ei', 'ey', 'éi', 'éy', 'aï', 'oi', 'oy']);
const VOWELS = new Set('aeéiouy');
const SOFTENING = new Set('eéiy');
/** Units that are said otherwise, or not at all, at the beginning or the end of a word. */
const FIRST = new Set(['x', 'a', 'e', 'é', 'i', 'o', 'u', 'ou', 'h', 'ai', 'au', 'eu']);
const LAST = new Set(['a', 'e', 'é', 'i', 'o', 'u', 'ou', 'h', 't', 's', 'd', 'x', 'p', 'c', 'ie', 'n']);
const EACH = new Set([...'abcdefghijklmnopqrstuvwxyzéşç']);

/** The letters of a word that count: lower case, marks gone but for é, digraphs for letters with a sound of their own. */
export function latinLetters(word: string): string {
  let out = '';
  for (const ch of word.toLowerCase().normalize('NFC')) {
    const own = LETTERS[ch];
    if (own !== undefined) out += own;
    else for (const plain of ch.normalize('NFD')) if (EACH.has(plain)) out += plain;
  }
  return out;
}

/** Raqqah is Raqqa. */
const BREATH_AT_END = /(?<=..[aeé])h$/;

interface Cut {
  readonly unit: string;
  readonly size: number;
}

/** g and c before e, i, y; gu and qu before them; y before a vowel; two vowels said as one. */
function cutByContext(letters: string, at: number): Cut | null {
  const one = letters[at]!;
  const next = letters[at + 1] ?? '';
  const third = letters[at + 2] ?? '';
  if ((one === 'g' || one === 'q') && next === 'u' && SOFTENING.has(third)) return { unit: one, size: 2 };
  if (one === 'c' && SOFTENING.has(next)) return { unit: 'c~', size: 1 };
  if (one === 'g' && SOFTENING.has(next)) return { unit: 'g~', size: 1 };
  if (one === 'g' && next === 'n' && VOWELS.has(third) && at > 0) return { unit: 'gn', size: 2 };
  if (one === 'd' && next === 'g' && SOFTENING.has(third)) return { unit: 'dj', size: 2 };
  if (DIPHTHONGS.has(one + next) && !VOWELS.has(third)) return { unit: one === 'o' ? 'oi' : 'ai', size: 2 };
  if (one === 'n' && (next === 'b' || next === 'p')) return { unit: 'm', size: 1 };
  if (one === 'r' && next === 'h' && at === 0) return { unit: 'rh', size: 2 };
  if (one === 'y') return { unit: VOWELS.has(next) && next !== 'y' ? 'y' : 'i', size: 1 };
  return null;
}

function cut(letters: string, at: number): Cut {
  const byContext = cutByContext(letters, at);
  if (byContext !== null) return byContext;
  for (const [group, unit] of GROUPS) if (letters.startsWith(group, at)) return { unit, size: group.length };
  return { unit: letters[at]!, size: 1 };
}

/**
 * The units of a word, given by its letters; `^` marks the first place in a word and `$` the last, `~` a c or g before
 * e, i or y; `x+` is the s in x. Doubled units are one.
 *
 * @example latinUnits('boulkessi') // ['b', 'ou', 'l', 'k', 'e', 's', 'i$']
 */
export function latinUnits(word: string): string[] {
  const letters = word.replace(BREATH_AT_END, '');
  const units: string[] = [];
  let last = '';
  for (let at = 0; at < letters.length; ) {
    const { unit, size } = cut(letters, at);
    const first = at === 0;
    at += size;
    if (unit === last) {
      if (at === letters.length && LAST.has(unit)) units[units.length - 1] = `${unit}$`;
      continue;
    }
    last = unit;
    const isX = unit === 'x';
    if (first && FIRST.has(unit)) units.push(unit === 'é' ? 'e^' : `${unit}^`);
    else if (at === letters.length && LAST.has(unit)) units.push(`${unit}$`);
    else units.push(unit === 'é' ? 'e' : unit);
    if (isX) units.push('x+');
  }
  return units;
}
