/** Reports in small parcels, so that progress shows and one slow report holds up few others. */
import type { IntakeItem } from '@marsad/model';

const MOST = 8;
/** UTF-16 units of text or base64; the server takes a few megabytes a request. */
const LARGEST = 1_000_000;

function sizeOf(item: IntakeItem): number {
  return (item.text?.length ?? 0) + (item.bytes?.length ?? 0);
}

/** In order; each parcel holds at most eight reports and, unless one alone is larger, a million characters. */
export function inBatches(items: readonly IntakeItem[]): readonly (readonly IntakeItem[])[] {
  const batches: IntakeItem[][] = [];
  let size = 0;
  for (const item of items) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= MOST || size + sizeOf(item) > LARGEST) {
      batches.push([item]);
      size = sizeOf(item);
    } else {
      last.push(item);
      size += sizeOf(item);
    }
  }
  return batches;
}
