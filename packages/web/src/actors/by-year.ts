/** Cards in the years in which they were true. */
import type { Card } from '@marsad/model';

export interface YearOfCards {
  /** Four digits; null for cards without a date. */
  readonly year: string | null;
  readonly cards: readonly Card[];
}

/** Keeps the order of the cards; a year is that of the first possible day, else of the last. */
export function byYear(cards: readonly Card[]): readonly YearOfCards[] {
  const years: { year: string | null; cards: Card[] }[] = [];
  for (const card of cards) {
    const year = (card.when?.from ?? card.when?.to)?.slice(0, 4) ?? null;
    const last = years.at(-1);
    if (last !== undefined && last.year === year) last.cards.push(card);
    else years.push({ year, cards: [card] });
  }
  return years;
}
