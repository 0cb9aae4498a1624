/** A short piece of a kind's line, for the legend, the panel and the table. */
import type { TieKind } from '../shell/search-params.js';
import { tieLine } from './tie-line.js';

const CURVE = { start: { x: 2, y: 7 }, control: { x: 22, y: 7 }, end: { x: 42, y: 7 } };
const WIDTHS: Readonly<Record<TieKind, number>> = {
  'warm-verbal': 2.4,
  'warm-material': 3.2,
  'cold-verbal': 1.3,
  'cold-material': 1.7,
};

/** Decorative: the kind stands beside it in words. */
export function TieSample({ kind }: { readonly kind: TieKind }) {
  const { line, ticks } = tieLine(kind, CURVE, { start: false, end: false });
  return (
    <svg className="tie-sample" viewBox="0 0 44 14" aria-hidden="true" data-kind={kind}>
      <path className="tie-line" d={line} strokeWidth={WIDTHS[kind]} />
      {ticks !== '' && <path className="tie-ticks" d={ticks} />}
    </svg>
  );
}
