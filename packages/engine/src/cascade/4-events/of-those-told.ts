/**
 * Tells whose men a number counts that takes up people told before: مسلحون قتل أربعة منهم counts gunmen. Only the
 * nearest people in the plural who bear arms are taken; a part of a total is left to that total.
 */
import { Feature } from '../../lexicon/lexicon.js';
import { isArmed, partyOf } from '../../mentions/party.js';
import type { Draft, DraftFigure, Item, Party, SentenceState } from '../state.js';
import { kindOfPeople } from './kind-of-people.js';
import type { Mutable } from './read-events.js';

const OF_THEM = /^منه(?:م|ما)$/u;
/** Characters between a number and the word that takes people up. */
const NEAR = 2;

/** Gives such figures of a draft their party and kind, in place, and the draft whom it was done to. */
export function tellWhose(draft: Mutable<Draft>, { items }: SentenceState): void {
  draft.figures = draft.figures.map((told) => {
    const { figure, whole } = told;
    if (whole || figure.of !== 'person' || !isTakenUp(items, told)) return told;
    const party = peopleBefore(items, figure.span[0]);
    if (!party) return told;
    const targets = draft.roles.get('target') ?? [];
    const agents = draft.roles.get('agent') ?? [];
    const own = agents.some((a) => a.phrase === party.phrase);
    if (targets.length === 0 && !own && draft.predicate.roles.target) draft.roles.set('target', [party]);
    const of = kindOfPeople(party.phrase);
    return { ...told, party, figure: { ...figure, of, ...(own ? { side: 'agent' as const } : {}) } };
  });
}

const isTakenUp = (items: readonly Item[], { figure: { span } }: DraftFigure): boolean =>
  items.some((x) => {
    if (x.kind === 'phrase') return x.head.start === span[0] && OF_THEM.test(x.preposition?.low ?? '');
    return x.kind === 'mark' && OF_THEM.test(x.atom.low) && Math.abs(x.start - span[1]) <= NEAR;
  });

function peopleBefore(items: readonly Item[], before: number): Party | null {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind !== 'phrase' || item.end > before) continue;
    const many =
      item.plural || (item.head.features & (Feature.plural | Feature.dual)) !== 0 || item.count !== null;
    const party = many ? partyOf(item) : null;
    if (party && isArmed(party)) return party;
  }
  return null;
}
