/**
 * "President X", "the defence minister Y": who held that office at the time and bears that name. A surname alone is
 * common to many; it is taken only where the office, its dates and, between countries, the report leave one holder.
 */
import { nameWords } from '@marsad/match';
import type { Lexicon } from '../../lexicon/lexicon.js';

interface Holder {
  readonly ref: string;
  readonly country: string;
  readonly from?: string;
  readonly to?: string;
}

const holders = new WeakMap<Lexicon, ReadonlyMap<string, readonly Holder[]>>();
const wordsOfPersons = new WeakMap<Lexicon, ReadonlyMap<string, ReadonlySet<string>>>();

/** Holders by office and by each country. */
function holdersOf(lexicon: Lexicon): ReadonlyMap<string, readonly Holder[]> {
  const known = holders.get(lexicon);
  if (known) return known;
  const found = new Map<string, Holder[]>();
  for (const { ref, offices } of lexicon.actors.values())
    for (const { office, country, from, to } of offices) {
      const list = found.get(office) ?? [];
      list.push({ ref, country, ...(from ? { from } : {}), ...(to ? { to } : {}) });
      found.set(office, list);
    }
  holders.set(lexicon, found);
  return found;
}

function wordsOf(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const known = wordsOfPersons.get(lexicon);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  const add = (ref: string, form: string): void => {
    const words = found.get(ref) ?? new Set<string>();
    for (const word of nameWords(form)) words.add(word);
    found.set(ref, words);
  };
  for (const { actor, form } of lexicon.names.all()) if (actor.kind === 'person') add(actor.ref, form);
  for (const { ref, kind, label } of lexicon.actors.values())
    if (kind === 'person') for (const form of Object.values(label)) add(ref, form);
  wordsOfPersons.set(lexicon, found);
  return found;
}

/** Who is sought: an office, a day, a country where one is said, and the words of a name where one is given. */
export interface HolderSought {
  readonly office: string;
  /** The report's day; without it only the sole holder that the register knows is answered. */
  readonly day: string | null;
  readonly country: string | null;
  /** Countries of the report, asked only where no country is said and several have a holder of that name. */
  readonly likely: ReadonlySet<string>;
  readonly name: string | null;
}

/** The one who held the office then, or null. */
export function holderOf(
  lexicon: Lexicon,
  { office, day, country, likely, name }: HolderSought,
): string | null {
  const words = name === null ? null : nameWords(name);
  if (words?.length === 0 || (words === null && (country === null || day === null))) return null;
  const byOffice = holdersOf(lexicon);
  const held = [...(byOffice.get(office) ?? []), ...(byOffice.get(`transition-${office}`) ?? [])];
  const then = held.filter(
    (h) =>
      (country === null || h.country === country) &&
      (day === null ||
        ((!h.from || h.from <= day) && (h.to ? h.to.padEnd(10, '~') >= day : h.from !== undefined))) &&
      (words === null || words.every((w) => wordsOf(lexicon).get(h.ref)?.has(w))),
  );
  const refs = new Set(then.map((h) => h.ref));
  if (refs.size > 1) {
    const near = new Set(then.filter((h) => likely.has(h.country)).map((h) => h.ref));
    return near.size === 1 ? ([...near][0] ?? null) : null;
  }
  return [...refs][0] ?? null;
}
