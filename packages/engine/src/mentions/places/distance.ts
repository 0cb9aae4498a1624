/** Distances before a name, in kilometres: "30 km", "une trentaine de kilomètres", "about 100 miles". */
import type { Atom } from '../../cascade/state.js';

export interface ToldDistance {
  readonly km: number;
  /** Index of the first atom that tells it. */
  readonly first: number;
}

const MILE = 1.609344;
const METRES = /(?:^|\s|\d)(?:m|m[eè]tres?|meters?|متر|مترا|امتار|أمتار)$/u;
const MILES = /(?:miles?|mi|ميل|ميلا|اميال|أميال)$/u;
const KILOMETRES = /^(?:km|kms|kilom[eè]tres?|kilometers?|كيلومتر|كيلومترا|كيلومترات|كلم|كم)$/u;

const round = (km: number): number => Math.round(km * 10) / 10;

/** Kilometres of a quantity whose unit ends its words. */
function inKilometres(value: number, words: string): number {
  if (MILES.test(words)) return round(value * MILE);
  if (METRES.test(words) && !/kilo|كيلو/u.test(words)) return round(value / 1000);
  return value;
}

/** The distance that ends at an atom, or null. What stands in brackets tells the same in another unit. */
export function distanceAt(atoms: readonly Atom[], at: number): ToldDistance | null {
  let k = at;
  if (atoms[k]?.category === 'close') {
    while (k >= 0 && atoms[k]?.category !== 'open' && at - k < 5) k -= 1;
    if (atoms[k]?.category !== 'open') return null;
    k -= 1;
  }
  const atom = atoms[k];
  if (!atom) return null;
  const { quantity } = atom;
  if (quantity?.kind === 'distance' && quantity.best !== null)
    return { km: inKilometres(quantity.best, atom.low), first: k };
  // A round number counts its unit: "une trentaine de kilomètres de".
  let unit = k;
  if (atoms[unit]?.relations.includes('of')) unit -= 1;
  if (!KILOMETRES.test(atoms[unit]?.low ?? '')) return null;
  let number = unit - 1;
  if (atoms[number]?.relations.includes('of')) number -= 1;
  const best = atoms[number]?.quantity?.best;
  return best == null ? null : { km: best, first: number };
}
