/**
 * One kind of thing in the archive, each in a file of its own under its name of 64 hexadecimal digits, spread over
 * 256 folders by the first two. A file is put there whole and is not changed afterwards; what it means is not known
 * here.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError, systemCode } from './disk-error.js';
import { syncFolder, writeWhole } from './durable-file.js';

const NAME = /^[0-9a-f]{64}$/;

/** What is to be done when the name is taken by other bytes. */
export type WhenOther = (there: Uint8Array) => 'keep' | 'replace';

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
    throw error;
  }
}

export class Shelf {
  readonly #ready = new Map<string, Promise<void>>();

  constructor(
    /** Folder of the archive. */
    private readonly archive: string,
    /** `originals`, `texts` or `records`. */
    readonly name: string,
    /** Folder for files that are being written. */
    private readonly aside: string,
  ) {}

  /** Where a name lies, from the archive's folder, with forward slashes; null if it is no name. */
  place(name: string): string | null {
    return NAME.test(name) ? `${this.name}/${name.slice(0, 2)}/${name}` : null;
  }

  /** The bytes under a name, null when there are none. */
  async read(name: string): Promise<Buffer | null> {
    const place = this.place(name);
    if (place === null) return null;
    try {
      return await readFile(join(this.archive, place));
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /**
   * Puts bytes under a name and gives what then lies there. When it resolves they survive a power cut. The same bytes
   * are not written twice.
   */
  async put(name: string, bytes: Uint8Array, whenOther: WhenOther): Promise<Uint8Array> {
    const place = this.place(name);
    if (place === null) throw new TypeError(`not a name of the archive: ${name}`);
    const path = join(this.archive, place);
    await this.#folder(dirname(path));
    const there = await this.read(name);
    if (there !== null && (there.equals(bytes) || whenOther(there) === 'keep')) {
      // Whoever put it there may have been killed before its name was flushed.
      await syncFolder(dirname(path));
      return there;
    }
    await writeWhole(path, bytes, this.aside);
    return bytes;
  }

  /** Takes the file under a name away, if there is one. */
  async remove(name: string): Promise<void> {
    const place = this.place(name);
    if (place === null) return;
    const path = join(this.archive, place);
    try {
      await rm(path, { force: true });
      await syncFolder(dirname(path));
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw diskError(error, path);
    }
  }

  /** How many files lie here, whatever they are called. */
  async count(): Promise<number> {
    let files = 0;
    const root = join(this.archive, this.name);
    for (const shard of await namesIn(root)) files += (await namesIn(join(root, shard))).length;
    return files;
  }

  #folder(path: string): Promise<void> {
    const known = this.#ready.get(path);
    if (known !== undefined) return known;
    const made = this.#makeFolder(path);
    this.#ready.set(path, made);
    made.catch(() => this.#ready.delete(path));
    return made;
  }

  async #makeFolder(path: string): Promise<void> {
    try {
      await mkdir(path, { recursive: true });
    } catch (error) {
      throw diskError(error, path);
    }
    await syncFolder(dirname(path));
  }
}
