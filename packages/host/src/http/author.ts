/**
 * Who judges: the name that the screens or a command send, else the one of the person at this machine. A name is not a
 * proof; it only tells the people of one project apart.
 */
import { userInfo } from 'node:os';
import { CliError } from '../start/cli-error.js';

export const AUTHOR_HEADER = 'x-marsad-author';
/** Characters. */
const LONGEST = 100;

/** The author where none is given: $MARSAD_AUTHOR, else the name of the user of this machine. */
export function ownAuthor(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.MARSAD_AUTHOR?.trim();
  if (named) return named.slice(0, LONGEST);
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** A name as a header may carry it: percent-encoded UTF-8, since headers are Latin. */
export function writeAuthor(name: string): string {
  return encodeURIComponent(name);
}

/** Reads the header; throws `bad-request` for what is no name. */
export function readAuthor(header: string | undefined, otherwise: string): string {
  if (header === undefined || header.trim() === '') return otherwise;
  let name: string;
  try {
    name = decodeURIComponent(header).trim();
  } catch {
    name = '';
  }
  if (name !== '' && name.length <= LONGEST && !/\p{Cc}/u.test(name)) return name.normalize('NFC');
  throw new CliError(
    'bad-request',
    'The author is not a name.',
    `Send X-Marsad-Author percent-encoded, with at most ${LONGEST} characters.`,
  );
}
