/**
 * What the demo counts in records, and which assertion it shows as an example. Both depend on the records alone, so
 * that the demo prints the same every time.
 */
import type { Lexicon } from '@marsad/engine';
import type { Assertion, Language, ReportRecord } from '@marsad/model';

/** The order of languages wherever all are shown. */
export const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];

export interface DemoCounts {
  readonly reports: number;
  /** Different actors and persons with a ref that fill a role or hold a voice. */
  readonly actors: number;
  readonly events: number;
  /** Events of the statement family: claims of responsibility, denials, praise, accusations… */
  readonly claims: number;
  readonly ties: number;
}

function actorsOf(assertion: Assertion): string[] {
  const fillers = Object.values(assertion.roles).flat();
  const refs = [...fillers.map((f) => f.ref), ...assertion.attribution.map((v) => v.holder.ref)];
  return refs.filter((ref): ref is string => typeof ref === 'string' && !ref.startsWith('geonames:'));
}

/** Counts over some records. */
export function tally(records: readonly ReportRecord[], lexicon: Lexicon): DemoCounts {
  const assertions = records.flatMap((record) => record.assertions);
  const isStatement = (a: Assertion): boolean => lexicon.types.get(a.type)?.family === 'statements';
  const events = assertions.filter((a) => a.kind === 'event');
  return {
    reports: records.length,
    actors: new Set(assertions.flatMap(actorsOf)).size,
    events: events.filter((a) => !isStatement(a)).length,
    claims: events.filter(isStatement).length,
    ties: assertions.filter((a) => a.kind === 'tie').length,
  };
}

/** How much of the record an assertion shows: parties, voices, time, place and toll. */
function richness(assertion: Assertion): number {
  const filled = Object.values(assertion.roles).filter((fillers) =>
    fillers.some((f) => f.ref !== null),
  ).length;
  const parts = [assertion.time, assertion.place, assertion.figures?.length, assertion.means];
  const voices = Math.min(assertion.attribution.filter((v) => v.holder.ref !== undefined).length, 2);
  return (
    2 * filled + 3 * voices + parts.filter(Boolean).length - (assertion.salience === 'background' ? 2 : 0)
  );
}

/** The assertion that shows most, the first of equals; null when nothing was found. */
export function bestExample<T extends { readonly record: ReportRecord }>(
  all: readonly T[],
): { read: T; assertion: Assertion } | null {
  let best: { read: T; assertion: Assertion } | null = null;
  for (const read of all) {
    for (const assertion of read.record.assertions) {
      if (assertion.kind !== 'event') continue;
      if (best === null || richness(assertion) > richness(best.assertion)) best = { read, assertion };
    }
  }
  return best;
}
