/**
 * Stored reports as people are shown them: names instead of refs, sentences instead of offsets.
 */
import type { Mention, MentionView, Named, ReportRow, Span } from '@marsad/model';
import type { StoredReport } from '@marsad/store';
import { sentenceAround, withRoom } from '../output/excerpt.js';

/** Names refs in one language. */
export type NameRef = (ref: string) => string;

/** A ref with its name, null for null. */
export function named(ref: string | null, nameRef: NameRef): Named | null {
  return ref === null ? null : { ref, name: nameRef(ref) };
}

/** A report as a row of a list. */
export function reportRow(stored: StoredReport, nameRef: NameRef): ReportRow {
  const {
    text: _text,
    record: _record,
    textId: _id,
    quotations: _spans,
    notes: _notes,
    outlet,
    ...row
  } = stored;
  return { ...row, outlet: named(outlet, nameRef) };
}

/** A mention with the name of what it means. */
export function mentionView(mention: Mention, nameRef: NameRef): MentionView {
  const { id, kind, span, ref, match, why } = mention;
  // A place that has no name in the register keeps the words of the report.
  const name = ref === null ? null : ref.startsWith('geonames:') ? mention.text : nameRef(ref);
  return { id, kind, span, ref, name, match, ...(why !== undefined && { why }) };
}

/** The parts of spans that lie within a range, as offsets from its start. */
export function within(spans: readonly Span[], [from, to]: Span): Span[] {
  return spans.flatMap(([start, end]): Span[] => {
    const cut: Span = [Math.max(start, from) - from, Math.min(end, to) - from];
    return cut[0] < cut[1] ? [cut] : [];
  });
}

/** The sentence that holds the spans, with room around them where it is very long. */
export function sentenceOf(text: string, spans: readonly Span[]): Span {
  return withRoom(text, sentenceAround(text, spans), spans);
}
