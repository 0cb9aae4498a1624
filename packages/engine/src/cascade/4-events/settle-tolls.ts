/**
 * Settles the tolls of a sentence once its events are known: figures stand in the order of the text, "others" take the
 * noun of those told before, parts ("including …") point at their total, the attackers' own losses are told apart from
 * those they struck, and how many attacked is a figure of its own.
 */
import type { Span } from '@marsad/model';
import { countryOf, isArmed, partyOf, wordOf } from '../../mentions/party.js';
import type { Draft, DraftFigure, Party, Phrase, SentenceState } from '../state.js';
import { countOf } from './count-of.js';
import { figuresOf, tollOf } from './figures.js';
import { kindOfPeople } from './kind-of-people.js';
import { isOfSameWords, withBothSides } from './of-both-sides.js';
import { tellWhose } from './of-those-told.js';
import { ofOwnGuns } from './own-guns.js';
import { breakDown, partsOf } from './parts-of-tolls.js';
import type { Mutable } from './read-events.js';
import { withSide } from './side-of-toll.js';

/** Deeds of armed men; who strikes is the agent. */
const STRIKES = new Set(
  'attack ambush bombing suicide-bombing shelling air-strike assassination abduction massacre looting siege operation arrest property-destruction sexual-violence'.split(
    ' ',
  ),
);

/** Settles the figures of all drafts of a sentence, in place. */
export function settleTolls(drafts: readonly Draft[], state: SentenceState): void {
  const bearing = drafts.filter((d) => d.figures.length > 0) as Mutable<Draft>[];
  for (const draft of bearing) draft.figures = inOrder(draft.figures);
  for (const draft of bearing) takeFollowers(draft, drafts, state);
  if (bearing.length > 0) {
    partsOf(bearing, state);
    for (const draft of bearing) draft.figures = breakDown(draft.figures);
    lendKinds(bearing);
    for (const draft of bearing) tellWhose(draft, state);
    for (const draft of bearing) {
      ofOwnGuns(draft);
      const { type, toll } = draft.predicate;
      const attacked = STRIKES.has(type) && !OF_STATES.has(type) && toll === undefined;
      const told = draft.figures.map((f) => withSide(f, state, attacked, draft.roles.get('agent') ?? []));
      asTold(draft, told);
      draft.figures = told;
      if (STRIKES.has(type)) tellSides(draft);
      withBothSides(draft);
    }
  }
  const counted = drafts.flatMap((d) => d.figures.map((f) => f.figure.span));
  for (const draft of drafts as readonly Mutable<Draft>[])
    if (STRIKES.has(draft.predicate.type))
      draft.figures = [...draft.figures, ...fightersOf(draft, state, counted)];
}

/** "seven men on the terrorists' side": whose men they were is who was struck. */
function asTold(draft: Mutable<Draft>, told: readonly DraftFigure[]): void {
  const targets = draft.roles.get('target');
  if (!targets) return;
  const better = targets.map((t) => {
    const at = draft.figures.findIndex((f) => f.party?.phrase === t.phrase);
    const side = told[at]?.party;
    return side && side.phrase !== t.phrase && t.phrase.of.length > 0 ? side : t;
  });
  draft.roles.set('target', better);
}

/** "the deaths of 17 soldiers, 4 civilians and 7 gunmen": those counted right behind, of whom no verb tells. */
function takeFollowers(draft: Mutable<Draft>, all: readonly Draft[], state: SentenceState): void {
  const last = draft.figures.at(-1);
  const measure = last?.figure.measure;
  if (!last || !measure || measure === 'materiel' || draft.frame.item.kind !== 'phrase') return;
  const { items } = state;
  let at = items.findIndex((x) => x.start >= last.figure.span[1]);
  for (; at >= 0 && at < items.length; at += 2) {
    const joint = items[at];
    let next = items[at + 1];
    if (joint?.kind !== 'mark' || !JOINTS.has(joint.atom.category)) return;
    if (next?.kind === 'mark' && next.atom.category === 'conjunction') {
      at += 1;
      next = items[at + 1];
    }
    if (next?.kind !== 'phrase' || next.preposition || !next.count || next.joined || tollOf(next.head))
      return;
    const verb = items[at + 2];
    if (verb?.kind === 'verb' && verb.form !== 'infinitive') return;
    const told = [next, ...next.list];
    if (told.some((p) => all.some((d) => d.figures.some((f) => overlaps(f.figure.span, p))))) return;
    draft.figures = [...draft.figures, ...figuresOf(next, measure, 'target', state)];
    const targets = draft.roles.get('target') ?? [];
    const more = told.map(partyOf).filter((p): p is Party => p !== null);
    if (more.length > 0 && targets.length + more.length <= 4)
      draft.roles.set('target', [...targets, ...more]);
  }
}

