/**
 * Chooses the event that a telling is of among those told before, or none: what fits two events alike is left, unless the
 * two may be one that was told twice. It joins nothing.
 */
import type { Language, Note } from '@marsad/model';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { SentenceState } from '../../state.js';
import { isOfOthers } from './is-of-others.js';
import { isPlaced } from './is-placed.js';
import { isTwo } from './is-two.js';
import { mayBePart, retelling, sameKind } from './kinds.js';
import { ENOUGH, isLikely, type Likeness, likenessOf, placePart } from './likeness.js';
import type { Telling } from './telling.js';
import { timePart } from './weigh-days.js';

/** What the joining reads beside the tellings, and where it notes what it did. */
export interface Surroundings {
  readonly sentences: readonly SentenceState[];
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly notes: Note[];
}

/** One event of the report: an assertion for each voice that tells it. */
export interface Told {
  voices: Telling[];
  /** Named with a day or a place, and too little told of it to be asserted. */
  onlyNamed: boolean;
  /** Shared by the deeds of one sentence: "attacked a village, burning houses". */
  readonly raid: number;
}

/** Which raid the sentence being read tells of; -1 before its first deed. */
export interface Reading {
  sentence: number;
  raid: number;
  /** A deed was told of it, and not only what it cost. */
  deed: boolean;
  count: number;
}

/** Events before this many are no longer taken up, save the first, which is what the report is about. */
const REMEMBERED = 8;
/** What a telling must fit one event better by than any other. */
const MARGIN = 0.5;

/** An event and how well a telling fits it. */
export interface Choice {
  readonly told: Told;
  readonly likeness: Likeness;
}

/** The one event that a telling is of, or null where none is, or two might be. */
export function eventOf(
  telling: Telling,
  events: readonly Told[],
  around: Surroundings,
  reading: Reading,
): Choice | null {
  let best: Choice | null = null;
  const choices: Choice[] = [];
  for (const told of telling.pointing ? last(telling, events, around) : near(telling, events, around)) {
    const weighed = likenessTo(telling, told, around, isAlone(told, events));
    if (!weighed) continue;
    const likeness = { ...weighed, loose: weighed.loose + ofRaid(telling, told, reading) };
    const choice = { told, likeness };
    choices.push(choice);
    if (!best || sum(likeness) > sum(best.likeness)) best = choice;
  }
  if (!best || !isLikely(best.likeness, telling)) return null;
  const { told, likeness } = best;
  const rivals = choices.filter((c) => c.told !== told && sum(likeness) - sum(c.likeness) < MARGIN);
  if (rivals.length === 0) return best;
  const one = sum(likeness) >= SURE && rivals.every((c) => mayBeOne(told, c.told, around.lexicon));
  return one && telling.told
    ? { told, likeness: { ...likeness, points: Math.min(likeness.points, LOOSE) } }
    : null;
}

/** Points of what is pointed at its event, and never joined to it. */
const LOOSE = ENOUGH - 1;

/** From here on a telling is of what was told, be it told twice. */
const SURE = 1.5;

/** Are two events one that was told twice, for all that is told of them? */
function mayBeOne(a: Told, b: Told, lexicon: Lexicon): boolean {
  if (a.raid === b.raid) return true;
  const [one, other] = [a.voices[0], b.voices[0]];
  if (!one || !other) return false;
  const [first, second] = one.item.trigger[0] < other.item.trigger[0] ? [one, other] : [other, one];
  const likeness = likenessOf(first, second, lexicon);
  return likeness !== null && sum(likeness) >= 0;
}

/** No other deed has been told of, save those of the same raid. */
const isAlone = (told: Told, events: readonly Told[]): boolean =>
  events.every(
    (other) =>
      other === told ||
      other.raid === told.raid ||
      !other.voices.some(({ item }) => mayBePart(item.type, 'attack')),
  );

/** Houses burnt, cattle taken: what goes with an attack is of the raid that its sentence tells of. */
function ofRaid({ item, taking }: Telling, told: Told, { raid, deed }: Reading): number {
  const clause = item.key.frame.item.kind === 'verb' && taking === 'plain';
  if (!deed || !clause || mayBePart(item.type, 'attack')) return 0;
  return told.raid === raid ? SAME_RAID : OTHER_RAID;
}

const SAME_RAID = 1.5;
const OTHER_RAID = -2;

const sum = ({ points, loose }: Likeness): number => points + loose;

/** What a sentence counts without a day or a place of its own is of what it has told, not of what stands above. */
function near(telling: Telling, events: readonly Told[], { lexicon }: Surroundings): readonly Told[] {
  const all = recent(events);
  const counts = telling.item.key.predicate.toll !== undefined && telling.taking === 'plain';
  const adds = counts && !isPlaced(telling.item);
  if (!adds) return all;
  const own = all.filter(({ voices }) =>
    voices.some(
      ({ item, sentence }) =>
        sentence === telling.sentence && isPlaced(item) && retelling(item.type, lexicon) === 'deed',
    ),
  );
  return own.length > 0 ? own : all;
}

function recent(events: readonly Told[]): readonly Told[] {
  if (events.length <= REMEMBERED) return events;
  return [events[0] as Told, ...events.slice(-REMEMBERED)];
}

/** What "this attack" can mean: the event told last that may be called so. */
function last(telling: Telling, events: readonly Told[], { lexicon }: Surroundings): readonly Told[] {
  let found: Told | null = null;
  let latest = -1;
  for (const told of recent(events))
    for (const voice of told.voices)
      if (voice.sentence >= latest && voice.plural === telling.plural && sameKind(voice, telling, lexicon)) {
        latest = voice.sentence;
        found = told;
      }
  return found ? [found] : [];
}

function likenessTo(
  telling: Telling,
  { voices }: Told,
  { lexicon }: Surroundings,
  alone: boolean,
): Likeness | null {
  let best: Likeness | null = null;
  for (const voice of voices) {
    if (voice.sentence === telling.sentence && isTwo(voice, telling)) continue;
    // What excludes the event in one voice excludes it in all.
    if (!telling.pointing && (timePart(voice, telling) === null || isOfOthers(voice, telling))) return null;
    if (telling.taking !== 'up' && placePart(voice, telling) === null) return null;
    const likeness = likenessOf(voice, telling, lexicon, alone);
    if (likeness && (!best || sum(likeness) > sum(best))) best = likeness;
  }
  return best;
}
