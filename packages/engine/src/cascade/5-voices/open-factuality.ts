/** A factuality while it is read: what words of doubt lower, and what modal words make of it. */
import type { Factuality } from '@marsad/model';
import type { WordData } from '../../lexicon/lexicon.js';
import type { Frame } from '../state.js';

export type Open = { -readonly [K in keyof Factuality]: Factuality[K] };
export type Modal = Extract<WordData, { class: 'modal' }>;

const RANK: Readonly<Record<Factuality['certainty'], number>> = {
  certain: 0,
  probable: 1,
  possible: 2,
  uncommitted: 3,
};

export function lower(result: Open, certainty: Factuality['certainty']): void {
  if (RANK[certainty] > RANK[result.certainty]) result.certainty = certainty;
}

export const modalOf = (frame: Frame): Modal | undefined =>
  frame.lemma.words.find((w): w is Modal => w.class === 'modal');

export function applyModal(result: Open, modal: Modal): void {
  if (modal.status) result.status = modal.status;
  if (modal.status === 'hypothetical' && !modal.certainty) lower(result, 'possible');
  if (modal.certainty) lower(result, modal.certainty);
  if (modal.polarity) result.polarity = result.polarity === 'denied' ? 'affirmed' : 'denied';
}
