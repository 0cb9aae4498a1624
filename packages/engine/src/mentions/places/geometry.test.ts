import { describe, expect, it } from 'vitest';
import { degreesIn, degreesOf } from './bearing.js';
import { kilometres, line, middle, moved, sector } from './geometry.js';

const GAO = { lat: 16.27167, lon: -0.04472 };
const TIMBUKTU = { lat: 16.77348, lon: -3.00742 };

describe('geometry', () => {
  it('measures along the great circle', () => {
    expect(kilometres(GAO, TIMBUKTU)).toBeCloseTo(320, -1);
    expect(kilometres(GAO, GAO)).toBe(0);
  });

  it('moves a point by a distance and a bearing', () => {
    for (const bearing of [0, 45, 90, 135, 180, 225, 270, 315])
      expect(kilometres(GAO, moved(GAO, 30, bearing))).toBeCloseTo(30, 1);
    expect(moved(GAO, 30, 0).lat).toBeGreaterThan(GAO.lat);
    expect(moved(GAO, 30, 90).lon).toBeGreaterThan(GAO.lon);
    expect(moved({ lat: 0, lon: 179.9 }, 50, 90).lon).toBeLessThan(-179);
  });

  it('draws the line and the middle of a road, and a closed sector', () => {
    expect(line(GAO, TIMBUKTU).coordinates).toEqual([
      [GAO.lon, GAO.lat],
      [TIMBUKTU.lon, TIMBUKTU.lat],
    ]);
    const half = middle(GAO, TIMBUKTU);
    expect(kilometres(GAO, half)).toBeCloseTo(kilometres(half, TIMBUKTU), 0);
    const drawn = sector(GAO, 50, 180);
    const ring = drawn.type === 'Polygon' ? (drawn.coordinates[0] ?? []) : [];
    expect(ring[0]).toEqual(ring.at(-1));
    expect(ring.slice(1, -1).every(([, lat]) => lat < GAO.lat)).toBe(true);
  });
});

describe('bearings', () => {
  it.each([
    ['au nord-est de', 45],
    ['au nord de', 0],
    ["à l'ouest de", 270],
    ['south-west of', 225],
    ['northwest of', 315],
    ['east of', 90],
    ['near', null],
    ['this side of', null],
  ])('%s', (words, degrees) => {
    expect(degreesIn(words)).toBe(degrees);
  });

  it('knows the bearings of the lexicon', () => {
    expect(['n', 'north-east', 'sw', 'centre', 'edge'].map(degreesOf)).toEqual([0, 45, 225, null, null]);
  });
});
