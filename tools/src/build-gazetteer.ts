/**
 * Puts countries, regions, the GeoNames extract and curated spellings into one list of places with two tables: by
 * name, and by sound for the countries whose place names the press of both scripts spells as it likes.
 */
import { rank } from '@marsad/engine/lexicon/compiled-gazetteer.js';
import { nameWords, soundKeys } from '@marsad/match';
import { entryNumbers } from './build-table.js';
import type { Diagnostic } from './diagnostic.js';
import { type PlaceRow, parsePlaces } from './gazetteer-rows.js';
import type { CountryEntry, RegionEntry } from './place-schemas.js';
import type { LexiconFiles } from './read-lexicon.js';

/** Sahel, Lake Chad, Gulf of Guinea, Maghreb, Horn of Africa, the Congo and Mozambique. */
const SOUNDED = new Set([
  'ML',
  'NE',
  'BF',
  'MR',
  'SN',
  'GN',
  'CI',
  'BJ',
  'TG',
  'GH',
  'TD',
  'NG',
  'CM',
  'DZ',
  'MA',
  'TN',
  'LY',
  'EH',
  'SO',
  'DJ',
  'SD',
  'SS',
  'ER',
  'ET',
  'KE',
  'UG',
  'CD',
  'CF',
  'MZ',
]);

export interface BuiltGazetteer {
  readonly places: readonly PlaceRow[];
  readonly names: ReadonlyMap<string, readonly number[]>;
  /** Skeleton -> pairs of place and entry number of the name in the table of names. */
  readonly sounds: ReadonlyMap<string, readonly number[]>;
  readonly countries: readonly (readonly [iso: string, slug: string, place: number])[];
  readonly diagnostics: readonly Diagnostic[];
}

function ownNames(value: CountryEntry | RegionEntry): string[] {
  return [
    value.label.en,
    value.label.fr,
    ...value.label_ar,
    ...value.names.en,
    ...value.names.fr,
    ...value.names.ar,
  ];
}

function ownPlaces(files: LexiconFiles): PlaceRow[] {
  const own = { id: 0, alternates: [], population: 0 };
  const countries = files.countries.map(({ value }) => {
    const { iso: country, lat, lon, label } = value;
    return { ...own, name: label.en, sure: ownNames(value), lat, lon, feature: 'PCLI', country, admin1: '' };
  });
  const regions = files.regions.map(({ value }) => {
    const { countries: within, lat, lon, label, feature, admin1 = '' } = value;
    const country = within.length === 1 ? within[0]! : '';
    return { ...own, name: label.en, sure: ownNames(value), lat, lon, feature, country, admin1 };
  });
  return [...countries, ...regions];
}

function addCurated(files: LexiconFiles, rows: PlaceRow[]): Diagnostic[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found: Diagnostic[] = [];
  for (const { value, source, path } of files.curated) {
    const names = [...value.names.en, ...value.names.fr, ...value.names.ar];
    const row = byId.get(value.geonames);
    if (row) {
      row.sure.push(...names);
      if (value.feature) row.feature = value.feature;
    } else if (value.lat === undefined || value.lon === undefined) {
      const message = `the extract has no place ${value.geonames}`;
      found.push(
        source.at([...path, 'geonames'], 'unknown-place', message, 'give its lat, lon and feature here'),
      );
    } else {
      const { geonames: id, name, lat, lon, country, feature = 'PPL', population = 0 } = value;
      rows.push({
        id,
        name,
        alternates: [],
        sure: names,
        lat,
        lon,
        feature,
        country,
        admin1: '',
        population,
      });
    }
  }
  return found;
}

/** Countries that the extract covers down to the hamlet. */
const COVERED = new Set(['ML', 'NE', 'BF', 'MR']);

/** A city, a capital or a seat of the Sahel bears its name even where that is also a common word: Diré, Say. */
function isNotable({ feature, population, country }: PlaceRow): boolean {
  return population >= 50_000 || feature === 'PPLC' || (COVERED.has(country) && /^PPLA2?$/.test(feature));
}

/** Folded names of a place; what is also a common word is left out unless it is vouched for or the place is notable. */
function* keysOf(place: PlaceRow, common: ReadonlySet<string>): Generator<string> {
  for (const name of place.sure) yield nameWords(name).join(' ');
  const own = nameWords(place.name).join(' ');
  if (!common.has(own) || isNotable(place)) yield own;
  for (const name of place.alternates) {
    const key = nameWords(name).join(' ');
    if (!common.has(key) || (place.population >= 50_000 && place.feature.startsWith('PPL'))) yield key;
  }
}

function tableOfNames(places: readonly PlaceRow[], common: ReadonlySet<string>): Map<string, number[]> {
  const names = new Map<string, Set<number>>();
  places.forEach((place, index) => {
    for (const key of keysOf(place, common)) {
      if (key.length > 1) names.set(key, (names.get(key) ?? new Set()).add(index));
    }
  });
  const size = (index: number): number => rank(places[index]!);
  const sorted = [...names].map(
    ([key, set]) => [key, [...set].sort((a, b) => size(b) - size(a) || a - b)] as const,
  );
  return new Map(sorted);
}

function tableOfSounds(
  places: readonly PlaceRow[],
  names: ReadonlyMap<string, readonly number[]>,
): Map<string, number[]> {
  const entries = entryNumbers(names);
  const sounds = new Map<string, number[]>();
  for (const [name, indexes] of names) {
    const heard = indexes.filter((index) => SOUNDED.has(places[index]!.country));
    if (heard.length === 0) continue;
    for (const key of soundKeys(name)) {
      const pairs = sounds.get(key) ?? [];
      for (const index of heard) pairs.push(index, entries.get(name)!);
      sounds.set(key, pairs);
    }
  }
  return sounds;
}

/**
 * Builds the gazetteer from the checked files of lexicon/places.
 *
 * @param common folded forms of the lexicon's words, in all languages.
 */
export function buildGazetteer(files: LexiconFiles, common: ReadonlySet<string>): BuiltGazetteer {
  const latin = files.texts.get('lexicon/places/geonames.tsv') ?? '';
  const arabic = files.texts.get('lexicon/places/geonames-ar.tsv') ?? '';
  const places = [...ownPlaces(files), ...parsePlaces(latin, arabic)];
  const diagnostics = addCurated(files, places);
  const names = tableOfNames(places, common);
  return {
    places,
    names,
    sounds: tableOfSounds(places, names),
    countries: files.countries.map(({ value }, index) => [value.iso, value.slug, index] as const),
    diagnostics,
  };
}
