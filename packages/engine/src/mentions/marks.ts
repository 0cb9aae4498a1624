/** Marks of a sentence: the words and signs that are neither a phrase nor a verb, by what they do. */
import type { Item, Mark } from '../cascade/state.js';

/** Is an item a mark of one of these categories? */
export const isMark = (item: Item | undefined, ...categories: string[]): item is Mark =>
  item?.kind === 'mark' && categories.includes(item.atom.category);
