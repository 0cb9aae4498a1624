/**
 * Finds what breaks a toll down: "including three officers", بينهم مدنيان, "dont deux femmes", "two of them children",
 * and lists that make up the number before them. A part belongs to the nearest total told before it.
 */
import type { Draft, DraftFigure, Phrase, SentenceState } from '../state.js';
import { figuresOf } from './figures.js';
import type { Mutable } from './read-events.js';

const THEM = new Set([
  'them',
  'whom',
  'eux',
  'elles',
  'هم',
  'هن',
  'هما',
  'ها',
  'lesquels',
  'lesquelles',
  'which',
]);

/** The counted phrase of a part, where the item tells one. */
function partIn(phrase: Phrase): Phrase | null {
  if (phrase.preposition?.relations.includes('including')) return phrase;
  const ofThem = phrase.count !== null && phrase.of.some((p) => THEM.has(p.head.low));
  return ofThem ? { ...phrase, of: phrase.of.filter((p) => !THEM.has(p.head.low)) } : null;
}

/** Adds to each draft of a sentence the parts of its tolls. */
export function partsOf(drafts: readonly Mutable<Draft>[], state: SentenceState): void {
  for (const item of state.items) {
    if (item.kind !== 'phrase') continue;
    const part = partIn(item);
    if (!part) continue;
    const holder = totalBefore(drafts, item.start);
    if (!holder) continue;
    const { draft, total } = holder;
    const { measure, span, high, best } = total.figure;
    const limit = high ?? best;
    const parts = figuresOf(part, measure, total.figure.side ?? 'target', state)
      .filter((p) => limit === null || total.figure.qualifier === 'at-least' || (p.figure.low ?? 0) <= limit)
      .map((p) => ({ ...p, whole: span }));
    const known = new Set(parts.map((p) => p.figure.span[0]));
    const others = draft.figures.filter((f) => !known.has(f.figure.span[0]));
    const at = others.indexOf(total) + 1;
    if (at > 0) draft.figures = [...others.slice(0, at), ...parts, ...others.slice(at)];
  }
}

/** The nearest toll of people told before an offset. */
function totalBefore(
  drafts: readonly Mutable<Draft>[],
  before: number,
): { draft: Mutable<Draft>; total: DraftFigure } | null {
  let found: { draft: Mutable<Draft>; total: DraftFigure } | null = null;
  for (const draft of drafts)
    for (const total of draft.figures) {
      const { span, measure } = total.figure;
      if (total.whole || measure === 'materiel' || span[0] >= before) continue;
      if (!found || span[0] > found.total.figure.span[0]) found = { draft, total };
    }
  return found;
}

/** "thirteen people, ten gendarmes, two auxiliaries and a civilian": the later figures make up the first. */
export function breakDown(figures: readonly DraftFigure[]): readonly DraftFigure[] {
  const totals = figures.filter((f) => !f.whole);
  const [total] = totals;
  const parts = totals.slice(1).filter((f) => f.figure.measure === total?.figure.measure);
  const sum = parts.reduce((all, p) => all + (p.figure.best ?? Number.NaN), 0);
  if (!total || parts.length < 2 || total.figure.best !== sum) return figures;
  return figures.map((f) => (parts.includes(f) ? { ...f, whole: total.figure.span } : f));
}
