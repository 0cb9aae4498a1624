/** The types that happen where their target is; it refuses movements, which have two ends. */

/** Types whose target, where it is a place or has one, is where they happen. */
export const HAPPENS = new Set(
  'attack ambush bombing suicide-bombing shelling air-strike assassination abduction massacre sexual-violence property-destruction looting siege operation arrest clash riot territory-capture'.split(
    ' ',
  ),
);
