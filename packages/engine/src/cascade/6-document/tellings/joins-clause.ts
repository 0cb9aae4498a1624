/**
 * Joins what one clause tells twice of one event: a sentence that says it twice, the relative clause of an event noun, the
 * verb that an event noun stands with. What two sentences tell is weighed elsewhere.
 */
import type { Frame, Phrase } from '../../state.js';
import type { Unsigned } from '../assembly.js';
import { isDouble } from '../doubles.js';
import type { Surroundings } from './choose-event.js';
import { areKin } from './kinds.js';
import { merge } from './merge.js';
import { WITHIN } from './noun-of-telling.js';

/** Has the assertion become part of one of its own sentence? */
export const joinsClause = (item: Unsigned, kept: readonly Unsigned[], around: Surroundings): boolean =>
  joinsDouble(item, kept, around) || joinsNoun(item, kept, around);

/** One sentence that tells one thing twice. */
function joinsDouble(item: Unsigned, kept: readonly Unsigned[], { lexicon }: Surroundings): boolean {
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const known = kept[i] as Unsigned;
    if (known.key.sentence !== item.key.sentence) return false;
    if (!isDouble(known, item)) continue;
    if (item.kind === 'event') merge(known, item, 'told', lexicon);
    return true;
  }
  return false;
}

/** "an attack that killed ten": what a relative clause tells of an event noun is of that event. */
function joinsNoun(item: Unsigned, kept: readonly Unsigned[], { lexicon }: Surroundings): boolean {
  const { antecedent } = item.key.frame;
  if (item.kind !== 'event') return false;
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const known = kept[i] as Unsigned;
    const here = known.key.sentence === item.key.sentence ? known.key : known.tellings.at(-1);
    if (here?.sentence !== item.key.sentence) return false;
    const named =
      (antecedent && isNamedBy(antecedent, here.frame)) ||
      isWithin(here.frame, item.key.frame) ||
      isWhatItStruck(known, item);
    if (isToHit(here, item)) return true;
    if (known.kind !== 'event' || !named || !areKin(known.type, item.type)) continue;
    const voices = known.attribution.length === 0 ? 'again' : 'told';
    merge(known, item, voices, lexicon);
    return true;
  }
  return false;
}

/** "in an attack, X struck a village": the noun hangs on the verb that tells it. */
const isWithin = ({ item, governor }: Frame, clause: Frame): boolean =>
  item.kind === 'phrase' &&
  item.preposition !== null &&
  WITHIN.has(item.preposition.low) &&
  governor?.through === 'nominal' &&
  governor.frame === clause;

/** "in the latest attack to hit the region": the infinitive says nothing more than its noun. */
const isToHit = ({ frame, event }: Unsigned['key'], { key, trigger }: Unsigned): boolean => {
  const noun = (event ?? frame).item;
  return noun.kind === 'phrase' && key.frame.standing === 'infinitive' && trigger[0] - noun.end === TO.length;
};

const TO = ' to ';

const STRUCK = new Set(['استهدف', 'استهدفت', 'طال', 'طالت', 'ضرب', 'ضربت']);

/** في هجوم شنه مسلحون استهدف ثكنة: behind who made it, a second clause tells what the attack was aimed at. */
const isWhatItStruck = (known: Unsigned, { key, trigger }: Unsigned): boolean =>
  key.frame.item.kind === 'verb' &&
  STRUCK.has(key.frame.head.low) &&
  !(key.roles.get('agent') ?? []).some(({ span, pronoun }) => pronoun === null && span[0] > trigger[0]) &&
  (known.tellings.at(-1) ?? known.key).sentence === key.sentence &&
  known.trigger[1] < trigger[0] &&
  [known.key, ...known.tellings].some((d) => (d.event ?? d.frame).item.kind === 'phrase');

/** The event's own noun, or the weapon that it was done with: "killed by a missile that X launched". */
const isNamedBy = (noun: Phrase, { head, slots }: Frame): boolean =>
  head === noun.head ||
  (noun.head.lemma?.words.some((word) => word.class === 'means') === true &&
    [...slots].some(([slot, all]) => !APART.has(slot) && all.some(({ phrase }) => phrase === noun)));

/** "the strikes came after a rocket attack that killed one": what stands behind these is another event. */
const APART: ReadonlySet<string> = new Set(['after', 'before', 'since', 'because', 'including']);
