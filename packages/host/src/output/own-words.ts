/**
 * Whether some words that a card repeats are an armed group's own: a target that it calls by a name of its choosing,
 * say. Such words are folded in what is told just as in the sentence itself.
 */
import type { Card, ToldPart } from '@marsad/model';
import { FOLDED } from './fold-quotations.js';

/** Marks and blanks around quoted words. */
const AROUND = /^[\s"'“”«»‹›‘’]+|[\s"'“”«»‹›‘’]+$/g;

/** True for words that stand in a quotation of the card's sentence. */
export function isOwnWords(text: string, { sentence }: Pick<Card, 'sentence'>): boolean {
  const bare = text.replace(AROUND, '');
  return bare !== '' && sentence.quotations.some((span) => sentence.text.slice(...span).includes(bare));
}

/** Told parts as one text, without the words that are an armed group's own unless `quotations`. */
export function toldText(
  parts: readonly ToldPart[],
  card: Pick<Card, 'sentence'>,
  quotations: boolean,
): string {
  return parts
    .map(({ text, quoted }) => (quoted && !quotations && isOwnWords(text, card) ? FOLDED : text))
    .join('');
}
