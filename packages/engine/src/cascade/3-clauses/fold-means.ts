/**
 * Joins a weapon to the deed that it describes together with the weapon behind it. It refuses a weapon that is counted
 * or told more of, which is a thing of its own.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item, Phrase } from '../state.js';
import { hasClass, sortOf } from './phrase-sort.js';

/** "a drone and artillery strike": the first weapon describes the deed as the second does. */
export function foldMeans(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item, i) => {
    const deed = items[i + 2];
    return (
      item.kind === 'phrase' &&
      hasClass(item.head, 'means') &&
      !item.plural &&
      item.of.length === 0 &&
      isMark(items[i + 1], 'conjunction') &&
      deed?.kind === 'phrase' &&
      deed.preposition === null &&
      /^[a-z]/u.test(deed.head.low) &&
      sortOf(deed) === 'event' &&
      deed.atoms[0]?.category === 'noun'
    );
  });
  if (at < 0) return items;
  const weapon = items[at] as Phrase;
  const deed = items[at + 2] as Phrase;
  const whole: Phrase = {
    ...deed,
    start: weapon.start,
    preposition: weapon.preposition,
    definite: weapon.definite,
    count: weapon.count,
    countSpan: weapon.countSpan,
    atoms: [...weapon.atoms, ...deed.atoms],
    modifiers: [...weapon.modifiers, weapon.head, ...deed.modifiers],
  };
  return [...items.slice(0, at), whole, ...items.slice(at + 3)];
}
