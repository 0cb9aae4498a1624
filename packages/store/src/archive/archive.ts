/**
 * What must never be lost: the bytes of every report, the texts taken from them, the records read from them, and the
 * journal of all that was done. Each report's words stand under a key of its own. It only adds, but for an erasure,
 * which destroys a key. Whoever opens it holds the folder's lock; it does not look for one.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, type ReportRecord } from '@marsad/model';
import { StoreError } from '../store-error.js';
import { diskError } from './disk-error.js';
import { syncFolder } from './durable-file.js';
import type { ArchiveFiles, Entry, JournalLine, ReportErased, StoredEntry } from './entry.js';
import { Journal } from './journal.js';
import type { Head } from './journal-line.js';
import type { Torn } from './journal-tail.js';
import { Keyring, reportErased } from './keyring.js';
import { nameOf, open, seal } from './seal.js';
import { isSealed, openEntry, sealEntry } from './sealed-entry.js';
import { Shelf } from './shelf.js';

export interface ArchiveOptions {
  /** Who writes, as it stands in each line. */
  readonly writer: string;
  readonly now: () => Date;
  /** Opens also a journal whose last line is broken, to see what else is; nothing can be added to that one. */
  readonly onlyToLook?: boolean;
}

export class Archive {
  readonly originals: Shelf;
  readonly texts: Shelf;
  readonly records: Shelf;

  private constructor(
    /** The folder `archive` of the project. */
    readonly folder: string,
    readonly journal: Journal,
    readonly keyring: Keyring,
    private readonly options: ArchiveOptions,
  ) {
    const aside = join(folder, 'incoming');
    this.originals = new Shelf(folder, 'originals', aside);
    this.texts = new Shelf(folder, 'texts', aside);
    this.records = new Shelf(folder, 'records', aside);
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
    await Keyring.create(folder);
    await (await Journal.create(folder)).close();
    return Archive.open(project, options);
  }

  /**
   * Opens the archive of a project folder; nothing but its keys is read whole. A torn last line is cut off and told in
   * `torn`; a broken one is `journal-broken`. An erasure that was cut short is gone on with.
   */
  static async open(project: string, options: ArchiveOptions): Promise<Archive> {
    const folder = join(project, 'archive');
    const journal = await Journal.open(folder, options.onlyToLook);
    try {
      const aside = join(folder, 'incoming');
      await mkdir(aside, { recursive: true });
      // Half-written files of a process that was killed: the lock says that nobody else is writing.
      for (const name of await readdir(aside)) await rm(join(aside, name), { force: true });
      const archive = new Archive(folder, journal, await Keyring.open(folder), options);
      await archive.#finishErasing();
      return archive;
    } catch (error) {
      await journal.close();
      throw diskError(error, folder);
    }
  }

  /** What was cut off when it was opened, null if nothing. */
  get torn(): Torn | null {
    return this.journal.torn;
  }

  /** Number and hash of the last line; 0 and '' when there is none. */
  head(): Head {
    return this.journal.head;
  }

  /** Keeps the bytes of a report and gives the name of their file. Damaged bytes under that name are mended. */
  putOriginal(report: string, bytes: Uint8Array): Promise<string> {
    return this.#put(this.originals, report, bytes);
  }

  /** Keeps a text as UTF-8 and gives the name of its file. A lone surrogate is kept as U+FFFD. */
  putText(report: string, text: string): Promise<string> {
    return this.#put(this.texts, report, Buffer.from(text, 'utf8'));
  }

  /** Keeps a record that was read in a report and gives the name of its file. */
  putRecord(report: string, record: ReportRecord): Promise<string> {
    return this.#put(this.records, report, Buffer.from(canonicalJson(record), 'utf8'));
  }

  /** Puts a record back that is gone or damaged; false, and nothing is done, when it is not the one of that name. */
  async mendRecord(report: string, name: string, record: ReportRecord): Promise<boolean> {
    const key = this.keyring.get(report);
    const bytes = Buffer.from(canonicalJson(record), 'utf8');
    if (key === null || nameOf(key, bytes) !== name) return false;
    await this.#put(this.records, report, bytes);
    return true;
  }

