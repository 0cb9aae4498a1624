/**
 * Names that somebody has looked at and does not want in the register, one a line in a file of the lexicon, so that
 * they are not proposed again to anyone who shares it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '@marsad/match';
import { CliError } from '../start/cli-error.js';

const fileOf = (lexicon: string): string => join(lexicon, 'rejected-names.txt');

/** The names rejected so far; none where there is no file. */
export function rejectedNames(lexicon: string): string[] {
  const file = fileOf(lexicon);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function keep(lexicon: string, names: readonly string[]): void {
  const file = fileOf(lexicon);
  try {
    writeFileSync(
      file,
      [...new Set(names)]
        .sort()
        .map((name) => `${name}\n`)
        .join(''),
    );
  } catch {
    throw new CliError(
      'file-unwritable',
      'The list of rejected names cannot be written.',
      'Check that you may write there.',
      {
        input: file,
      },
    );
  }
}

/** Rejects a name; false where it was rejected before. */
export function rejectName(lexicon: string, name: string): boolean {
  const names = rejectedNames(lexicon);
  if (names.some((one) => fold(one) === fold(name))) return false;
  keep(lexicon, [...names, name.trim()]);
  return true;
}

/** Takes a rejection back; false where there was none. */
export function restoreName(lexicon: string, name: string): boolean {
  const names = rejectedNames(lexicon);
  const kept = names.filter((one) => fold(one) !== fold(name));
  if (kept.length === names.length) return false;
  keep(lexicon, kept);
  return true;
}
