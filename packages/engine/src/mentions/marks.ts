/** Marks of a sentence: the words and signs that are neither a phrase nor a verb, by what they do. */
import type { Category, Item, Mark } from '../cascade/state.js';

/** Is an item a mark of one of these categories? */
export function isMark(
  item: Item | undefined,
  first: Category,
  // Asked for nearly every item by nearly every rule: no list is made of what it is asked for.
  second?: Category,
  third?: Category,
  fourth?: Category,
  fifth?: Category,
  sixth?: Category,
): item is Mark {
  if (item?.kind !== 'mark') return false;
  const { category } = item.atom;
  return (
    category === first ||
    category === second ||
    category === third ||
    category === fourth ||
    category === fifth ||
    category === sixth
  );
}
