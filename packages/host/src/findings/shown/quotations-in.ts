/** Where an armed group speaks in its own words: those stretches are folded away on screen. */
import type { ReportRecord, Span } from '@marsad/model';

/** Their spans in the text, in the record's order. */
export const quotationsIn = ({ notes }: ReportRecord): Span[] =>
  notes.flatMap(({ code, span }) =>
    code === 'quoted-armed-group-speech' && span !== undefined ? [span] : [],
  );
