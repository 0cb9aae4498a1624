import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NameIndex } from './name-index.js';

const EXTRACT = new URL('../../../../lexicon/places/geonames.tsv', import.meta.url);
const COUNTRIES = new Set(['ML', 'NE', 'BF', 'MR', 'DZ']);

/** Arabic spellings of the press, which no name sought in has, and the Latin names of the places. */
const PRESS: readonly (readonly [spelling: string, latin: RegExp])[] = [
  ['إنضيليمن', /^I-n-D[eé]liman|^In Deliman/],
  ['منكا', /^M[eé]naka$/],
  ['بولكيسي', /^Bouli?e?k[eé]ssi$/],
  ['تساليت', /^Tessalit$/],
  ['هومبوري', /^Hombori$/],
  ['أنسنغو', /^Ansongo$/],
  ['إيناتس', /^Inatess$|^I-n-At[eè]s$|^In Ates$/],
  ['جيبو', /^Djibo$/],
  ['تين زواتين', /^Tin ?Zaou?aten$/],
];

/** Places of Latin names alone, each with all its spellings. */
function latinPlaces(): NameIndex<string> {
  const index = new NameIndex<string>();
  for (const line of readFileSync(EXTRACT, 'utf8').split('\n').slice(1)) {
    const [id = '', name = '', alternates = '', , , , country = ''] = line.split('\t');
    if (!COUNTRIES.has(country)) continue;
    for (const text of [name, ...alternates.split('|')]) if (text !== '') index.add(text, id);
  }
  return index;
}

it('brings press spellings to the right place among sixty thousand Latin names, by sound alone', () => {
  const places = latinPlaces();
  expect(places.size).toBeGreaterThan(50_000);
  const missed = PRESS.filter(
    ([spelling, latin]) => !places.find(spelling, 3).some(({ text }) => latin.test(text)),
  );
  expect(missed.map(([spelling]) => spelling)).toEqual([]);
});
