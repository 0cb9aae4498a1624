/**
 * A report with what persons corrected in it and added to it. A correction keeps the id and the anchor of what it
 * corrects, so that what was decided on it stays; the last that stands on a field counts. Nothing given is changed.
 */
import {
  type Assertion,
  anchorOf,
  assertionId,
  type FieldChange,
  type Figure,
  type Span,
} from '@marsad/model';
import type { ReadText } from './compare-readings.js';
import type { AdditionRow, CorrectionRow } from './judgement-row.js';

type Draft = { -readonly [K in keyof Assertion]: Assertion[K] };

/** A role filled by a person: fillers that were there keep the words that they stood on. */
function filled(old: Assertion['roles'], role: string, refs: readonly string[]): Assertion['roles'] {
  const before = old[role] ?? [];
  const fillers = refs.map((ref) => before.find((one) => one.ref === ref) ?? { ref });
  const { [role]: _, ...rest } = old;
  return fillers.length === 0 ? rest : { ...rest, [role]: fillers };
}

function counted(old: Assertion, change: Extract<FieldChange, { field: 'figure' }>): readonly Figure[] {
  const { measure, amount } = change;
  const figures = old.figures ?? [];
  const before = figures.filter((figure) => figure.measure === measure);
  const others = figures.filter((figure) => figure.measure !== measure);
  const kept = others.map(({ part_of, ...figure }) => {
    const whole = part_of === undefined ? undefined : others.indexOf(figures[part_of]!);
    return whole === undefined || whole === -1 ? figure : { ...figure, part_of: whole };
  });
  if (amount === null) return kept;
  const { low, high } = amount;
  const { of, ref, nationality, side, span = old.trigger } = before[0] ?? {};
  const known = {
    ...(of !== undefined && { of }),
    ...(ref !== undefined && { ref }),
    ...(nationality !== undefined && { nationality }),
    ...(side !== undefined && { side }),
  };
  const exact = low === high;
  const best = exact ? low : null;
  const qualifier = exact ? ('exact' as const) : ('about' as const);
  return [...kept, { ...known, measure, low, best, high, qualifier, span }];
}

function apply(draft: Draft, change: FieldChange): void {
  switch (change.field) {
    case 'type':
      draft.type = change.type;
      draft.kind = change.kind;
      if (change.rung == null) delete draft.rung;
      else draft.rung = change.rung;
      break;
    case 'time':
      if (change.edtf === null) delete draft.time;
      else draft.time = { edtf: change.edtf, basis: 'stated' };
      break;
    case 'place':
      delete draft.places;
      if (change.place === null) delete draft.place;
      // No words of the report stand for it.
      else draft.place = { ...change.place, span: [draft.trigger[0], draft.trigger[0]] };
      break;
    case 'role':
      draft.roles = filled(draft.roles, change.role, change.refs);
      break;
    case 'figure':
      draft.figures = counted(draft, change);
      break;
    case 'ended':
      draft.ended = change.value;
      break;
    case 'means':
      if (change.value === null) delete draft.means;
      else draft.means = change.value;
      break;
    default:
      draft.factuality = { ...draft.factuality, [change.field]: change.value };
  }
}

/** An assertion with fields as a person says they should be. */
export function correctedAssertion(assertion: Assertion, changes: readonly FieldChange[]): Assertion {
  const draft: Draft = { ...assertion };
  for (const change of changes) apply(draft, change);
  return draft;
}

/** Where words stand in a text: at a span if they are there, else at the one place that has them; null otherwise. */
export function spanOfWords(text: string, words: string, at?: Span): Span | null {
  if (at !== undefined && text.slice(...at) === words) return at;
  const start = words === '' ? -1 : text.indexOf(words);
  if (start === -1 || text.indexOf(words, start + 1) !== -1) return null;
  return [start, start + words.length];
}

/** Assertions that stand on the same words as an engine's or another person's are numbered behind these. */
const BY_HAND = 1_000_000;

/** An assertion that a person adds to a text, on these words; `before` is how many were added on them already. */
export function addedAssertion(
  text: string,
  span: Span,
  changes: readonly FieldChange[],
  { author, before }: { readonly author: string; readonly before: number },
): Assertion {
  const anchor = anchorOf(text, span, BY_HAND + before);
  const plain: Assertion = {
    ...{ anchor, id: '', kind: 'event', type: 'statement', salience: 'main', roles: {}, attribution: [] },
    factuality: { polarity: 'affirmed', certainty: 'certain', status: 'occurred' },
    ...{ evidence: [span], trigger: span, coder: `person:${author}`, rule: 'added by hand' },
  };
  const made = correctedAssertion(plain, changes);
  const { anchor: _, id: __, coder: ___, rule: ____, ...content } = made;
  return { ...made, id: assertionId(anchor, content) };
}

/**
 * The assertions of a reading with what stands of corrections and additions. What an addition stands on is looked for
 * by its words; an addition whose words are gone, or stand in the text twice, is left out.
 */
export function correctedAssertions(
  { record, text }: ReadText,
  rows: readonly (CorrectionRow | AdditionRow)[],
): readonly Assertion[] {
  if (rows.length === 0) return record.assertions;
  const added = rows.flatMap((row) => {
    const { kind, place, changes, author } = row;
    const span = kind === 'addition' ? spanOfWords(text, row.quotation, row.evidence) : null;
    if (span === null) return [];
    // Its anchor is the one that it was given, so that what was decided on it finds it in a changed text too.
    const { id, ...made } = addedAssertion(record.document.text, span, changes, { author, before: 0 });
    return [{ ...made, anchor: place.anchor, id: kind === 'addition' ? row.assertion : id }];
  });
  const changes = new Map<string, FieldChange[]>();
  for (const { kind, place, changes: given } of rows)
    if (kind === 'correction') changes.set(place.anchor, [...(changes.get(place.anchor) ?? []), ...given]);
  return [...record.assertions, ...added].map((one) => {
    const given = changes.get(one.anchor);
    return given === undefined ? one : correctedAssertion(one, given);
  });
}
