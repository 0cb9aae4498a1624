/**
 * How a phrase points at the place that it names: at it, near it, so far off in such a direction, between it and
 * another, in a part of it. Shapes only.
 */
import type { PlaceRelation } from '@marsad/model';
import type { Atom } from '../../cascade/state.js';
import type { WordData } from '../../lexicon/lexicon.js';

/** What a word beside the name says that it is. */
export type Container = Extract<WordData, { class: 'place-noun' }>['feature'];

export interface Position {
  /** Null where no word tells. */
  readonly relation: PlaceRelation | null;
  readonly container: Container | null;
  /** Kilometres from the place. */
  readonly distance: number | null;
  /** Degrees clockwise from north: from the place where it is outside, of the part where it is inside. */
  readonly bearing: number | null;
  /** The direction is a part of the place ("northern Mali"), not off it ("north of Gao"). */
  readonly inside: boolean;
  /** The middle of the place is told: "central Mali". */
  readonly centre: boolean;
  /** At its edge: outskirts, surroundings. */
  readonly edge: boolean;
  /** The name at the other end of a road or a stretch of land. */
  readonly otherEnd: Atom | null;
}

export const PLAIN: Position = {
  relation: null,
  container: null,
  distance: null,
  bearing: null,
  inside: false,
  centre: false,
  edge: false,
  otherEnd: null,
};