  /** The bytes under a name; `not-found`, `report-erased`, or `archive-damaged` when they are no longer those bytes. */
  async original(report: string, name: string): Promise<Uint8Array> {
    return (await this.#opened(this.originals, report, name)) ?? missing(this.originals, name);
  }

  /** The text under a name; errors as `original`. */
  async text(report: string, name: string): Promise<string> {
    return ((await this.#opened(this.texts, report, name)) ?? missing(this.texts, name)).toString('utf8');
  }

  /** The record under a name, null when there is none; other errors as `original`. */
  async record(report: string, name: string): Promise<ReportRecord | null> {
    const bytes = await this.#opened(this.records, report, name);
    return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as ReportRecord);
  }

  /**
   * Erases a report: a line says so, then its key is destroyed and its files are taken away. When it resolves, all
   * that is on the disk. What was sealed with the key can be read by nobody any more, here or in a copy of the files.
   */
  async erase(
    report: string,
    { author, reason }: Pick<ReportErased, 'author' | 'reason'>,
  ): Promise<JournalLine<ReportErased>> {
    const files = await this.#filesOf(report);
    const line = await this.append<ReportErased>({ kind: 'report-erased', author, reason, report, files });
    await this.#destroy(line.entry);
    return line;
  }

  /** Adds a line to the journal. When it resolves the line survives a power cut; lines come in the order of the calls. */
  async append<E extends Entry>(entry: E): Promise<JournalLine<E>> {
    const stored = sealEntry(entry, (report) => this.keyring.get(report));
    const line = await this.journal.append(stored, this.options.writer, this.options.now);
    return { ...line, entry };
  }

  /** As `append`, of a line that was written before in another layout, by that writer at that instant. */
  async carry(entry: Entry, { at, writer }: Pick<JournalLine, 'at' | 'writer'>): Promise<void> {
    const stored = sealEntry(entry, (report) => this.keyring.get(report));
    await this.journal.append(stored, writer, () => new Date(at));
  }

  /** Lines `from` (1 is the first) up to the head of now, each checked and opened. A bad one is `journal-broken`. */
  async *lines(from = 1): AsyncGenerator<JournalLine> {
    for await (const line of this.journal.lines(from))
      yield { ...line, entry: openEntry(line.entry, line.n, (report) => this.keyring.get(report)) };
  }

  async close(): Promise<void> {
    await this.journal.close();
    await this.keyring.close();
  }

  async #put(shelf: Shelf, report: string, bytes: Uint8Array): Promise<string> {
    const key = await this.keyring.make(report);
    const name = nameOf(key, bytes);
    await shelf.put(name, seal(key, shelf.name, bytes), (there) =>
      open(key, shelf.name, there)?.equals(bytes) === true ? 'keep' : 'replace',
    );
    return name;
  }

  async #opened(shelf: Shelf, report: string, name: string): Promise<Buffer | null> {
    const sealed = await shelf.read(name);
    const key = this.keyring.get(report);
    if (key === null && this.keyring.stateOf(report) === 'destroyed') throw reportErased(report);
    if (sealed === null || key === null) return null;
    const bytes = open(key, shelf.name, sealed);
    if (bytes === null || nameOf(key, bytes) !== name) throw damaged(`archive/${shelf.place(name)}`);
    return bytes;
  }

  /** Every file that a line about a report points at. */
  async #filesOf(report: string): Promise<ArchiveFiles> {
    const files = { originals: new Set<string>(), texts: new Set<string>(), records: new Set<string>() };
    for await (const { entry } of this.journal.lines(1)) {
      if (!isSealed(entry) || entry.reports[0] !== report) continue;
      if (entry.original !== undefined) files.originals.add(entry.original);
      if (entry.text !== undefined) files.texts.add(entry.text);
      if (entry.record !== undefined) files.records.add(entry.record);
    }
    return { originals: [...files.originals], texts: [...files.texts], records: [...files.records] };
  }

  async #destroy({ report, files }: ReportErased): Promise<void> {
    await this.keyring.destroy(report);
    for (const name of files.originals) await this.originals.remove(name);
    for (const name of files.texts) await this.texts.remove(name);
    for (const name of files.records) await this.records.remove(name);
  }

  /** An erasure writes its line first, and nobody writes another before it is done: so only the last line can be one that was cut short. */
  async #finishErasing(): Promise<void> {
    const { n } = this.head();
    if (n === 0) return;
    for await (const { entry } of this.journal.lines(n)) if (isErasure(entry)) await this.#destroy(entry);
  }
}

const isErasure = (entry: StoredEntry): entry is ReportErased => entry.kind === 'report-erased';

function missing(shelf: Shelf, name: string): never {
  throw new StoreError(
    'not-found',
    `The archive has no ${shelf.name.slice(0, -1)} ${name}.`,
    'Run `marsad audit verify` to see whether anything is missing.',
  );
}

function damaged(where: string): StoreError {
  return new StoreError(
    'archive-damaged',
    `The file ${where} is no longer what was kept there.`,
    'Take that report in again from its source, or restore the project from a backup.',
  );
}
