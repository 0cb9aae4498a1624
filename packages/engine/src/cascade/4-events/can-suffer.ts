/** The deeds of violence: those that a toll can be the toll of. */
import type { Draft } from '../state.js';

const VIOLENT = new Set(
  'attack ambush bombing suicide-bombing shelling air-strike assassination abduction massacre sexual-violence property-destruction looting siege operation arrest clash riot'.split(
    ' ',
  ),
);
/** Is it a deed that people suffer? */
export const canSuffer = (draft: Draft): boolean => VIOLENT.has(draft.predicate.type);
