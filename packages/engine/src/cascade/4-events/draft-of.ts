/** Drafts the assertion that a filled predicate makes of its frame: its places, date, tolls, evidence and what it is about. */

import type { Measure, Span } from '@marsad/model';
import { Feature, type Predicate, type Slot } from '../../lexicon/lexicon.js';
import { isArmed, partyOf, wordOf } from '../../mentions/party.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Draft, DraftFigure, Frame, Party, Phrase, SentenceState } from '../state.js';
import { pickedOutBehind } from './around-frame.js';
import { clausePlaces } from './clause-places.js';
import { timeOf } from './clause-time.js';
import { countOf } from './count-of.js';
import { figuresOf, materielOf } from './figures.js';
import type { Filled, Slots } from './fill-roles.js';
import { HAPPENS } from './happens.js';
import { kindOfPeople } from './kind-of-people.js';
import { sharedCount } from './shared-count.js';

/** What a predicate, with its roles filled, tells of its frame. */
export function draftOf(
  frame: Frame,
  filled: Filled,
  state: SentenceState,
  slots: Slots,
  byPhrase: Map<Phrase, Frame>,
): Draft {
  const { predicate } = filled;
  const pickedOut = pickedOutBehind(frame, state);
  const places = (
    filled.places.length > 0 ? filled.places : clausePlaces(frame, slots, filled, state)
  ).filter(
    ({ phrase }) => (pickedOut === null || phrase.start < pickedOut) && !isOfOthers(phrase, frame, state),
  );
  return {
    sentence: state.index,
    frame,
    predicate,
    roles: rolesOf(filled, frame),
    value: null,
    places,
    event: eventOf(filled, byPhrase),
    // "its leader X said on Friday": what a noun tells of a tie holds beyond the day of its clause.
    time:
      TIES.has(predicate.type) && frame.item.kind === 'phrase'
        ? (frame.times[0] ?? null)
        : timeOf(frame, state),
    figures: tolls(filled, slots, frame, state),
    evidence: evidenceOf(frame, state),
    trigger: [frame.head.start, frame.head.end],
    struck: filled.met.has('target'),
    about: aboutOf(frame, predicate, slots, byPhrase) ?? saidOf(frame, predicate, state),
    main: false,
  };
}

/** "from its rear base in Libya", "food for the troops in Somalia was seized": where the base or the troops are. */
function isOfOthers(place: Phrase, { item }: Frame, { items }: SentenceState): boolean {
  const at = items.indexOf(place);
  const before = items[at - 1];
  if (at < 1 || before?.kind !== 'phrase' || !before.preposition || place.preposition?.low !== 'in')
    return false;
  const { low } = before.preposition;
  if (low === 'from') return before.possessive !== null && wordOf(before.head, 'place-noun') !== undefined;
  const served = partyOf(before);
  return (
    low === 'for' && item.kind === 'verb' && place.end <= item.start && served !== null && isArmed(served)
  );
}

const TIES = new Set(['part-of', 'affiliated-with', 'led-by', 'member-of', 'media-arm-of']);

/** "une prise d'otages", "two abductions": the nouns of these deeds count deeds, not those who suffer them. */
const OF_DEEDS = new Set<string>(['abducted', 'displaced']);

/** "trois blessés et quatre autres sont portés disparus": the wounded are told by their own noun. */
const isOtherToll = ({ head }: Phrase, measure: Measure): boolean =>
  head.analyses.some((a) =>
    a.lemma.predicates.some((p) => p.toll && p.toll !== measure && p.type === 'attack'),
  );

/** 40 امرأة وطفلا: behind a number from eleven on the singular is what it counts, and what is joined to it too. */
const countsBoth = (first: Phrase, { head, count }: Phrase): boolean =>
  first.list.some((p) => p.head === head) &&
  count === null &&
  !first.plural &&
  (first.count?.low ?? 0) > 10 &&
  (/[اه]$/u.test(head.low) || ((first.count?.low ?? 0) % 100 === 0 && /[\u0600-\u06ff]/u.test(head.low))) &&
  head.start - first.head.end <= AND &&
  (head.features & (Feature.plural | Feature.dual)) === 0;

