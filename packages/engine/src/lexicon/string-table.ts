/**
 * A read-only table from strings to lists of integers, laid out as typed arrays so that opening it costs nothing.
 * Keys are UTF-16 and found by open addressing. It holds no values of its own kind: callers say what integers mean.
 */

/** The arrays of one table, as they lie in the artefact. */
export interface TableArrays {
  /** Open addressing, a power of two long: entry number plus one, or 0 where empty. */
  readonly slots: Int32Array;
  /** Start of each entry's key in `keys`, and one past the last. */
  readonly starts: Uint32Array;
  readonly keys: Uint16Array;
  /** Start of each entry's integers in `values`, and one past the last. */
  readonly valueStarts: Uint32Array;
  readonly values: Int32Array;
  /** Greatest number of words of a key that begins with this entry's key as a whole word; 0 when none does. */
  readonly longest: Uint8Array;
}

const SPACE = 0x20;
const HASH_START = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;
/** Bits kept of pairs of words: half a million, so that few of some ten thousand pairs meet. */
const PAIR_MASK = 0x7ffff;

// Strings come in many kinds inside the engine that runs this; asked as a method of each, the code unit is looked up
// anew every time.
const { charCodeAt } = String.prototype;

function hashOn(hash: number, text: string): number {
  let on = hash;
  const { length } = text;
  for (let i = 0; i < length; i += 1) on = Math.imul(on ^ charCodeAt.call(text, i), HASH_STEP);
  return on;
}

/** Hash of a key's UTF-16 code units, 32 bits, the same in the compiler and in the loader. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  const { length } = key;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ charCodeAt.call(key, i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Finds keys and their integers; never throws on any key. */
export class StringTable {
  private readonly mask: number;
  private pairs: Int32Array | null = null;

  constructor(private readonly arrays: TableArrays) {
    this.mask = arrays.slots.length - 1;
  }

  /** How many keys there are. */
  get size(): number {
    return Math.max(0, this.arrays.starts.length - 1);
  }

  /** Entry number of a key, or -1. */
  find(key: string): number {
    const { slots, starts } = this.arrays;
    if (slots.length === 0) return -1;
    for (let at = hashKey(key) & this.mask; ; at = (at + 1) & this.mask) {
      const entry = slots[at]! - 1;
      if (entry < 0) return -1;
      const start = starts[entry]!;
      if (starts[entry + 1]! - start === key.length && this.same(start, key)) return entry;
    }
  }

  private same(start: number, key: string): boolean {
    const { keys } = this.arrays;
    const { length } = key;
    for (let i = 0; i < length; i += 1) if (keys[start + i] !== charCodeAt.call(key, i)) return false;
    return true;
  }

  /** The integers of an entry, a view and not a copy. */
  values(entry: number): Int32Array {
    const { values, valueStarts } = this.arrays;
    return values.subarray(valueStarts[entry]!, valueStarts[entry + 1]!);
  }

  /** The key of an entry. */
  key(entry: number): string {
    const { keys, starts } = this.arrays;
    return String.fromCharCode(...keys.subarray(starts[entry]!, starts[entry + 1]!));
  }

  /**
   * False when no key begins with these two words; almost always false when none does. The marks behind it are made
   * from the keys when it is first asked.
   */
  continues(first: string, second: string): boolean {
    this.pairs ??= this.markPairs();
    const hash = hashOn(hashOn(hashOn(HASH_START, first), ' '), second);
    const bit = (hash ^ (hash >>> 15)) & PAIR_MASK;
    return ((this.pairs[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  private markPairs(): Int32Array {
    const { keys, starts } = this.arrays;
    const pairs = new Int32Array((PAIR_MASK + 1) >>> 5);
    for (let entry = 0; entry + 1 < starts.length; entry += 1) {
      const end = starts[entry + 1]!;
      let hash = HASH_START;
      let words = 1;
      for (let i = starts[entry]!; i < end; i += 1) {
        const unit = keys[i]!;
        if (unit === SPACE) words += 1;
        if (words > 2) break;
        hash = Math.imul(hash ^ unit, HASH_STEP);
      }
      if (words === 1) continue;
      const bit = (hash ^ (hash >>> 15)) & PAIR_MASK;
      pairs[bit >>> 5]! |= 1 << (bit & 31);
    }
    return pairs;
  }

  /** Greatest number of words of a key that begins with this word; 0 when none. */
  longest(firstWord: string): number {
    const entry = this.find(firstWord);
    return entry < 0 ? 0 : this.arrays.longest[entry]!;
  }
}
