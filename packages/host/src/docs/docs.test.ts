import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../program.js';
import { ERROR_CODES, EXIT } from '../start/cli-error.js';
import { startEngine } from '../start/start-engine.js';
import { guidePages, ROOT } from './pages.js';
import { fillOutput } from './shown-output.js';
import { viewsPage } from './views-page.js';

const pages = guidePages().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const all = pages.map(({ text }) => text).join('\n');
const scripts = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

describe('the guide', () => {
  it('names every command and every option', () => {
    const streams = {
      stdin: Readable.from([]),
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      env: {},
      startEngine,
    };
    const undocumented = buildProgram(streams, () => undefined).commands.flatMap((command) => {
      const page = pages
        .filter(({ text }) => text.includes(`marsad ${command.name()}`))
        .map(({ text }) => text)
        .join('\n');
      const flags = command.options
        .map((option) => option.long ?? option.flags)
        .filter((flag) => !page.includes(flag));
      return page === '' ? [command.name()] : flags.map((flag) => `${command.name()} ${flag}`);
    });
    expect(undocumented).toEqual([]);
  });

  it('names every error code and exit status', () => {
    const extract = pages.find(({ path }) => path.endsWith('extract.md'))!.text;
    expect(ERROR_CODES.filter((code) => !all.includes(`\`${code}\``))).toEqual([]);
    expect(Object.values(EXIT).filter((status) => !extract.includes(`| ${status} |`))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const named = [...all.matchAll(/npm run ([a-z:-]+)/g)].map((m) => m[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links to files that exist', () => {
    const broken = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map((m) => m[1]!)
        .filter((link) => !existsSync(join(ROOT, dirname(path), link))),
    );
    expect(broken).toEqual([]);
  });

  it('tells of every view of the database as it is', () => {
    expect(pages.find(({ path }) => path.endsWith('sql.md'))?.text).toBe(viewsPage());
  });

  it('shows what the program prints today', async () => {
    const started = startEngine();
    for (const { path, text } of pages) {
      const fresh = (await fillOutput(text, started)) === text;
      expect(fresh ? 'fresh' : `${path} is stale: run "npm run docs" and commit it`).toBe('fresh');
    }
  });
});