/** Letters of a conjunction with its spaces. */
const AND = 5;

/** "53 soldiers and farmers": one number for people of two kinds. */
function ofAll(figure: DraftFigure, phrase: Phrase): DraftFigure {
  const { count, head, list } = phrase;
  const [next] = list;
  const bare =
    count &&
    next &&
    !next.count &&
    (!next.preposition || isJoinedGenitive(next)) &&
    (next.plural || countsBoth(phraseLike(phrase, { list: [next] }), next)) &&
    (next.start - head.end <= AND || isJoinedGenitive(next)) &&
    kindOfPeople(next) !== figure.figure.of;
  if (!bare) return figure;
  const unarmed = [figure.figure.of, kindOfPeople(next)].every((of) => of === 'civilian' || of === 'child');
  return { ...figure, party: null, figure: { ...figure.figure, of: unarmed ? 'civilian' : 'person' } };
}

/** "une quarantaine de soldats et de civils". */
const isJoinedGenitive = ({ preposition }: Phrase): boolean => preposition?.relations.includes('of') === true;

const TAKES_THINGS = new Set(['property-destruction', 'looting']);

function tolls(filled: Filled, slots: Slots, frame: Frame, state: SentenceState): DraftFigure[] {
  const { predicate } = filled;
  if (TAKES_THINGS.has(predicate.type)) {
    // "stole two vehicles from the camp": whom one steals from is the target, what one takes the object.
    const taken = (slots.get('object') ?? []).flatMap((a) => [a.phrase, ...a.phrase.list]);
    return materielOf([...new Set([...(filled.phrases.get('target') ?? []), ...taken])], state);
  }
  if (!predicate.toll) return [];
  const counted = [...(filled.phrases.get('target') ?? filled.phrases.get('subject') ?? [])];
  // "26 morts et 24 blessés": the noun counts its own people.
  if (
    counted.length === 0 &&
    frame.item.kind === 'phrase' &&
    (frame.item.count || countOf(frame.item, state.sentence.tokens)) &&
    frame.head === frame.item.head &&
    predicate.type !== 'massacre' &&
    !(OF_DEEDS.has(predicate.toll) && !wordOf(frame.head, 'person') && !wordOf(frame.head, 'unit'))
  )
    counted.push(frame.item);
  const measure = predicate.toll;
  const shared =
    frame.item.kind === 'phrase' && frame.head === frame.item.head ? sharedCount(frame.item, state) : null;
  if (shared === 'uncounted') return [];
  if (shared) return figuresOf(shared, measure, 'target', state);
  const figures = counted
    .filter((p) => !isAttributive(p, frame))
    .filter(
      (p) => counted.length === 1 || !(isOtherToll(p, measure) || counted.some((q) => countsBoth(q, p))),
    )
    .flatMap((p) => figuresOf(phraseLike(p, { list: [] }), measure, 'target', state).map((f) => ofAll(f, p)))
    .map((f) => ofLosers(died(f, frame, measure), frame, predicate));
  // "killed some people, including my daughter": how many they were is not told.
  return figures.length > 0
    ? figures
    : (slots.get('including') ?? []).flatMap((a) =>
        a.phrase.count ? figuresOf(a.phrase, measure, 'target', state) : [],
      );
}

/** "civilian killings": the noun before the noun of the deed counts nobody. */
const isAttributive = (victims: Phrase, { item, head }: Frame): boolean =>
  item.kind === 'phrase' &&
  /^[a-z]/u.test(head.low) &&
  victims.count === null &&
  victims.preposition === null &&
  !victims.definite &&
  victims.atoms[0]?.category !== 'determiner' &&
  victims.head.end < head.start &&
  head.start - victims.head.end === 1;

