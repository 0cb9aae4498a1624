import type { Card, Span } from '@marsad/model';
import { expect, it } from 'vitest';
import { cardsAt, stepFrom } from './cards-at.js';

function card(id: string, evidence: readonly Span[], verdict?: 'accept' | 'reject'): Card {
  return { id, evidence, judgement: verdict === undefined ? null : { verdict } } as unknown as Card;
}

it('finds the cards of a place, the most exact first, and none that was rejected', () => {
  const cards = [
    card('wide', [[0, 50]]),
    card('exact', [[10, 20]], 'accept'),
    card('elsewhere', [[30, 40]]),
    card('gone', [[12, 14]], 'reject'),
  ];
  expect(cardsAt(cards, 12)).toEqual(['exact', 'wide']);
  expect(cardsAt(cards, 20)).toEqual(['wide']);
  expect(cardsAt(cards, 50)).toEqual([]);
});

it('steps along a list and holds at its ends', () => {
  const ids = ['a', 'b', 'c'];
  expect([stepFrom(ids, null, 1), stepFrom(ids, null, -1)]).toEqual(['a', 'c']);
  expect([stepFrom(ids, 'a', 1), stepFrom(ids, 'c', 1), stepFrom(ids, 'a', -1)]).toEqual(['b', 'c', 'a']);
  expect(stepFrom(ids, 'hidden by a filter', 1)).toBe('a');
  expect(stepFrom([], 'a', 1)).toBeNull();
});
