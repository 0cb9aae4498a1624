/**
 * The file `marsad.json` that makes a folder a project. It says which layout the folder has and which project it is,
 * and nothing else; settings are lines of the journal.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, systemCode } from '../archive/disk-error.js';
import { StoreError } from '../store-error.js';

/**
 * The layout of a folder that this version reads and writes. 1: files and lines in the open. 2: each report's words
 * under a key of its own.
 */
export const FORMAT = 2;

export interface ProjectFile {
  readonly format: number;
  /** UUID. */
  readonly project: string;
}

const isProjectFile = (value: unknown): value is ProjectFile =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  Number.isSafeInteger(value.format) &&
  'project' in value &&
  typeof value.project === 'string';

/** As it stands in the folder. */
export function projectFileText(file: ProjectFile): string {
  return `${JSON.stringify({ format: file.format, project: file.project })}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** As `readProjectFile`, also of a layout before this one's. */
export async function readAnyProjectFile(folder: string): Promise<ProjectFile | null> {
  const path = join(folder, 'marsad.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
    throw diskError(error, path);
  }
  const value = parse(text);
  if (!isProjectFile(value)) {
    throw new StoreError(
      'archive-damaged',
      `${path} is not what marsad wrote there.`,
      'Restore the project from a backup, or write that file anew from the first line of archive/journal.jsonl.',
    );
  }
  if (value.format > FORMAT) {
    throw new StoreError(
      'format-newer',
      `${folder} was made by a newer marsad (format ${value.format}; this one knows ${FORMAT}).`,
      'Use that newer version, here too.',
    );
  }
  return value;
}

/**
 * What a folder says of itself, null when it has no such file. Errors: `format-newer`, `format-older`,
 * `archive-damaged` if unreadable.
 */
export async function readProjectFile(folder: string): Promise<ProjectFile | null> {
  const file = await readAnyProjectFile(folder);
  if (file === null || file.format === FORMAT) return file;
  throw new StoreError(
    'format-older',
    `${folder} was made by an older marsad (format ${file.format}; this one writes ${FORMAT}), which kept the words of reports in the open.`,
    `Make a backup copy of the folder, then run "marsad upgrade --db ${folder}", which puts each report under a key of its own.`,
  );
}

/** As `readProjectFile`; a folder without that file is `not-a-project`. */
export async function requireProjectFile(folder: string): Promise<ProjectFile> {
  const file = await readProjectFile(folder);
  if (file !== null) return file;
  throw new StoreError(
    'not-a-project',
    `${folder} has no file marsad.json, so it is not a project of marsad.`,
    'Name the folder of a project.',
  );
}
