/**
 * Tells whether two clauses of one sentence tell two events. They do, unless the words, the toll or the doer says that
 * they do not.
 */
import type { Unsigned } from '../assembly.js';
import { isPlaced } from './is-placed.js';
import { mayBePart } from './kinds.js';
import type { Telling } from './telling.js';
import { isItsToll, isSameToll } from './weigh-tolls.js';

/** Two clauses of one sentence tell two events, unless something says that they do not. */
export const isTwo = (voice: Telling, telling: Telling): boolean =>
  telling.taking !== 'up' &&
  !voice.onlyNamed &&
  !voice.takenUp &&
  !voice.fronted &&
  !isHeadingToll(voice, telling) &&
  !(voice.bareToll && (telling.when || telling.after || telling.cost)) &&
  !isFightOf(voice, telling) &&
  !isItsToll(voice, telling) &&
  !(telling.when && voice.item.type === telling.item.type) &&
  !telling.within &&
  !isSameToll(
    voice.item,
    telling.item,
    telling.voiced && voice.item.type !== telling.item.type ? FEW : undefined,
  ) &&
  !isByTheSame(voice.item, telling.item);

/** A source that tells a bombing again in its sentence, with the same few dead. */
const FEW = 2;

/** "began with car bombs, followed by a gunfight": a fight without a day or a place of its own is of the attack. */
const isFightOf = ({ item: told }: Telling, { item }: Telling): boolean =>
  item.type === 'clash' &&
  item.key.frame.item.kind === 'phrase' &&
  !isPlaced(item) &&
  told.type !== 'clash' &&
  mayBePart(told.type, item.type);

/** "they blew up a bridge, then opened fire on the soldiers": one doer, and no day or place of its own. */
function isByTheSame(told: Unsigned, again: Unsigned): boolean {
  const [one] = told.key.roles.get('agent') ?? [];
  const [other] = again.key.roles.get('agent') ?? [];
  if (one === undefined || other === undefined || (isPlaced(told) && isPlaced(again))) return false;
  if (one.phrase === other.phrase) return true;
  return other.pronoun !== null && told.roles.agent?.[0]?.ref === again.roles.agent?.[0]?.ref;
}

/** "Gunmen attack hotel, 15 killed": a heading tells one event with its toll. */
const isHeadingToll = (voice: Telling, telling: Telling): boolean =>
  voice.heading && telling.heading && voice.bareToll !== telling.bareToll;
