import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runExtractPlaces } from './extract-places.js';
import { parsePlaces } from './gazetteer-rows.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const MALI = `geonameid\tname\talternate_names\tlat\tlon\tclass\tcode\tadmin1\tadmin2\tpopulation
2457163\tGao\tGAQ|Gawo|gaw|جاو|گائو\t16.27167\t-0.04472\tP\tPPLA\t09\t\t87000
6297168\tGao\tGAGO\t16.24843\t-0.00546\tS\tAIRP\t09\t\t0
`;
const CITIES = `geonameid\tname\talternate_names\tlat\tlon\tcode\tcountry\tadmin1\tadmin2\tpopulation
1\tSmall Town\t\t50\t10\tPPL\tDE\t01\t\t900
2\tNiamey\tنيامي\t13.51\t2.1\tPPLC\tNE\t08\t\t774235
`;

describe('extract-places', () => {
  it('thins the dumps and parts the scripts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'marsad-places-'));
    folders.push(folder);
    writeFileSync(join(folder, 'ML.tsv'), MALI);
    writeFileSync(join(folder, 'world-cities.tsv'), CITIES);
    expect(runExtractPlaces(['--from', folder, '--to', folder], () => undefined)).toBe(0);
    const latin = readFileSync(join(folder, 'geonames.tsv'), 'utf8');
    const arabic = readFileSync(join(folder, 'geonames-ar.tsv'), 'utf8');
    expect(latin).not.toMatch(/[\u0600-\u06ff]/);
    const rows = parsePlaces(latin, arabic);
    expect(rows.map(({ id, country }) => [id, country])).toEqual([
      [2, 'NE'],
      [2457163, 'ML'],
    ]);
    expect(rows[1]).toMatchObject({
      name: 'Gao',
      alternates: ['Gawo', 'جاو'],
      feature: 'PPLA',
      population: 87000,
    });
  });

  it('refuses a folder without dumps', () => {
    expect(runExtractPlaces(['--from', tmpdir()], () => undefined)).toBe(2);
    expect(runExtractPlaces(['--nonsense'], () => undefined)).toBe(2);
    expect(runExtractPlaces(['--help'], () => undefined)).toBe(0);
  });
});
