/**
 * Writes the members of a backup one behind the other into a new file, and notes the hash of each, so that the last
 * member can list them all. The list grows in a file beside it, so memory does not grow with the archive.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diskError, systemCode } from '../archive/disk-error.js';
import { StoreError } from '../store-error.js';
import { BLOCK, MOST_BYTES, padding, writeHeader } from './tar-header.js';

/** Name of the last member: one line a member, as `sha256sum` writes and checks it. */
export const LIST = 'MANIFEST.sha256';

const PIECE = 262144;

export class TarWriter {
  #bytes = 0;
  #members = 0;

  private constructor(
    private readonly path: string,
    private readonly out: FileHandle,
    private readonly list: FileHandle,
  ) {}

  /** Begins a file that is not there yet; `<path>.list` holds the list until the end. */
  static async begin(path: string): Promise<TarWriter> {
    const out = await open(path, 'wx', 0o600).catch((error: unknown) => {
      throw systemCode(error) === 'ENOENT' ? noFolder(path) : diskError(error, path);
    });
    return new TarWriter(path, out, await open(`${path}.list`, 'wx+', 0o600));
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Members so far, the list not counted. */
  get members(): number {
    return this.#members;
  }

  /** Adds a member whose size is known beforehand; pieces of another length are a bug. */
  async add(
    name: string,
    size: number,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    const hash = await this.#member(name, size, pieces);
    await this.#write(this.list, Buffer.from(`${hash}  ${name}\n`, 'latin1'));
    this.#members += 1;
  }

  /** Adds the list, ends the file and flushes it. */
  async end(): Promise<void> {
    const { size } = await this.list.stat();
    await this.#member(LIST, size, piecesOf(this.list, size));
    await this.#put(Buffer.alloc(2 * BLOCK));
    await this.out.sync().catch((error: unknown) => {
      throw diskError(error, this.path);
    });
  }

  /** Closes the files; the list goes, and with `discard` what was written too. */
  async close(discard: boolean): Promise<void> {
    await this.out.close();
    await this.list.close();
    await rm(`${this.path}.list`, { force: true });
    if (discard) await rm(this.path, { force: true });
  }

  async #member(
    name: string,
    size: number,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<string> {
    if (size > MOST_BYTES) throw tooLarge(name);
    const hash = createHash('sha256');
    await this.#put(writeHeader({ name, size }));
    let left = size;
    for await (const piece of pieces) {
      hash.update(piece);
      left -= piece.length;
      await this.#put(piece);
    }
    if (left !== 0) throw new RangeError(`${name} is not ${size} bytes long`);
    await this.#put(Buffer.alloc(padding(size)));
    return hash.digest('hex');
  }

  async #put(bytes: Uint8Array): Promise<void> {
    await this.#write(this.out, bytes);
    this.#bytes += bytes.length;
  }

  async #write(to: FileHandle, bytes: Uint8Array): Promise<void> {
    try {
      await to.appendFile(bytes);
    } catch (error) {
      throw diskError(error, this.path);
    }
  }
}

function noFolder(path: string): StoreError {
  const message = `There is no folder ${dirname(path)} to write the backup in.`;
  return new StoreError('not-found', message, 'Make it, or name another place.');
}

function tooLarge(name: string): StoreError {
  return new StoreError(
    'backup-too-large',
    `${name} is larger than 8 GiB, which a backup has no place for.`,
    'Copy the project folder as it is, while no marsad works in it.',
  );
}

/** The first `size` bytes of an open file, a piece at a time. */
export async function* piecesOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.min(PIECE, size - at)),
      0,
      Math.min(PIECE, size - at),
      at,
    );
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
