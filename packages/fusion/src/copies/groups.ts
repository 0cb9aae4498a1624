/**
 * Things that belong together because each is tied to another: sets that grow together, whatever the order of the ties.
 */

export class Groups {
  private readonly parents = new Map<string, string>();

  /** The name of the group, the least of its members' names. */
  of(member: string): string {
    let root = member;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    for (let at = member; at !== root; ) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** Makes one group of the two; false when they were one. */
  join(a: string, b: string): boolean {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return false;
    this.parents.set(x < y ? y : x, x < y ? x : y);
    return true;
  }
}
