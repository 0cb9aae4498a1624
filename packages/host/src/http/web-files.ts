/**
 * The screens as files: a table made beforehand, so that a path is looked up and never joined to a folder. Any
 * path that is no file is the application's own, and gets its first page.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../start/cli-error.js';

/** Where the screens are built to. */
export const WEB_FOLDER: string = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};
/** A name that holds a hash of its content, as the build makes them. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

export interface WebFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly cache: string;
}

export interface WebFiles {
  /** The file for this path of a URL, or the first page; throws `web-not-built` when there is none. */
  readonly find: (path: string) => Promise<WebFile>;
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name));
  const root = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return new Map(files.map((file) => [`/${file.slice(root.length).split(sep).join('/')}`, file]));
}

/** The table of a folder of built screens as it is now. While they are not built, or are built anew, it is made again. */
export function webFiles(folder: string = WEB_FOLDER): WebFiles {
  let table = listFiles(folder);
  return {
    async find(path) {
      const built = table.size === 0 || path.startsWith('/assets/');
      if (built && !table.has(path)) table = listFiles(folder);
      if (path.startsWith('/assets/') && table.size > 0 && !table.has(path))
        throw new CliError(
          'not-found',
          'There is no such file.',
          'Load the page again: the screens were built anew.',
        );
      const name = table.has(path) ? path : '/index.html';
      const file = table.get(name);
      if (file === undefined)
        throw new CliError(
          'web-not-built',
          'The screens are not built.',
          'Run "npm run build" in the project folder, then load this page again.',
        );
      const body = new Uint8Array(await readFile(file));
      const cache = HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
      return { body, type: TYPES[extname(name)]!, cache };
    },
  };
}
