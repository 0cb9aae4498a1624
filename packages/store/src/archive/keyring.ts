/**
 * The keys of a project's reports, one a report, in one file of lines of equal length. A key is on the disk before
 * anything sealed with it counts. Destroying one writes zeros in its place, so that no copy of it stands in this file;
 * what the disk itself keeps of overwritten blocks is beyond it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.js';
import { diskError, systemCode } from './disk-error.js';
import { syncFolder } from './durable-file.js';
import { KEY_BYTES, type ReportKey, reportKey } from './seal.js';

/** The file, in the folder of the archive. */
export const KEYRING = 'keyring';

const DIGITS = 2 * KEY_BYTES;
/** SHA-256 of the report's id, a space, its secret, a newline; all in hexadecimal digits. */
const LINE = DIGITS + 1 + DIGITS + 1;
const DESTROYED = '0'.repeat(DIGITS);
const LINE_FORM = /^[0-9a-f]{64} [0-9a-f]{64}\n$/;
/** Keys ready to use that are kept in memory. */
const READY = 4096;

/** Report ids are hashes cut short; a line has their hash, so that all are of one length. */
const slotName = (report: string): string => createHash('sha256').update(report).digest('hex');

function damaged(path: string): StoreError {
  return new StoreError(
    'archive-damaged',
    `The keyring ${path} is not what marsad wrote there.`,
    'Restore the project from a backup; without the keys nothing in its archive can be read.',
  );
}

/** Reads the lines of a keyring; half a line at its end was being written when the process went, and is left out. */
function slotsOf(bytes: Buffer, path: string): Map<string, { at: number; secret: string }> {
  const slots = new Map<string, { at: number; secret: string }>();
  for (let at = 0; at + LINE <= bytes.length; at += LINE) {
    const line = bytes.toString('latin1', at, at + LINE);
    if (!LINE_FORM.test(line)) throw damaged(path);
    slots.set(line.slice(0, DIGITS), { at, secret: line.slice(DIGITS + 1, -1) });
  }
  return slots;
}

interface Waiting {
  readonly name: string;
  readonly secret: string;
  readonly done: () => void;
  readonly failed: (cause: unknown) => void;
}

export class Keyring {
  private readonly ready = new Map<string, ReportKey>();
  /** Keys on their way to the disk, by the names of their lines. */
  private readonly coming = new Map<string, Promise<void>>();
  private waiting: Waiting[] = [];
  private writing: Promise<void> | null = null;

  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
    private readonly slots: Map<string, { at: number; secret: string }>,
    private size: number,
  ) {}

  /** Makes an empty one in the folder of an archive; one that is there is left as it is. */
  static async create(folder: string): Promise<void> {
    const path = join(folder, KEYRING);
    try {
      await (await open(path, 'a', 0o600)).close();
    } catch (error) {
      throw diskError(error, path);
    }
    await syncFolder(folder);
  }

  /** Opens the keyring of an archive; `archive-damaged` when it is not there or is none. */
  static async open(folder: string): Promise<Keyring> {
    const path = join(folder, KEYRING);
    let file: FileHandle;
    try {
      file = await open(path, 'r+');
    } catch (error) {
      throw systemCode(error) === 'ENOENT' ? damaged(path) : diskError(error, path);
    }
    try {
      const bytes = await file.readFile();
      const slots = slotsOf(bytes, path);
      return new Keyring(file, path, slots, bytes.length - (bytes.length % LINE));
    } catch (error) {
      await file.close();
      throw diskError(error, path);
    }
  }

  /** `held`, `destroyed`, or `none` when the report never had one. */
  stateOf(report: string): 'held' | 'destroyed' | 'none' {
    const slot = this.slots.get(slotName(report));
    if (slot === undefined) return 'none';
    return slot.secret === DESTROYED ? 'destroyed' : 'held';
  }

  /** The key of a report, null when it has none any more or never had. */
  get(report: string): ReportKey | null {
    const known = this.ready.get(report);
    if (known !== undefined) return known;
    const slot = this.slots.get(slotName(report));
    if (slot === undefined || slot.secret === DESTROYED) return null;
    const key = reportKey(report, Buffer.from(slot.secret, 'hex'));
    if (this.ready.size >= READY) this.ready.clear();
    this.ready.set(report, key);
    return key;
  }

  /** The key of a report, made when it has none. When it resolves the key survives a power cut. */
  async make(report: string): Promise<ReportKey> {
    const name = slotName(report);
    if (!this.slots.has(name)) {
      const coming = this.coming.get(name) ?? this.write(name);
      this.coming.set(name, coming);
      await coming.finally(() => this.coming.delete(name));
    }
    const key = this.get(report);
    if (key === null) throw reportErased(report);
    return key;
  }

  /** Writes zeros over the key of a report. When it resolves they are on the disk. */
  async destroy(report: string): Promise<void> {
    await this.settled();
    const slot = this.slots.get(slotName(report));
    if (slot === undefined) return;
    try {
      await this.file.write(DESTROYED, slot.at + DIGITS + 1, 'latin1');
      await this.file.sync();
    } catch (error) {
      throw diskError(error, this.path);
    }
    slot.secret = DESTROYED;
    this.ready.delete(report);
  }

  /** The whole file as it is on the disk now, for a backup. */
  async bytes(): Promise<Buffer> {
    await this.settled();
    const bytes = Buffer.alloc(this.size);
    await this.file.read(bytes, 0, bytes.length, 0);
    return bytes;
  }

  async close(): Promise<void> {
    await this.settled().catch(() => undefined);
    await this.file.close();
  }

  private async settled(): Promise<void> {
    while (this.writing !== null) await this.writing;
  }

  private write(name: string): Promise<void> {
    const secret = randomBytes(KEY_BYTES).toString('hex');
    const written = new Promise<void>((done, failed) => this.waiting.push({ name, secret, done, failed }));
    this.writing ??= this.flush().finally(() => {
      this.writing = null;
    });
    return written;
  }

  /** Keys asked for while others were being flushed go to the disk together. */
  private async flush(): Promise<void> {
    // Let those of the same moment come together.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const keys = this.waiting;
      this.waiting = [];
      try {
        await this.put(keys);
        for (const { done } of keys) done();
      } catch (cause) {
        for (const { failed } of keys) failed(cause);
      }
    }
  }

  private async put(keys: readonly Waiting[]): Promise<void> {
    const text = keys.map(({ name, secret }) => `${name} ${secret}\n`).join('');
    try {
      for (let done = 0; done < text.length; ) {
        const { bytesWritten } = await this.file.write(text.slice(done), this.size + done, 'latin1');
        done += bytesWritten;
      }
      await this.file.sync();
    } catch (error) {
      await this.file.truncate(this.size).catch(() => undefined);
      throw diskError(error, this.path);
    }
    for (const { name, secret } of keys) {
      this.slots.set(name, { at: this.size, secret });
      this.size += LINE;
    }
  }
}

/** The error of a report whose key was destroyed. */
export function reportErased(report: string): StoreError {
  return new StoreError(
    'report-erased',
    `Report ${report} was erased, and what was erased is not taken in again.`,
    'Take it out of what you take in.',
  );
}
