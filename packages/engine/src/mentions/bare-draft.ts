/**
 * A draft of what words tell by themselves, without the slots of a clause: a title, another name, a tally, a quotation.
 * Every key is written out here, so that all such drafts look alike.
 */
import type { Draft } from '../cascade/state.js';

type Told = Pick<Draft, 'sentence' | 'frame' | 'predicate' | 'roles' | 'evidence' | 'trigger'> &
  Partial<Pick<Draft, 'value' | 'time' | 'figures'>>;

/** The draft; it has no places, is about no other event, and struck nothing. */
export const bareDraft = ({
  sentence,
  frame,
  predicate,
  roles,
  evidence,
  trigger,
  ...told
}: Told): Draft => ({
  sentence,
  frame,
  predicate,
  roles,
  value: told.value ?? null,
  places: [],
  event: null,
  time: told.time ?? null,
  figures: told.figures ?? [],
  evidence,
  trigger,
  struck: false,
  about: null,
  main: false,
});
