/**
 * The journal of an archive as it was known by a day: every line keeps its number, and what had not been published or
 * recorded by then says nothing. What it points at is read from the archive itself.
 */
import { edtfBounds } from '@marsad/model';
import type { Archive, Entry, JournalLine } from '@marsad/store';

/** What is asked of, each day as `YYYY-MM-DD`; by its end, UTC. */
export interface KnownBy {
  /** Only reports that were surely published by then; those of unknown day are left out. */
  readonly publishedBy?: string;
  /** Only what the project had taken in and decided by then. */
  readonly recordedBy?: string;
}

/** What reading needs of an archive. */
export type ReadArchive = Pick<Archive, 'head' | 'lines' | 'text' | 'record' | 'mendRecord'>;

/** The reports that a line is about. */
function reportsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'events-linked') return [entry.a.report, entry.b.report];
  if (entry.kind === 'unreadable') return entry.reports;
  if ('report' in entry) return [entry.report];
  return 'place' in entry ? [entry.place.report] : [];
}

function silent({ entry, ...line }: JournalLine): JournalLine {
  return { ...line, entry: { kind: 'unreadable', was: entry.kind, reports: reportsOf(entry) } };
}

/** Reports that were not surely published by a day, in their last reading of those that count. */
async function unpublished(
  archive: ReadArchive,
  day: string,
  counts: (line: JournalLine) => boolean,
): Promise<ReadonlySet<string>> {
  const late = new Set<string>();
  for await (const line of archive.lines()) {
    const { entry } = line;
    if (!counts(line) || (entry.kind !== 'report-taken-in' && entry.kind !== 'report-read-again')) continue;
    const record = await archive.record(entry.report, entry.record);
    const edtf = record?.document.published.edtf ?? null;
    const last = edtf === null ? null : (edtfBounds(edtf)?.outer[1] ?? null);
    if (last !== null && last <= day) late.delete(entry.report);
    else late.add(entry.report);
  }
  return late;
}

/** The archive as it was known by these days. */
export async function pastArchive(
  archive: ReadArchive,
  { publishedBy, recordedBy }: KnownBy,
): Promise<ReadArchive> {
  // That a report was erased counts on every day.
  const counts = ({ at, entry }: JournalLine): boolean =>
    recordedBy === undefined || at.slice(0, 10) <= recordedBy || entry.kind === 'report-erased';
  const late = publishedBy === undefined ? new Set() : await unpublished(archive, publishedBy, counts);
  const head = archive.head();
  async function* lines(from = 1): AsyncGenerator<JournalLine> {
    for await (const line of archive.lines(from)) {
      if (line.n > head.n) return;
      const told = counts(line) && !reportsOf(line.entry).some((report) => late.has(report));
      yield told ? line : silent(line);
    }
  }
  return {
    head: () => head,
    lines,
    text: (report, name) => archive.text(report, name),
    record: (report, name) => archive.record(report, name),
    mendRecord: (report, name, record) => archive.mendRecord(report, name, record),
  };
}
