/**
 * A query as the index is asked it: the names in it in all their forms, its other words as they are. A query that is
 * a name as a whole also finds reports that name the same by other words.
 */
import { nameWords, queryTerms } from '@marsad/match';
import type { SearchTerm, WordQuery } from '@marsad/store';
import type { NameFinder } from './find-names.js';

export interface SearchPlan extends WordQuery {
  /** Entries of the register that the words name, the likeliest first. */
  readonly named: readonly string[];
}

/** Forms of one name that are looked for; a name with more is found by these and by its own words. */
const MOST_FORMS = 60;
const QUOTED = /["“”„«»]/;

/** The words as typed, or any form of what they name. */
function nameTerm(words: readonly string[], refs: readonly string[], finder: NameFinder): SearchTerm {
  const forms = new Set(refs.flatMap((ref) => finder.formsOf(ref).map(({ form }) => form)));
  const asTyped = queryTerms(words.join(' '));
  const sequences = [...forms]
    .slice(0, MOST_FORMS)
    .flatMap((form) => queryTerms(`"${form.replace(/["“”„«»]/g, ' ')}"`).flatMap(({ anyOf }) => anyOf));
  const typed = asTyped.length === 1 ? asTyped[0]!.anyOf : [words];
  const seen = new Map([...typed, ...sequences].map((sequence) => [sequence.join(' '), sequence]));
  return { anyOf: [...seen.values()] };
}

/** Plans a search; words that a person put into quotation marks are looked for as they stand. */
export function planSearch(query: string, finder: NameFinder): SearchPlan {
  if (QUOTED.test(query)) return { terms: queryTerms(query), refs: [], named: finder.exactly(query) };
  const exact = finder.exactly(query);
  if (exact.length > 0) return { terms: queryTerms(query), refs: exact, named: exact };
  const words = nameWords(query);
  const parts = finder.partsOf(words);
  if (parts.length === 0) return { terms: queryTerms(query), refs: [], named: finder.find(query) };
  const terms: SearchTerm[] = [];
  let at = 0;
  for (const { from, to, refs } of parts) {
    if (from > at) terms.push(...telling(words.slice(at, from)));
    terms.push(nameTerm(words.slice(from, to), refs, finder));
    at = to;
  }
  if (at < words.length) terms.push(...telling(words.slice(at)));
  return { terms, refs: [], named: [...new Set(parts.flatMap(({ refs }) => refs))] };
}

/** Words between names; those without meaning of their own are left out even when there are no others between. */
function telling(words: readonly string[]): readonly SearchTerm[] {
  const probe = queryTerms(`${words.join(' ')} marsad`);
  return probe.slice(0, -1);
}
