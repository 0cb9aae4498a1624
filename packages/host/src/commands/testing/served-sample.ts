/**
 * A project of sample reports that this process serves, as `marsad serve` does, so that the commands of a test need not
 * open it one by one.
 */
import { Readable, Writable } from 'node:stream';
import type { IntakeItem } from '@marsad/model';
import { createApp } from '../../http/create-app.js';
import { listen } from '../../http/listen.js';
import { type LocalProject, STARTED, sampleProject } from '../../http/testing/sample-project.js';
import { webFiles } from '../../http/web-files.js';
import { runCli } from '../../program.js';

class Text extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface ServedSample {
  /** Runs `marsad ARGS…` on the project, or on the folder that `--db` names. */
  readonly run: (...args: string[]) => Promise<{ exit: number; out: string; err: string }>;
  /** Makes the project, takes the reports in and serves it; `before` does what must be done of them first. */
  readonly start: (
    items: readonly IntakeItem[],
    before?: (project: LocalProject) => Promise<void>,
  ) => Promise<LocalProject>;
  readonly stop: () => Promise<void>;
  readonly home: string;
  readonly folder: string;
}

export function servedSample(env: Readonly<Record<string, string>> = {}): ServedSample {
  const sample = sampleProject();
  let end = async (): Promise<void> => undefined;
  return {
    home: sample.home,
    folder: sample.folder,
    run: async (...args) => {
      const [stdout, stderr] = [new Text(), new Text()];
      const streams = { stdin: Readable.from([]), stdout, stderr, env, startEngine: () => STARTED };
      const named = args.includes('--db') ? args : [...args, '--db', sample.folder];
      return { exit: await runCli(named, streams), out: stdout.text, err: stderr.text };
    },
    start: async (items, before) => {
      const project = await sample.open();
      end = () => project.close();
      await project.takeIn([...items]);
      await before?.(project);
      const log = (): void => {
        throw new Error('the server had something to log');
      };
      const server = await listen(
        createApp({ project, token: 'secret', author: 'nadia', web: webFiles(), log }),
        0,
      );
      end = async () => {
        await server.stop();
        await project.close();
      };
      await project.announce({ endpoint: server.address, token: 'secret' });
      return project;
    },
    stop: async () => {
      await end();
      sample.remove();
    },
  };
}
