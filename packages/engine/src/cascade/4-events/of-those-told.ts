/**
 * Tells whose men a number counts that takes up people told before: مسلحون قتل أربعة منهم counts gunmen. Only the
 * nearest people in the plural who bear arms are taken; a part of a total is left to that total.
 */
import { Feature } from '../../lexicon/lexicon.js';
import { isArmed, partyOf, wordOf } from '../../mentions/party.js';
import type { Draft, DraftFigure, Item, Party, Phrase, SentenceState } from '../state.js';
import { kindOfPeople } from './kind-of-people.js';
import type { Mutable } from './read-events.js';

const OF_THEM = /^منه(?:م|ما)$/u;
/** Characters between a number and the word that takes people up. */
const NEAR = 1;

/** Gives such figures of a draft their party and kind, in place, and the draft whom it was done to. */
export function tellWhose(draft: Mutable<Draft>, { items }: SentenceState): void {
  draft.figures = draft.figures.map((told) => {
    const { figure, whole } = told;
    if (whole || figure.of !== 'person' || !isBare(items, told) || !isTakenUp(items, told)) return told;
    const { item } = draft.frame;
    // دخل الجنود قبل أن يقتل مسلحون سبعة منهم: whoever kills is not of whom.
    const doers = item.kind === 'verb' ? (draft.roles.get('agent') ?? []) : [];
    const party = peopleBefore(items, figure.span[0], (p) =>
      doers.some(
        (d) => d.phrase === p && p.start > item.start && !isVerbBetween(items, p.end, figure.span[0]),
      ),
    );
    if (!party) return told;
    const targets = draft.roles.get('target') ?? [];
    const agents = draft.roles.get('agent') ?? [];
    const own = agents.some((a) => a.phrase === party.phrase);
    const nobody = targets.every((t) => t.phrase.head.category === 'number');
    if (nobody && !own && draft.predicate.roles.target) draft.roles.set('target', [party]);
    const of = kindOfPeople(party.phrase);
    return { ...told, party, figure: { ...figure, of, ...(own ? { side: 'agent' as const } : {}) } };
  });
}

/** أربعة أشخاص، منهم شرطيان: of whom a noun is told, the pronoun takes up those very people. */
const isBare = (items: readonly Item[], { figure: { span } }: DraftFigure): boolean =>
  items.some(
    (x) =>
      x.kind === 'phrase' &&
      [x, ...x.of, ...x.list].some((p) => p.head.category === 'number' && p.head.start === span[0]),
  );

const isTakenUp = (items: readonly Item[], { figure: { span } }: DraftFigure): boolean =>
  items.some((x) => {
    if (x.kind === 'phrase') {
      const of = x.preposition && OF_THEM.test(x.preposition.low) ? x.preposition : null;
      return of !== null && (x.head.start === span[0] || Math.abs(of.start - span[1]) <= NEAR);
    }
    return x.kind === 'mark' && OF_THEM.test(x.atom.low) && Math.abs(x.start - span[1]) <= NEAR;
  });

const isVerbBetween = (items: readonly Item[], from: number, to: number): boolean =>
  items.some((x) => x.kind === 'verb' && x.start >= from && x.end <= to);

function peopleBefore(
  items: readonly Item[],
  before: number,
  isDoer: (phrase: Phrase) => boolean,
): Party | null {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind !== 'phrase' || item.end > before || isDoer(item)) continue;
    const many =
      item.plural || (item.head.features & (Feature.plural | Feature.dual)) !== 0 || item.count !== null;
    // Forces are bodies, and are taken up by a feminine.
    const bodies = wordOf(item.head, 'force') !== undefined && wordOf(item.head, 'person') === undefined;
    const party = many && !bodies ? partyOf(item) : null;
    if (party && isArmed(party)) return party;
  }
  return null;
}
