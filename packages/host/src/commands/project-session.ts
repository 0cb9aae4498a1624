/**
 * What every command on a project shares: its options, the project itself, and how its answer is printed.
 */
import type { Language } from '@marsad/model';
import type { Showing } from '../output/card-text.js';
import { type ColorChoice, styleFor } from '../output/style.js';
import type { Project } from '../project/project.js';
import { withProject } from '../project/with-project.js';
import { type Streams, write } from '../start/streams.js';

/** Options that all of them have, once read. */
export interface ProjectOptions {
  readonly db: string;
  readonly lang: Language;
  readonly color: ColorChoice;
  readonly quotations?: true;
  readonly json?: true;
}

/** How the answer is shown on these streams. */
export function showingFor(
  options: Pick<ProjectOptions, 'color' | 'lang' | 'quotations'>,
  streams: Streams,
): Showing {
  return {
    style: styleFor(options.color, streams.stdout.isTTY === true, streams.env),
    lang: options.lang,
    quotations: options.quotations === true,
  };
}

/** Asks the project of a folder, and prints the answer in words or as one JSON value. */
export async function askProject<T>(
  name: string,
  options: ProjectOptions,
  streams: Streams,
  ask: (project: Project) => Promise<T>,
  inWords: (answer: T, showing: Showing) => string,
): Promise<T> {
  const answer = await withProject(options.db, name, streams, ask);
  const text = options.json
    ? `${JSON.stringify(answer, null, 2)}\n`
    : inWords(answer, showingFor(options, streams));
  await write(streams.stdout, text);
  return answer;
}
