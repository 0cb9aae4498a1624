/**
 * Joins what a report tells of one event in several sentences into one assertion with all its evidence: heading, lede
 * and later detail. Two events never become one on a doubt: a telling that fits two events alike is left by itself, and
 * so is what another source tells, which then points at the first telling.
 */
import type { Unsigned } from '../assembly.js';
import { type Choice, eventOf, type Reading, type Surroundings, type Told } from './choose-event.js';
import { isPlaced } from './is-placed.js';
import { joinsClause } from './joins-clause.js';
import { mayBePart, retelling } from './kinds.js';
import { ENOUGH, likenessOf } from './likeness.js';
import { merge } from './merge.js';
import { type Telling, tellingOf } from './telling.js';
import { sharedVoices } from './voices-agree.js';

/** An assertion before joining, and whether it tells enough to stand alone. */
export interface Candidate {
  readonly item: Unsigned;
  readonly told: boolean;
}

const MOST_VOICES = 6;

/** The assertions that stay, each with the tellings that were joined to it. */
export function joinTellings(candidates: readonly Candidate[], around: Surroundings): Unsigned[] {
  const kept: Unsigned[] = [];
  const events: Told[] = [];
  const reading: Reading = { sentence: -1, raid: -1, deed: false, count: 0 };
  for (const { item, told } of candidates) {
    if (told && joinsClause(item, kept, around)) continue;
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
