/**
 * What the words above a deed do to it: whether they deny it, only wish to say it, clear somebody of it, or count what it
 * cost. It asks of one frame at a time, and weighs nothing.
 */
import type { Frame } from '../state.js';

/** "wishes to confirm that gunmen attacked": a verb of speech that somebody wishes for. */
export const isWishedToSay = ({ standing, lemma, negated, governor }: Frame): boolean =>
  standing === 'infinitive' &&
  !negated &&
  governor?.through === 'modal' &&
  lemma.words.some((w) => w.class === 'reporting' && (w.act === 'say' || w.act === 'confirm'));

/** "The blast caused no deaths", "none were killed in it": what had no such cost took place. */
export const isGiven = (deed: Frame, cost: Frame): boolean =>
  cost.lemma.predicates.some((p) => p.toll !== undefined) ||
  cost.slots.get('subject')?.some(({ phrase }) => phrase === deed.item) === true;

/** Is a word one of denying? */
export const isDenial = ({ lemma }: Frame): boolean =>
  lemma.words.some((w) => w.class === 'reporting' && w.act === 'deny');

/** Is a noun of confirming between a deed and the verb that is denied? */
export const unconfirmed = (deed: Frame, top: Frame): boolean => {
  for (let up = deed.governor?.frame; up && up !== top; up = up.governor?.frame)
    if (up.lemma.words.some((w) => w.class === 'reporting' && w.act === 'confirm')) return true;
  return false;
};

/** "merged to form JNIM": what a merger was made for has come about with it. */
export const isFormedBy = (purpose: Frame, deed: Frame): boolean =>
  purpose.lemma.predicates.some((p) => p.type === 'founding') &&
  deed.lemma.predicates.some((p) => p.type === 'merger');

/** A deed told behind the word for responsibility or involvement, of which somebody clears himself. */
export const isOfBlame = (deed: Frame, speech: Frame): boolean =>
  deed.item.kind === 'phrase' &&
  deed.standing !== 'adjective' &&
  speech.lemma.predicates.some((p) => p.type === 'deny-responsibility') &&
  (speech.slots.get('object') ?? []).some(
    ({ phrase }) =>
      phrase !== deed.item &&
      phrase.head.analyses.some((a) =>
        a.lemma.predicates.some((p) => p.type === 'claim-responsibility' || p.type === 'deny-responsibility'),
      ),
  );

/** "believes", "expects": a verb of speech that only holds an opinion. */
export const isOpinion = (speech: Frame): boolean =>
  speech.lemma.words.some(
    (w) =>
      w.class === 'reporting' && (w.act === 'predict' || (w.act === 'say' && w.certainty === 'probable')),
  );
