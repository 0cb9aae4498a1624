/**
 * Which refs and names a person said are one actor, and which are not: links beside untouched records. Being the same goes on
 * from one link to the next; what was said not to be the same is never joined by others' links.
 */
import { Groups } from '../copies/groups.js';
import type { ActorLinkRow } from './judgement-row.js';
import { isNameNode } from './name-nodes.js';

export class ActorLinks {
  private readonly groups = new Groups();
  /** The least ref of a group, which goes before names. */
  private readonly refOf = new Map<string, string>();
  /** Pairs that were said to be the same and could not be joined, since other decisions part them. */
  private readonly named: readonly string[];
  readonly conflicts: readonly (readonly [string, string])[];

  /** The last row on a pair stands; "not sure" joins and parts nothing. */
  constructor(rows: readonly Pick<ActorLinkRow, 'a' | 'b' | 'verdict'>[]) {
    const pairs = new Map<string, { a: string; b: string; verdict: ActorLinkRow['verdict'] }>();
    for (const { a, b, verdict } of rows) {
      const [x, y] = a < b ? [a, b] : [b, a];
      pairs.set(`${x}\n${y}`, { a: x, b: y, verdict });
    }
    const sorted = [...pairs].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
    const parted = sorted.filter(({ verdict }) => verdict === 'not-same');
    const conflicts: (readonly [string, string])[] = [];
    for (const { a, b } of sorted.filter(({ verdict }) => verdict === 'same')) {
      const [x, y] = [this.groups.of(a), this.groups.of(b)];
      const forbidden = parted.some((pair) => {
        const [p, q] = [this.groups.of(pair.a), this.groups.of(pair.b)];
        return (p === x && q === y) || (p === y && q === x);
      });
      if (forbidden) conflicts.push([a, b]);
      else this.groups.join(a, b);
    }
    this.conflicts = conflicts;
    for (const node of [...new Set(sorted.flatMap(({ a, b }) => [a, b]))].sort()) {
      const group = this.groups.of(node);
      if (!isNameNode(node) && !this.refOf.has(group)) this.refOf.set(group, node);
    }
    this.named = [...new Set(sorted.flatMap(({ a, b }) => [a, b]))].sort();
  }

  /** Every ref that a person said something of. */
  refs(): readonly string[] {
    return this.named;
  }

  /** The ref that stands for all that a person joined with this one; a name's node where no actor is joined with it. */
  of(node: string): string {
    const group = this.groups.of(node);
    return this.refOf.get(group) ?? group;
  }
}
