/**
 * Tellings by blocking key. A block beyond its cap tells nothing apart and proposes no pairs, until it is small again;
 * it says which tellings are touched when one comes, so that only those are compared anew.
 */

/** The most tellings under one key that are compared with one another. */
export const BLOCK_CAP = 60;

export class Blocks {
  private readonly members = new Map<string, Set<string>>();
  private readonly keys = new Map<string, readonly string[]>();

  /** Adds a telling; gives every telling whose proposed pairs may have changed by it, itself among them. */
  add(telling: string, keys: readonly string[]): readonly string[] {
    const touched = new Set([telling]);
    this.keys.set(telling, keys);
    for (const key of keys) {
      const block = this.members.get(key) ?? new Set<string>();
      this.members.set(key, block.add(telling));
      if (block.size <= BLOCK_CAP + 1) for (const other of block) touched.add(other);
    }
    return [...touched];
  }

  /** Tellings that a telling is to be compared with. */
  near(telling: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const other of this.proposed(this.keys.get(telling) ?? [])) if (other !== telling) found.add(other);
    return found;
  }

  /** Tellings under these keys. */
  proposed(keys: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const key of keys) {
      const block = this.members.get(key);
      if (block !== undefined && block.size <= BLOCK_CAP) for (const other of block) found.add(other);
    }
    return found;
  }
}
