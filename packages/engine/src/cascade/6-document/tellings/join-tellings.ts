/**
 * Joins what a report tells of one event in several sentences into one assertion with all its evidence: heading, lede
 * and later detail. Two events never become one on a doubt: a telling that fits two events alike is left by itself, and
 * so is what another source tells, which then points at the first telling.
 */
import type { Language, Note } from '@marsad/model';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Frame, Phrase, SentenceState } from '../../state.js';
import type { Unsigned } from '../assembly.js';
import { isDouble } from '../doubles.js';
import { isOfOthers } from './is-of-others.js';
import { isPlaced } from './is-placed.js';
import { isTwo } from './is-two.js';
import { areKin, mayBePart, retelling, sameKind } from './kinds.js';
import { ENOUGH, isLikely, type Likeness, likenessOf } from './likeness.js';
import { merge } from './merge.js';
import { type Telling, tellingOf, WITHIN } from './telling.js';
import { sharedVoices } from './voices-agree.js';
import { timePart } from './weigh-days.js';

/** An assertion before joining, and whether it tells enough to stand alone. */
export interface Candidate {
  readonly item: Unsigned;
  readonly told: boolean;
}

/** One event of the report: an assertion for each voice that tells it. */
interface Told {
  voices: Telling[];
  /** Named with a day or a place, and too little told of it to be asserted. */
  onlyNamed: boolean;
  /** Shared by the deeds of one sentence: "attacked a village, burning houses". */
  readonly raid: number;
}

/** Which raid the sentence being read tells of; -1 before its first deed. */
interface Reading {
  sentence: number;
  raid: number;
  /** A deed was told of it, and not only what it cost. */
  deed: boolean;
  count: number;
}

/** Events before this many are no longer taken up, save the first, which is what the report is about. */
const REMEMBERED = 8;
const MOST_VOICES = 6;
/** What a telling must fit one event better by than any other. */
const MARGIN = 0.5;

export interface Surroundings {
  readonly sentences: readonly SentenceState[];
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly notes: Note[];
}

/** The assertions that stay, each with the tellings that were joined to it. */
export function joinTellings(candidates: readonly Candidate[], around: Surroundings): Unsigned[] {
  const kept: Unsigned[] = [];
  const events: Told[] = [];
  const reading: Reading = { sentence: -1, raid: -1, deed: false, count: 0 };
  for (const { item, told } of candidates) {
    if (told && (joinsDouble(item, kept, around) || joinsNoun(item, kept, around))) continue;
    if (item.kind !== 'event' || retelling(item.type, around.lexicon) === null) {
      if (told) kept.push(item);
      continue;
    }
    const telling = tellingOf(item, told, around.sentences, around.language);
    turnTo(telling, reading);
    const likely = eventOf(telling, events, around, reading);
    if (likely) reading.raid = likely.told.raid;
    else if (told || isNamedApart(telling)) begins(telling, events, reading);
    reading.deed ||= mayBePart(item.type, 'attack') && !telling.bareToll;
    if (likely?.told.onlyNamed) {
      if (told) begin(likely.told, telling);
    } else if (likely && joinsEvent(telling, likely, around)) continue;
    else if (told && likely && likely.told.voices.length < MOST_VOICES)
      likely.told.voices.push({ ...telling, answer: likely.likeness.answer });
    if (told) kept.push(item);
  }
  return kept;
}

function turnTo({ sentence }: Telling, reading: Reading): void {
  if (reading.sentence === sentence) return;
  reading.sentence = sentence;
  reading.raid = -1;
  reading.deed = false;
}

/** A new event: of the raid that its sentence tells of, or of a raid of its own. */
function begins(telling: Telling, events: Told[], reading: Reading): void {
  if (reading.raid < 0 || (telling.apart && reading.deed)) reading.raid = reading.count++;
  events.push({ voices: [telling], onlyNamed: !telling.told, raid: reading.raid });
}

function begin(told: Told, telling: Telling): void {
  told.voices = [telling];
  told.onlyNamed = false;
}

/** "on Thursday two officers survived an attack at Mahfad": what is then told of the attack is not of another. */
const isNamedApart = ({ taking, item }: Telling): boolean => taking === 'new' && isPlaced(item);

/** One sentence that tells one thing twice. */
function joinsDouble(item: Unsigned, kept: readonly Unsigned[], { lexicon }: Surroundings): boolean {
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const known = kept[i] as Unsigned;
    if (known.key.sentence !== item.key.sentence) return false;
    if (!isDouble(known, item)) continue;
    if (item.kind === 'event') merge(known, item, 'told', lexicon);
    return true;
  }
  return false;
}

/** "an attack that killed ten": what a relative clause tells of an event noun is of that event. */
function joinsNoun(item: Unsigned, kept: readonly Unsigned[], { lexicon }: Surroundings): boolean {
  const { antecedent } = item.key.frame;
  if (item.kind !== 'event') return false;
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    const known = kept[i] as Unsigned;
    const here = known.key.sentence === item.key.sentence ? known.key : known.tellings.at(-1);
    if (here?.sentence !== item.key.sentence) return false;
    const named =
      (antecedent && isNamedBy(antecedent, here.frame)) ||
      isWithin(here.frame, item.key.frame) ||
      isWhatItStruck(known, item);
    if (known.kind !== 'event' || !named || !areKin(known.type, item.type)) continue;
    const voices = known.attribution.length === 0 ? 'again' : 'told';
    merge(known, item, voices, lexicon);
    return true;
  }
  return false;
}

