/**
 * Many reports as requests that the server takes: each well under its limits of length and number and soon answered,
 * in the same order.
 */
import type { IntakeItem } from '@marsad/model';

/** A request of more would be answered late, and a client waits only so long. Bytes, and reports. */
const PORTION = 4 * 1024 * 1024;
const REPORTS = 200;
/** Room for the keys and marks around an item. Bytes. */
const AROUND = 1024;

function lengthOf(item: IntakeItem): number {
  return Buffer.byteLength(JSON.stringify(item), 'utf8') + AROUND;
}

/** Portions of at most a request each; an item that is longer by itself stands alone. */
export function* inPortions(items: readonly IntakeItem[]): Generator<readonly IntakeItem[]> {
  let portion: IntakeItem[] = [];
  let length = 0;
  for (const item of items) {
    const own = lengthOf(item);
    if (portion.length > 0 && (length + own > PORTION || portion.length === REPORTS)) {
      yield portion;
      portion = [];
      length = 0;
    }
    portion.push(item);
    length += own;
  }
  if (portion.length > 0) yield portion;
}
