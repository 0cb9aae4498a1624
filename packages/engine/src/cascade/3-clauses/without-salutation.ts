/**
 * "M. Nangaa", "Mr. Smith": a salutation and its full stop before a name tell nothing and part nothing. Takes both out
 * of the items; the stop that ends a sentence stays.
 */
import type { Item } from '../state.js';

const SALUTATIONS = new Set(['m', 'mm', 'mr', 'mrs', 'ms', 'me', 'dr', 'mme', 'mlle']);

const isStop = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && item.atom.category === 'stop' && item.atom.low === '.';

const isSalutation = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' &&
  item.head.capital &&
  item.preposition === null &&
  item.of.length === 0 &&
  item.head.senses.length === 0 &&
  SALUTATIONS.has(item.head.low);

/** The items without salutations that stand before a name. */
export function withoutSalutation(items: readonly Item[]): readonly Item[] {
  if (!items.some((item, i) => isSalutation(item) && isStop(items[i + 1]))) return items;
  const dropped = new Set<Item>();
  items.forEach((item, i) => {
    const stop = items[i + 1];
    const next = items[i + 2];
    if (!isSalutation(item) || !stop || !isStop(stop) || next?.kind !== 'phrase' || !next.head.capital)
      return;
    dropped.add(item);
    dropped.add(stop);
  });
  return items.filter((item) => !dropped.has(item));
}
