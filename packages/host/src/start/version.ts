/**
 * Which Marsad this is, read from the package that runs.
 */
import { readFileSync } from 'node:fs';

function read(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}

/** Version of the product; all workspaces share it. */
export const VERSION: string = read();
