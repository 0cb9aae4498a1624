/**
 * The journal as this process holds it: appends one sealed line after the other, each flushed to the disk before its
 * append resolves. A line that could not be written whole is taken back; nothing that stands is ever changed.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.js';
import { diskError, systemCode } from './disk-error.js';
import { syncFolder } from './durable-file.js';
import type { JournalLine, StoredEntry } from './entry.js';
import { type Head, lineText, START, sealLine } from './journal-line.js';
import { readLines } from './journal-lines.js';
import { readTail, startOfLine, type Torn } from './journal-tail.js';

export class Journal {
  #last: Promise<unknown> = Promise.resolve();
  /** Set when the file can no longer be trusted to end where it is believed to. */
  #lost: unknown = null;

  private constructor(
    readonly file: FileHandle,
    private readonly path: string,
    private at: { head: Head; size: number },
    readonly torn: Torn | null,
  ) {}

  /** Makes an empty one; one that is there is opened. */
  static async create(folder: string): Promise<Journal> {
    const path = join(folder, 'journal.jsonl');
    try {
      await (await open(path, 'a')).close();
    } catch (error) {
      throw diskError(error, path);
    }
    await syncFolder(folder);
    return Journal.open(folder);
  }

  /** `onlyToLook` opens also one whose last line is broken, to which nothing can be added then. */
  static async open(folder: string, onlyToLook = false): Promise<Journal> {
    const path = join(folder, 'journal.jsonl');
    let file: FileHandle;
    try {
      file = await open(path, 'r+');
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw diskError(error, path);
      throw new StoreError(
        'archive-damaged',
        `The journal ${path} is not there.`,
        'Restore the project from a backup; the originals in its archive are untouched.',
      );
    }
    try {
      const { torn, ...at } = await readTail(file, folder);
      return new Journal(file, path, at, torn);
    } catch (error) {
      if (onlyToLook && error instanceof StoreError && error.code === 'journal-broken')
        return Journal.#broken(file, path, error);
      await file.close();
      throw diskError(error, path);
    }
  }

  static async #broken(file: FileHandle, path: string, error: StoreError): Promise<Journal> {
    const size = await startOfLine(file, (await file.stat()).size);
    const journal = new Journal(file, path, { head: START, size }, null);
    journal.#lost = error;
    return journal;
  }

  get head(): Head {
    return this.at.head;
  }

  /** Bytes of the lines up to the head. */
  get size(): number {
    return this.at.size;
  }

  append<E extends StoredEntry>(entry: E, writer: string, now: () => Date): Promise<JournalLine<E>> {
    const line = this.#last.then(() => this.#write(entry, writer, now));
    this.#last = line.catch(() => undefined);
    return line;
  }

  lines(from: number): AsyncGenerator<JournalLine<StoredEntry>> {
    return readLines(this.file, this.at.size, from);
  }

  /** Waits for the appends that are under way. */
  async close(): Promise<void> {
    await this.#last;
    await this.file.close();
  }

  async #write<E extends StoredEntry>(entry: E, writer: string, now: () => Date): Promise<JournalLine<E>> {
    if (this.#lost !== null) throw this.#lost;
    const line = sealLine(this.at.head, now().toISOString(), writer, entry);
    const bytes = Buffer.from(`${lineText(line)}\n`, 'utf8');
    try {
      await this.#put(bytes);
    } catch (error) {
      await this.#takeBack(error);
      throw diskError(error, this.path);
    }
    this.at = { head: { n: line.n, hash: line.hash }, size: this.at.size + bytes.length };
    return line;
  }

  /** One write as a rule; a disk that is nearly full takes a part, and tells why at the next try. */
  async #put(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, this.at.size + done);
      done += bytesWritten;
    }
    await this.file.sync();
  }

  async #takeBack(error: unknown): Promise<void> {
    try {
      await this.file.truncate(this.at.size);
      await this.file.sync();
    } catch (second) {
      this.#lost = diskError(second, this.path);
    }
    // After a failed flush the system may believe that what it holds is on the disk: only opening again tells.
    if (systemCode(error) === 'EIO') this.#lost = error;
  }
}
