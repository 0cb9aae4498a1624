/** Corrections, additions and notes as the index keeps them: as rows for fusion, and as what a card shows of them. */
import { type AdditionRow, type CorrectionRow, correctedAssertions } from '@marsad/fusion';
import type { DecisionView, FieldChange } from '@marsad/model';
import type { AssertionAdded, Corrected, CorrectedReading, StoredDecision } from '@marsad/store';

/** A correction or an addition of a journal line, at the anchor where it stands now. */
export function changeRow(
  { n, at, entry }: { n: number; at: string; entry: Corrected | AssertionAdded },
  anchor: string,
): CorrectionRow | AdditionRow {
  const { author, reason, place, changes } = entry;
  const said = { n, at, author, ...(reason !== undefined && { reason }), changes };
  const { report, assertion, quotation, evidence } = place;
  if (entry.kind === 'corrected') return { ...said, kind: 'correction', place: { report, anchor } };
  return { ...said, kind: 'addition', place: { report, anchor }, assertion, quotation, evidence };
}

/** What the decisions that stand make of a reading. */
export const correctedReading: CorrectedReading = (reading, decisions) =>
  correctedAssertions(
    reading,
    decisions.flatMap(({ n, at, entry, anchor }) =>
      entry.kind === 'noted' || entry.kind === 'graded' ? [] : [changeRow({ n, at, entry }, anchor)],
    ),
  );

/** A change as it is typed: `killed=4`. */
export function changeWords(change: FieldChange): string {
  switch (change.field) {
    case 'type':
      return `type=${change.type}`;
    case 'time':
      return `time=${change.edtf ?? 'none'}`;
    case 'place': {
      const { place } = change;
      const country = place?.country == null || place.precision === 4 ? '' : `,${place.country}`;
      return `place=${place === null ? 'none' : `${place.name}${country}`}`;
    }
    case 'role':
      return `${change.role}=${change.refs.join(',') || 'none'}`;
    case 'figure': {
      const { amount, measure } = change;
      const words = amount === null ? 'none' : [...new Set([amount.low, amount.high])].join('-');
      return `${measure}=${words}`;
    }
    case 'ended':
      return `ended=${change.value ? 'yes' : 'no'}`;
    default:
      return `${change.field}=${change.value ?? 'none'}`;
  }
}

/** A decision as a card shows it. */
export function decisionView({ n, at, entry }: StoredDecision): DecisionView {
  const { author } = entry;
  const said = { n, at, author };
  if (entry.kind === 'noted') return { ...said, kind: 'note', words: entry.words };
  if (entry.kind === 'graded') {
    const { reliability, credibility, reason } = entry;
    return { ...said, kind: 'grade', words: `${reliability}${credibility}`, reason };
  }
  const kind = entry.kind === 'corrected' ? 'corrected' : 'added';
  const { reason } = entry;
  const words = entry.changes.map(changeWords).join(' ');
  return { ...said, kind, words, ...(reason !== undefined && { reason }) };
}
