/**
 * "X, l'un des chefs du groupe": in French the word that picks one of several stands before their article as a phrase of
 * its own. Takes it out behind a comma, so that the title explains the name before it; refuses it where it opens a clause.
 */
import { isMark } from '../../mentions/marks.js';
import { wordOf } from '../../mentions/party.js';
import type { Item } from '../state.js';

const isPick = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' && item.head.category === 'pronoun' && /^l['’]/u.test(item.head.low);

/** The items without the picking words that stand between a name's comma and a title in the plural. */
export function withoutOneOf(items: readonly Item[]): readonly Item[] {
  if (!items.some(isPick)) return items;
  return items.filter((item, i) => {
    const title = items[i + 1];
    return !(
      isPick(item) &&
      isMark(items[i - 1], 'comma') &&
      items[i - 2]?.kind === 'phrase' &&
      title?.kind === 'phrase' &&
      title.plural &&
      wordOf(title.head, 'title') !== undefined
    );
  });
}
