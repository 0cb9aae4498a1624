/** لم تعد الحركة تنشط في كذا: the word stands before the subject, and denies the verb or the predicate behind it. */
import { isMark } from '../../mentions/marks.js';
import type { Frame, Item } from '../state.js';

const NO_LONGER: ReadonlySet<string> = new Set(['لم تعد', 'لم يعد', 'لم يعودوا', 'ما عاد', 'ما عادت']);

/** Marks as denied what "no longer" says of its subject; another clause ends its reach. */
export function noLonger(items: readonly Item[], frames: readonly Frame[]): void {
  items.forEach((item, at) => {
    if (item.kind !== 'verb' || !NO_LONGER.has(item.head.lemma?.name ?? '')) return;
    for (let i = at + 1; i < items.length; i += 1) {
      const next = items[i] as Item;
      if (isMark(next, 'stop', 'subordinator', 'relative')) return;
      const told = frames.filter((f) => f.item === next);
      for (const frame of told) (frame as { negated: boolean }).negated = true;
      if (told.length > 0) return;
    }
  });
}
