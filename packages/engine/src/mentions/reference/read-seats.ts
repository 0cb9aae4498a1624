/**
 * Where each phrase of a sentence stands: subject of a clause of its own, another argument, or inside another phrase.
 * With it what grammar says of a pronoun there: whom it cannot mean, and whom it most likely means.
 */
import type { Frame, Phrase, SentenceState } from '../../cascade/state.js';
import { wordOf } from '../party.js';
import type { Standing } from './referent.js';

/** A word or phrase of a sentence that denotes something, by where its head begins. */
export interface Place {
  readonly seat: Standing['seat'];
  /** The verb's clause that it is an argument of. */
  readonly frame: Frame | null;
  readonly slot: string | null;
  /** Does only somebody who acts stand here: who does, says or leads? */
  readonly acting: boolean;
}

export interface Seats {
  /** By the offset at which the head begins. */
  readonly places: ReadonlyMap<number, Place>;
  /** The phrase that a possessive stands on, by where the possessive begins. */
  readonly hosts: ReadonlyMap<number, Phrase>;
  /** All phrases, outermost first, by where their heads begin. */
  readonly phrases: ReadonlyMap<number, Phrase>;
  /** The frame of a verb that has a pronoun written on to it, by where the pronoun begins. */
  readonly onVerbs: ReadonlyMap<number, Frame>;
  /** Where names begin that are only told to say with whom somebody else is allied. */
  readonly ties: ReadonlySet<number>;
}

const isActing = (frame: Frame, slot: string): boolean =>
  slot === 'subject' &&
  !frame.lemma.words.some((w) => w.class === 'cause' || w.class === 'occur' || w.class === 'phase') &&
  (frame.slots.has('object') ||
    frame.lemma.predicates.length > 0 ||
    frame.lemma.words.some((w) => w.class === 'reporting' || w.class === 'support'));

/** Who leads, fights or strikes has a body or a person as owner, never a thing. */
export const ownsAsActor = ({ head }: Phrase): boolean =>
  Boolean(
    wordOf(head, 'person') ||
      wordOf(head, 'title') ||
      wordOf(head, 'unit') ||
      wordOf(head, 'force') ||
      wordOf(head, 'group-head'),
  ) ||
  head.analyses.some(
    (a) => a.lemma.predicates.length > 0 || a.lemma.words.some((w) => w.class === 'reporting'),
  );

const TIES = new Set(['affiliated-with', 'part-of', 'allied-with', 'pledge-allegiance']);
function addTied(phrase: Phrase, ties: Set<number>): void {
  ties.add(phrase.head.start);
  for (const inner of [...phrase.of, ...phrase.beside]) addTied(inner, ties);
}

const insideOf = ({ frame, slot }: Place, acting: boolean): Place => ({
  seat: 'inside',
  frame,
  slot,
  acting,
});

/** Where everything in a sentence stands. */
export function readSeats({ items, frames }: SentenceState): Seats {
  const places = new Map<number, Place>();
  const hosts = new Map<number, Phrase>();
  const phrases = new Map<number, Phrase>();
  const onVerbs = new Map<number, Frame>();
  const ties = new Set<number>();
  for (const frame of frames) {
    const { item } = frame;
    if (frame.lemma.predicates.some((p) => TIES.has(p.type)))
      for (const [slot, args] of frame.slots)
        if (slot !== 'subject') for (const { phrase } of args) addTied(phrase, ties);
    if (item.kind !== 'verb') continue;
    if (item.objectPronoun) onVerbs.set(item.objectPronoun.start, frame);
    for (const [slot, args] of frame.slots)
      for (const { phrase, how } of args) {
        const seen = places.get(phrase.head.start);
        if (seen && (seen.seat === 'subject' || slot !== 'subject')) continue;
        // What a relative clause says of its noun is no seat of its own.
        const own = slot === 'subject' && frame.antecedent === null && how !== 'subject of the verb before';
        if (slot === 'subject' && !own && seen) continue;
        places.set(phrase.head.start, {
          seat: own && frame.standing === 'verb' ? 'subject' : 'argument',
          frame,
          slot,
          acting: isActing(frame, slot),
        });
      }
  }
  const visit = (phrase: Phrase, above: Place | null): void => {
    const { start } = phrase.head;
    if (phrases.has(start)) return;
    phrases.set(start, phrase);
    const own = places.get(start) ?? null;
    const place = own ?? (above ? insideOf(above, false) : null);
    if (!own && place) places.set(start, place);
    if (phrase.possessive) hosts.set(phrase.possessive.start, phrase);
    for (const member of phrase.list) visit(member, place ? insideOf(place, place.acting) : null);
    for (const member of phrase.list) if (own) places.set(member.head.start, own);
    for (const inner of phrase.of) visit(inner, place);
    for (const inner of phrase.beside) visit(inner, place);
  };
  for (const item of items) if (item.kind === 'phrase') visit(item, null);
  return { places, hosts, phrases, onVerbs, ties };
}
