/**
 * The command that makes the committed extract of GeoNames again from the country dumps. It thins them: every
 * populated place, division, well, lake and height of the four Sahel countries; elsewhere towns, capitals and seats.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fold } from '@marsad/match';
import { HEADER } from './gazetteer-rows.js';

const HELP = `Usage: extract-places --from DIR [--to DIR]

Makes lexicon/places/geonames.tsv and geonames-ar.tsv again from GeoNames dumps.

Options:
  --from DIR   folder with one dump a country (ML.tsv …) and world-cities.tsv
  --to DIR     where the two files go (default: lexicon/places)
  --help       show this text
`;
const COUNTRIES = ['ML', 'NE', 'BF', 'MR', 'CI', 'GN', 'SN'];
const KEPT = /^(PPL|ADM|WLL|LK|MT|HLL|RGN|AREA|ISL|OAS|CMP|MN$|RESW)/;
/** Africa, the Middle East and their neighbours: where smaller towns are in the news. */
const NEAR = new Set(
  'DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW YE SY IQ LB JO PS IL SA OM AE QA KW BH TR IR AF PK'.split(
    ' ',
  ),
);
const ARABIC = /^[\u0621-\u064a\u064b-\u0652\u0670\u0671\u067e\u0686\u06a4\u06a9\u06af\u06cc\s'-]+$/;
const PERSIAN = /[\u067e\u0686\u06a4\u06a9\u06af\u06cc]/;
const LATIN = /^[\p{Lu}'’][\p{Script=Latin}\p{M}0-9 .'’()/-]*$/u;
const CODE = /^[A-Z]{2,4}$/;

interface Row {
  readonly id: number;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly cells: readonly string[];
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\s]+/g, ' ')
    .trim();
}

/** Some dumps put both scripts into the main name; the Arabic one is among the alternates. */
function latinOnly(name: string): string {
  return name.replace(/[,\s]*[\u0600-\u06ff][\u0600-\u06ff\s]*/g, '').trim() || name;
}

function readTable(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const keys = head.split('\t');
  return lines.filter(Boolean).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']));
  });
}

function toRow(cells: Record<string, string>, country: string): Row {
  const name = latinOnly(tidy(cells.name ?? ''));
  const alternates = (cells.alternate_names ?? '').split('|').map(tidy).filter(Boolean);
  const { lat = '', lon = '', code = '', admin1 = '', population = '' } = cells;
  return {
    id: Number(cells.geonameid),
    name,
    alternates,
    cells: [lat, lon, code, country, admin1, population === '0' ? '' : population],
  };
}

function wanted(cells: Record<string, string>): boolean {
  if (!KEPT.test(cells.code ?? '')) return false;
  return cells.code !== 'ADM4' || cells.population !== '0';
}

function wantedCity(cells: Record<string, string>): boolean {
  if (NEAR.has(cells.country ?? '') || Number(cells.population) >= 15_000) return true;
  return cells.code === 'PPLC' || cells.code === 'PPLA';
}

/** Names that fold to another one of the same place add nothing. */
function distinct(names: readonly string[], taken: string): string[] {
  const seen = new Set([fold(taken)]);
  return [...names].sort().filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
}

function latinLine(row: Row): string {
  const alternates = distinct(
    row.alternates.filter((name) => LATIN.test(name) && !CODE.test(name) && name.length < 40),
    row.name,
  );
  return [row.id, row.name, alternates.join('|'), ...row.cells].join('\t');
}

function arabicLine(row: Row): string | null {
  const names = distinct(
    row.alternates.filter((name) => ARABIC.test(name) && !PERSIAN.test(name)),
    '',
  );
  return names.length === 0 ? null : `${row.id}\t${names.join('|')}`;
}

function readRows(from: string): Row[] {
  const rows = new Map<number, Row>();
  for (const cells of readTable(join(from, 'world-cities.tsv'))) {
    if (wantedCity(cells)) rows.set(Number(cells.geonameid), toRow(cells, cells.country ?? ''));
  }
  for (const country of COUNTRIES) {
    const dump = join(from, `${country}.tsv`);
    if (!existsSync(dump)) continue;
    for (const cells of readTable(dump)) {
      const old = rows.get(Number(cells.geonameid));
      const row = toRow(cells, country);
      if (wanted(cells))
        rows.set(row.id, old ? { ...row, alternates: [...row.alternates, ...old.alternates] } : row);
    }
  }
  return [...rows.values()].sort((a, b) => a.id - b.id);
}

/** Writes both files and returns how many places they hold. */
export function extractPlaces(from: string, to: string): number {
  const rows = readRows(from);
  writeFileSync(join(to, 'geonames.tsv'), `${[HEADER, ...rows.map(latinLine)].join('\n')}\n`);
  const arabic = rows.map(arabicLine).filter((line) => line !== null);
  writeFileSync(join(to, 'geonames-ar.tsv'), `${['id\tnames', ...arabic].join('\n')}\n`);
  return rows.length;
}

/** Runs the command on its arguments and returns its exit status. */
export function runExtractPlaces(args: readonly string[], print: (text: string) => void): number {
  const read = readArguments(args);
  const from = read?.values.from;
  if (read?.values.help || !from || !existsSync(join(from, 'world-cities.tsv'))) {
    print(HELP);
    return read?.values.help ? 0 : 2;
  }
  print(`${extractPlaces(resolve(from), resolve(read.values.to))} places\n`);
  return 0;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string', default: 'lexicon/places' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    return null;
  }
}

if (process.argv[1]?.match(/extract-places\.[jt]s$/)) {
  process.exitCode = runExtractPlaces(process.argv.slice(2), (text) => process.stdout.write(text));
}
