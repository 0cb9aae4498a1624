/** What the register as a whole tells of offices and countries, worked out once a lexicon. */
import type { Lexicon } from '../../lexicon/lexicon.js';

interface Holder {
  readonly ref: string;
  readonly from?: string;
  readonly to?: string;
}
const holders = new WeakMap<Lexicon, Map<string, Holder[]>>();

/** Holders of each office of each country, worked out once a lexicon. */
export function holdersOf(lexicon: Lexicon): ReadonlyMap<string, readonly Holder[]> {
  const known = holders.get(lexicon);
  if (known) return known;
  const found = new Map<string, Holder[]>();
  for (const actor of lexicon.actors.values())
    for (const { office, country, from, to } of actor.offices) {
      const key = `${office} ${country}`;
      found.set(key, [
        ...(found.get(key) ?? []),
        { ref: actor.ref, ...(from ? { from } : {}), ...(to ? { to } : {}) },
      ]);
    }
  holders.set(lexicon, found);
  return found;
}

const MANY_GROUPS = 2;
const troubled = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Countries in which several groups of the register are active, worked out once a lexicon. */
export function troubledOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = troubled.get(lexicon);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const actor of lexicon.actors.values())
    if (actor.kind === 'group')
      for (const country of actor.countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  const found = new Set([...counts].filter(([, n]) => n >= MANY_GROUPS).map(([c]) => c));
  troubled.set(lexicon, found);
  return found;
}
