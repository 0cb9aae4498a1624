/**
 * Places as a person types them (`Gao`, `Gao,ML`, `Gao,geonames:2457161`, `16.27,-0.04`), looked up in the gazetteer.
 * Where one place is asked for, namesakes are told and none is guessed; where all of a name are meant, they are given.
 */
import type { Lexicon, Place } from '@marsad/engine';
import { nameWords } from '@marsad/match';
import type { Language, LocatedPlace, PlaceRow } from '@marsad/model';
import type { Circle, PlacesMeant } from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import { countryNameIn } from '../telling/name-in.js';

const wrong = (message: string, hint: string): CliError => new CliError('bad-request', message, hint);

const PRECISION: Readonly<Record<string, LocatedPlace['precision']>> = { PCLI: 4, RGN: 3, ADM1: 3, ADM2: 2 };
const precisionOf = ({ feature }: Place): LocatedPlace['precision'] => PRECISION[feature] ?? 1;
/** Kilometres around a place where none are given. */
const AROUND = 50;
const POINT = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;
/** Rows of a list to choose from. */
const LISTED = 12;

function located(place: Place): LocatedPlace {
  const { ref, name, country, lat, lon } = place;
  const precision = precisionOf(place);
  return { ref, name, country, lat, lon, relation: precision > 2 ? 'in' : 'at', precision };
}

interface Named {
  readonly name: string;
  /** A country or a ref, empty when none was given. */
  readonly more: string;
  readonly places: readonly Place[];
}

/** All places of a name, in a country or with a ref if that is given; throws `bad-request` when there are none. */
function named(value: string, lexicon: Lexicon): Named {
  const [name = '', more = ''] = value.split(',').map((part) => part.trim());
  const places = lexicon.places
    .lookup(nameWords(name).join(' '))
    .filter(({ country, ref }) => more === '' || country === more.toUpperCase() || ref === more);
  if (places.length > 0) return { name, more, places };
  throw wrong(`No listed place is called "${value}".`, 'Give a name, or a name and a country: Gao,ML.');
}

function theOne(value: string, { name, more, places }: Named): Place {
  const [first] = places;
  const inOne = new Set(places.map(({ country }) => country)).size === 1;
  if (first !== undefined && (places.length === 1 || (inOne && more !== ''))) return first;
  const choices = inOne
    ? places.map(({ ref, country, feature }) => `${name},${ref ?? country} (${country} ${feature})`)
    : [...new Set(places.map(({ country }) => `${name},${country}`))];
  throw wrong(
    `"${value}" may be ${places.length} places.`,
    `Give one of: ${choices.slice(0, 6).join('; ')}.`,
  );
}

/** "Gao", or "Gao,ML" where several countries have one; a ref picks among namesakes. */
export function placeOf(value: string, lexicon: Lexicon): LocatedPlace {
  return located(theOne(value, named(value, lexicon)));
}

/** All that a name may be, or what bears a ref: a country with all that lies in it. */
export function placesMeant(value: string, lexicon: Lexicon): PlacesMeant {
  if (/^geonames:\d+$/.test(value.trim())) return { refs: [value.trim()], regions: [], countries: [] };
  const { places } = named(value, lexicon);
  return {
    refs: places.flatMap(({ ref, feature }) => (ref === null || feature === 'PCLI' ? [] : [ref])),
    regions: places.flatMap(({ ref, name, feature }) => (ref === null && feature !== 'PCLI' ? [name] : [])),
    countries: places.flatMap(({ country, feature }) =>
      feature === 'PCLI' && country !== null ? [country] : [],
    ),
  };
}

/** A circle around a point or a place by name, 50 kilometres unless told. A region and a country have no middle to measure from. */
export function circleOf(value: string, within: number | undefined, lexicon: Lexicon): Circle {
  const km = within ?? AROUND;
  const [, lat, lon] = POINT.exec(value) ?? [];
  if (lat !== undefined && lon !== undefined) {
    if (Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180)
      throw wrong(
        `"${value}" is no point on the globe.`,
        'Give latitude and longitude in degrees: 16.27,-0.04.',
      );
    return { lat: Number(lat), lon: Number(lon), km };
  }
  const all = named(value, lexicon);
  const towns = all.places.filter((place) => precisionOf(place) === 1);
  const small = towns.length > 0 ? towns : all.places.filter((place) => precisionOf(place) === 2);
  // Who says Mali means the country, whatever villages are called so.
  const largest = all.places[0]?.feature;
  if (small.length === 0 || (all.more === '' && (largest === 'PCLI' || largest === 'RGN')))
    throw wrong(
      `"${value}" is too large to measure from.`,
      'Give a town or a point to be near, or ask for the place or the country itself.',
    );
  const place = theOne(value, { ...all, places: small });
  return { lat: place.lat, lon: place.lon, km };
}

function rowOf(place: Place, asTyped: string | null, lang: Language, lexicon: Lexicon): PlaceRow {
  const { ref, name, country, feature } = place;
  const label = lang === 'en' ? undefined : lexicon.placeLabels.get(ref ?? name)?.[lang];
  const kind = feature === 'PCLI' ? 'country' : precisionOf(place) === 3 ? 'region' : 'place';
  const shown = kind === 'country' && country !== null ? countryNameIn(country, lang) : label || name;
  const told = asTyped ?? name;
  return {
    place: kind === 'country' || country === null ? told : `${told},${country}`,
    name: shown,
    kind,
    country: country === null || kind === 'country' ? null : countryNameIn(country, lang),
  };
}

/** Places that words may mean, one a country and kind: of this name, else of one that sounds like it. */
export function placesNamed(words: string, lang: Language, lexicon: Lexicon): PlaceRow[] {
  const [name = ''] = words.split(',').map((part) => part.trim());
  const folded = nameWords(name).join(' ');
  if (folded === '') return [];
  const exact = lexicon.places.lookup(folded);
  const found = exact.length > 0 ? exact : lexicon.places.sounds(folded, new Set());
  const rows = new Map<string, PlaceRow>();
  for (const place of found) {
    const row = rowOf(place, exact.length > 0 ? name : null, lang, lexicon);
    if (!rows.has(row.place)) rows.set(row.place, row);
  }
  return [...rows.values()].slice(0, LISTED);
}
