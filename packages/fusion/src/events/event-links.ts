/**
 * What a person decided of two tellings: that they are of one event or that they are not. The last decision on a pair
 * stands; fusion asks and does not judge.
 */

export type LinkVerdict = 'same' | 'not-same';

/** Decisions that stand, by pair of telling keys. */
export class EventLinks {
  private readonly pairs = new Map<string, LinkVerdict>();

  /** The last one given on a pair stands. */
  constructor(
    links: readonly { readonly a: string; readonly b: string; readonly verdict: LinkVerdict }[] = [],
  ) {
    for (const { a, b, verdict } of links) this.pairs.set(EventLinks.name(a, b), verdict);
  }

  of(a: string, b: string): LinkVerdict | undefined {
    return this.pairs.get(EventLinks.name(a, b));
  }

  /** Keys that a person tied to another, with both. */
  same(): readonly (readonly [string, string])[] {
    return [...this.pairs]
      .filter(([, verdict]) => verdict === 'same')
      .map(([pair]) => pair.split('\n') as [string, string])
      .sort(([x], [y]) => (x < y ? -1 : 1));
  }

  private static name(a: string, b: string): string {
    return a < b ? `${a}\n${b}` : `${b}\n${a}`;
  }
}
