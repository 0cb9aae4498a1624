/** Drafts the assertion that a filled predicate makes of its frame: its places, date, tolls, evidence and what it is about. */
import type { Measure, Span } from '@marsad/model';
import { Feature, type Predicate, type Slot } from '../../lexicon/lexicon.js';
import { isArmed, partyOf, wordOf } from '../../mentions/party.js';
import type { TimeExpression } from '../../time/time-value.js';
import type { Draft, DraftFigure, Frame, Party, Phrase, PlaceArgument, SentenceState } from '../state.js';
import { countOf } from './count-of.js';
import { figuresOf, materielOf } from './figures.js';
import type { Filled, Slots } from './fill-roles.js';
import { kindOfPeople } from './kind-of-people.js';
import { MOVING_SLOTS, placesIn, placesOf } from './places.js';
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
  const places = filled.places.length > 0 ? filled.places : clausePlaces(frame, slots, filled, state);
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
  };
}

/** Types whose target, where it is a place or has one, is where they happen. */
export const HAPPENS = new Set(
  'attack ambush bombing suicide-bombing shelling air-strike assassination abduction massacre sexual-violence property-destruction looting siege operation arrest clash riot territory-capture'.split(
    ' ',
  ),
);

const TIES = new Set(['part-of', 'affiliated-with', 'led-by', 'member-of', 'media-arm-of']);

const MOVING = new Set(['movement', 'deployment', 'withdrawal', 'displacement']);

/** What is left or abandoned is where the withdrawal is. */
const isLeft = ({ predicate }: Filled): boolean =>
  predicate.type === 'withdrawal' && predicate.roles.place === undefined;

/** Relative clauses on an event noun: "the attack that took place on Friday near X". */
const describing = (frame: Frame, state: SentenceState): Frame[] =>
  frame.item.kind === 'phrase' && frame.standing !== 'adjective'
    ? state.frames.filter((f) => f !== frame && f.antecedent === frame.item && f.standing !== 'adjective')
    : [];

function clausePlaces(frame: Frame, slots: Slots, filled: Filled, state: SentenceState): PlaceArgument[] {
  const own = MOVING.has(filled.predicate.type)
    ? placesOf(leftBehind(slots, frame, filled), MOVING_SLOTS)
    : placesOf(slots);
  if (own.length > 0 && !(filled.predicate.type === 'territory-capture' && own.every(isWide))) return own;
  for (const clause of describing(frame, state)) {
    const told = placesOf(clause.slots);
    if (told.length > 0) return told;
    const parts = partedPlaces(clause.slots, []);
    if (parts.length > 0) return parts;
  }
  const parted = HAPPENS.has(filled.predicate.type)
    ? partedPlaces(slots, filled.phrases.get('target') ?? [])
    : [];
  if (parted.length > 0) return parted;
  for (const [role, phrases] of filled.phrases)
    if ((role === 'target' || role === 'object') && (HAPPENS.has(filled.predicate.type) || isLeft(filled)))
      for (const phrase of phrases) {
        const inside = placesIn(phrase);
        if (inside.length > 0)
          return inside.map((p) => ({
            ...p,
            relation: p.relation === 'in' && !isWide(p) ? 'at' : p.relation,
          }));
      }
  if (own.length > 0) return own;
  const owners = frame.item.kind === 'phrase' ? slots.get('of') : undefined;
  if (owners) {
    const genitive = owners
      .filter((a) => ![...filled.phrases.values()].some((told) => told.includes(a.phrase)))
      .flatMap((a) => placesIn(a.phrase));
    if (genitive.length > 0) return genitive;
  }
  const host = hostOf(frame) ?? continuedBy(frame, state);
  const hosted = host ? placesOf(host.slots) : [];
  const occurred = hosted.length === 0 ? takesPlace(frame, state) : null;
  const around = occurred ? placesOf(occurred.slots) : hosted;
  if (around.length > 0) return around;
  // "the capital saw protests", شهدت مدينة سبها اشتباكات: what sees an event is where it is.
  const through = frame.governor?.through;
  const seen =
    host &&
    !BEGINS.has(host.lemma.name) &&
    (through === 'occur' || (through === 'undergo' && filled.predicate.roles.party))
      ? (host.slots.get('subject') ?? [])
          .filter((a) => a.phrase !== frame.item)
          .flatMap((a) => placesIn(a.phrase))
      : [];
  return seen.length > 0 ? seen : headPlace(filled, state);
}

/** عدة مناطق من مدينة الفاشر: what a place without a name is part of tells where it is. */
function partedPlaces(slots: Slots, target: readonly Phrase[]): PlaceArgument[] {
  const struck = [...target, ...(slots.get('in') ?? []).map((a) => a.phrase)];
  const nameless = struck.some(
    (p) => wordOf(p.head, 'place-noun') && placesIn(p).length === 0 && !p.definite,
  );
  return nameless
    ? (slots.get('from') ?? [])
        .flatMap((a) => (a.phrase.preposition?.low === 'من' ? placesIn(a.phrase) : []))
        .map((p) => ({ ...p, relation: 'in' as const }))
    : [];
}

/** "France began an intervention": who begins it does it, and is not where it is. */
const BEGINS = new Set(['begin', 'start', 'commence', 'commencer', 'débuter', 'entamer']);

/** "Mali: twelve dead", العراق.. مقتل ثلاثة: the country that a headline begins with is where it all is. */
function headPlace({ predicate }: Filled, { items }: SentenceState): PlaceArgument[] {
  const [first, sign] = items;
  return HAPPENS.has(predicate.type) &&
    first?.kind === 'phrase' &&
    first.head.places.some((p) => p.feature === 'PCLI') &&
    first.preposition === null &&
    first.atoms.length === 1 &&
    sign?.kind === 'mark' &&
    HEADS.has(sign.atom.low)
    ? placesIn(first)
    : [];
}
const HEADS = new Set([':', '..', '...', '…']);

