/**
 * How a line about reports stands in the file: what the chain, `verify` and an erasure need in the open, and all words
 * under the keys of the reports that it is about. Once one of these keys is gone the line still stands in its chain
 * and tells nothing more.
 */
import { canonicalJson } from '@marsad/model';
import { StoreError } from '../store-error.js';
import type { Entry, SealedEntry, StoredEntry, Unreadable } from './entry.js';
import { open, type ReportKey, seal } from './seal.js';

/** Gives the key of a report, null when it has none any more or never had. */
export type KeyOf = (report: string) => ReportKey | null;

/** The keys of an entry that stand in the open, by kind; a kind that is not here is not sealed. */
const IN_THE_OPEN: Readonly<Partial<Record<Entry['kind'], readonly string[]>>> = {
  'report-taken-in': ['intake', 'original', 'text', 'record'],
  'report-read-again': ['author', 'intake', 'original', 'text', 'record', 'of', 'takenIn', 'why'],
  judgement: ['author', 'verdict'],
  'events-linked': ['author', 'verdict'],
  corrected: ['author'],
  'assertion-added': ['author'],
  noted: ['author'],
  graded: ['author'],
  'report-withdrawn': ['author', 'on'],
};

/** The reports whose words an entry may hold. */
function reportsOf(entry: Entry): readonly string[] {
  if (entry.kind === 'events-linked') return [...new Set([entry.a.report, entry.b.report])];
  if ('place' in entry) return [entry.place.report];
  return 'report' in entry ? [entry.report] : [];
}

const whatOf = (kind: string): string => `line ${kind}`;

/** An entry as it is written. Throws when a report that it is about has no key. */
export function sealEntry(entry: Entry, keyOf: KeyOf): StoredEntry {
  const inTheOpen = IN_THE_OPEN[entry.kind];
  if (inTheOpen === undefined) return entry;
  const reports = reportsOf(entry);
  const left: Record<string, unknown> = {};
  const sealed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (key !== 'kind') (inTheOpen.includes(key) ? left : sealed)[key] = value;
  }
  let bytes: Buffer = Buffer.from(canonicalJson(sealed), 'utf8');
  for (const report of reports) {
    const key = keyOf(report);
    if (key === null)
      throw new StoreError('not-found', `There is no report ${report} in the archive.`, 'Check the id.');
    bytes = seal(key, whatOf(entry.kind), bytes);
  }
  return { ...left, kind: entry.kind, reports, sealed: bytes.toString('base64') };
}

export const isSealed = (entry: StoredEntry): entry is SealedEntry => 'sealed' in entry;

/** What a sealed entry says; `key-gone` when a key is not there, `changed` when a key does not open it. */
export function openSealed(entry: SealedEntry, keyOf: KeyOf): Entry | 'key-gone' | 'changed' {
  const { reports, sealed, ...left } = entry;
  let bytes: Buffer | null = Buffer.from(sealed, 'base64');
  for (const report of [...reports].reverse()) {
    const key = keyOf(report);
    if (key === null) return 'key-gone';
    bytes = open(key, whatOf(entry.kind), bytes);
    if (bytes === null) return 'changed';
  }
  return { ...left, ...JSON.parse(bytes.toString('utf8')) };
}

/** An entry as it was meant, or what is left of it after an erasure. */
export function openEntry(entry: StoredEntry, n: number, keyOf: KeyOf): Entry {
  if (!isSealed(entry)) return entry;
  const opened = openSealed(entry, keyOf);
  if (opened === 'changed')
    throw new StoreError(
      'archive-damaged',
      `Line ${n} of the journal does not open with the key of its report.`,
      'Run `marsad audit verify` to see all that is damaged, and restore the project from a backup made before.',
    );
  if (opened !== 'key-gone') return opened;
  const { kind, reports, intake } = entry;
  const left: Unreadable = { kind: 'unreadable', was: kind, reports };
  return intake === undefined ? left : { ...left, intake };
}
