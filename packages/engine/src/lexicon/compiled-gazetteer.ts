/**
 * Places of the compiled lexicon, decoded one at a time. Exact names come from one table; a second table, by the
 * sound of a name, finds spellings that no source lists. It never answers a sound with a place that is merely near.
 */
import { phonemes, SAME_SOUND, soundKeys, soundLikeness } from '@marsad/match';
import type { Artefact } from './artefact.js';
import type { Gazetteer, Place } from './lexicon.js';
import { spelledAlike } from './spelled-alike.js';
import { StringTable } from './string-table.js';

const NONE: readonly never[] = [];
const CACHE = 20_000;
/** What sounds so much less like a spelling than the best does is not meant by it. */
const MUCH_LESS = 0.1;
const KM_IN_DEGREE = 111.2;
/** Fewer listed places tell nothing of how far a division reaches. */
const FEW = 5;

interface Heard {
  readonly index: number;
  readonly similarity: number;
}

export class CompiledGazetteer implements Gazetteer {
  private readonly names: StringTable;
  private readonly soundTable: StringTable;
  private readonly decoded: (Place | undefined)[];
  private readonly looked: (readonly Place[] | undefined)[];
  private readonly spoken: (string | undefined)[];
  private readonly listened = new Map<string, readonly Place[]>();
  private readonly neighbours = new Map<string, boolean>();
  private divisions: ReadonlyMap<string, number> | null = null;
  private readonly spreads = new Map<string, number | null>();
  private readonly countries: ReadonlyMap<string, number>;
  private readonly ids: Int32Array;
  private readonly coordinates: Int32Array;
  private readonly populations: Uint32Array;
  private readonly codes: Uint16Array;
  private readonly nameStarts: Uint32Array;
  private readonly nameUnits: Uint16Array;

  constructor(private readonly artefact: Artefact) {
    this.names = new StringTable(artefact.table('places'));
    this.looked = new Array(this.names.size);
    this.spoken = new Array(this.names.size);
    this.soundTable = new StringTable(artefact.table('sounds'));
    this.countries = new Map(artefact.header.contents.countries.map(([iso, , place]) => [iso, place]));
    this.ids = artefact.int32('place.ids');
    this.decoded = new Array(this.ids.length);
    this.coordinates = artefact.int32('place.coordinates');
    this.populations = artefact.uint32('place.populations');
    this.codes = artefact.uint16('place.codes');
    this.nameStarts = artefact.uint32('place.nameStarts');
    this.nameUnits = artefact.uint16('place.names');
  }

  lookup(words: string): readonly Place[] {
    const entry = this.names.find(words);
    if (entry < 0) return NONE;
    const known = this.looked[entry];
    if (known) return known;
    const places = Array.from(this.names.values(entry), (index) => this.place(index));
    this.looked[entry] = places;
    return places;
  }

  longest(firstWord: string): number {
    return this.names.longest(firstWord);
  }

  continues(first: string, second: string): boolean {
    return this.names.continues(first, second);
  }

  country(iso: string): Place | undefined {
    const index = this.countries.get(iso);
    return index === undefined ? undefined : this.place(index);
  }

  sounds(words: string, countries: ReadonlySet<string>): readonly Place[] {
    const key = `${words}\n${[...countries].join()}`;
    const known = this.listened.get(key);
    if (known) return known;
    const found = this.listen(words, countries);
    if (this.listened.size >= CACHE) this.listened.clear();
    this.listened.set(key, found);
    return found;
  }

  private listen(words: string, countries: ReadonlySet<string>): readonly Place[] {
    const best = new Map<number, number>();
    const sound = phonemes(words);
    for (const key of soundKeys(words)) {
      const entry = this.soundTable.find(key);
      if (entry < 0) continue;
      for (const { index, similarity } of this.hear(words, sound, entry, countries)) {
        if (similarity > (best.get(index) ?? 0)) best.set(index, similarity);
      }
    }
    const heard = [...best].map(([index, similarity]) => ({
      index,
      score: similarity + weight(this.place(index)),
    }));
    heard.sort((a, b) => b.score - a.score || a.index - b.index);
    const least = (heard[0]?.score ?? 0) - MUCH_LESS;
    return heard.filter(({ score }) => score >= least).map(({ index }) => this.place(index));
  }

  division(country: string, admin1: string): Place | undefined {
    this.divisions ??= this.listDivisions();
    const index = this.divisions.get(`${country} ${admin1}`);
    return index === undefined ? undefined : this.place(index);
  }

  private listDivisions(): ReadonlyMap<string, number> {
    const { placeCountries, placeFeatures, placeAdmins } = this.artefact.header.contents;
    const first = placeFeatures.indexOf('ADM1');
    const found = new Map<string, number>();
    for (let i = 0; i < this.ids.length; i += 1) {
      if (this.codes[i * 3 + 1] !== first) continue;
      const admin1 = placeAdmins[this.codes[i * 3 + 2]!]!;
      if (admin1 !== '') found.set(`${placeCountries[this.codes[i * 3]!]} ${admin1}`, i);
    }
    return found;
  }

