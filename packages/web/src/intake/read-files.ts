/**
 * Files that were chosen or dropped, as reports on their way in. A .txt file goes as its bytes, since the server knows
 * encodings; a .jsonl file is split into its rows here.
 */
import type { IntakeItem, IntakeResult } from '@marsad/model';
import type { TFunction } from 'i18next';
import { readRows } from './read-rows.js';

const MEGABYTE = 1_048_576;
const LARGEST_TEXT = 4;
const LARGEST_ROWS = 200;

export interface FilesRead {
  readonly items: readonly IntakeItem[];
  /** What could not even be sent, and why. */
  readonly failed: readonly IntakeResult[];
}

function failure(name: string, code: string, message: string, hint: string): IntakeResult {
  return { name, outcome: 'failed', error: { code, message, hint } };
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // String.fromCharCode takes a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(''));
}

function tooLarge(file: File, limit: number, t: TFunction): FilesRead {
  const message = t('intake.tooLarge', { limit });
  return { items: [], failed: [failure(file.name, 'too-large', message, t('intake.tooLargeHint'))] };
}

async function readOne(file: File, t: TFunction): Promise<FilesRead> {
  if (/\.(jsonl|ndjson)$/i.test(file.name)) {
    if (file.size > LARGEST_ROWS * MEGABYTE) return tooLarge(file, LARGEST_ROWS, t);
    const rows = readRows(await file.text(), file.name);
    return {
      items: rows.flatMap((row) => ('item' in row ? [row.item] : [])),
      failed: rows.flatMap((row) =>
        'bad' in row
          ? [failure(row.bad, 'line-not-report', t('intake.notJson'), t('intake.notJsonHint'))]
          : [],
      ),
    };
  }
  if (!/\.txt$/i.test(file.name))
    return {
      items: [],
      failed: [failure(file.name, 'wrong-kind', t('intake.wrongKind'), t('intake.wrongKindHint'))],
    };
  if (file.size > LARGEST_TEXT * MEGABYTE) return tooLarge(file, LARGEST_TEXT, t);
  return { items: [{ name: file.name, bytes: await base64Of(file) }], failed: [] };
}

/** Reads files in their order; one that cannot be read stops no other. */
export async function readFiles(files: readonly File[], t: TFunction): Promise<FilesRead> {
  const read: FilesRead[] = [];
  for (const file of files) read.push(await readOne(file, t));
  return { items: read.flatMap((one) => one.items), failed: read.flatMap((one) => one.failed) };
}
