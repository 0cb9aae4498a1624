/**
 * تنظيم داعش الإرهابي, جماعة كذا المتشددة: an epithet behind the name of a group is no phrase of its own. Takes it out of
 * the items, so that what stands behind it is still the subject's or the object's.
 */
import { wordOf } from '../../mentions/party.js';
import type { Item, Phrase } from '../state.js';

const isNamedGroup = (item: Item | undefined): item is Phrase =>
  item?.kind === 'phrase' &&
  [item, ...item.of].some((p) => p.end === item.end && p.head.senses.some((s) => s.actor.kind === 'group'));

const isEpithet = (item: Item | undefined): item is Phrase =>
  item?.kind === 'phrase' &&
  item.preposition === null &&
  item.atoms.length === 1 &&
  item.of.length === 0 &&
  item.possessive === null &&
  item.head.definite &&
  EPITHETS.test(item.head.low);

const EPITHETS =
  /^(?:ال)?(?:ارهابي|متشدد|متطرف|مسلح|اجرامي|محظور|جهادي|متمرد|تكفيري|انفصالي|اسلامي|مصنف|شيعي|سني)(?:ه)?$/u;

/** Is the epithet in the singular, as the name of a group is? "the terrorists" behind it are others. */
const isOne = ({ plural, head }: Phrase): boolean => !plural || wordOf(head, 'creed') !== undefined;

/** The items without the epithets of groups. */
export function withoutEpithet(items: readonly Item[]): readonly Item[] {
  const found = items.filter((item, i) => {
    const before = items[i - 1];
    return isEpithet(item) && isOne(item) && isNamedGroup(before) && item.start - before.end <= 2;
  });
  if (found.length === 0) return items;
  const dropped = new Set(found);
  return items.filter((item) => !dropped.has(item));
}