const JOINTS = new Set(['comma', 'conjunction']);
const overlaps = (span: Span, { start, end }: Phrase): boolean => span[0] < end && span[1] > start;

const inOrder = (figures: readonly DraftFigure[]): DraftFigure[] =>
  [...figures].sort((a, b) => a.figure.span[0] - b.figure.span[0]);

/** Children and officials are told one by one; others hurt beside them may be anybody. */
const LENT = new Set(['soldier', 'peacekeeper', 'police', 'militia', 'militant', 'civilian', 'person']);

/** "قتل خمسة جنود وأصيب آخرون": those told of without a noun are of the noun before. */
function lendKinds(drafts: readonly Mutable<Draft>[]): void {
  let like: DraftFigure | null = null;
  const all = drafts.flatMap((draft) => draft.figures.map((f, at) => ({ draft, f, at })));
  all.sort((a, b) => a.f.figure.span[0] - b.f.figure.span[0]);
  for (const { draft, f, at } of all) {
    const source = f.whole ? all.find((x) => x.f.figure.span[0] === f.whole?.[0])?.draft.figures : undefined;
    const model: DraftFigure | null = f.whole
      ? (source?.find((x) => x.figure.span[0] === f.whole?.[0]) ?? null)
      : like;
    // "a village head and fifty others": others who suffered the same may be anybody.
    const lends =
      model !== null &&
      (f.whole !== undefined ||
        (model.figure.measure !== f.figure.measure &&
          LENT.has(model.figure.of ?? 'person') &&
          !draft.figures.some((x) => x.whole?.[0] === f.figure.span[0])));
    if (f.others && lends && model !== f && f.figure.of === 'person') {
      const { of, nationality } = model.figure;
      const lent: DraftFigure = {
        ...f,
        party: model.party,
        figure: { ...f.figure, ...(of ? { of } : {}), ...(nationality ? { nationality } : {}) },
      };
      draft.figures = draft.figures.map((x, i) => (i === at ? lent : x));
      if (!f.whole) like = lent;
    } else if (!f.whole && f.figure.measure !== 'materiel') like = f;
  }
}

const ASSAILANTS = new Set([
  'assailant',
  'attacker',
  'bomber',
  'suicide bomber',
  'suicide attacker',
  'assaillant',
  'attaquant',
  'agresseur',
  'kamikaze',
  'مهاجم',
  'انتحاري',
]);

/** Do two parties name the same side of one fight? */
function sameSide(a: Party, b: Party): boolean {
  if (a.candidates.some((s) => b.candidates.some((o) => o.actor.ref === s.actor.ref))) return true;
  const armed = (p: Party): boolean =>
    p.template?.actor === 'unidentified-armed-group' ||
    p.candidates.some((s) => s.actor.kind === 'group') ||
    p.group !== null;
  const from = b.template?.country ?? null;
  if (from !== null && a.template?.country !== from && a.candidates.length === 0) return false;
  if (armed(a) && armed(b)) return a.candidates.length === 0 || b.candidates.length === 0;
  return a.template !== null && b.template !== null && a.template.actor === b.template.actor;
}

/** "six bombers also died in the attack": told of the noun for the deed, they died of their own. */
const isOfNoun = ({ frame, predicate }: Draft): boolean =>
  frame.item.kind === 'phrase' && predicate.toll === undefined && !OF_STATES.has(predicate.type);

const isSameGroup = (a: Party, b: Party): boolean =>
  a.candidates.some((s) => s.actor.kind === 'group' && b.candidates.some((o) => o.actor.ref === s.actor.ref));

const OF_STATES = new Set(['operation', 'air-strike', 'arrest']);

