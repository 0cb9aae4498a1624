/**
 * From a root and a form to the stems of a verb: chooses the table that its weakness asks for, writes in the
 * radicals, and changes what the first radical changes (وعد يعد، اتهم، اصطدم، اتخذ). It refuses forms that no
 * table has by returning null.
 */

import { FOUR, GEMINATE, HOLLOW, type Row, SOUND } from './inflect-patterns.js';
import { pastVowel, type Root } from './inflect-root.js';
import { fill } from './inflect-spelling.js';

/** A stem and what it does at its end: closed by a consonant, or by the vowel that a lost weak radical left. */
export interface Stem {
  readonly open: string;
  /** Before consonant endings, and in the jussive of hollow verbs. */
  readonly closed: string;
  readonly end: 'consonant' | 'A' | 'I' | 'U';
  readonly glide: 'و' | 'ي';
}

export interface Base {
  readonly text: string;
  readonly end: 'consonant' | 'A' | 'I';
}

export interface VerbStems {
  readonly past: Stem;
  readonly pastPassive: Stem;
  readonly present: Stem;
  readonly presentPassive: Stem;
  readonly active: Base;
  readonly passive: Base;
  readonly masdars: readonly Base[];
}

export interface VerbShape {
  readonly root: Root;
  readonly form: number;
  readonly vowel: 'a' | 'i' | 'u';
}

/** What the first radical and the t of form 8 become together; any other consonant keeps the t. */
const EIGHTH: Readonly<Record<string, string>> = {
  و: 'ت',
  ي: 'ت',
  ت: 'ت',
  ث: 'ث',
  ط: 'ط',
  ظ: 'ظ',
  د: 'د',
  ذ: 'د',
  ص: 'صط',
  ض: 'ضط',
  ز: 'زد',
};

function rowFor({ root, form }: VerbShape): Row | undefined {
  if (root.radicals.length === 4) return FOUR.get(form);
  if (root.weakness === 'hollow') return HOLLOW.get(form) ?? SOUND.get(form);
  if (root.weakness === 'geminate') return GEMINATE.get(form) ?? SOUND.get(form);
  return SOUND.get(form);
}

function eighth(pattern: string, radicals: readonly string[]): string {
  const first = radicals[0] as string;
  // اتخذ is the one verb whose hamza becomes a t; ائتلف and its like keep it.
  const taken = first === "'" && radicals[1] === 'خ' ? 'ت' : EIGHTH[first];
  return taken === undefined ? pattern : pattern.replaceAll('1t', taken);
}

function write(pattern: string, shape: VerbShape, present: boolean): string {
  const { root, form, vowel } = shape;
  let text = pattern
    .replace('P', pastVowel(root, vowel))
    .replace('V', vowel)
    .replace('W', vowel.toUpperCase())
    .replace('G', root.glide === 'ي' ? 'I' : 'U');
  if (form === 8 && root.radicals.length === 3) text = eighth(text, root.radicals);
  // وعد يعد: the first radical falls between the prefix and a present in i or a.
  if (present && form === 1 && root.radicals[0] === 'و' && vowel !== 'u' && text.startsWith('a12'))
    text = `a${text.slice(2)}`;
  // رأى يرى is the one verb that loses its hamza in the present.
  if (form === 1 && root.radicals.join('') === "ر'ي" && /^[au]12/.test(text)) text = text.replace('12', '1');
  return fill(text, root.radicals);
}

function stemOf(cell: string, shape: VerbShape, present = false): Stem {
  const { root, form } = shape;
  const last = String(root.radicals.length);
  const glide = form === 1 && root.glide === 'و' && !present ? 'و' : 'ي';
  if (root.weakness === 'defective') {
    const resolved = cell.replace('P', pastVowel(root, shape.vowel)).replace('V', shape.vowel);
    const vowel = resolved.at(-2) ?? 'a';
    const stem = write(resolved.slice(0, -2), shape, present);
    if (!resolved.endsWith(last)) return { open: stem, closed: stem, end: 'consonant', glide };
    return { open: stem, closed: stem, end: vowel.toUpperCase() as 'A' | 'I' | 'U', glide };
  }
  const [open = '', closed = open] = cell.split('|');
  return {
    open: write(open, shape, present),
    closed: write(closed, shape, present),
    end: 'consonant',
    glide,
  };
}

function participle(cell: string, shape: VerbShape): Base {
  if (shape.root.weakness !== 'defective') return { text: write(cell, shape, false), end: 'consonant' };
  if (cell === 'ma12U3')
    return { text: write(shape.root.glide === 'و' ? 'ma12U' : 'ma12I', shape, false), end: 'consonant' };
  return { text: write(cell.slice(0, -2), shape, false), end: cell.at(-2) === 'i' ? 'I' : 'A' };
}

/** Verbal noun of forms 2 to 10; a lost weak radical leaves a hamza, an ending in -iya or a final i. */
function masdarsOf(cell: string, shape: VerbShape): Base[] {
  if (cell === '') return [];
  const { root, form } = shape;
  const last = String(root.radicals.length);
  const made = (pattern: string, end: Base['end'] = 'consonant'): Base => ({
    text: write(pattern, shape, false),
    end,
  });
  if (root.weakness === 'defective') {
    if (form === 2 && last === '3') return [made('ta12iyap')];
    if (cell.endsWith('ap')) return [made(`${cell.slice(0, -4)}Ap`)];
    if (cell.endsWith(`u${last}`)) return [made(cell.slice(0, -2), 'I')];
    return [made(`${cell.slice(0, -1)}'`)];
  }
  // A final hamza prefers the shape of weak roots: تهنئة، تعبئة.
  if (form === 2 && root.radicals[2] === "'") return [made('ta12i3ap'), made(cell)];
  return [made(cell)];
}

/** The stems of one verb, or null for a form its root cannot take. */
export function stemsOf(shape: VerbShape): VerbStems | null {
  const row = rowFor(shape);
  if (row === undefined) return null;
  const hollowFirst = shape.root.weakness === 'hollow' && shape.form === 1;
  // قلت and بعت are written alike, but before a hamza the vowel shows: جئت، سؤت.
  const past = hollowFirst && shape.vowel === 'u' ? row.past.replace('1i3', '1u3') : row.past;
  return {
    past: stemOf(past, shape),
    pastPassive: stemOf(row.pastPassive, shape),
    present: stemOf(row.present, shape, true),
    presentPassive: stemOf(row.presentPassive, shape),
    active: participle(row.active, shape),
    passive: participle(row.passive, shape),
    masdars: masdarsOf(row.masdar, shape),
  };
}
