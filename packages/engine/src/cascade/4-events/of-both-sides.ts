/** Tells totals that hold the losses of both sides from those of one. It refuses to subtract: what a text does not say is not told. */
import type { Draft, Party } from '../state.js';
import type { Mutable } from './read-events.js';

/** Are two parties the same words? A phrase may have been read twice, once with what its verb gave it. */
export const isOfSameWords = (a: Party, b: Party): boolean => a.phrase.head.start === b.phrase.head.start;

/** "twelve people, four attackers among them": a total of those struck and of those who struck is of neither side. In place. */
export function withBothSides(draft: Mutable<Draft>): void {
  const mixed = draft.figures.filter(
    ({ figure, whole }) =>
      !whole &&
      figure.side === 'target' &&
      (figure.of ?? 'person') === 'person' &&
      draft.figures.some((p) => p.whole?.[0] === figure.span[0] && p.figure.side === 'agent'),
  );
  if (mixed.length === 0) return;
  draft.figures = draft.figures.map((f) => {
    if (!mixed.includes(f)) return f;
    const { side: _, ...figure } = f.figure;
    return { ...f, figure };
  });
  const left = (draft.roles.get('target') ?? []).filter(
    (t) => !mixed.some((f) => f.party && isOfSameWords(f.party, t)),
  );
  if (left.length > 0) draft.roles.set('target', left);
  else draft.roles.delete('target');
}
