/**
 * The bundled sample reports, as folders of a checkout: `report.txt`, `meta.yaml`, `expected.yaml`. It reads and
 * checks their shape; a mistake in one is told with its file and stops the reading.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language, ReportInput } from '@marsad/model';
import { parse } from 'yaml';
import { isLanguage } from '../input/report-row.js';
import { CliError } from '../start/cli-error.js';
import { type ExpectedAssertion, readExpected } from './expected-assertion.js';

/** Where the sample reports stand in a checkout. */
export const DOCUMENTS_FOLDER = fileURLToPath(new URL('../../../../corpus/documents', import.meta.url));

export interface SampleReport {
  readonly slug: string;
  readonly language: Language;
  readonly input: ReportInput;
  readonly expected: readonly ExpectedAssertion[];
}

function readMap(file: string): Readonly<Record<string, unknown>> {
  const value: unknown = parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${file}: a map is expected`);
  return value as Record<string, unknown>;
}

function optional(key: 'published' | 'outlet' | 'title', value: unknown): Partial<ReportInput> {
  return typeof value === 'string' && value.trim() !== '' ? { [key]: value.trim() } : {};
}

function readSample(folder: string, slug: string): SampleReport {
  const meta = readMap(join(folder, slug, 'meta.yaml'));
  const language = String(meta.language);
  if (!isLanguage(language)) throw new Error(`${slug}/meta.yaml: language "${language}" is not ar, fr or en`);
  const text = readFileSync(join(folder, slug, 'report.txt'), 'utf8');
  const expected = join(folder, slug, 'expected.yaml');
  return {
    slug,
    language,
    input: {
      text,
      path: slug,
      ...optional('published', meta.published),
      ...optional('outlet', meta.outlet),
      ...optional('title', meta.title),
    },
    expected: existsSync(expected) ? readExpected(readMap(expected), text, `${slug}/expected.yaml`) : [],
  };
}

/** Names of the sample reports, sorted. Throws `corpus-missing` outside a checkout. */
export function sampleNames(folder: string = DOCUMENTS_FOLDER): string[] {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'report.txt')))
        .map((entry) => entry.name)
        .sort()
    : [];
  if (names.length > 0) return names;
  throw new CliError(
    'corpus-missing',
    'The sample reports are not there.',
    'Run this in a checkout of the project.',
    { input: folder },
  );
}

/** Reads one sample report. */
export function sampleReport(slug: string, folder: string = DOCUMENTS_FOLDER): SampleReport {
  return readSample(folder, slug);
}
