/**
 * The pages that people read first: the README, the guide, and the notes of the corpus.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const ROOT: string = fileURLToPath(new URL('../../../../', import.meta.url));

/** Pages by their path from the root. */
export function guidePages(): string[] {
  const guide = readdirSync(join(ROOT, 'docs/guide'))
    .filter((name) => name.endsWith('.md'))
    .sort();
  return ['README.md', 'corpus/README.md', ...guide.map((name) => `docs/guide/${name}`)];
}
