import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../docs/pages.js';

/** What each workspace may import of the others; `undefined` packages do not exist yet. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  match: ['model'],
  engine: ['model', 'match'],
  host: ['model', 'match', 'engine'],
};
/** Pure packages: no run-time dependency and no platform. */
const PURE = ['model', 'match', 'engine'];

interface Import {
  readonly file: string;
  readonly package: string;
  readonly from: string;
}

const IMPORT =
  /^(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(name: string): Import[] {
  const folder = join(ROOT, 'packages', name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)].map((m) => ({
        file: join(folder, file),
        package: name,
        from: m[1] ?? m[2] ?? m[3] ?? '',
      })),
    );
}

const packages = readdirSync(join(ROOT, 'packages'));
const imports = packages.flatMap(importsOf);
const show = (found: readonly Import[]): string[] =>
  found.map((i) => `${relative(ROOT, i.file)} imports ${i.from}`);
const target = (i: Import): string => relative(ROOT, resolve(i.file, '..', i.from));

describe('who may import whom', () => {
  it('is said of every package', () => {
    expect(packages.filter((name) => !(name in MAY))).toEqual([]);
  });

  it('is kept between packages', () => {
    const wrong = imports.filter((i) => {
      const other = /^@marsad\/([a-z]+)/.exec(i.from)?.[1];
      return other !== undefined && !MAY[i.package]!.includes(other);
    });
    expect(show(wrong)).toEqual([]);
  });

  it('lets nobody reach into another package by path', () => {
    const wrong = imports.filter(
      (i) => i.from.startsWith('.') && !target(i).startsWith(`packages/${i.package}/`),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('leaves the pure packages without platform and without dependencies', () => {
    const wrong = imports.filter(
      (i) => PURE.includes(i.package) && !i.from.startsWith('.') && !i.from.startsWith('@marsad/'),
    );
    expect(show(wrong)).toEqual([]);
  });

  it('keeps the stages of the cascade apart', () => {
    const stage = (path: string): string | undefined =>
      /packages\/engine\/src\/cascade\/(\d-[a-z]+)\//.exec(path)?.[1];
    const wrong = imports.filter((i) => {
      const own = stage(i.file);
      const other = i.from.startsWith('.') ? stage(target(i)) : undefined;
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(show(wrong)).toEqual([]);
  });
});
