/** What the frame builders of one sentence share: its items, and the frames made so far with the item each stands on. */
import type { Language } from '@marsad/model';
import type { Frame, Item } from '../state.js';

/** The sentence under work; frames are added to it in the order of its items. */
export interface Building {
  readonly items: readonly Item[];
  readonly language: Language;
  readonly frames: Frame[];
  readonly byItem: Map<number, Frame>;
}
