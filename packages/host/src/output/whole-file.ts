/**
 * A file that is there whole or not at all: written beside its place under another name, and put there at the end.
 */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { CliError } from '../start/cli-error.js';

/** Lines are written together up to this length. UTF-16 code units. */
const CHUNK = 256 * 1024;

function unwritable(cause: unknown, file: string): CliError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const why = code === 'ENOENT' ? 'its folder is not there' : code;
  return new CliError(
    code === 'ENOSPC' ? 'disk-full' : 'file-unwritable',
    `The file cannot be written (${why}).`,
    'Check the folder, its rights and the room on the disk. Nothing was left behind.',
    { input: file },
  );
}

/** True for what the disk says, false for what the lines say. */
const isOfDisk = (cause: unknown): boolean => cause instanceof Error && 'syscall' in cause;

async function writeAll(written: string, lines: AsyncIterable<string>): Promise<void> {
  const handle = await open(written, 'wx');
  try {
    let chunk = '';
    for await (const line of lines) {
      chunk += line;
      if (chunk.length < CHUNK) continue;
      await handle.writeFile(chunk, 'utf8');
      chunk = '';
    }
    await handle.writeFile(chunk, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes the lines to a file, over one that is there; throws `file-unwritable` or `disk-full`. */
export async function writeWholeFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const written = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeAll(written, lines);
    await rename(written, file);
  } catch (cause) {
    await rm(written, { force: true }).catch(() => undefined);
    throw isOfDisk(cause) ? unwritable(cause, file) : cause;
  }
}
