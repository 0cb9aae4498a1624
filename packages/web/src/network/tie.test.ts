import type { NetworkEdge } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { litBy } from './choice.js';
import { nextSort, readSort, sortTies } from './sort-ties.js';
import { tiesOf } from './tie.js';

function edge(a: string, b: string, type: string, changes: Partial<NetworkEdge> = {}): NetworkEdge {
  const count = changes.count ?? 1;
  return {
    a,
    b,
    directed: true,
    warmth: 'cold',
    mode: 'material',
    step: 4,
    count,
    types: [{ type, name: type, count }],
    first: '2020-02-01',
    last: '2020-03-05',
    ...changes,
  };
}

const CLASH = edge('isgs', 'jnim', 'clash', { directed: false, count: 5, first: '2019-01-01' });
const THERE = edge('jnim', 'isgs', 'attack', { count: 2, last: '2021-01-01' });
const BACK = edge('isgs', 'jnim', 'ambush', { step: 3 });
const PRAISE = edge('aqim', 'jnim', 'praise', { warmth: 'warm', mode: 'verbal', first: null, last: null });

describe('ties', () => {
  it('joins what is said of a pair, whichever way it points, and keeps the way of each type', () => {
    const [tie, ...others] = tiesOf([THERE, CLASH, BACK]);
    expect(others).toEqual([]);
    expect(tie).toMatchObject({
      key: 'isgs~jnim~cold-material',
      a: 'isgs',
      b: 'jnim',
      way: 'none',
      count: 8,
      step: 4,
      first: '2019-01-01',
      last: '2021-01-01',
    });
    expect(tie!.parts.map(({ type, way }) => [type, way])).toEqual([
      ['clash', 'none'],
      ['attack', 'backward'],
      ['ambush', 'forward'],
    ]);
  });

  it('points where all of it points', () => {
    expect(tiesOf([THERE])[0]).toMatchObject({ a: 'jnim', b: 'isgs', way: 'forward' });
    expect(tiesOf([THERE, BACK])[0]).toMatchObject({ a: 'isgs', b: 'jnim', way: 'both' });
  });

  it('keeps kinds apart, busiest first, and has the same key whatever else is shown', () => {
    const ties = tiesOf([PRAISE, CLASH]);
    expect(ties.map(({ key }) => key)).toEqual(['isgs~jnim~cold-material', 'aqim~jnim~warm-verbal']);
    expect(tiesOf([PRAISE])[0]!.key).toBe('aqim~jnim~warm-verbal');
  });

  it('lights an actor with its ties and their other ends, and a tie with its ends', () => {
    const ties = tiesOf([PRAISE, CLASH]);
    expect([...litBy({ node: 'jnim' }, ties)!.refs].sort()).toEqual(['aqim', 'isgs', 'jnim']);
    expect([...litBy({ edge: 'aqim~jnim~warm-verbal' }, ties)!.keys]).toEqual(['aqim~jnim~warm-verbal']);
    expect(litBy({ node: 'nobody' }, ties)).toBeNull();
  });
});

describe('the order of the table', () => {
  const ties = tiesOf([PRAISE, CLASH, edge('aqim', 'minusma', 'attack', { count: 3, first: '2012-01-01' })]);
  const order = (sort: Parameters<typeof sortTies>[1]): string[] =>
    sortTies(ties, sort, (ref) => ref, 'en').map(({ a, b }) => `${a} ${b}`);

  it('is busiest first, until a heading is chosen', () => {
    expect(order(readSort(undefined, undefined))).toEqual(['isgs jnim', 'aqim minusma', 'aqim jnim']);
    expect(order(readSort('a', undefined))).toEqual(['aqim minusma', 'aqim jnim', 'isgs jnim']);
  });

  it('keeps ties without a date last both ways', () => {
    expect(order({ column: 'first', down: false })).toEqual(['aqim minusma', 'isgs jnim', 'aqim jnim']);
    expect(order({ column: 'first', down: true })).toEqual(['isgs jnim', 'aqim minusma', 'aqim jnim']);
  });

  it('turns round when a heading is chosen twice', () => {
    const once = nextSort(readSort(undefined, undefined), 'last');
    expect([once, nextSort(once, 'last')]).toEqual([
      { column: 'last', down: true },
      { column: 'last', down: false },
    ]);
  });
});
