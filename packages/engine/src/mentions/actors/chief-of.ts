/**
 * "The forces of General X", "Y's troops": a force told by whom it belongs to. Whoever leads one group of the register
 * has its fighters, and the holder of a state's highest office its army; the troops of anybody else are nobody's that
 * can be told, and never those of the country.
 */
import type { Atom, Phrase } from '../../cascade/state.js';
import type { Actor } from '../../lexicon/lexicon.js';
import { wordOf } from '../party.js';
import { existedAt } from './mission-of.js';

const isNameless = ({ category, capital, senses, places }: Atom): boolean =>
  (category === 'unknown' || category === 'name') && capital && senses.length === 0 && places.length === 0;

/** A person by a name of the register, or by one that no list has. */
const isPerson = (atom: Atom): boolean =>
  atom.proper?.kind === 'person' ||
  (atom.senses.length > 0 && atom.senses.every((s) => s.actor.kind === 'person'));

/** The atom that names the person to whom a phrase belongs, or null. */
export function chiefOf(phrase: Phrase): Atom | null {
  for (const inner of phrase.of) {
    const { head } = inner;
    if (isPerson(head) || isNameless(head)) return head;
    if (!wordOf(head, 'title')) continue;
    const named = [...inner.beside, ...inner.of].find((p) => isPerson(p.head) || isNameless(p.head));
    if (named) return named.head;
  }
  return null;
}

const HIGHEST = /(?:^|-)(?:president|head-of-state|king|leader)$/u;

/** Whose force a person has at a date: a group by its ref, or a country; null where he leads none or several. */
export function ledBy(
  { leads, offices }: Actor,
  date: string | null,
): { readonly ref: string } | { readonly country: string } | null {
  const inTerm = (term: { readonly from?: string; readonly to?: string }): boolean =>
    existedAt({ ...(term.from ? { founded: term.from } : {}), ...(term.to ? { ended: term.to } : {}) }, date);
  const refs = new Set(leads.filter(inTerm).map((l) => l.ref));
  const [ref] = refs;
  if (ref !== undefined) return refs.size === 1 ? { ref } : null;
  const countries = new Set(offices.filter((o) => inTerm(o) && HIGHEST.test(o.office)).map((o) => o.country));
  const [country] = countries;
  return country !== undefined && countries.size === 1 ? { country } : null;
}
