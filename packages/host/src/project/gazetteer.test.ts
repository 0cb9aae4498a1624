import { describe, expect, it } from 'vitest';
import { CliError } from '../start/cli-error.js';
import { startEngine } from '../start/start-engine.js';
import { circleOf, placeOf, placesMeant, placesNamed } from './gazetteer.js';

const { lexicon } = startEngine();

function refused(ask: () => unknown): string {
  try {
    return JSON.stringify(ask());
  } catch (cause) {
    return cause instanceof CliError ? `${cause.code}: ${cause.message}` : String(cause);
  }
}

describe('a place as it is typed', () => {
  it('is one place where one is needed, and namesakes are told', () => {
    expect(placeOf('Gao,ML', lexicon)).toMatchObject({ name: 'Gao', country: 'ML' });
    expect(refused(() => placeOf('Gao', lexicon))).toMatch(/^bad-request: "Gao" may be \d+ places/);
    expect(refused(() => placeOf('Xyzzyq', lexicon))).toMatch(/^bad-request: No listed place/);
  });

  it('is all that bear the name where a filter asks, and a country with all in it', () => {
    const everywhere = placesMeant('Gao', lexicon);
    const inMali = placesMeant('gao,ml', lexicon);
    expect(inMali.refs.length).toBeGreaterThan(0);
    expect(everywhere.refs).toEqual(expect.arrayContaining([...inMali.refs]));
    expect(everywhere.refs.length).toBeGreaterThan(inMali.refs.length);
    expect(placesMeant('Mali', lexicon).countries).toEqual(['ML']);
    expect(placesMeant('مالي', lexicon).countries).toEqual(['ML']);
    expect(placesMeant('geonames:12', lexicon)).toEqual({
      refs: ['geonames:12'],
      regions: [],
      countries: [],
    });
  });

  it('is the middle of a circle when it is small enough to have one', () => {
    expect(circleOf('16.27, -0.04', 20, lexicon)).toEqual({ lat: 16.27, lon: -0.04, km: 20 });
    const gao = circleOf('Gao,ML', undefined, lexicon);
    expect([gao.lat.toFixed(1), gao.lon.toFixed(1), gao.km]).toEqual(['16.3', '-0.0', 50]);
    expect(refused(() => circleOf('Mali', 20, lexicon))).toContain('too large');
    expect(refused(() => circleOf('91,0', 20, lexicon))).toContain('no point');
  });

  it('is listed to choose from, once a country, in the words of the language', () => {
    const rows = placesNamed('Gao', 'fr', lexicon);
    expect(rows[0]).toEqual({ place: 'Gao,ML', name: 'Gao', kind: 'place', country: 'Mali' });
    expect(new Set(rows.map(({ place }) => place)).size).toBe(rows.length);
    expect(placesNamed('Mali', 'ar', lexicon)[0]).toEqual({
      ...{ place: 'Mali', name: 'مالي', kind: 'country', country: null },
    });
    for (const { place } of rows) expect(placesMeant(place, lexicon).refs.length).toBeGreaterThan(0);
    expect(placesNamed(' ', 'en', lexicon)).toEqual([]);
  });
});
