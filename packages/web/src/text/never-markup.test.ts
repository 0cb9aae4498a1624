import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const WAYS_TO_MARKUP =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTMLUnsafe|srcdoc|\beval\(|new Function\(/i;
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'never-markup.test.ts')
  .map((entry) => `${entry.parentPath}/${entry.name}`);

it('no screen turns text into markup or code', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => WAYS_TO_MARKUP.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('no screen asks any other machine', () => {
  const elsewhere = /(?:fetch|import|url)\(\s*['"`]?(?:https?:)?\/\//;
  expect(files.filter((file) => elsewhere.test(readFileSync(file, 'utf8')))).toEqual([]);
});
