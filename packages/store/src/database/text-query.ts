/** Words of a query as PostgreSQL's tsquery: terms joined by "and", alternatives by "or", phrases by "followed by". */
import type { SearchTerm } from './database.js';
import { quotedToken } from './text-vector.js';

function phrase(tokens: readonly string[]): string | null {
  const quoted = tokens.map(quotedToken);
  return quoted.length === 0 || quoted.includes(null) ? null : `(${quoted.join(' <-> ')})`;
}

/** The text of a tsquery; null when a term has nothing that could stand in a text, so that nothing can match. */
export function textQuery(terms: readonly SearchTerm[]): string | null {
  const written: string[] = [];
  for (const { anyOf } of terms) {
    const alternatives = anyOf.map(phrase).filter((found) => found !== null);
    if (alternatives.length === 0) return null;
    written.push(`(${alternatives.join(' | ')})`);
  }
  return written.length === 0 ? null : written.join(' & ');
}
