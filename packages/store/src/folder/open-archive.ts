/**
 * The archive as format 1 kept it: files and lines in the open, files under the SHA-256 of their bytes, records under
 * a key of their own. It is only read, to be put into the layout of now.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportRecord } from '@marsad/model';
import { systemCode } from '../archive/disk-error.js';
import type { Entry, JournalLine, ReportReadAgain, ReportTakenIn } from '../archive/entry.js';
import { readLines } from '../archive/journal-lines.js';
import { startOfLine } from '../archive/journal-tail.js';
import { StoreError } from '../store-error.js';

/** A reading as format 1 wrote it: names are hashes of what was in the open. */
export type OpenReading = (ReportTakenIn | ReportReadAgain) & { readonly recordHash?: string };

/** The files of a reading. */
export interface OpenFiles {
  readonly original: Buffer;
  readonly text: string;
  readonly record: ReportRecord;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function damaged(where: string): StoreError {
  return new StoreError(
    'archive-damaged',
    `${where} is not there or is not what was kept there, so the project was not upgraded; nothing of it was changed.`,
    'Restore the project from a backup made before, and upgrade that.',
  );
}

export class OpenArchive {
  private constructor(
    private readonly folder: string,
    private readonly journal: FileHandle,
    private readonly size: number,
  ) {}

  /** Opens the archive of format 1 in this folder; a torn last line, which was never acknowledged, is left out. */
  static async open(folder: string): Promise<OpenArchive> {
    const path = join(folder, 'journal.jsonl');
    const journal = await open(path, 'r').catch((error: unknown) => {
      throw systemCode(error) === 'ENOENT' ? damaged(path) : error;
    });
    const end = (await journal.stat()).size;
    return new OpenArchive(folder, journal, end === 0 ? 0 : await startOfLine(journal, end));
  }

  /** All lines, each checked against its hash and the line before. */
  async *lines(): AsyncGenerator<JournalLine> {
    for await (const line of readLines(this.journal, this.size, 1))
      yield { ...line, entry: line.entry as Entry };
  }

  /** The files of a reading, each checked against its hash. */
  async filesOf({ original, text, record, recordHash }: OpenReading): Promise<OpenFiles> {
    const bytes = await this.#file('originals', original, '');
    const words = await this.#file('texts', text, '.txt');
    const read = await this.#file('records', record, '.json', recordHash);
    return { original: bytes, text: words.toString('utf8'), record: JSON.parse(read.toString('utf8')) };
  }

  async close(): Promise<void> {
    await this.journal.close();
  }

  /** Records of the first versions had no hash of their own; they must at least be JSON. */
  async #file(shelf: string, name: string, ending: string, hash = shelf === 'records' ? null : name) {
    const place = `${shelf}/${name.slice(0, 2)}/${name}${ending}`;
    let bytes: Buffer;
    try {
      bytes = await readFile(join(this.folder, place));
      if (hash === null) JSON.parse(bytes.toString('utf8'));
    } catch {
      throw damaged(`archive/${place}`);
    }
    if (hash !== null && sha256(bytes) !== hash) throw damaged(`archive/${place}`);
    return bytes;
  }
}
