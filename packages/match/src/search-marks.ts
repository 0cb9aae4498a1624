/**
 * Where the terms of a query stand in a text, for screens that light them up. It finds what the index finds, by the
 * same tokens, and nothing else.
 */
import type { Language, Span } from '@marsad/model';
import type { QueryTerm } from './search-query.js';
import { searchTokens } from './search-tokens.js';

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const out: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = out.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/**
 * Spans of `text` that a term of the query matches, in order and without overlaps; a phrase is one span.
 *
 * @example snippetMarks('the Malian army', 'en', queryTerms('armies')) // [[11, 15]]
 */
export function snippetMarks(text: string, language: Language, terms: readonly QueryTerm[]): Span[] {
  const { tokens, spans } = searchTokens(text, language);
  const sets = tokens.map((alternatives) => new Set(alternatives));
  const found: Span[] = [];
  for (const sequence of terms.flatMap((term) => term.anyOf)) {
    if (sequence.length === 0) continue;
    for (let at = 0; at + sequence.length <= sets.length; at += 1)
      if (sequence.every((token, i) => sets[at + i]!.has(token)))
        found.push([spans[at]![0], spans[at + sequence.length - 1]![1]]);
  }
  return merged(found);
}
