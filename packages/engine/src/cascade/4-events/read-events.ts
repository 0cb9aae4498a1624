/**
 * Predicates turn frames into drafts of assertions: the best-filled reading of each frame's lemma is drafted, and frames
 * that only carry a toll are then joined to the event that caused them.
 */

import type { Predicate } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import { isNamedToLead, lendGroup, lendLed } from '../../mentions/served-group.js';
import type { Draft, Frame, Item, Party, Phrase, SentenceState } from '../state.js';
import { canSuffer } from './can-suffer.js';
import { draftOf } from './draft-of.js';
import { type Filled, fillRoles, isHopeless, type RoleMiss, unmet } from './fill-roles.js';
import { joinDescriptions } from './join-descriptions.js';
import { joinTolls } from './join-tolls.js';
import { lendDoer } from './lend-doer.js';
import { noSuchDeed } from './no-such-deed.js';
import { bySuicide, byWeapon, hasSelf, recast } from './recast.js';
import { settleTolls } from './settle-tolls.js';
import { addTallies } from './tallies.js';
import { unlikely } from './unlikely.js';
import { views, withHost } from './views.js';
import { callsInVain, vowedDeed } from './vowed-deed.js';
import { isOwnWord, isUndenied } from './word-of-speaker.js';

/** One predicate tried on one frame, for `explain`. */
export interface Trial {
  readonly frame: Frame;
  readonly predicate: Predicate;
  readonly misses: readonly RoleMiss[];
  readonly filled: Filled;
}
interface EventReading {
  readonly drafts: Draft[];
  readonly trials: Trial[];
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The drafts of one sentence. `traced` keeps every trial, also the failed ones. */
export function readEvents(state: SentenceState, traced = false): EventReading {
  const byPhrase = new Map<Phrase, Frame>();
  for (const frame of state.frames)
    if (frame.item.kind === 'phrase' && frame.standing !== 'adjective') byPhrase.set(frame.item, frame);
  const isEvent = (phrase: Phrase): boolean => byPhrase.has(phrase);
  const drafts: Draft[] = [];
  const trials: Trial[] = [];
  const pending: Draft[] = [];
  const staged = state.items.filter(isStage);
  for (const frame of state.frames) {
    if (frame.lemma.predicates.length === 0 || isStaged(frame, staged)) continue;
    const best = bestTrial(frame, state, byPhrase, isEvent, traced ? trials : null, pending);
    if (!best) continue;
    if (isHeadline(frame, state)) (best as Mutable<Draft>).main = true;
    drafts.push(best);
  }
  const joined = joinTolls(joinDescriptions(drafts, byPhrase, pending), pending, state, byPhrase);
  inheritAgents(joined);
  headline(joined, state);
  const told = asMembers(joined).map((d) => asUnit(byWeapon(bySuicide(d))));
  const settled = addTallies(told, pending, state, canSuffer);
  settleTolls(settled, state);
  return { drafts: [...settled], trials };
}

/** "Mali: twelve dead in an attack": in a French or English line without a verb, what it tells first is what it reports. */
function headline(drafts: readonly Draft[], state: SentenceState): void {
  const [first] = [...drafts].sort((a, b) => a.trigger[0] - b.trigger[0]);
  if (!first || !/\p{Script=Latin}/u.test(first.frame.head.low)) return;
  if (state.items.some((x) => x.kind === 'verb' && x.form === 'finite')) return;
  (first as Mutable<Draft>).main = true;
}

/** مقتل جنديين في انفجار لغم: in an Arabic sentence without a verb of its own, the noun that nothing governs is its news. */
const isHeadline = ({ item, governor, antecedent, head }: Frame, { frames }: SentenceState): boolean =>
  item.kind === 'phrase' &&
  item.preposition === null &&
  governor === null &&
  antecedent === null &&
  /[؀-ۿ]/u.test(head.low) &&
  frames.every(
    (f) => f.item.kind !== 'verb' || f.item.form !== 'finite' || f.antecedent !== null || f.shares !== null,
  );

/** Those whom these words tie to a group need not be of it. */
const LINKED = new Set(
  'link linked connect connected close tie tied affiliate affiliated associate associated lié lier relier proche affilié affilier مرتبط مقرب'.split(
    ' ',
  ),
);
const MEMBERSHIP = new Set(['member-of', 'part-of', 'affiliated-with']);

/** Gunmen, or elements of whom nothing more is told. */
const isAnybody = ({ template, word, candidates, group }: Party): boolean =>
  template?.actor === 'unidentified-armed-group' ||
  (template === null && group === null && candidates.length === 0 && word?.class === 'unit');

/** "gunmen who belong to X attacked": X attacked, and that they belong to it is no tie of its own. */
function asMembers(drafts: readonly Draft[]): Draft[] {
  const groups = new Map<Phrase, Party>();
  const kept = drafts.filter((draft) => {
    const [member] = draft.roles.get('subject') ?? [];
    const [group] = draft.roles.get('object') ?? [];
    if (!MEMBERSHIP.has(draft.predicate.type) || !member || !isAnybody(member) || !group) return true;
    // Those merely linked to a group are not the group.
    if (
      !draft.frame.head.joins &&
      !LINKED.has(draft.frame.lemma.name) &&
      group.candidates.some((s) => s.actor.kind === 'group')
    )
      groups.set(member.phrase, group);
    return false;
  });
  if (groups.size === 0) return kept;
  for (const draft of kept)
    for (const [role, parties] of draft.roles)
      draft.roles.set(
        role,
        parties.map((p) => (isAnybody(p) ? (groups.get(p.phrase) ?? p) : p)),
      );
  return kept;
}

/** A definite event noun told again in its sentence is the same event, and its doer is the same. */
function inheritAgents(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.frame.item.kind !== 'phrase' || !draft.frame.item.definite || draft.roles.has('agent'))
      continue;
    const told = drafts.find(
      (d) =>
        d !== draft &&
        d.frame.item.kind === 'phrase' &&
        d.trigger[0] < draft.trigger[0] &&
        d.roles.has('agent') &&
        d.predicate === draft.predicate,
    );
    const agent = told?.roles.get('agent');
    if (!told || !agent) continue;
    draft.roles.set('agent', agent);
    if (draft.places.length === 0) (draft as Mutable<Draft>).places = told.places;
  }
  // أدى القصف إلى تدمير منازل: whoever did what brought it about destroyed them.
  for (const draft of drafts) {
    const { governor } = draft.frame;
    if (
      draft.predicate.type !== 'property-destruction' ||
      draft.roles.has('agent') ||
      governor?.through !== 'cause'
    )
      continue;
    const cause = drafts.find(
      (d) => d.frame.governor?.frame === governor.frame && d.trigger[0] < draft.trigger[0] && canSuffer(d),
    );
    const agent = cause?.roles.get('agent');
    if (agent) draft.roles.set('agent', agent);
    if (cause && draft.places.length === 0) (draft as Mutable<Draft>).places = cause.places;
  }
  // هجوم تبنته طالبان: an attack told of by whose claim it was, was theirs.
  for (const { predicate, about, roles, frame } of drafts) {
    if (predicate.type !== 'claim-responsibility' || frame.item.kind !== 'verb' || !frame.item.objectPronoun)
      continue;
    const attack = drafts.find((d) => d.frame === about);
    const agent = roles.get('agent');
    if (attack && agent && !attack.roles.has('agent') && attack.predicate.roles.agent)
      attack.roles.set('agent', agent);
  }
  // "threatened more attacks against Kenya": whom the attacks would strike is threatened.
  for (const draft of drafts) {
    if (draft.predicate.type !== 'threaten' || draft.roles.has('target') || !draft.about) continue;
    const target = drafts.find((d) => d.frame === draft.about)?.roles.get('target');
    if (target?.every((p) => p.candidates.length > 0 || p.kind === 'place'))
      draft.roles.set('target', target);
  }
  // Who praises or condemns an attack praises or condemns whoever made it.
  for (const draft of drafts) {
    if (
      draft.roles.has('target') ||
      !draft.about ||
      !(draft.predicate.type === 'praise' || draft.predicate.type === 'condemn')
    )
      continue;
    const agent = drafts.find((d) => d.frame === draft.about)?.roles.get('agent');
    if (agent?.every((p) => p.candidates.length > 0)) draft.roles.set('target', agent);
  }
}

