/**
 * Decisions that stand nowhere, with who made them and the words that they were made on, as their lines of the journal
 * say it.
 */
import type { UnplacedRow } from '@marsad/model';
import type { Archive, Database, Entry, StoredUnplaced } from '@marsad/store';

async function entryOf(archive: Archive, n: number): Promise<{ at: string; entry: Entry } | null> {
  for await (const line of archive.lines(n)) return line.n === n ? line : null;
  return null;
}

type Told = Pick<UnplacedRow, 'author' | 'what' | 'quotation' | 'reason'>;

const reasonOf = (entry: { readonly reason?: string }): Pick<UnplacedRow, 'reason'> =>
  entry.reason === undefined ? {} : { reason: entry.reason };

function told(entry: Entry, side: StoredUnplaced['side']): Told | null {
  switch (entry.kind) {
    case 'judgement':
      return { author: entry.author, what: entry.verdict, quotation: entry.quotation, ...reasonOf(entry) };
    case 'events-linked': {
      const { quotation } = side === 'b' ? entry.b : entry.a;
      return { author: entry.author, what: `${entry.verdict}-event`, quotation, ...reasonOf(entry) };
    }
    case 'noted':
      return {
        author: entry.author,
        what: entry.kind,
        quotation: entry.place.quotation,
        reason: entry.words,
      };
    case 'corrected':
    case 'assertion-added':
    case 'graded':
      return { author: entry.author, what: entry.kind, quotation: entry.place.quotation, ...reasonOf(entry) };
    default:
      return null;
  }
}

/** All of them, in the order of their lines. */
export async function unplacedRows(
  database: Pick<Database, 'unplaced'>,
  archive: Archive,
): Promise<readonly UnplacedRow[]> {
  const rows: UnplacedRow[] = [];
  for (const { line, side, why, report } of await database.unplaced()) {
    const found = await entryOf(archive, line);
    const decided = found === null ? null : told(found.entry, side);
    if (found === null || decided === null) continue;
    rows.push({ line, ...(side !== '' && { side }), at: found.at, ...decided, why, report });
  }
  return rows;
}
