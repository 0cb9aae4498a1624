/**
 * Compares what was found in one sentence with what was expected: pairs them up so that the fewest things differ, and
 * says what is missing, what is extra and what changed.
 */
import type { Assertion, ReportRecord, Span } from '@marsad/model';
import { MEASURES } from '@marsad/model';
import type { Expectation } from './expectation.js';
import { figureWords, observe, observedPlaces, placeWords, voiceWords } from './observed.js';

export interface ChangedField {
  readonly key: string;
  readonly expected: string;
  readonly got: string;
}

export interface SentenceDifference {
  readonly missing: readonly Expectation[];
  readonly extra: readonly Assertion[];
  readonly changed: readonly {
    readonly expected: Expectation;
    readonly got: Assertion;
    readonly fields: readonly ChangedField[];
  }[];
}

/** Each wanted thing takes one that suits; none may be left over when all must be used. */
function pairsUp<T>(
  wanted: readonly string[],
  got: readonly T[],
  suits: (w: string, g: T) => boolean,
  all: boolean,
): boolean {
  if (wanted.length === 0) return got.length === 0;
  if (all && wanted.length !== got.length) return false;
  const place = (at: number, left: readonly T[]): boolean =>
    at === wanted.length ||
    left.some(
      (g, i) =>
        suits(wanted[at]!, g) &&
        place(
          at + 1,
          left.filter((_, j) => j !== i),
        ),
    );
  return place(0, got);
}

function sameField(
  key: string,
  wanted: readonly string[],
  assertion: Assertion,
  record: ReportRecord,
): boolean {
  if (MEASURES.has(key)) {
    const figures = (assertion.figures ?? []).filter((f) => f.measure === key).map(figureWords);
    const suits = (w: string, f: { amount: string; known: string[] }): boolean => {
      const [amount, ...known] = w.split(':');
      return amount === f.amount && known.every((k) => f.known.includes(k));
    };
    return pairsUp(wanted, figures, suits, true);
  }
  if (key === 'place')
    return pairsUp(wanted, observedPlaces(assertion), (w, p) => placeWords(p).includes(w), false);
  if (key === 'voice') {
    const voices = assertion.attribution.map(voiceWords);
    return voices.length === wanted.length && wanted.every((w, i) => voices[i]!.includes(w));
  }
  return pairsUp(wanted, observe(key, assertion, record), (w, g) => w === g, true);
}

function changes(expected: Expectation, got: Assertion, record: ReportRecord): ChangedField[] {
  const show = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(','));
  return [...expected.fields]
    .filter(([key, wanted]) => !sameField(key, wanted, got, record))
    .map(([key, wanted]) => ({ key, expected: show(wanted), got: show(observe(key, got, record)) }));
}

const meets = (spans: readonly Span[], others: readonly Span[]): boolean =>
  spans.some((a) => others.some((b) => a[0] < b[1] && b[0] < a[1]));

interface Candidate {
  readonly expected: number;
  readonly got: number;
  readonly fields: readonly ChangedField[];
}

/** Pairs each expectation with an assertion of its type on its words, those first that differ least. */
export function compareSentence(
  expected: readonly Expectation[],
  pieces: readonly Span[],
  record: ReportRecord,
): SentenceDifference {
  const { assertions } = record;
  const ownPieces = pieces.length === expected.length;
  const candidates: Candidate[] = [];
  for (const [e, want] of expected.entries()) {
    for (const [g, got] of assertions.entries()) {
      const where = ownPieces ? [pieces[e]!] : pieces;
      if (want.type === got.type && meets(where, got.evidence))
        candidates.push({ expected: e, got: g, fields: changes(want, got, record) });
    }
  }
  candidates.sort((a, b) => a.fields.length - b.fields.length || a.expected - b.expected || a.got - b.got);
  const paired = new Map<number, Candidate>();
  const used = new Set<number>();
  for (const candidate of candidates) {
    if (paired.has(candidate.expected) || used.has(candidate.got)) continue;
    paired.set(candidate.expected, candidate);
    used.add(candidate.got);
  }
  return {
    missing: expected.filter((_, i) => !paired.has(i)),
    extra: assertions.filter((_, i) => !used.has(i)),
    changed: [...paired.values()]
      .filter((c) => c.fields.length > 0)
      .sort((a, b) => a.expected - b.expected)
      .map((c) => ({ expected: expected[c.expected]!, got: assertions[c.got]!, fields: c.fields })),
  };
}
