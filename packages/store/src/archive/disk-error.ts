/**
 * Turns what the operating system says about a disk into words and a next step. Errors that no user can do anything
 * about are given back as they are.
 */
import { StoreError } from '../store-error.js';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
const REFUSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** The system's code of an error, such as `ENOENT`; empty when it has none. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** A full disk or an exhausted quota is `disk-full`, a refused write is `folder-not-writable`, all else is unchanged. */
export function diskError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (FULL.has(code)) {
    return new StoreError(
      'disk-full',
      `There is no room left on the disk for ${path}; nothing that was kept before is lost.`,
      'Make room on the disk and run the command again: it goes on where it stopped.',
    );
  }
  if (REFUSED.has(code)) {
    return new StoreError(
      'folder-not-writable',
      `This user may not write ${path} (${code}).`,
      'Give this user the right to write in the project folder, or choose another folder.',
    );
  }
  return error;
}
