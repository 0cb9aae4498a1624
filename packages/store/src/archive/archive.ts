/**
 * What must never be lost: the bytes of every report, the texts taken from them, the records read from them, and the
 * journal of all that was done. It only adds. Whoever opens it holds the folder's lock; it does not look for one.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, type ReportRecord } from '@marsad/model';
import { StoreError } from '../store-error.js';
import { diskError } from './disk-error.js';
import { syncFolder } from './durable-file.js';
import type { Entry, JournalLine } from './entry.js';
import { Journal } from './journal.js';
import type { Head } from './journal-line.js';
import type { Torn } from './journal-tail.js';
import { Shelf } from './shelf.js';

export interface ArchiveOptions {
  /** Who writes, as it stands in each line. */
  readonly writer: string;
  readonly now: () => Date;
  /** Opens also a journal whose last line is broken, to see what else is; nothing can be added to that one. */
  readonly onlyToLook?: boolean;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

export class Archive {
  readonly originals: Shelf;
  readonly texts: Shelf;
  readonly records: Shelf;

  private constructor(
    /** The folder `archive` of the project. */
    readonly folder: string,
    readonly journal: Journal,
    private readonly options: ArchiveOptions,
  ) {
    const aside = join(folder, 'incoming');
    this.originals = new Shelf(folder, 'originals', '', aside);
    this.texts = new Shelf(folder, 'texts', '.txt', aside);
    this.records = new Shelf(folder, 'records', '.json', aside);
  }

  /** Makes the archive of a project folder, or goes on with one whose making was cut short. */
  static async create(project: string, options: ArchiveOptions): Promise<Archive> {
    const folder = join(project, 'archive');
    try {
      for (const name of ['originals', 'texts', 'records']) {
        await mkdir(join(folder, name), { recursive: true });
      }
    } catch (error) {
      throw diskError(error, folder);
    }
    await syncFolder(folder);
    await syncFolder(project);
    await (await Journal.create(folder)).close();
    return Archive.open(project, options);
  }

  /**
   * Opens the archive of a project folder, in a time that does not depend on its size. A torn last line is cut off
   * and told in `torn`; a broken one is `journal-broken`.
   */
  static async open(project: string, options: ArchiveOptions): Promise<Archive> {
    const folder = join(project, 'archive');
    const journal = await Journal.open(folder, options.onlyToLook);
    try {
      const aside = join(folder, 'incoming');
      await mkdir(aside, { recursive: true });
      // Half-written files of a process that was killed: the lock says that nobody else is writing.
      for (const name of await readdir(aside)) await rm(join(aside, name), { force: true });
    } catch (error) {
      await journal.close();
      throw diskError(error, folder);
    }
    return new Archive(folder, journal, options);
  }

  /** What was cut off when it was opened, null if nothing. */
  get torn(): Torn | null {
    return this.journal.torn;
  }

  /** Number and hash of the last line; 0 and '' when there is none. */
  head(): Head {
    return this.journal.head;
  }

  /** Keeps the bytes of a report and gives their hash. Damaged bytes under that hash are mended. */
  async putOriginal(bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes);
    await this.originals.put(hash, bytes, () => 'replace');
    return hash;
  }

  /** Keeps a text as UTF-8 and gives the hash of those bytes. A lone surrogate is kept as U+FFFD. */
  async putText(text: string): Promise<string> {
    const bytes = Buffer.from(text, 'utf8');
    const hash = sha256(bytes);
    await this.texts.put(hash, bytes, () => 'replace');
    return hash;
  }

  /**
   * Keeps a record under its key (see `recordKey`) and gives the hash of the file that lies there. The first record
   * under a key stands: another one is not written over it.
   */
  async putRecord(key: string, record: ReportRecord): Promise<string> {
    const bytes = Buffer.from(canonicalJson(record), 'utf8');
    return sha256(await this.records.put(key, bytes, (there) => (isJson(there) ? 'keep' : 'replace')));
  }

  /** The bytes under a hash; `not-found`, or `archive-damaged` when they are no longer those bytes. */
  original(hash: string): Promise<Uint8Array> {
    return this.#checked(this.originals, hash);
  }

  /** The text under a hash; errors as `original`. */
  async text(hash: string): Promise<string> {
    return (await this.#checked(this.texts, hash)).toString('utf8');
  }

  /** The record under a key, null when there is none; `archive-damaged` when it cannot be read. */
  async record(key: string): Promise<ReportRecord | null> {
    const bytes = await this.records.read(key);
    if (bytes === null) return null;
    if (!isJson(bytes)) throw damaged(`archive/${this.records.place(key)}`);
    return JSON.parse(bytes.toString('utf8')) as ReportRecord;
  }

  /** Adds a line to the journal. When it resolves the line survives a power cut; lines come in the order of the calls. */
  append<E extends Entry>(entry: E): Promise<JournalLine<E>> {
    return this.journal.append(entry, this.options.writer, this.options.now);
  }

  /** Lines `from` (1 is the first) up to the head of now, each checked. A bad one is `journal-broken`. */
  lines(from = 1): AsyncIterable<JournalLine> {
    return this.journal.lines(from);
  }

  async close(): Promise<void> {
    await this.journal.close();
  }

  async #checked(shelf: Shelf, hash: string): Promise<Buffer> {
    const bytes = await shelf.read(hash);
    if (bytes === null) {
      throw new StoreError(
        'not-found',
        `The archive has no ${shelf.name.slice(0, -1)} ${hash}.`,
        'Run `marsad audit verify` to see whether anything is missing.',
      );
    }
    if (sha256(bytes) !== hash) throw damaged(`archive/${shelf.place(hash)}`);
    return bytes;
  }
}

function damaged(where: string): StoreError {
  return new StoreError(
    'archive-damaged',
    `The file ${where} is no longer what was kept there.`,
    'Take that report in again from its source, or restore the project from a backup.',
  );
}
