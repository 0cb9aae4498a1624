/**
 * Which countries and divisions the words of a sentence tell, and how strongly each of them speaks for a name beside
 * it. What lies across a border, or is only where somebody came from, says little.
 */
import type { Atom } from '../../cascade/state.js';
import type { Place } from '../../lexicon/lexicon.js';
import { wordOf } from '../party.js';
import { divisionOf, isRegion } from './choose-place.js';
import type { Position } from './position.js';

export interface Teller {
  /** A country, or a division as `ML 09`. */
  readonly key: string;
  readonly strength: number;
}

const NATIONALITY = 0.5;
/** "the Somali towns of": whose the towns are said to be. */
const OF_PLACES = 1.3;
/** A country that only acts, or has an army: "Kenya's military". */
const ACTING = 0.55;
const ELSEWHERE = 0.2;
const NEARLY = 12;
/** A sentence of more words than this on one side is a list, and tells nothing across it. */
const FARTHEST = 48;
const NONE: readonly never[] = [];

const isElsewhere = ({ relation, container }: Position): boolean =>
  relation === 'border' ||
  container === 'border' ||
  relation === 'near' ||
  // "a town of the province of X"
  (relation === 'from' && container !== 'region' && container !== 'district') ||
  relation === 'toward';

const PLACES = new Set(['populated', 'district', 'region', 'site', 'area']);
const isPlaceNoun = (atom: Atom | undefined): boolean =>
  PLACES.has((atom && wordOf(atom, 'place-noun'))?.feature ?? '');

/** Does a demonym describe a word for a place beside it? */
const describesPlace = (atoms: readonly Atom[], at: number): boolean =>
  isPlaceNoun(atoms[at - 1]) || isPlaceNoun(atoms[at + 1]);

/** Is a country that no preposition and no word for a place governs rather somebody than somewhere? */
function isActing(atoms: readonly Atom[], at: number, position: Position): boolean {
  if (position.relation !== null || position.container !== null || position.bearing !== null) return false;
  if (position.edge || position.centre || position.inside) return false;
  const before = atoms[at - 1]?.category;
  const behindPlace = (before === 'comma' || before === 'open') && atoms[at - 2]?.category === 'place';
  return !behindPlace && before !== 'place' && before !== 'open';
}

/** What the atom at an index tells by itself; `chosen` is the place that its name means, as far as that is known. */
export function tellersOf(
  atoms: readonly Atom[],
  at: number,
  position: Position | null,
  chosen: Place | null,
): Teller[] {
  const atom = atoms[at] as Atom;
  const nation = wordOf(atom, 'nationality');
  if (nation) return [{ key: nation.country, strength: describesPlace(atoms, at) ? OF_PLACES : NATIONALITY }];
  if (!position) return [];
  const strength = isElsewhere(position) ? ELSEWHERE : isActing(atoms, at, position) ? ACTING : 1;
  const state = atom.places.find((p) => p.feature === 'PCLI');
  if (state?.country && (!chosen || chosen === state)) return [{ key: state.country, strength }];
  if (!chosen?.country) return [];
  const division = divisionOf(chosen);
  const found: Teller[] = [{ key: chosen.country, strength: strength * 0.8 }];
  const wide = isRegion(chosen) || position.container === 'region' || position.container === 'district';
  if (division && (wide || chosen.feature.startsWith('PPLA')))
    found.push({ key: division, strength: wide ? strength : strength * 0.6 });
  return found;
}

/** What tells in a sentence, by the index of its atom. */
export type Tellers = ReadonlyMap<number, readonly Teller[]>;

/** How strongly the sentence tells each country and division to a name at an index. */
export function besideOf(tellers: Tellers, at: number): Map<string, number> {
  const found = new Map<string, number>();
  if (tellers.size === 0) return found;
  for (let where = Math.max(0, at - FARTHEST); where <= at + FARTHEST; where += 1) {
    if (where === at) continue;
    for (const { key, strength } of tellers.get(where) ?? NONE) {
      const far = Math.abs(where - at);
      // What follows a name tells where it lies more often than what comes before.
      const near = far <= NEARLY / 2 ? 1 : far <= NEARLY ? 0.7 : 0.4;
      const weight = strength * near * (where > at ? 1 : 0.8);
      if (weight > (found.get(key) ?? 0)) found.set(key, weight);
    }
  }
  return found;
}