const STAGED = new Set([
  'simulation',
  'simulacre',
  'exercice',
  'reconstitution',
  'scénario',
  'anniversaire',
  'commémoration',
  'anniversary',
  'commemoration',
  're-enactment',
  'reenactment',
]);

const SIMULATES = new Set(['simulate', 'simuler', 'rehearse']);

/** "une simulation d'attaque", "l'anniversaire du massacre": what is played or remembered does not happen. */
const isStaged = ({ item, governor }: Frame, staged: readonly Phrase[]): boolean =>
  item.kind === 'phrase' &&
  (SIMULATES.has(governor?.frame.lemma.name ?? '') || staged.some((x) => x.of.includes(item)));
const isStage = (x: Item): x is Phrase => x.kind === 'phrase' && STAGED.has(x.head.lemma?.name ?? x.head.low);

function bestTrial(
  frame: Frame,
  state: SentenceState,
  byPhrase: Map<Phrase, Frame>,
  isEvent: (p: Phrase) => boolean,
  trials: Trial[] | null,
  pending: Draft[],
): Draft | null {
  let best: Draft | null = null;
  let bestScore = -1;
  let waiting: Draft | null = null;
  for (const listed of frame.lemma.predicates) {
    if (listed.id.endsWith('-self') && !hasSelf(frame)) continue;
    if (callsInVain(listed, frame, state) || isUndenied(listed, frame)) continue;
    const predicate = vowedDeed(recast(listed, frame), frame, state);
    if (predicate.unless?.length && hasWord(predicate.unless, state, frame)) continue;
    if (predicate.type === 'designation' && isNamedToLead(frame, state)) continue;
    if (predicate.only && !hasWord(predicate.only, state, frame)) continue;
    for (const { slots, asPassive } of views(frame, predicate)) {
      const filled = fillRoles(predicate, withHost(slots, frame, predicate), isEvent, asPassive);
      if (predicate.type === 'appointment') lendLed(frame, filled, state);
      if (isOwnWord(predicate, frame)) filled.met.add('agent');
      const mayWait =
        !predicate.toll &&
        (frame.item.kind === 'phrase' ? frame.standing !== 'adjective' : isBlast(frame, predicate));
      if (!trials && (!mayWait || waiting) && isHopeless(filled)) continue;
      const none = deedless(filled, frame, state);
      if (none.length > 0) {
        trials?.push({ frame, predicate, misses: none, filled });
        continue;
      }
      const draft = draftOf(frame, filled, state, slots, byPhrase);
      lendDoer(draft, filled);
      lendGroup(draft, state);
      const misses = [
        ...unlikely(filled, frame),
        ...unmet(filled, {
          figures: draft.figures.length > 0,
          place: draft.places.length > 0,
          time: draft.time !== null,
          about: draft.about !== null,
        }),
      ];
      trials?.push({ frame, predicate, misses, filled });
      if (misses.length > 0) {
        if (mayWait) waiting ??= draft;
        continue;
      }
      const score =
        filled.met.size * 2 +
        draft.figures.length +
        (asPassive ? 0 : 0.5) +
        (predicate.type === 'leader-death' ? 4 : 0);
      if (score > bestScore) {
        best = draft;
        bestScore = score;
      }
    }
  }
  // An event noun with nothing of its own may still be what a toll or a clause is told of.
  if (!best && waiting) pending.push(waiting);
  return best;
}

