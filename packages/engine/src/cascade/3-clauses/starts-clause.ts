/** Tells whether a phrase opens a clause of its own, so that it is not joined to what stands before it. */
import { isMark } from '../../mentions/marks.js';
import type { Item, Phrase } from '../state.js';
import { hasClass } from './phrase-sort.js';

/** A phrase with a finite verb or a lone pronoun right behind it opens a clause of its own. */
export function startsClause(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    (next?.kind === 'verb' && next.form === 'finite') ||
    (next?.kind === 'phrase' && next.preposition === null && next.head.category === 'pronoun')
  );
}

/** "…, officials and witnesses said": those who speak open a clause of their own. */
export function speaks(items: readonly Item[], at: number): boolean {
  let i = at;
  while (
    items[i]?.kind === 'phrase' &&
    (items[i] as Phrase).preposition === null &&
    (isMark(items[i + 1], 'conjunction') || isMark(items[i + 1], 'comma'))
  )
    i += 2;
  const verb = items[i + 1];
  return verb?.kind === 'verb' && verb.form === 'finite' && hasClass(verb.head, 'reporting');
}
