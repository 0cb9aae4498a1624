/**
 * Finds the sentence files of a checkout: `lexicon/corpus/<xx>/<family>.txt`. Phrases (`dates.txt`, `places.txt`), names
 * (`names.txt`), words that take something up (`reference.txt`) and reports without a date (`undated.txt`) have
 * runners of their own and are left alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@marsad/model';
import { readSentences, type SentenceBlock } from './sentence-block.js';

const FOLDER = fileURLToPath(new URL('../../../../lexicon/corpus', import.meta.url));

/** One value and the phrases that mean it, run by the room that reads them. */
const PHRASES: ReadonlySet<string> = new Set([
  'actors.txt',
  'dates.txt',
  'names.txt',
  'places.txt',
  'reference.txt',
  'undated.txt',
]);

/** Lines with names marked in them, which have a runner of their own. */
const NAMES = 'people.txt';

export interface SentenceFile {
  /** `en/violence`. */
  readonly name: string;
  readonly language: Language;
  readonly blocks: readonly SentenceBlock[];
}

/** All sentence files, by language and name. */
export function sentenceFiles(folder: string = FOLDER): SentenceFile[] {
  const languages: readonly Language[] = ['ar', 'en', 'fr'];
  return languages
    .filter((language) => existsSync(join(folder, language)))
    .flatMap((language) =>
      readdirSync(join(folder, language), { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.txt') && !PHRASES.has(entry.name))
        .map((entry) => entry.name)
        .filter((name) => name !== NAMES)
        .sort()
        .map((file) => {
          const name = `${language}/${file.slice(0, -'.txt'.length)}`;
          const text = readFileSync(join(folder, language, file), 'utf8');
          return { name, language, blocks: readSentences(text, `lexicon/corpus/${language}/${file}`) };
        }),
    );
}
