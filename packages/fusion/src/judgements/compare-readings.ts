/**
 * What a second reading of a report made of what the first had found, and where a place of the first stands in the
 * second. A place is known again by its anchor; in a changed text, by its words, if they lead to one assertion of the
 * same type and to no other.
 */
import type { Assertion, ReportRecord, Span } from '@marsad/model';

/** A record with the text that it was read from. */
export interface ReadText {
  readonly record: ReportRecord;
  readonly text: string;
}

/** Where something stood that a person decided on. */
export interface OldPlace {
  readonly anchor: string;
  /** The words it was decided on. */
  readonly quotation: string;
}

export interface PlacedAgain {
  readonly by: 'anchor' | 'quotation' | 'nothing';
  /** Null when it was placed by nothing. */
  readonly assertion: Assertion | null;
}

const NOWHERE: PlacedAgain = { by: 'nothing', assertion: null };
const wordsOf = (text: string, span: Span): string =>
  text
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();
const saidAt = ({ evidence, trigger }: Assertion, text: string): string =>
  wordsOf(text, evidence[0] ?? trigger);

/** Where a place stands in a new reading; `was` is what the old reading had there, null when that is not known. */
export function placeAgain(place: OldPlace, was: Assertion | null, now: ReadText): PlacedAgain {
  const { assertions } = now.record;
  const same = assertions.find(({ anchor }) => anchor === place.anchor);
  if (same !== undefined) return { by: 'anchor', assertion: same };
  const words = place.quotation.replace(/\s+/g, ' ').trim();
  if (words === '') return NOWHERE;
  const there = assertions.filter(
    (one) => saidAt(one, now.text) === words && (was === null || one.type === was.type),
  );
  const [only] = there;
  return only !== undefined && there.length === 1 ? { by: 'quotation', assertion: only } : NOWHERE;
}

/** An assertion of the first reading that the second tells otherwise, with the fields that differ. */
export interface Changed {
  readonly before: Assertion;
  readonly after: Assertion;
  readonly fields: readonly string[];
}

export interface ReadingDifference {
  readonly same: number;
  readonly gone: readonly Assertion[];
  readonly added: readonly Assertion[];
  readonly changed: readonly Changed[];
}

/** They say how a thing was found, or follow from the text, and are no part of what is said. */
const NOT_SAID = new Set(['anchor', 'id', 'coder', 'rule', 'trigger', 'evidence', 'about', 'retells']);

type Fields = Readonly<Record<string, unknown>>;

/** Roles and voices by what they name: numbers of mentions change with every mention found before them. */
function saidIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saidIn);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !['mention', 'span', 'spans', 'evidence'].includes(key),
  );
  return Object.fromEntries(
    kept.sort(([x], [y]) => (x < y ? -1 : 1)).map(([key, one]) => [key, saidIn(one)]),
  );
}

function differing(before: Assertion, after: Assertion): string[] {
  const [old, now] = [before as unknown as Fields, after as unknown as Fields];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => !NOT_SAID.has(key));
  return fields.filter((key) => JSON.stringify(saidIn(old[key])) !== JSON.stringify(saidIn(now[key]))).sort();
}

/** How a reading differs from the one before it. Each assertion stands in one of the four at most. */
export function compareReadings(before: ReadText, after: ReadText): ReadingDifference {
  const left = new Map(after.record.assertions.map((one) => [one.anchor, one]));
  const gone: Assertion[] = [];
  const changed: Changed[] = [];
  let same = 0;
  for (const old of before.record.assertions) {
    const quotation = saidAt(old, before.text);
    const { assertion } = placeAgain({ anchor: old.anchor, quotation }, old, after);
    if (assertion === null || !left.delete(assertion.anchor)) {
      gone.push(old);
      continue;
    }
    const fields = differing(old, assertion);
    if (fields.length === 0) same += 1;
    else changed.push({ before: old, after: assertion, fields });
  }
  return { same, gone, added: [...left.values()], changed };
}
