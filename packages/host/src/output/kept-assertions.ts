/**
 * Which assertions of a record leave the project in an export, and the record cut down to them: what was rejected and
 * what was not asked for is left out, and so is every mention that nothing is left to use.
 */
import { type Assertion, type ReportFilter, type ReportRecord, TYPES } from '@marsad/model';

const FAMILY_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TYPES).map(([type, { family }]) => [type, family]),
);

/** True for an assertion of the type, family and actor asked for. */
export function isAskedFor(
  assertion: Assertion,
  filter: Pick<ReportFilter, 'type' | 'family' | 'actor'>,
): boolean {
  const { type, family, actor } = filter;
  if (type !== undefined && assertion.type !== type) return false;
  if (family !== undefined && FAMILY_OF[assertion.type] !== family) return false;
  if (actor === undefined) return true;
  return Object.values(assertion.roles).some((fillers) => fillers.some(({ ref }) => ref === actor));
}

function usedMentions(assertions: readonly Assertion[]): { ids: Set<string>; spans: Set<string> } {
  const ids = new Set<string>();
  const spans = new Set<string>();
  for (const { roles, attribution, time, place, places = [], figures = [] } of assertions) {
    for (const { mention } of [...Object.values(roles).flat(), ...attribution.map((v) => v.holder)])
      if (mention !== undefined) ids.add(mention);
    const parts = [
      ['time', [time]],
      ['place', [place, ...places]],
      ['figure', figures],
    ] as const;
    for (const [kind, own] of parts)
      for (const part of own) if (part?.span !== undefined) spans.add(`${kind} ${part.span.join('-')}`);
  }
  return { ids, spans };
}

/** What an assertion is about may itself be left out; then it points at nothing. */
function withoutAbout({ about: _, ...rest }: Assertion): Assertion {
  return rest;
}

/** The record with these assertions only. The order of everything stays. */
export function keepAssertions(record: ReportRecord, keep: (assertion: Assertion) => boolean): ReportRecord {
  const kept = record.assertions.filter(keep);
  const anchors = new Set(kept.map(({ anchor }) => anchor));
  const assertions = kept.map((a) => (a.about === undefined || anchors.has(a.about) ? a : withoutAbout(a)));
  const used = usedMentions(assertions);
  const mentions = record.mentions.filter(
    ({ id, kind, span }) => used.ids.has(id) || used.spans.has(`${kind} ${span.join('-')}`),
  );
  return { ...record, mentions, assertions };
}
