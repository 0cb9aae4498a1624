/**
 * What sort of party a ref stands for, as far as its own form tells: parts of a state, people of a country and
 * unnamed groups have refs made by rule. A caller with a register says more of named ones.
 */

export type ActorClass =
  | 'group'
  | 'forces'
  | 'government'
  | 'civilians'
  | 'organisation'
  | 'person'
  | 'outlet'
  | 'unknown';

/** Tells the class of a ref. */
export type ClassOf = (ref: string) => ActorClass;

const BEGINNINGS: readonly (readonly [string, ActorClass])[] = [
  ['armed-forces-', 'forces'],
  ['security-forces-', 'forces'],
  ['police-', 'forces'],
  ['gendarmerie-', 'forces'],
  ['intelligence-', 'forces'],
  ['government-', 'government'],
  ['civilians-', 'civilians'],
  ['protesters-', 'civilians'],
  ['prisoners-', 'civilians'],
  ['unidentified-armed-group-', 'group'],
  ['communal-militia-', 'group'],
];

/** The class that the form of a ref tells; `unknown` for names. */
export const classByForm: ClassOf = (ref) =>
  BEGINNINGS.find(([beginning]) => ref.startsWith(beginning))?.[1] ?? 'unknown';

/** True for refs that stand for anyone of a kind in a country, so that two of them need not be the same people. */
export const isUnnamed = (ref: string): boolean =>
  ref.startsWith('unidentified-armed-group-') ||
  ref.startsWith('communal-militia-') ||
  ref.startsWith('civilians-') ||
  ref.startsWith('protesters-');
