/**
 * Everything that persons decided of one assertion, in the order in which they did, also what was taken back. It is read
 * from the journal, which alone remembers what no longer stands.
 */
import type { HistoryRow } from '@marsad/model';
import type { Archive, Entry, JournalLine } from '@marsad/store';
import { changeWords } from './decided.js';

interface Told {
  readonly report: string;
  readonly anchor: string;
  readonly assertion: string;
}

type Said = Pick<HistoryRow, 'what' | 'words' | 'path'> & { readonly place: Told; readonly reason?: string };

/** What a line says of an assertion, and where it is taken back; null for any other line. */
function saidBy(entry: Entry): Said | null {
  switch (entry.kind) {
    case 'judgement':
      return { what: entry.verdict, words: '', path: 'judgements', place: entry, ...reasonOf(entry) };
    case 'corrected':
    case 'assertion-added': {
      const what = entry.kind === 'corrected' ? 'corrected' : 'added';
      const words = entry.changes.map(changeWords).join(' ');
      return { what, words, path: 'decisions', place: entry.place, ...reasonOf(entry) };
    }
    case 'noted':
      return { what: 'note', words: entry.words, path: 'decisions', place: entry.place };
    case 'graded': {
      const words = `${entry.reliability}${entry.credibility}`;
      return { what: 'grade', words, path: 'decisions', place: entry.place, ...reasonOf(entry) };
    }
    default:
      return null;
  }
}

const reasonOf = ({ reason }: { readonly reason?: string }): { reason?: string } =>
  reason === undefined ? {} : { reason };

function undoneBy({
  n,
  at,
  entry,
}: JournalLine): readonly [number, NonNullable<HistoryRow['undone']>] | null {
  const { author } = 'author' in entry ? entry : { author: '' };
  if (entry.kind === 'judgement-undone') return [entry.judgement, { n, at, author }];
  return entry.kind === 'decision-undone' ? [entry.decision, { n, at, author }] : null;
}

/** The rows of one assertion, oldest first. */
export async function historyOf(archive: Archive, asked: Told): Promise<readonly HistoryRow[]> {
  const rows: { -readonly [K in keyof HistoryRow]: HistoryRow[K] }[] = [];
  for await (const line of archive.lines()) {
    const undoing = undoneBy(line);
    const row = undoing === null ? undefined : rows.find(({ n }) => n === undoing[0]);
    if (row !== undefined && undoing !== null) row.undone = undoing[1];
    const said = saidBy(line.entry);
    if (said === null || said.place.report !== asked.report) continue;
    if (said.place.anchor !== asked.anchor && said.place.assertion !== asked.assertion) continue;
    const { place: _, ...rest } = said;
    const author = 'author' in line.entry ? line.entry.author : '';
    rows.push({ n: line.n, at: line.at, author, ...rest, undone: null });
  }
  return rows;
}
