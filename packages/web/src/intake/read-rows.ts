/**
 * Rows of a JSON Lines file as reports on their way in. It reads only the keys of the contract; a row that is none is
 * named by its line, so that it can be found, and stops no other row.
 */
import type { IntakeItem } from '@marsad/model';
import { isLanguage } from '../language/languages.js';

/** A row, or the name of one that could not be read. */
export type RowRead = { readonly item: IntakeItem } | { readonly bad: string };

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readRow(line: string, name: string): RowRead {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    return { bad: name };
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { bad: name };
  const { id, text, language, published, outlet, url, title } = row as Record<string, unknown>;
  if (typeof text !== 'string' || text.trim() === '') return { bad: name };
  const tag = textOf(language)?.toLowerCase().split('-')[0];
  if (tag !== undefined && !isLanguage(tag)) return { bad: name };
  const given = Object.entries({
    published: textOf(published),
    language: tag,
    outlet: textOf(outlet),
    url: textOf(url),
    title: textOf(title),
  }).filter(([, value]) => value !== undefined);
  const label = typeof id === 'string' || typeof id === 'number' ? String(id) : name;
  return { item: { name: label === '' ? name : label, text, ...Object.fromEntries(given) } };
}

/** Reads all lines; empty ones are passed over. Names are ids, else file and line. */
export function readRows(content: string, file: string): readonly RowRead[] {
  return content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), name: `${file}:${index + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, name }) => readRow(line, name));
}
