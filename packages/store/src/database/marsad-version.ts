import { readFileSync } from 'node:fs';

/** The version of this package, which is that of Marsad. */
export function marsadVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { readonly version: string }).version;
}
