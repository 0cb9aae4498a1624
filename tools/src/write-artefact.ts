/**
 * Lays out the compiled lexicon as bytes: header, then typed arrays. The same input gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { type Contents, type Header, LAYOUT, MAGIC } from '@marsad/engine/lexicon/artefact.js';
import type { TableArrays } from '@marsad/engine/lexicon/string-table.js';
import type { PlaceRow } from './gazetteer-rows.js';

type Arrays = Uint8Array | Uint16Array | Uint32Array | Int32Array;
export type Sections = Map<string, Arrays>;

/** Adds the arrays of a table under names of their own. */
export function addTable(sections: Sections, name: string, table: TableArrays): void {
  for (const [key, array] of Object.entries(table) as [string, Arrays][])
    sections.set(`${name}.${key}`, array);
}

/** Numbers the distinct values of a list in the order of their first appearance. */
function numbered(values: readonly string[]): {
  readonly list: string[];
  readonly index: ReadonlyMap<string, number>;
} {
  const list = [...new Set(values)];
  return { list, index: new Map(list.map((value, at) => [value, at])) };
}

/** Adds the places as arrays; returns what their small integers stand for. */
export function addPlaces(
  sections: Sections,
  places: readonly PlaceRow[],
): Pick<Contents, 'placeCountries' | 'placeFeatures' | 'placeAdmins'> {
  const countries = numbered(places.map((place) => place.country));
  const features = numbered(places.map((place) => place.feature));
  const admins = numbered(places.map((place) => place.admin1));
  const codes = places.flatMap((place) => [
    countries.index.get(place.country)!,
    features.index.get(place.feature)!,
    admins.index.get(place.admin1)!,
  ]);
  const degrees = places.flatMap((place) => [place.lat, place.lon]);
  sections.set(
    'place.ids',
    Int32Array.from(places, (place) => place.id),
  );
  sections.set(
    'place.coordinates',
    Int32Array.from(degrees, (degree) => Math.round(degree * 1e5)),
  );
  sections.set(
    'place.populations',
    Uint32Array.from(places, (place) => place.population),
  );
  sections.set('place.codes', Uint16Array.from(codes));
  addPlaceNames(sections, places);
  return { placeCountries: countries.list, placeFeatures: features.list, placeAdmins: admins.list };
}

function addPlaceNames(sections: Sections, places: readonly PlaceRow[]): void {
  const starts = new Uint32Array(places.length + 1);
  places.forEach((place, at) => {
    starts[at + 1] = starts[at]! + place.name.length;
  });
  const all = places.map((place) => place.name).join('');
  sections.set('place.nameStarts', starts);
  sections.set(
    'place.names',
    Uint16Array.from(all.split(''), (unit) => unit.charCodeAt(0)),
  );
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** The bytes of the artefact; `version` in its header is a hash of everything else. */
export function writeArtefact(contents: Contents, sections: Sections): Uint8Array {
  const places: Record<string, readonly [number, number]> = {};
  let length = 0;
  for (const [name, array] of sections) {
    places[name] = [length, array.byteLength];
    length += padded(array.byteLength);
  }
  const body = new Uint8Array(length);
  for (const [name, array] of sections) {
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), places[name]![0]);
  }
  const hash = createHash('sha256')
    .update(JSON.stringify([LAYOUT, places, contents]))
    .update(body);
  const header: Header = {
    layout: LAYOUT,
    version: hash.digest('hex').slice(0, 16),
    sections: places,
    contents,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const head = padded(8 + json.length);
  const bytes = new Uint8Array(head + length).fill(0x20, 0, head);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, head - 8);
  bytes.set(json, 8);
  bytes.set(body, head);
  return bytes;
}
