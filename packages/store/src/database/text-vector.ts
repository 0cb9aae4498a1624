/**
 * Search tokens as PostgreSQL keeps them. It writes positions itself, so no dictionary or stop list of the server
 * touches a token, and keeps within PostgreSQL's limits: positions up to 16,383, 255 places a token, 2,046 bytes a
 * token, one megabyte a report. What lies behind a limit is found less exactly or, in the last case, not at all.
 */
import { plainText } from './value-text.js';

const LAST_POSITION = 16_383;
const PLACES = 255;
const TOKEN_BYTES = 2_046;
const REPORT_BYTES = 1_000_000;

/** A token between quotes, as both tsvector and tsquery read it; null when PostgreSQL cannot hold it. */
export function quotedToken(token: string): string | null {
  const plain = plainText(token);
  if (plain === '' || Buffer.byteLength(plain) > TOKEN_BYTES) return null;
  return `'${plain.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** The text of a tsvector; position 1 is the first of `tokens`. */
export function textVector(tokens: readonly (readonly string[])[]): string {
  const places = new Map<string, number[]>();
  let bytes = 0;
  for (const [i, together] of tokens.entries()) {
    const position = Math.min(i + 1, LAST_POSITION);
    for (const token of together) {
      const known = places.get(token);
      if (known !== undefined) {
        if (known.length >= PLACES || known.at(-1) === position) continue;
        known.push(position);
        bytes += 2;
      } else if (bytes < REPORT_BYTES) {
        places.set(token, [position]);
        bytes += Buffer.byteLength(token) + 12;
      }
    }
  }
  const parts: string[] = [];
  for (const [token, at] of places) {
    const quoted = quotedToken(token);
    if (quoted !== null) parts.push(`${quoted}:${at.join(',')}`);
  }
  return parts.join(' ');
}
