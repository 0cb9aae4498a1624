/**
 * The bounded list of whom a report has told of, the last one first. It forgets whatever was told of longest ago, so
 * that taking something up costs the same in a short report and in a long one.
 */
import type { Referent, Standing } from './referent.js';

const MOST = 28;

/** A referent with where it stood last and how often it has been told of. */
export interface Antecedent {
  readonly referent: Referent;
  readonly last: Standing;
  readonly mentions: number;
}

/** Whom the report has told of so far. */
export class Antecedents {
  /** In the order of their last mentions. */
  private readonly known = new Map<string, Antecedent>();

  /** Notes a mention. What one mention does not show (a gender, a word of the name) is kept from those before. */
  note(referent: Referent, standing: Standing): void {
    const before = this.known.get(referent.key);
    if (before) this.known.delete(referent.key);
    else if (this.known.size >= MOST)
      for (const oldest of this.known.keys()) {
        this.known.delete(oldest);
        break;
      }
    this.known.set(referent.key, {
      referent: before ? merged(before.referent, referent) : referent,
      last:
        before && seatOutranks(before.last, standing)
          ? { sentence: standing.sentence, at: standing.at, seat: before.last.seat }
          : standing,
      mentions: (before?.mentions ?? 0) + 1,
    });
  }

  /** Those told of, in the order of their last mentions. */
  all(): Iterable<Antecedent> {
    return this.known.values();
  }

  get(key: string): Antecedent | undefined {
    return this.known.get(key);
  }
}

/** Within one sentence its best seat counts. */
const RANK = { subject: 2, argument: 1, inside: 0 } as const;
const seatOutranks = (before: Standing, now: Standing): boolean =>
  before.sentence === now.sentence && RANK[before.seat] > RANK[now.seat];

function merged(before: Referent, now: Referent): Referent {
  const words =
    now.words === before.words || now.words.every((w) => before.words.includes(w))
      ? before.words
      : [...new Set([...before.words, ...now.words])];
  return {
    key: now.key,
    ref: now.ref,
    sort: now.sort,
    gender: now.gender ?? before.gender,
    plural: now.plural ?? before.plural,
    words,
    creed: now.creed ?? before.creed,
    countries: now.countries.length > 0 ? now.countries : before.countries,
  };
}
