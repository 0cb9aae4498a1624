/**
 * Reads what a telling leaves to what was told before: a village, a post or people named as known ("the compound", "this
 * village", "the seven soldiers"), the names of places that its clause holds, and whether it tells of several villages
 * at once. Which event they belong to is not asked.
 */
import { wordOf } from '../../../mentions/party.js';
import type { Atom, Frame, Phrase, SentenceState } from '../../state.js';
import type { Unsigned } from '../assembly.js';

/** How whoever or whatever was struck is named: as known ("the post"), by pointing at it, by its count, or afresh. */
export type Naming = 'pointed' | 'counted' | 'known' | 'afresh';

const POINTING = new Set('this that these those ce cet cette ces هذا هذه ذلك تلك'.split(' '));
const ARTICLES = new Set(['the', 'le', 'la', 'les', "l'"]);
const STRUCK_SLOTS = ['object', 'against', 'on'] as const;
const PLACE_SLOTS = ['in', 'at', 'near', 'on'] as const;

/** The phrases for whom or what a telling says was struck. */
function struckOf({ key }: Unsigned): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const role of ['target', 'party'])
    for (const { phrase, pronoun } of key.roles.get(role) ?? []) if (pronoun === null) found.push(phrase);
  if (found.length > 0) return found;
  for (const slot of STRUCK_SLOTS)
    for (const { phrase } of key.frame.slots.get(slot) ?? []) found.push(phrase);
  return found;
}

/** How a telling names what it struck: the most telling of its phrases. */
export function namingOf(item: Unsigned): Naming {
  let best: Naming = 'afresh';
  for (const phrase of struckOf(item)) {
    if (phrase.atoms.some(({ low }) => POINTING.has(low))) return 'pointed';
    if (!isBareKnown(phrase)) continue;
    if (phrase.count !== null) best = 'counted';
    else if (best === 'afresh' && isNarrow(phrase.head)) best = 'known';
  }
  return best;
}

/** A village, a building, a convoy, and no country or region. */
const isNarrow = (head: Atom): boolean => {
  const feature = wordOf(head, 'place-noun')?.feature;
  return feature === 'populated' || feature === 'site' || wordOf(head, 'stands-for') !== undefined;
};

/** "the post", "القرية": definite, and with nothing that says which. */
const isBareKnown = ({ head, of, beside, atoms, possessive }: Phrase): boolean =>
  (head.definite || atoms.some(({ low }) => ARTICLES.has(low))) &&
  possessive === null &&
  head.category === 'noun' &&
  of.length === 0 &&
  beside.length === 0 &&
  !atoms.some(({ category }) => category === 'name' || category === 'place');

/** The names of places in a telling's clause, and in the clause that it shares its doer with, as folded words. */
export function placeNamesOf({ key }: Unsigned): readonly string[] {
  const names = new Set<string>();
  for (const { phrase } of key.places) addNames(phrase, names, true);
  for (const frame of clausesOf(key.frame))
    for (const slot of PLACE_SLOTS)
      for (const { phrase } of frame.slots.get(slot) ?? []) addNames(phrase, names, false);
  for (const phrase of struckOf({ key } as Unsigned)) addNames(phrase, names, false);
  return [...names];
}

/** "in five villages", "the villages of X and Y": one raid on several of them may be told in the singular and the plural. */
export function isSpread({ key: { frame: own } }: Unsigned, state: SentenceState | undefined): boolean {
  for (const frame of state?.frames ?? []) {
    const beside = frame === own || frame === own.governor?.frame || sharesWith(frame, own);
    if (!beside) continue;
    for (const slot of ['in', 'object', 'against', 'on'] as const)
      for (const { phrase } of frame.slots.get(slot) ?? [])
        if (phrase.plural && wordOf(phrase.head, 'place-noun')?.feature === 'populated') return true;
  }
  return false;
}

const sharesWith = (a: Frame, b: Frame): boolean => a.shares === b || b.shares === a;

const clausesOf = (frame: Frame): readonly Frame[] => (frame.shares ? [frame, frame.shares] : [frame]);

function addNames(phrase: Phrase, names: Set<string>, place: boolean): void {
  const villages = place || wordOf(phrase.head, 'place-noun') !== undefined;
  for (const { head, atoms } of [phrase, ...phrase.of, ...phrase.beside, ...phrase.list])
    for (const atom of [head, ...atoms]) if (isPlaceName(atom, villages)) names.add(atom.low);
}

/** A place, or beside a word for a village a name that nobody bears. */
const isPlaceName = ({ category, senses, places }: Atom, villages: boolean): boolean =>
  (category === 'place' && !places.some(({ feature }) => WIDE.has(feature))) ||
  (villages && category === 'name' && senses.length === 0);

const WIDE: ReadonlySet<string> = new Set(['PCLI', 'RGN', 'ADM1']);