/** "in an attack, X struck a village": the noun hangs on the verb that tells it. */
const isWithin = ({ item, governor }: Frame, clause: Frame): boolean =>
  item.kind === 'phrase' &&
  item.preposition !== null &&
  WITHIN.has(item.preposition.low) &&
  governor?.through === 'nominal' &&
  governor.frame === clause;

const STRUCK = new Set(['استهدف', 'استهدفت', 'طال', 'طالت', 'ضرب', 'ضربت']);

/** في هجوم شنه مسلحون استهدف ثكنة: behind who made it, a second clause tells what the attack was aimed at. */
const isWhatItStruck = (known: Unsigned, { key, trigger }: Unsigned): boolean =>
  key.frame.item.kind === 'verb' &&
  STRUCK.has(key.frame.head.low) &&
  !(key.roles.get('agent') ?? []).some(({ span, pronoun }) => pronoun === null && span[0] > trigger[0]) &&
  (known.tellings.at(-1) ?? known.key).sentence === key.sentence &&
  known.trigger[1] < trigger[0] &&
  [known.key, ...known.tellings].some((d) => (d.event ?? d.frame).item.kind === 'phrase');

/** The event's own noun, or the weapon that it was done with: "killed by a missile that X launched". */
const isNamedBy = (noun: Phrase, { head, slots }: Frame): boolean =>
  head === noun.head ||
  (noun.head.lemma?.words.some((word) => word.class === 'means') === true &&
    [...slots].some(([slot, all]) => !APART.has(slot) && all.some(({ phrase }) => phrase === noun)));

/** "the strikes came after a rocket attack that killed one": what stands behind these is another event. */
const APART: ReadonlySet<string> = new Set(['after', 'before', 'since', 'because', 'including']);

interface Choice {
  readonly told: Told;
  readonly likeness: Likeness;
}

/** The one event that a telling is of, or null where none is, or two might be. */
function eventOf(
  telling: Telling,
  events: readonly Told[],
  around: Surroundings,
  reading: Reading,
): Choice | null {
  let best: Choice | null = null;
  let next = Number.NEGATIVE_INFINITY;
  for (const told of telling.pointing ? last(telling, events, around) : near(telling, events, around)) {
    const weighed = likenessTo(telling, told, around, isAlone(told, events));
    if (!weighed) continue;
    const likeness = { ...weighed, loose: weighed.loose + ofRaid(telling, told, reading) };
    if (best && sum(likeness) <= sum(best.likeness)) next = Math.max(next, sum(likeness));
    else {
      next = best ? sum(best.likeness) : next;
      best = { told, likeness };
    }
  }
  if (!best || !isLikely(best.likeness, telling) || sum(best.likeness) - next < MARGIN) return null;
  return best;
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
    const likeness = likenessOf(voice, telling, lexicon, alone);
    if (likeness && (!best || sum(likeness) > sum(best))) best = likeness;
  }
  return best;
}

function joinsEvent(telling: Telling, { told, likeness }: Choice, around: Surroundings): boolean {
  if (!telling.told && telling.taking !== 'up' && telling.taking !== 'again') return false;
  const i = likeness.points < ENOUGH ? -1 : voiceOf(telling, told, around);
  const voice = told.voices[i];
  if (voice) {
    const { trigger } = telling.item;
    merge(voice.item, telling.item, sharedVoices(voice, telling) ?? 'told', around.lexicon);
    // The next sentence goes on from here.
    told.voices[i] = {
      ...voice,
      sentence: telling.sentence,
      onlyNamed: !telling.told && !telling.cost,
      takenUp: telling.taking === 'up' && telling.sentence !== voice.sentence && !telling.cost,
      heading: voice.heading && (telling.heading || goesOn(telling)),
    };
    const why = `Told again of the event told before, by ${likeness.why.join(', ')}.`;
    around.notes.push({ code: 'same-event', span: trigger, why });
    return true;
  }
  if (telling.told) telling.item.retells = told.voices[0]?.item.key as Unsigned['key'];
  return false;
}

/** The place of the voice whose telling it goes on from; -1 where all are of others, or tell other parts. */
function voiceOf(telling: Telling, { voices }: Told, { lexicon }: Surroundings): number {
  let found = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, voice] of voices.entries()) {
    const definite = telling.taking === 'up' || telling.taking === 'again';
    if ((voice.answer && definite) || !sharedVoices(voice, telling)) continue;
    const likeness = likenessOf(voice, telling, lexicon);
    if (!likeness || likeness.part || likeness.points <= most) continue;
    most = likeness.points;
    found = i;
  }
  return found;
}

/** A second heading takes the first up; the lede, with its source, is still to come. */
const goesOn = ({ taking, item }: Telling): boolean => taking === 'up' && item.attribution.length === 0;
