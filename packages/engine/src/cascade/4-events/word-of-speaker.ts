/**
 * What whoever speaks says of himself: "we condemn the attack" is told by the one whose voice it is in, and "said that
 * it was not involved" denies a part in a deed. It refuses what somebody says of others.
 */
import type { Predicate } from '../../lexicon/lexicon.js';
import { tellsOfSpeaker } from '../../mentions/first-person.js';
import type { Frame } from '../state.js';

/** The meaning of words for having a part in something. */
export const INVOLVED = 'deny-responsibility.involved';

/** "said that it was not involved": a part in a deed is denied where whoever speaks says it of himself, and not else. */
export const isUndenied = ({ id }: Predicate, { negated, governor, slots, item }: Frame): boolean =>
  id === INVOLVED &&
  !(
    negated &&
    governor?.through === 'content' &&
    governor.frame.lemma.words.some((w) => w.class === 'reporting') &&
    (item.kind === 'phrase' || isSame(governor.frame, slots))
  );

/** Is whoever speaks also who is spoken of? */
const isSame = (speech: Frame, slots: Frame['slots']): boolean => {
  const speaker = speech.slots.get('subject')?.[0]?.phrase;
  return [...(slots.get('subject') ?? []), ...(slots.get('object') ?? [])].some(
    ({ phrase }) => phrase === speaker || phrase.head.category === 'pronoun',
  );
};

/** "We condemn the attack": the document stage knows who says so. */
export const isOwnWord = ({ type, roles }: Predicate, frame: Frame): boolean =>
  OWN_WORDS.has(type) && roles.agent?.from.includes('subject') === true && tellsOfSpeaker(frame);
const OWN_WORDS: ReadonlySet<string> = new Set([
  'claim-responsibility',
  'deny-responsibility',
  'praise',
  'condemn',
  'threaten',
  'accuse',
  'condole',
  'call-for',
  'warn',
]);
