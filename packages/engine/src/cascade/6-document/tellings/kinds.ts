/**
 * Which types of assertion two tellings of one event may have, and which of the two is the more exact. Ties and
 * attributes are never joined here.
 */
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Telling } from './telling.js';

const ATTACKS = new Set(
  'ambush bombing suicide-bombing shelling air-strike assassination massacre'.split(' '),
);

/** The more exact type first told by a less exact one. */
const NARROWER = new Map([
  ['suicide-bombing', 'bombing'],
  ['air-strike', 'shelling'],
]);

const JOINED_FAMILIES = new Set(['violence', 'control', 'diplomacy', 'group-life']);

/** How a type of assertion may be told twice by one report; null where it may not. */
export function retelling(type: string, lexicon: Lexicon): 'deed' | 'statement' | null {
  const family = lexicon.types.get(type)?.family;
  if (family === 'statements') return 'statement';
  return family !== undefined && JOINED_FAMILIES.has(family) ? 'deed' : null;
}

/** Is `exact` a kind of `vague`? */
export const isNarrower = (exact: string, vague: string): boolean =>
  (vague === 'attack' && ATTACKS.has(exact)) || NARROWER.get(exact) === vague;

/** Can both be said of one deed? */
export const areKin = (a: string, b: string): boolean => a === b || isNarrower(a, b) || isNarrower(b, a);

/** Can the types of two tellings be of one event? A bare toll is of whatever violence was told. */
export function sameKind(told: Telling, again: Telling, lexicon: Lexicon): boolean {
  const [a, b] = [told.item.type, again.item.type];
  if (areKin(a, b)) return true;
  const violent = lexicon.types.get(a)?.family === 'violence';
  return violent && again.bareToll && b === 'attack' && COSTLY.has(a);
}

/** What an attack or a fight is made of: the bomb, the shots, the fight, the answer to it. */
const DEEDS = new Set([...ATTACKS, 'attack', 'clash', 'operation']);

/** Can one be a part of the other, told by itself: the bomb of an ambush, the fight of an attack? */
export const mayBePart = (a: string, b: string): boolean => DEEDS.has(a) && DEEDS.has(b);

/** Violence of which a toll may be told in a sentence of its own. */
const COSTLY = new Set(['clash', 'operation', 'siege', 'riot']);