/** "Deux soldats blessés ont succombé": the wounded who die are dead. */
const died = (told: DraftFigure, { standing, item }: Frame, measure: Measure): DraftFigure =>
  measure === 'killed' && told.figure.measure === 'wounded' && standing === 'verb' && item.kind === 'verb'
    ? { ...told, figure: { ...told.figure, measure } }
    : told;

/** "L'armée a perdu dix hommes": the men whom a force loses are its own. */
function loserOf(frame: Frame, { id }: Predicate): Party | null {
  const loser = id === 'attack.lose' ? frame.slots.get('subject')?.[0]?.phrase : undefined;
  const party = loser ? partyOf(loser) : null;
  return party && isArmed(party) ? party : null;
}

function rolesOf({ roles, predicate }: Filled, frame: Frame): Filled['roles'] {
  // "troops were deployed": of whom nobody is said to have sent them, it is told that they deployed.
  const sent = predicate.type === 'deployment' && !roles.has('agent') ? roles.get('target') : undefined;
  if (sent) return new Map([...roles].filter(([role]) => role !== 'target')).set('agent', sent);
  // استقدمت القوات تعزيزات: reinforcements are no other force than that which brings them.
  if (predicate.type === 'deployment' && roles.get('target')?.every(isReinforcement))
    return new Map([...roles].filter(([role]) => role !== 'target'));
  const party = loserOf(frame, predicate);
  if (
    !party &&
    predicate.id === 'attack.lose' &&
    roles.get('target')?.some((p) => OWN_MEN.has(p.phrase.head.low))
  )
    return new Map([...roles].filter(([role]) => role !== 'target'));
  return party && roles.get('target')?.every((p) => p.template?.actor === 'civilians' || !p.template)
    ? new Map(roles).set('target', [party])
    : roles;
}

const isReinforcement = ({ phrase: { head } }: Party): boolean =>
  /^[\u0600-\u06ff]/u.test(head.low) &&
  head.analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'deployment'));

function ofLosers(told: DraftFigure, frame: Frame, predicate: Predicate): DraftFigure {
  const party = loserOf(frame, predicate);
  // "Nous avons perdu onze de nos hommes": who speaks is not told, and they are no civilians.
  if (!party && predicate.id === 'attack.lose' && told.figure.of === 'civilian' && !isCivil(told))
    return { ...told, party: null, figure: { ...told.figure, of: 'person' } };
  if (!party) return told;
  // "lost 52 of its own soldiers": what they are is told; whose they are is the force's.
  if (!OPEN.has(told.figure.of ?? 'person')) return { ...told, party };
  return { ...told, party, figure: { ...told.figure, of: kindOfPeople(party.phrase) } };
}
const OWN_MEN = new Set(['homme', 'hommes', 'men', 'un', 'une']);
const OPEN = new Set(['person', 'civilian']);
const isCivil = ({ party }: DraftFigure): boolean =>
  party !== null && (party.phrase.head.lemma?.name ?? '').startsWith('civil');

/** The event noun that a violent verb has as its subject: "the attack targeted". */
function eventOf(filled: Filled, byPhrase: Map<Phrase, Frame>): Frame | null {
  for (const phrase of filled.phrases.get('agent') ?? []) {
    const event = byPhrase.get(phrase);
    if (event && !filled.roles.has('agent')) return event;
  }
  return null;
}

const MAX_EVIDENCE = 400;

/** A verb's evidence goes on through "that …", to the next comma. */
function complementEnd(frame: Frame, state: SentenceState): number {
  const next = state.items.findIndex((i) => i.start >= frame.clause[1]);
  const opener = state.items[next];
  if (
    opener?.kind !== 'mark' ||
    (opener.atom.category !== 'preposition' && opener.atom.category !== 'subordinator') ||
    // "…, while a bomb killed two": another clause, of another deed.
    MEANWHILE.has(opener.atom.low)
  )
    return frame.clause[1];
  const stop = state.items.find(
    (i, k) => k > next && i.kind === 'mark' && (i.atom.category === 'comma' || i.atom.category === 'stop'),
  );
  return stop ? stop.start : state.sentence.end;
}

