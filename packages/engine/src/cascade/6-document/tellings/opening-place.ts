/**
 * Reads the places behind which a sentence tells what it tells ("In Khadkocha, gunmen stormed the post") and says
 * whether two tellings are headed by two. A country or a region heads what happened in many places, and is not read.
 */
import type { Atom, SentenceState } from '../../state.js';
import type { Unsigned } from '../assembly.js';

const IN: ReadonlySet<string> = new Set('in at near à au dans في وفي'.split(' '));
const WIDE: ReadonlySet<string> = new Set(['PCLI', 'RGN', 'ADM1']);

/** A place that stands in front of its sentence: its folded name, and whether a list has it. */
export interface Opening {
  readonly name: string;
  readonly listed: boolean;
}

/** A town, or a name that nobody bears: a village that no list has. */
const isNarrow = ({ category, places, senses }: Atom): boolean =>
  (category === 'place' && !places.some(({ feature }) => WIDE.has(feature))) ||
  (category === 'name' && senses.length === 0);

/** The places between the preposition that opens a sentence and its first comma; none where it opens otherwise. */
export function openingPlaces(state: SentenceState | undefined): readonly Opening[] {
  const atoms = state?.atoms ?? [];
  if (!IN.has(atoms[0]?.low ?? '')) return [];
  const comma = atoms.findIndex(({ category }) => category === 'comma');
  if (comma < 0) return [];
  return atoms
    .slice(1, comma)
    .filter(isNarrow)
    .map(({ low, places }) => ({ name: low, listed: places.length > 0 }));
}

interface Opened {
  readonly item: Unsigned;
  readonly opens: readonly Opening[];
}

/** "In Khadkocha, …": what is told behind another place, or of a village that no list has either, is not of it. */
export function areOpenedApart(told: Opened, again: Opened): boolean {
  const { opens } = told;
  if (opens.length === 0) return false;
  const others =
    again.opens.length > 0
      ? again.opens
      : told.item.place && opens.some((o) => o.listed)
        ? []
        : villageOf(again);
  return others.length > 0 && !others.some(({ name }) => opens.some((o) => o.name === name));
}

/** The place of a telling where no list has it. */
const villageOf = ({ item: { place } }: Opened): readonly Opening[] =>
  place && place.ref === null && place.lat === undefined && place.relation === 'in'
    ? [{ name: place.name.toLowerCase(), listed: false }]
    : [];
