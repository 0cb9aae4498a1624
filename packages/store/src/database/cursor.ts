/** The place in a list at which its next page begins: opaque to whoever holds it. */
import { StoreError } from '../store-error.js';

export type CursorKey = readonly (string | number)[];

/** A cursor that stands behind the row with these sort keys. */
export function writeCursor(keys: CursorKey): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys of a cursor, which must be of these kinds; null without a cursor. */
export function readCursor(
  cursor: string | undefined,
  kinds: readonly ('string' | 'number')[],
): CursorKey | null {
  if (cursor === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === kinds.length &&
      keys.every((key, i) => typeof key === kinds[i])
    ) {
      return keys as CursorKey;
    }
  } catch {
    // Whatever is not JSON is no cursor of ours.
  }
  throw new StoreError(
    'not-found',
    'That page is not one of this list.',
    'Go back to the first page of the list.',
  );
}

/** 50 when left out, from 1 to 200. */
export function pageSize(limit: number | undefined): number {
  return Math.min(200, Math.max(1, Math.trunc(limit ?? 50)));
}