const isOutlaw = (party: Party): boolean =>
  party.template?.actor === 'unidentified-armed-group' ||
  party.candidates.some((s) => s.actor.kind === 'group' && s.actor.type !== 'militia');

/** The losses of those who strike: they are no target. */
function tellSides(draft: Mutable<Draft>): void {
  const agents = draft.roles.get('agent') ?? [];
  const targets = draft.roles.get('target') ?? [];
  const own = new Set<Party>();
  // "an attack by X on a post": something was struck, whatever befell whoever struck it.
  const onPlace = draft.struck && isOfNoun(draft) && agents.length > 0;
  draft.figures = draft.figures.map((f) => {
    const { party } = f;
    if (!party || !isArmed(party) || f.figure.side !== 'target') return f;
    const named = ASSAILANTS.has(party.phrase.head.lemma?.name ?? '');
    const othersStruck = targets.some(
      (t) =>
        !isOfSameWords(t, party) &&
        t.phrase.head.category !== 'number' &&
        !sameSide(t, party) &&
        !isOutlaw(t),
    );
    // "two soldiers and four militants died in the attack on the camp": those who are no army attacked.
    const outlaws = !OF_STATES.has(draft.predicate.type) && isOutlaw(party);
    // "gunmen killed ten, two of them auxiliaries": those who fight for a state or a village did not attack it.
    const like = (a: Party): boolean => sameSide(a, party) && (isOutlaw(party) || !isOutlaw(a));
    const struck = agents.length === 0 ? named || outlaws : agents.some(like);
    // "six members of X were killed in an attack by X": nobody attacks himself.
    const itself = isOutlaw(party) && agents.some((a) => isSameGroup(a, party));
    if (
      !struck ||
      !(
        othersStruck ||
        itself ||
        (onPlace && isOutlaw(party)) ||
        (named && isOfNoun(draft)) ||
        (named && agents.length > 0) ||
        // "fifteen assailants were killed": those who attacked died of it, though nobody is told to have killed them.
        (named && isOwnDeath(draft, targets))
      )
    )
      return f;
    own.add(party);
    return { ...f, figure: { ...f.figure, side: 'agent' } };
  });
  if (own.size === 0) return;
  if (agents.length === 0 && isOwnDeath(draft, targets)) draft.roles.set('agent', [...own].slice(0, 4));
  const left = targets.filter((t) => ![...own].some((p) => isOfSameWords(p, t)));
  if (left.length > 0) draft.roles.set('target', left);
  else draft.roles.delete('target');
}

const isAssailants = ({ phrase }: Party): boolean => ASSAILANTS.has(phrase.head.lemma?.name ?? '');

/** Does a draft tell of nobody but those who attacked, and of nobody who killed them? */
const isOwnDeath = ({ predicate, roles }: Draft, targets: readonly Party[]): boolean =>
  predicate.type === 'attack' &&
  predicate.toll !== undefined &&
  (roles.get('agent') ?? []).length === 0 &&
  targets.every(isAssailants);

const isTold = (phrase: Phrase, counted: readonly Span[]): boolean =>
  counted.some((span) => overlaps(span, phrase));

/** "three gunmen stormed the hotel": how many they were, where a number says so. */
function fightersOf(draft: Draft, state: SentenceState, counted: readonly Span[]): DraftFigure[] {
  const figures: DraftFigure[] = [];
  for (const party of draft.roles.get('agent') ?? []) {
    const { phrase } = party;
    if (!phrase.count || phrase.count.article || !isArmed(party) || isTold(phrase, counted)) continue;
    if (!wordOf(phrase.head, 'person') && !wordOf(phrase.head, 'unit') && phrase.head.category !== 'number')
      continue;
    const count = countOf(phrase, state.sentence.tokens);
    if (!count) continue;
    const nationality = countryOf(phrase);
    const from = Math.min(phrase.countSpan?.[0] ?? phrase.head.start, phrase.head.start);
    figures.push({
      figure: {
        measure: 'fighters',
        ...count,
        of: kindOfPeople(phrase),
        ...(nationality ? { nationality } : {}),
        side: 'agent',
        span: [from, Math.max(phrase.countSpan?.[1] ?? 0, phrase.head.end)],
      },
      party,
    });
  }
  return figures;
}
