/** What the register as a whole tells of countries, worked out once a lexicon. */
import type { Lexicon } from '../../lexicon/lexicon.js';

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
