/**
 * A real project over some of the bundled sample reports, in a folder of its own, for tests of what stands before it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IntakeItem } from '@marsad/model';
import { sampleNames, sampleReport } from '../../corpus/documents.js';
import { openLocalProject } from '../../project/open-local-project.js';
import { startEngine } from '../../start/start-engine.js';

export const STARTED = startEngine();

/** The sample reports as they come in. */
export function sampleItems(): IntakeItem[] {
  return sampleNames().map((name) => {
    const { text, published, outlet, url, title, language } = sampleReport(name).input;
    return {
      name: `${name}.txt`,
      text,
      ...(published !== undefined && { published }),
      ...(outlet !== undefined && { outlet }),
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(language !== undefined && { language }),
    };
  });
}

export type LocalProject = Awaited<ReturnType<typeof openLocalProject>>;

export interface SampleProject {
  readonly home: string;
  readonly folder: string;
  readonly open: () => Promise<LocalProject>;
  readonly remove: () => void;
}

/** A folder for a project; `open` makes or opens it. */
export function sampleProject(): SampleProject {
  const home = mkdtempSync(join(tmpdir(), 'marsad-'));
  const folder = join(home, 'project');
  return {
    home,
    folder,
    open: () =>
      openLocalProject(folder, {
        command: 'serve',
        create: true,
        startEngine: () => STARTED,
        notify: () => undefined,
        pool: { threads: 1 },
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