/** "se sont retirés de Rutshuru vers Goma": what a French verb of withdrawal has behind "de" is what was left. */
function leftBehind(slots: Slots, { item, head }: Frame, { predicate }: Filled): Slots {
  const left = slots.get('of');
  return predicate.type === 'withdrawal' &&
    item.kind === 'verb' &&
    left &&
    head.low !== '' &&
    !slots.has('from')
    ? new Map([['from', left], ...slots])
    : slots;
}

/** A country or a division of one: the town that was taken says more. */
const isWide = ({ candidates, container }: PlaceArgument): boolean =>
  container === 'region' || /^(?:PCL|ADM1|RGN)/u.test(candidates[0]?.feature ?? '');
const EARLIER = new Set<Slot>(['since', 'after', 'before']);

const LATER = new Set<string>(['after', 'before', 'since', 'because']);

/** The verb whose clause an event noun shares, or the verb that a joined verb continues. */
function hostOf(frame: Frame): Frame | null {
  // "founded in 2015 after his split from X": the day and the place are not the split's.
  if (
    frame.item.kind === 'phrase' &&
    frame.item.preposition?.relations.some((r) => LATER.has(r)) &&
    !frame.lemma.predicates.some((p) => HAPPENS.has(p.type))
  )
    return null;
  const through = frame.governor?.through;
  // "killed on Monday, bringing to seven … since the offensive": what something came after has its own day.
  if (frame.item.kind === 'phrase' && frame.item.preposition?.relations.some((r) => EARLIER.has(r)))
    return null;
  if (frame.item.kind === 'phrase' && frame.governor && through !== 'content' && through !== 'modal')
    return isFollowed(frame, frame.governor.frame) ? null : frame.governor.frame;
  return frame.shares;
}

/** "the attack in X followed a raid on Tuesday": what is told of either event is not told of the other. */
const isFollowed = ({ item }: Frame, verb: Frame): boolean =>
  FOLLOWS.has(verb.lemma.name) &&
  (['subject', 'object'] as const).some((slot) => verb.slots.get(slot)?.some((a) => a.phrase === item));
const FOLLOWS = new Set(['follow', 'precede', 'suivre', 'précéder']);

/** "killed ten people and kidnapped three in X on Sunday": the verb joined right behind, which may tell where and when for both. */
function continuedBy(frame: Frame, state: SentenceState): Frame | null {
  if (frame.item.kind !== 'verb' || !/^[a-zà-ÿ]/u.test(frame.head.low)) return null;
  const next = state.frames.find((f) => f.shares === frame && f.standing === 'verb');
  if (!next) return null;
  const at = state.items.indexOf(frame.item);
  const between = state.items.slice(at + 1, state.items.indexOf(next.item));
  return between.every(
    (x) =>
      (x.kind === 'phrase' && x.preposition === null) ||
      (x.kind === 'mark' && x.atom.category === 'conjunction'),
  )
    ? next
    : null;
}

/** "L'attaque a eu lieu près de Kaya et a fait cinq morts": the verb that says where and when the noun took place. */
function takesPlace(frame: Frame, state: SentenceState): Frame | null {
  if (frame.item.kind !== 'phrase') return null;
  return (
    state.frames.find(
      (f) =>
        f !== frame.governor?.frame &&
        f.standing === 'verb' &&
        f.lemma.words.some((w) => w.class === 'occur') &&
        f.slots.get('subject')?.some((a) => a.phrase === frame.item),
    ) ?? null
  );
}

function timeOf(frame: Frame, state: SentenceState): TimeExpression | null {
  const seen = new Set<Frame>();
  for (let f: Frame | null = frame, above: Frame | null; f && !seen.has(f); f = above) {
    seen.add(f);
    above = hostOf(f);
    // "were driven out in 2011, but still carry out attacks": what goes on today has not that day.
    if (above && isOfToday(f) && !isOfToday(above)) above = null;
    const own = f.times.find((t) => !isOfRecord(t, state));
    if (own) return own;
    if (f === frame)
      for (const clause of describing(frame, state)) if (clause.times[0]) return clause.times[0];
  }
  return (continuedBy(frame, state) ?? takesPlace(frame, state))?.times[0] ?? null;
}

const isOfToday = ({ item, tense, mood, head }: Frame): boolean =>
  item.kind === 'verb' &&
  item.form === 'finite' &&
  tense === 'present' &&
  mood === 'real' &&
  !item.perfect &&
  item.auxiliary === null &&
  /^\p{Script=Latin}/u.test(head.low);

/** "the deadliest since 2021", "la plus meurtrière depuis 2021": of what it is the worst, not when it was. */
function isOfRecord(time: TimeExpression, { atoms }: SentenceState): boolean {
  if (time.value.kind !== 'range' || time.value.to !== null) return false;
  for (let i = atoms.findIndex((a) => a.time === time) - 1, n = 0; i >= 0 && n < 4; i -= 1, n += 1) {
    const { category, low } = atoms[i] as (typeof atoms)[number];
    if (SUPERLATIVES.has(low) || (category === 'adjective' && /.iest$/u.test(low))) return true;
    if (category === 'comma' || category === 'stop' || category === 'verb') return false;
  }
  return false;
}
const SUPERLATIVES = new Set(
  'worst biggest largest most first heaviest deadliest bloodiest plus pire première premier'.split(' '),
);

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
    (next.plural || countsBoth({ ...phrase, list: [next] }, next)) &&
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
    .flatMap((p) => figuresOf({ ...p, list: [] }, measure, 'target', state).map((f) => ofAll(f, p)))
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