const MEANWHILE = new Set([
  'while',
  'whereas',
  'tandis que',
  "tandis qu'",
  'alors que',
  "alors qu'",
  'pendant que',
]);

function evidenceOf(frame: Frame, state: SentenceState): Span {
  let [from, to] = frame.clause;
  if (frame.item.kind === 'phrase' && frame.governor && frame.governor.through !== 'content') {
    from = Math.min(from, frame.governor.frame.clause[0]);
    to = Math.max(to, frame.governor.frame.clause[1]);
  }
  if (frame.item.kind === 'verb') to = Math.max(to, complementEnd(frame, state));
  from = Math.max(from, state.sentence.start);
  to = Math.min(to, state.sentence.end);
  if (to - from <= MAX_EVIDENCE) return [from, to];
  const [a, b] = [Math.max(from, frame.head.start - 150), Math.min(to, frame.head.end + 200)];
  return [a, b];
}

/** One claims deeds, not a presence or a foundation. */
const isDeed = ({ lemma }: Frame): boolean =>
  lemma.predicates.some(
    (p) => (HAPPENS.has(p.type) && !UNCLAIMED.has(p.type)) || p.type === 'claim-responsibility',
  );
const UNCLAIMED = new Set(['territory-capture', 'arrest']);

/** "denied having killed", "threatened to attack": what is denied or threatened may be a clause of its own. */
function saidOf(frame: Frame, { about, type }: Predicate, state: SentenceState): Frame | null {
  if (about && type === 'claim-responsibility' && takesUp(frame, about, state))
    return (
      state.frames.findLast(
        (f) => f.head.end < frame.head.start && f.lemma.predicates.some((p) => HAPPENS.has(p.type)),
      ) ?? null
    );
  if (!about || !OF_CLAUSES.has(type) || frame.item.kind !== 'verb') return null;
  return (
    state.frames.find(
      (f) =>
        f !== frame &&
        f.item.kind === 'verb' &&
        f.governor?.frame === frame &&
        f.lemma.predicates.some((p) => HAPPENS.has(p.type) || p.type === 'aid'),
    ) ??
    // "threatened to launch attacks"
    state.frames.find(
      (f) =>
        f.item.kind === 'phrase' &&
        f.governor?.through === 'support' &&
        f.governor.frame.governor?.frame === frame &&
        f.lemma.predicates.some((p) => HAPPENS.has(p.type)),
    ) ??
    null
  );
}
/** وهو ما أعلنت عنه الجماعة: what is claimed is what the clause before has told. */
const takesUp = (frame: Frame, about: readonly string[], state: SentenceState): boolean => {
  const opener = state.items.findLast((x) => x.end <= frame.item.start);
  return (
    opener?.kind === 'mark' &&
    opener.atom.category === 'relative' &&
    (opener.atom.low === 'ما' || opener.atom.low === 'ce que') &&
    about.some((slot) => frame.slots.get(slot as Slot)?.some((a) => a.phrase.head.category === 'pronoun'))
  );
};
const OF_CLAUSES = new Set(['deny-responsibility', 'threaten']);

const isHappening = (frame: Frame | undefined): boolean =>
  frame?.lemma.predicates.some((p) => HAPPENS.has(p.type)) === true;

function aboutOf(
  frame: Frame,
  predicate: Predicate,
  slots: Slots,
  byPhrase: Map<Phrase, Frame>,
): Frame | null {
  for (const slot of predicate.about ?? []) {
    for (const { phrase } of slots.get(slot as Slot) ?? []) {
      // "adopted the responsibility of the attack": the attack, not the word for whose it was.
      for (const inner of [
        ...phrase.of.filter((p) => isHappening(byPhrase.get(p))),
        phrase,
        ...phrase.of,
        ...phrase.list,
      ]) {
        const event = byPhrase.get(inner);
        if (event && event !== frame && (predicate.type !== 'claim-responsibility' || isDeed(event)))
          return event;
      }
    }
  }
  return null;
}
