/**
 * "They announced their dissolution", "a annoncé sa dissolution": whose the deed is that somebody announces, where a
 * pronoun says that it is one's own. Number must agree; the pronouns of who speaks or is spoken to are left alone.
 */
import { Feature } from '../../lexicon/lexicon.js';
import type { Argument, Frame, Phrase } from '../state.js';

const ONE: ReadonlySet<string> = new Set(['its', 'son', 'sa', 'ses']);
/** What belongs to somebody and is no deed: "its branch", "its leader". */
const BONDS: ReadonlySet<string> = new Set([
  'affiliated-with',
  'led-by',
  'media-arm-of',
  'member-of',
  'operates-in',
  'part-of',
]);
const SEVERAL: ReadonlySet<string> = new Set(['their', 'leur', 'leurs']);

/** Gives what an announcing verb tells of to its subject, in French and English. */
export function ownDoing(frames: readonly Frame[]): void {
  for (const frame of frames) {
    const { governor, slots } = frame;
    if (frame.standing !== 'noun' || governor?.through !== 'content') continue;
    if (frame.lemma.predicates.some(({ type }) => BONDS.has(type))) continue;
    const [own, other] = slots.get('of') ?? [];
    const subject = governor.frame.slots.get('subject');
    const [first] = subject ?? [];
    if (!own || other || !first || own.phrase.head.category !== 'pronoun') continue;
    const { low } = own.phrase.head;
    const several = isSeveral(first.phrase);
    if (SEVERAL.has(low) ? several : ONE.has(low) && !several)
      slots.set(
        'of',
        (subject as Argument[]).map(({ phrase }) => ({ phrase, how: 'who announces it' })),
      );
  }
}

const isSeveral = ({ list, plural, head }: Phrase): boolean =>
  list.length > 0 || plural || (head.features & Feature.plural) !== 0;
