/**
 * What a person decided of two tellings: that they are of one event or that they are not. The last decision on a pair
 * stands; fusion asks and does not judge.
 */
import type { LinkVerdict } from '@marsad/model';

/** Decisions that stand, by pair of telling keys. */
export class EventLinks {
  private readonly pairs = new Map<string, LinkVerdict>();
  private readonly ties = new Map<string, string[]>();

  /** The last one given on a pair stands. */
  constructor(
    links: readonly { readonly a: string; readonly b: string; readonly verdict: LinkVerdict }[] = [],
  ) {
    for (const { a, b, verdict } of links) this.pairs.set(EventLinks.name(a, b), verdict);
    for (const [a, b] of this.same()) {
      this.ties.set(a, [...(this.ties.get(a) ?? []), b].sort());
      this.ties.set(b, [...(this.ties.get(b) ?? []), a].sort());
    }
  }

  of(a: string, b: string): LinkVerdict | undefined {
    return this.pairs.get(EventLinks.name(a, b));
  }

  /** Keys of tellings that a person said are of one event with this one, sorted. */
  tiedTo(key: string): readonly string[] {
    return this.ties.get(key) ?? [];
  }

  /** Every pair that a person decided on, with what stands. */
  all(): readonly (readonly [a: string, b: string, verdict: LinkVerdict])[] {
    return [...this.pairs].map(([pair, verdict]) => {
      const [a = '', b = ''] = pair.split('\n');
      return [a, b, verdict];
    });
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
