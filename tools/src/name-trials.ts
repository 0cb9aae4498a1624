/**
 * Makes trials out of groups of names: a query, the list of five thousand candidates that it is sought in, and the one
 * that is right. The list holds real names that sound nearly like the right ones, and persons made of parts of others.
 */
import { nameWords, phonemes, soundKeys } from '@marsad/match';
import { nameWordsOf } from '@marsad/match/names/name-words.js';
import { soundClasses } from '@marsad/match/names/sound-classes.js';
import type { NameGroup } from './name-groups.js';

export type Writing = 'arabic' | 'latin';

/** A query and the text that should be found. */
export interface Trial {
  readonly query: string;
  readonly right: string;
}

/** Trials that seek in one list. */
export interface TrialSet {
  readonly kind: NameGroup['kind'];
  readonly from: Writing;
  readonly to: Writing;
  readonly trials: readonly Trial[];
  readonly candidates: readonly string[];
}

const POOL = 5000;
const MOST_TRIALS = 500;
const NEAR_EACH = 6;
/** Least share of consonants in common, by class, for two names to be spellings of one name. */
const SHARED = 0.7;

/** A number of a text that stays the same, to choose by. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

const folded = (name: string): string => nameWords(name).join(' ');

function consonants(name: string): string {
  const units = nameWordsOf(name).flatMap(({ role, bare, units: own }) =>
    role === 'title' || role === 'place-kind' ? [] : (bare ?? own),
  );
  return units.map((unit) => soundClasses(unit).replace(/[Vo]/g, '').charAt(0)).join('');
}

function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (let j = 0; j < b.length; j += 1)
      next.push(one === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row[b.length]!;
}

/** Whether two names may be transcriptions of one, judged by rough consonants alone. */
function isTranscription(a: string, b: string): boolean {
  const [first, second] = [consonants(a), consonants(b)];
  const longest = Math.max(first.length, second.length);
  return longest === 0
    ? phonemes(folded(a)) === phonemes(folded(b))
    : common(first, second) / longest >= SHARED;
}

function trialOf(group: NameGroup, from: Writing, to: Writing): Trial | null {
  const chosen = (names: readonly string[], salt: string): string[] =>
    [...names].sort((a, b) => hash(a + salt) - hash(b + salt));
  for (const query of chosen(group[from], 'query'))
    for (const right of chosen(group[to], 'right'))
      if (folded(query) !== folded(right) && isTranscription(query, right)) return { query, right };
  return null;
}

/** Persons who have the given name of one and the family's name of another. */
function* recombined(names: readonly string[]): Generator<string> {
  const parts = names.map((name) => name.split(' ')).filter((words) => words.length > 1);
  for (let turn = 1; turn < 40; turn += 1)
    for (let at = 0; at < parts.length; at += 1) {
      const other = parts[(at * 7 + turn * 13) % parts.length]!;
      yield [...parts[at]!.slice(0, -1), other.at(-1)!].join(' ');
    }
}

function nearby(
  trials: readonly { readonly right: string; readonly group: NameGroup }[],
  names: readonly string[],
): string[] {
  const bySound = new Map<string, string[]>();
  for (const name of names)
    for (const key of soundKeys(folded(name)))
      bySound.set(key, [...(bySound.get(key) ?? []), name].slice(0, 60));
  return trials.flatMap(({ right }) =>
    soundKeys(folded(right))
      .flatMap((key) => bySound.get(key) ?? [])
      .sort((a, b) => hash(a + right) - hash(b + right))
      .slice(0, NEAR_EACH),
  );
}

/** Trials of one kind of name from one writing to one, out of groups of one half. */
export function makeTrials(
  groups: readonly NameGroup[],
  everyone: readonly NameGroup[],
  kind: NameGroup['kind'],
  from: Writing,
  to: Writing,
): TrialSet {
  const chosen = groups
    .filter((group) => group.kind === kind && group.arabic.length + group.latin.length > 1)
    .sort((a, b) => hash(a.id) - hash(b.id))
    .map((group) => ({ group, trial: trialOf(group, from, to) }))
    .filter((one): one is { group: NameGroup; trial: Trial } => one.trial !== null)
    .slice(0, MOST_TRIALS);
  const own = new Set(chosen.flatMap(({ group }) => [...group.arabic, ...group.latin].map(folded)));
  const others = everyone
    .flatMap((group) => group[to].slice(0, 2).map((name) => ({ name, same: group.kind === kind })))
    .filter(({ name }) => !own.has(folded(name)));
  const alike = others.filter(({ same }) => same).map(({ name }) => name);
  const near = nearby(
    chosen.map(({ group, trial }) => ({ right: trial.right, group })),
    alike,
  );
  const more =
    kind === 'person' ? [...alike, ...recombined([...alike, ...chosen.map(({ trial }) => trial.right)])] : [];
  const rest = others.map(({ name }) => name).sort((a, b) => hash(a) - hash(b));
  const candidates = new Map(chosen.map(({ trial }) => [folded(trial.right), trial.right]));
  for (const name of [...near, ...more, ...rest]) {
    if (candidates.size >= POOL) break;
    const key = folded(name);
    if (!candidates.has(key) && !own.has(key)) candidates.set(key, name);
  }
  return { kind, from, to, trials: chosen.map(({ trial }) => trial), candidates: [...candidates.values()] };
}
