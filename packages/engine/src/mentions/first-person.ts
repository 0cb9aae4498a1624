/**
 * Whether a clause is told by whoever does it: "we warn", "nous condamnons", نحذر. The words do not say who that is;
 * whose voice it is told in does. It refuses forms that may be of a third person as well.
 */
import type { Atom, Frame } from '../cascade/state.js';
import { Feature } from '../lexicon/lexicon.js';

const OURS: ReadonlySet<string> = new Set(['i', 'we', 'je', "j'", 'j’', 'nous', 'انا', 'نحن']);

/** Can a verb only be of a first person? */
export function isFirstPerson({ analyses }: Atom): boolean {
  let first = false;
  for (const { lemma, features } of analyses) {
    if (lemma.pos !== 'verb') continue;
    if ((features & Feature.first) === 0) return false;
    first = true;
  }
  return first;
}

/** Does whoever speaks tell of himself in this clause? */
export function tellsOfSpeaker({ item, head, slots, standing }: Frame): boolean {
  if (item.kind !== 'verb' || standing !== 'verb') return false;
  const subject = slots.get('subject')?.[0]?.phrase;
  return subject ? OURS.has(subject.head.low) : item.form === 'finite' && isFirstPerson(head);
}
