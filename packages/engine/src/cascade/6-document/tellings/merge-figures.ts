/**
 * Joins the counts of two tellings of one event: each count stands once, in the most exact of its tellings; a narrower
 * kind that is fewer breaks the total down, and a total told later takes up the kinds that make it up.
 */
import type { Figure } from '@marsad/model';
import { countAlike } from './counts.js';

type Open = { -readonly [K in keyof Figure]: Figure[K] };

/** The counts of `a` with what `b` adds. A count that contradicts one of the same people is left out. */
export function mergedFigures(a: readonly Figure[], b: readonly Figure[]): Figure[] {
  const figures: Open[] = a.map((f) => ({ ...f }));
  const at: number[] = [];
  for (const [i, figure] of b.entries()) at[i] = partsOf(figures, b, i) ?? place(figures, figure, at);
  return figures;
}

/** "53 soldiers", and then "54 people, 53 of them soldiers": where the total stands whose part was told before, else undefined. */
function partsOf(figures: Open[], b: readonly Figure[], total: number): number | undefined {
  const figure = b[total];
  if (!figure || isNarrow(figure) || figure.part_of !== undefined) return undefined;
  const parts = b.filter((f) => f.part_of === total);
  const known = figures.filter(
    (f) =>
      f.part_of === undefined &&
      isNarrow(f) &&
      parts.some((p) => p.measure === f.measure && p.of === f.of && isSame(f, p)),
  );
  return known.length > 0 ? addTotal(figures, figure, known) : undefined;
}

/** Where a count of the later telling stands among those known; -1 where it is left out. */
function place(figures: Open[], figure: Figure, at: readonly number[]): number {
  const shared = figures.findIndex((f) => f.measure === figure.measure && isSharedWith(f, figure));
  if (shared >= 0) {
    const { part_of: _, ...own } = figure;
    figures[shared] = own;
    return shared;
  }
  const same = figures.findIndex((f) => f.measure === figure.measure && isSame(f, figure));
  if (same >= 0) {
    figures[same] = moreExact(figures[same] as Figure, figure);
    return same;
  }
  const { part_of: whole, ...bare } = figure;
  const total = whole === undefined ? undefined : at[whole];
  if (total !== undefined && total >= 0) return figures.push({ ...bare, part_of: total }) - 1;
  const known = figures.filter(
    (f) => f.measure === figure.measure && f.part_of === undefined && isOfSide(f, figure),
  );
  if (known.length === 0) return figures.push(bare) - 1;
  if (isSumOf(figure, known)) return addTotal(figures, bare, known);
  const wide = figures.findIndex(
    (f) =>
      f.measure === figure.measure && f.part_of === undefined && isOfSide(f, figure) && isSomeOf(f, figure),
  );
  if (wide >= 0) return figures.push({ ...bare, part_of: wide }) - 1;
  const apart = known.every((f) => isNarrow(f) && isNarrow(figure) && f.of !== figure.of);
  return apart ? figures.push(bare) - 1 : -1;
}

/** مقتل وإصابة خمسة, and then how many were killed: the number that the dead shared with the wounded gives way to their own. */
const isSharedWith = (f: Figure, { best, side }: Figure): boolean =>
  f.best === null &&
  f.low === 0 &&
  f.high !== null &&
  f.part_of === undefined &&
  best !== null &&
  best <= f.high &&
  (f.side === undefined || side === undefined || f.side === side);

/** The attackers' losses and those of whom they struck are counted apart. */
const isOfSide = (a: Figure, b: Figure): boolean =>
  a.side === undefined || b.side === undefined || a.side === b.side;

const isNarrow = ({ of }: Figure): boolean => of !== undefined && of !== 'person';

/** "two soldiers and eight civilians", and then "ten people": the total of what was told before. */
function isSumOf(total: Figure, known: readonly Figure[]): boolean {
  if (isNarrow(total) || known.length < 2 || total.best === null) return false;
  return known.reduce((sum, f) => sum + (f.best ?? Number.NaN), 0) === total.best;
}

function addTotal(figures: Open[], total: Figure, known: readonly Open[]): number {
  const index = figures.push(total) - 1;
  for (const part of known) part.part_of = index;
  return index;
}

const ARMY = new Set(['soldier', 'peacekeeper']);

/** Soldiers of a mission may be told as soldiers or as peacekeepers. */
const isSame = (a: Figure, b: Figure): boolean =>
  (a.of === b.of || !isNarrow(a) || !isNarrow(b) || (ARMY.has(a.of ?? '') && ARMY.has(b.of ?? ''))) &&
  isOfSide(a, b) &&
  countAlike(a, b);

/** "Dozens" gives way to a number, people to what they are, soldiers to peacekeepers. */
function moreExact(a: Figure, b: Figure): Figure {
  const figure = a.qualifier === 'vague' && b.qualifier !== 'vague' ? b : a;
  const other = figure === a ? b : a;
  const of = !isNarrow(figure) || other.of === 'peacekeeper' ? (other.of ?? figure.of) : figure.of;
  const ref = figure.ref ?? other.ref;
  const nationality = figure.nationality ?? other.nationality;
  const { part_of: _, ...bare } = figure;
  return {
    ...bare,
    ...(a.part_of === undefined ? {} : { part_of: a.part_of }),
    ...(of ? { of } : {}),
    ...(ref ? { ref } : {}),
    ...(nationality ? { nationality } : {}),
  };
}

const isSomeOf = (all: Figure, some: Figure): boolean =>
  !isNarrow(all) && (some.best ?? some.low ?? 0) < (all.best ?? all.low ?? 0);
