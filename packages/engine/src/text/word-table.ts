/**
 * The words that a tokenizer has met, found by their place in a text without cutting them out of it first. It keeps a
 * bounded number of words and forgets all of them when it is full.
 */

const FIRST_SLOTS = 1 << 12;

/** Words by how they are written; `text` of an entry is its spelling. */
export class WordTable<T extends { readonly text: string }> {
  private entries: T[] = [];
  private slots = new Int32Array(FIRST_SLOTS);

  constructor(private readonly limit: number) {}

  /** The entry of the word that stands from `start` to `end`, or undefined. */
  find(text: string, start: number, end: number): T | undefined {
    const mask = this.slots.length - 1;
    for (let at = hashOf(text, start, end) & mask; ; at = (at + 1) & mask) {
      const slot = this.slots[at] as number;
      if (slot === 0) return undefined;
      const entry = this.entries[slot - 1] as T;
      if (entry.text.length === end - start && isAt(entry.text, text, start)) return entry;
    }
  }

  /** Adds an entry whose word is not in the table. */
  add(entry: T): void {
    if (this.entries.length >= this.limit) {
      this.entries = [];
      this.slots = new Int32Array(FIRST_SLOTS);
    }
    this.entries.push(entry);
    if (this.entries.length * 2 <= this.slots.length) this.place(this.entries.length);
    else this.grow();
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let n = 1; n <= this.entries.length; n += 1) this.place(n);
  }

  private place(slot: number): void {
    const { text } = this.entries[slot - 1] as T;
    const mask = this.slots.length - 1;
    let at = hashOf(text, 0, text.length) & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = slot;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i += 1)
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