  spread(place: Place): number | null {
    const key = `${place.country} ${place.feature === 'PCLI' ? '*' : place.admin1}`;
    const known = this.spreads.get(key);
    if (known !== undefined) return known;
    const spread = place.feature !== 'PCLI' && place.admin1 === '' ? null : this.measure(place);
    this.spreads.set(key, spread);
    return spread;
  }

  isNear(point: { readonly lat: number; readonly lon: number }, country: string, km: number): boolean {
    const key = `${point.lat} ${point.lon} ${country} ${km}`;
    const known = this.neighbours.get(key);
    if (known !== undefined) return known;
    const near = this.seek(point, country, km);
    if (this.neighbours.size >= CACHE) this.neighbours.clear();
    this.neighbours.set(key, near);
    return near;
  }

  private seek(point: { readonly lat: number; readonly lon: number }, country: string, km: number): boolean {
    const code = this.artefact.header.contents.placeCountries.indexOf(country);
    const degrees = (km / KM_IN_DEGREE) * 1e5;
    const north = point.lat * 1e5;
    const east = point.lon * 1e5;
    const narrow = Math.cos((point.lat * Math.PI) / 180);
    for (let i = 0; i < this.ids.length; i += 1) {
      if (this.codes[i * 3] !== code || this.ids[i] === 0) continue;
      const dy = this.coordinates[i * 2]! - north;
      const dx = (this.coordinates[i * 2 + 1]! - east) * narrow;
      if (dx * dx + dy * dy < degrees * degrees) return true;
    }
    return false;
  }

  /** Distance from a place within which nine in ten of the places of its division or country lie. */
  private measure(place: Place): number | null {
    const { placeCountries, placeAdmins } = this.artefact.header.contents;
    const country = placeCountries.indexOf(place.country ?? '');
    const admin = place.feature === 'PCLI' ? null : placeAdmins.indexOf(place.admin1);
    const narrow = Math.cos((place.lat * Math.PI) / 180);
    const far: number[] = [];
    for (let i = 0; i < this.ids.length; i += 1) {
      if (this.codes[i * 3] !== country || (admin !== null && this.codes[i * 3 + 2] !== admin)) continue;
      const dy = this.coordinates[i * 2]! / 1e5 - place.lat;
      const dx = (this.coordinates[i * 2 + 1]! / 1e5 - place.lon) * narrow;
      far.push(Math.sqrt(dx * dx + dy * dy) * KM_IN_DEGREE);
    }
    if (far.length < FEW) return null;
    far.sort((a, b) => a - b);
    return Math.max(10, Math.round(far[Math.floor(far.length * 0.9)]!));
  }

  private *hear(
    words: string,
    sound: string,
    entry: number,
    countries: ReadonlySet<string>,
  ): Generator<Heard> {
    const { placeCountries } = this.artefact.header.contents;
    const values = this.soundTable.values(entry);
    const latin = /[a-z]/u.test(words);
    for (let i = 0; i < values.length; i += 2) {
      const index = values[i]!;
      if (countries.size > 0 && !countries.has(placeCountries[this.codes[index * 3]!]!)) continue;
      const name = this.names.key(values[i + 1]!);
      if (latin && /[a-z]/u.test(name) && !spelledAlike(words, name)) continue;
      const similarity = soundLikeness(sound, this.soundsOf(values[i + 1]!, name));
      if (similarity >= SAME_SOUND) yield { index, similarity };
    }
  }

  /** The sounds of a listed name, worked out when they are first compared. */
  private soundsOf(entry: number, name: string): string {
    let sounds = this.spoken[entry];
    if (sounds === undefined) {
      sounds = phonemes(name);
      this.spoken[entry] = sounds;
    }
    return sounds;
  }

  private place(index: number): Place {
    return this.decoded[index] ?? this.decode(index);
  }

  private decode(index: number): Place {
    const { placeCountries, placeFeatures, placeAdmins } = this.artefact.header.contents;
    const id = this.ids[index]!;
    const units = this.nameUnits.subarray(this.nameStarts[index]!, this.nameStarts[index + 1]!);
    const place: Place = {
      ref: id > 0 ? `geonames:${id}` : null,
      name: String.fromCharCode(...units),
      country: placeCountries[this.codes[index * 3]!] || null,
      lat: this.coordinates[index * 2]! / 1e5,
      lon: this.coordinates[index * 2 + 1]! / 1e5,
      feature: placeFeatures[this.codes[index * 3 + 1]!]!,
      population: this.populations[index]!,
      admin1: placeAdmins[this.codes[index * 3 + 2]!]!,
    };
    this.decoded[index] = place;
    return place;
  }
}

/** Order among places of one name: countries, towns and seats by size, districts, villages, wells. */
export function rank(place: Pick<Place, 'feature' | 'population'>): number {
  const { feature, population } = place;
  if (feature === 'PCLI') return 1e9;
  if (feature === 'RGN' || feature === 'ADM1') return 1_500;
  if (feature.startsWith('ADM')) return 1_000;
  if (/^PPL(C|A\d?)$/.test(feature)) return population + 2_000;
  return population + (feature.startsWith('PPL') ? 100 : 0);
}

/**
 * What a place's size adds to its similarity: at most a seventh, so that a town spelled with one short vowel more
 * comes before a hamlet spelled as heard.
 */
function weight(place: Place): number {
  return Math.min(Math.log10(1 + rank(place)) / 30, 0.15);
}
