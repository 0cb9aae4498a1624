/**
 * Compares the assertions of one whole report with what a careful reader found in it. A pair needs overlapping
 * evidence, equal polarity and equal refs in the roles that the reader gave; the type decides whether it counts as
 * right or only as violence of another type. Time, place, toll, voices and factuality are measured on right pairs.
 */
import type { Lexicon } from '@marsad/engine';
import type { Assertion, ReportRecord } from '@marsad/model';
import type { ExpectedAssertion, ExpectedFigure } from './expected-assertion.js';
import { kebab, observedPlaces } from './observed.js';

export const MEASURED = ['time', 'place', 'figures', 'voices', 'certainty', 'status'] as const;
export type Measured = (typeof MEASURED)[number];

export interface Pair {
  readonly expected: ExpectedAssertion;
  readonly got: Assertion;
  readonly sameType: boolean;
  /** What the reader gave and whether it agrees. */
  readonly fields: ReadonlyMap<Measured, boolean>;
}

export interface DocumentMatch {
  readonly pairs: readonly Pair[];
  readonly missed: readonly ExpectedAssertion[];
  readonly extra: readonly Assertion[];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((x) => right.has(x));
}

/** Refs alone are compared: someone without a ref counts as nobody. */
function sameRoles(expected: ExpectedAssertion, got: Assertion): boolean {
  return Object.entries(expected.roles).every(([role, refs]) => {
    const found = (got.roles[role] ?? []).map((f) => f.ref).filter((ref): ref is string => ref !== null);
    return sameSet(refs, found);
  });
}

const overlaps = (expected: ExpectedAssertion, got: Assertion): boolean =>
  expected.at.some((a) => got.evidence.some((e) => a[0] < e[1] && e[0] < a[1]));

function sameFigures(wanted: readonly ExpectedFigure[], got: Assertion): boolean {
  const figures = got.figures ?? [];
  return wanted.every((w) =>
    figures.some(
      (f) =>
        f.measure === w.measure &&
        (w.best === undefined || f.best === w.best) &&
        (w.ref === undefined || f.ref === w.ref) &&
        (w.of === undefined || f.of === undefined || f.of === w.of),
    ),
  );
}

function samePlace(wanted: { country: string; name?: string }, got: Assertion): boolean {
  return observedPlaces(got).some(
    (p) =>
      p.country === wanted.country && (wanted.name === undefined || kebab(p.name) === kebab(wanted.name)),
  );
}

function sameVoices(wanted: readonly string[], got: Assertion): boolean {
  const { attribution } = got;
  return (
    attribution.length === wanted.length &&
    wanted.every((w, i) => attribution[i]!.holder.ref === w || attribution[i]!.role === w)
  );
}

function fieldsOf(expected: ExpectedAssertion, got: Assertion): Map<Measured, boolean> {
  const fields = new Map<Measured, boolean>();
  if (expected.time !== undefined) fields.set('time', got.time?.edtf === expected.time);
  if (expected.place !== undefined) fields.set('place', samePlace(expected.place, got));
  if (expected.figures !== undefined) fields.set('figures', sameFigures(expected.figures, got));
  fields.set('voices', sameVoices(expected.voices, got));
  fields.set('certainty', got.factuality.certainty === expected.certainty);
  fields.set('status', got.factuality.status === expected.status);
  return fields;
}

/** Pairs one to one: same type first, then those that agree in most fields, then by place in the text. */
export function matchDocument(
  expected: readonly ExpectedAssertion[],
  record: ReportRecord,
  lexicon: Lexicon,
): DocumentMatch {
  const violent = (type: string): boolean => lexicon.types.get(type)?.family === 'violence';
  const candidates: { e: number; g: number; pair: Pair; rank: number }[] = [];
  for (const [e, want] of expected.entries()) {
    for (const [g, got] of record.assertions.entries()) {
      const sameType = want.type === got.type;
      if (!sameType && !(violent(want.type) && violent(got.type))) continue;
      if (!overlaps(want, got) || want.polarity !== got.factuality.polarity || !sameRoles(want, got))
        continue;
      const fields = fieldsOf(want, got);
      const agreed = [...fields.values()].filter(Boolean).length;
      candidates.push({
        e,
        g,
        pair: { expected: want, got, sameType, fields },
        rank: (sameType ? 100 : 0) + agreed,
      });
    }
  }
  candidates.sort((a, b) => b.rank - a.rank || a.e - b.e || a.g - b.g);
  const pairs = new Map<number, Pair>();
  const used = new Set<number>();
  for (const { e, g, pair } of candidates) {
    if (pairs.has(e) || used.has(g)) continue;
    pairs.set(e, pair);
    used.add(g);
  }
  return {
    pairs: [...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair),
    missed: expected.filter((_, i) => !pairs.has(i)),
    extra: record.assertions.filter((_, i) => !used.has(i)),
  };
}
