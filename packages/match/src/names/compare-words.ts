/**
 * How much a word of one name beside a word of another speaks for the names being one, in nats: by sound, or by what
 * both words stand for when they are no names (ould and weld, jebel and mont).
 */
import { alignUnits } from './align-units.js';
import type { Role } from './name-roles.js';
import type { PreparedWord } from './prepared-name.js';
import { weightsFor } from './sound-tables.js';

/** What it weighs that two words stand for the same. */
const SAME_CLASS: Readonly<Record<Role, number>> = {
  name: 0,
  kin: 1.2,
  kunya: 3,
  title: 0.8,
  'place-kind': 2,
  compass: 4,
  small: 0.8,
  initial: 0,
  number: 5,
};
const OTHER_CLASS = -4;
/** North is not south, and both are told rather than one left out. */
const OTHER_WAY = -30;
const OTHER_WORD = -8;
/** The article in one spelling alone. */
const ARTICLE_LACKS = -0.7;
const SAME_INITIAL = 1.2;
/** Share of its weight that a name has which says the same in another language: El Oued, الوادي. */
const TRANSLATED = 0.8;

const mostBeside = (a: PreparedWord, b: PreparedWord): number =>
  (a.most[b.script === 'arabic' ? 'arabic' : 'latin'] + b.most[a.script === 'arabic' ? 'arabic' : 'latin']) /
  2;

function bySound(a: PreparedWord, b: PreparedWord): number {
  const pairs = weightsFor(a.script, b.script);
  if (pairs === null) return a.form === b.form ? 4 + a.form.length : OTHER_WORD;
  const whole = alignUnits(a.full, b.full, pairs);
  if (a.bare === null && b.bare === null) return whole;
  const bare = alignUnits(a.plain, b.plain, pairs);
  // Where both have the article it says nothing: half the names of a list begin so.
  return a.bare !== null && b.bare !== null ? bare : Math.max(whole, bare + ARTICLE_LACKS);
}

function byInitial(a: PreparedWord, b: PreparedWord): number {
  const pairs = weightsFor(a.script, b.script);
  if (pairs === null) return OTHER_CLASS;
  return alignUnits(a.plain.subarray(0, 1), b.plain.subarray(0, 1), pairs) > 0 ? SAME_INITIAL : OTHER_CLASS;
}

/** The weight of two words being one, in nats; the same either way round. */
export function compareWords(a: PreparedWord, b: PreparedWord): number {
  if (a.role === 'number' || b.role === 'number')
    return a.role === b.role && a.form === b.form ? SAME_CLASS.number : OTHER_WORD;
  if (a.role === 'initial' || b.role === 'initial') return byInitial(a, b);
  const sound = bySound(a, b);
  if (a.class === '' || b.class === '') return sound;
  if (a.class === b.class)
    return Math.max(
      sound,
      a.role === 'name' && b.role === 'name' ? TRANSLATED * mostBeside(a, b) : SAME_CLASS[a.role],
    );
  if (a.role !== b.role || a.role === 'title') return sound;
  return a.role === 'compass' ? OTHER_WAY : Math.min(sound, OTHER_CLASS);
}
