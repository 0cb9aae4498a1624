/**
 * A set of SHA-256 hashes in 16 bytes each, so that millions of names can be remembered while an archive is walked.
 * Half of each hash is kept: two that agree in 128 bits are taken for one, which does not happen by accident.
 */
const WORDS = 4;

export class DigestSet {
  #table = new Uint32Array(1024 * WORDS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a hash of 64 hexadecimal digits; false when it was there. */
  add(hex: string): boolean {
    const words: number[] = Array.from({ length: WORDS }, (_, i) =>
      Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16),
    );
    // All zeros marks an empty place.
    if (!words.some((word) => word !== 0)) words[0] = 1;
    if (!this.#insert(words)) return false;
    this.#size += 1;
    if (this.#size * WORDS * 2 > this.#table.length) this.#grow();
    return true;
  }

  #insert(words: ArrayLike<number>): boolean {
    const table = this.#table;
    for (let at = (words[0]! * WORDS) % table.length; ; at = (at + WORDS) % table.length) {
      if (table.subarray(at, at + WORDS).every((word) => word === 0)) {
        table.set(words, at);
        return true;
      }
      if (table.subarray(at, at + WORDS).every((word, i) => word === words[i])) return false;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WORDS) {
      const words = old.subarray(at, at + WORDS);
      if (words.some((word) => word !== 0)) this.#insert(words);
    }
  }
}
