/** The words of the screens in one language, so that a test finds what a reader of that language would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WORDS = fileURLToPath(new URL('../../../web/src/language/', import.meta.url));

/** A language in which the screens are walked through. */
export type Tongue = 'en' | 'ar';

type Catalogue = { readonly [key: string]: string | Catalogue };
/** Words by their key; throws for a key that the language has not. */
export function catalogue(tongue: Tongue): (key: string) => string {
  const all = JSON.parse(readFileSync(join(WORDS, `${tongue}.json`), 'utf8')) as Catalogue;
  return (key) => {
    const found = key
      .split('.')
      .reduce<string | Catalogue | undefined>(
        (at, part) => (typeof at === 'object' ? at[part] : undefined),
        all,
      );
    if (typeof found !== 'string') throw new Error(`no words for ${key} in ${tongue}`);
    return found;
  };
}
