/**
 * Reads the members of a backup in their order, a piece at a time. It knows only what `TarWriter` writes, and takes
 * everything else, a file that ends too soon too, for damage.
 */
import type { FileHandle } from 'node:fs/promises';
import { backupDamaged } from './backup-error.js';
import { BLOCK, padding, readHeader, type TarMember } from './tar-header.js';

const PIECE = 262144;

export interface TarPart {
  readonly member: TarMember;
  /** To be read to its end before the next part is asked for. */
  readonly pieces: AsyncIterable<Buffer>;
}

async function exactly(file: FileHandle, path: string, at: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  for (let done = 0; done < size; ) {
    const { bytesRead } = await file.read(bytes, done, size - done, at + done);
    if (bytesRead === 0) throw backupDamaged(path, 'it ends too soon');
    done += bytesRead;
  }
  return bytes;
}

async function* pieces(file: FileHandle, path: string, from: number, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += PIECE) {
    yield await exactly(file, path, from + at, Math.min(PIECE, size - at));
  }
}

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** All members of an open backup; `path` is its name in errors. */
export async function* readTar(file: FileHandle, path: string): AsyncGenerator<TarPart> {
  for (let at = 0; ; ) {
    const member = readHeader(await exactly(file, path, at, BLOCK));
    if (member === null) throw backupDamaged(path, `what begins at byte ${at} is not what a backup holds`);
    at += BLOCK;
    if (member === 'end') {
      if (!isZero(await exactly(file, path, at, BLOCK)) || (await file.stat()).size !== at + BLOCK) {
        throw backupDamaged(path, 'something stands behind its end');
      }
      return;
    }
    yield { member, pieces: pieces(file, path, at, member.size) };
    at += member.size;
    if (!isZero(await exactly(file, path, at, padding(member.size)))) {
      throw backupDamaged(path, `something stands behind ${member.name}`);
    }
    at += padding(member.size);
  }
}