const UNITS = /^(?:كتيبة|كتائب|لواء|ألوية|سرية|سرايا|katiba|katibat|brigade|bataillon|battalion) /iu;

/** كتيبة كذا التابعة لجماعة كذا: a battalion that belongs to a group is a part of it; a group of its own is affiliated. */
function asUnit(draft: Draft): Draft {
  if (draft.predicate.id !== 'affiliated-with.belong') return draft;
  const unit = draft.roles.get('subject')?.some((p) => p.candidates.some((s) => UNITS.test(s.form)));
  return unit ? { ...draft, predicate: { ...draft.predicate, type: 'part-of' } } : draft;
}

/** انفجرت عبوة ناسفة: a bomb that went off waits for whom it struck. */
const isBlast = (frame: Frame, { id }: Predicate): boolean =>
  id === 'bombing.explode' &&
  frame.slots.get('subject')?.some((a) => wordOf(a.phrase.head, 'means') !== undefined) === true;

/** Does the clause of a frame have one of these words? */
function hasWord(words: readonly string[], state: SentenceState, frame: Frame): boolean {
  const [from, to] = frame.clause;
  for (const { start, end, low, lemma, category } of state.atoms) {
    if (start > to) return false;
    // A town may be spelt like a cup: كاس.
    if (category === 'place' || category === 'name') continue;
    if (start >= from && end <= to && (words.includes(low) || (lemma !== null && words.includes(lemma.name))))
      return true;
  }
  return false;
}

/** What the words of a French or English clause tell against a reading; see no-such-deed. */
function deedless(filled: Filled, frame: Frame, { items }: SentenceState): RoleMiss[] {
  const asks = frame.standing === 'infinitive' || frame.item.kind === 'phrase';
  const at = asks
    ? Math.max(
        0,
        items.findIndex((x) => x.start === frame.item.start),
      )
    : 0;
  const before = items.slice(Math.max(0, at - 2), at).findLast((x) => x.kind === 'phrase');
  const miss = noSuchDeed(filled, frame, { verb: items[at - 1], before });
  return miss ? [miss] : [];
}
