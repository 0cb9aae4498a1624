/** Whether a phrase that the register does not know can be the holder of a voice. */
import { wordOf } from '../../mentions/party.js';
import type { Argument, Frame, Phrase } from '../state.js';

/** French and English verbs of speech have a subject that speaks, known or not; a place, a date or a pronoun does not. */
export const isLatinBody = ({ head, possessive }: Phrase): boolean =>
  /^\p{Script=Latin}/u.test(head.low) &&
  (head.category === 'noun' || head.category === 'unknown') &&
  !possessive &&
  !wordOf(head, 'place-noun') &&
  !wordOf(head, 'time-noun');

/** أعلنت القيادة الإفريقية أن …: a definite Arabic noun behind its verb of speech speaks, known or not. */
export const isBodyBehind = ({ phrase, how }: Argument, governed: ReadonlySet<Frame>): boolean =>
  how === 'behind the verb' &&
  governed.size > 0 &&
  phrase.definite &&
  phrase.head.category === 'noun' &&
  /[\u0600-\u06ff]/u.test(phrase.head.low) &&
  !wordOf(phrase.head, 'place-noun') &&
  !wordOf(phrase.head, 'time-noun');

/** An Arabic word that nothing explains, right behind a verb of speech, is whoever speaks. */
export const isNamedBehind = (phrase: Phrase, frame: Frame): boolean =>
  frame.item.kind === 'verb' &&
  phrase.head.category === 'unknown' &&
  /[؀-ۿ]/u.test(phrase.head.low) &&
  phrase.start >= frame.item.end &&
  phrase.start - frame.item.end <= 2;

/** A holder that no list knows must at least look like a name. */
export const isUnknownName = (phrase: Phrase): boolean => {
  const { head } = phrase;
  if (head.category === 'name' && head.senses.length === 0) return true;
  // Arabic has no capitals: a name is at least two words that nothing explains.
  return head.category === 'unknown' && (head.capital || (!head.definite && phrase.beside.length > 0));
};
