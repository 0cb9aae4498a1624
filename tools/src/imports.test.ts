/**
 * Keeps "who may import whom": between packages, between stages of the cascade and between languages, and no disk,
 * network or clock in the pure packages. It reads the source, so it holds for code that no test runs.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));
const ALL = ['model', 'match', 'engine', 'fusion', 'formats', 'store'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  match: ['model'],
  engine: ['match', 'model'],
  fusion: ['match', 'model'],
  formats: ['model'],
  store: ['model'],
  web: ['model'],
  host: ALL,
  tools: ['model', 'match', 'engine'],
};
/** Packages that see no disk, network or clock, and depend on nothing from outside the house. */
const PURE = new Set(['model', 'match', 'engine', 'fusion']);
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

interface Import {
  readonly room: string;
  readonly file: string;
  readonly from: string;
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'node_modules' || name === 'dist' ? [] : walk(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(room: string): Import[] {
  const source = join(HOUSE, room === 'tools' ? 'tools/src' : `packages/${room}/src`);
  if (!existsSync(source)) return [];
  return walk(source).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(IMPORT)].map((match) => ({
      room,
      file: relative(HOUSE, path).split(sep).join('/'),
      from: match[1] ?? match[2] ?? match[3] ?? '',
    })),
  );
}

const imports = Object.keys(MAY_IMPORT).flatMap(importsOf);
const shown = (list: readonly Import[]): string[] => list.map(({ file, from }) => `${file} imports ${from}`);
const isTest = ({ file }: Import): boolean => /\.test\.tsx?$/.test(file);

/** The folder of a kind (a stage, a language) that a path stands in. */
function partOf(path: string, folder: string): string | undefined {
  return new RegExp(`/engine/src/${folder}/([^/]+)/`).exec(path)?.[1];
}

function crosses(one: Import, folder: string): boolean {
  if (!one.from.startsWith('.')) return false;
  const mine = partOf(`/${one.file}`, folder);
  const target = resolve(HOUSE, dirname(one.file), one.from).split(sep).join('/');
  const other = partOf(target, folder);
  return mine !== undefined && other !== undefined && mine !== other;
}

describe('who may import whom', () => {
  it('finds the imports at all', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(new Set(imports.map(({ room }) => room)).size).toBeGreaterThan(3);
  });

  it('is said of every package', () => {
    expect(readdirSync(join(HOUSE, 'packages')).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  it('between packages', () => {
    const wrong = imports.filter(({ room, from }) => {
      const other = /^@marsad\/([a-z]+)/.exec(from)?.[1];
      return other !== undefined && other !== room && !MAY_IMPORT[room]!.includes(other);
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('never by a path into another package', () => {
    const wrong = imports.filter(({ room, file, from }) => {
      if (!from.startsWith('.')) return false;
      const home = resolve(HOUSE, room === 'tools' ? 'tools' : `packages/${room}`);
      return !`${resolve(HOUSE, dirname(file), from)}${sep}`.startsWith(home + sep);
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('nothing from outside in the pure packages', () => {
    const wrong = imports.filter(
      (one) => PURE.has(one.room) && !isTest(one) && !/^(\.|@marsad\/)/.test(one.from),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('no stage of the cascade imports another', () => {
    expect(shown(imports.filter((one) => crosses(one, 'cascade')))).toEqual([]);
  });

  it('no language imports another', () => {
    expect(shown(imports.filter((one) => crosses(one, 'languages')))).toEqual([]);
  });
});

describe('clock and randomness', () => {
  it('are not asked for in the engine and in fusion', () => {
    const asks = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\./;
    const wrong = ['engine', 'fusion', 'match', 'model']
      .map((room) => join(HOUSE, 'packages', room, 'src'))
      .filter((folder) => existsSync(folder))
      .flatMap(walk)
      .filter((path) => !/\.test\.tsx?$/.test(path) && asks.test(readFileSync(path, 'utf8')));
    expect(wrong.map((path) => relative(HOUSE, path))).toEqual([]);
  });
});
