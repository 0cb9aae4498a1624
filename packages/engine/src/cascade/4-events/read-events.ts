/**
 * Predicates turn frames into drafts of assertions: the best-filled reading of each frame's lemma, its places, dates
 * and tolls. Frames that only carry a toll are then joined to the event that caused it.
 */
import type { Span } from '@marsad/model';
import type { Predicate, Slot, WordData } from '../../lexicon/lexicon.js';
import { isArmed, partyOf, wordOf } from '../../mentions/party.js';
import type { TimeExpression } from '../../time/time-value.js';
import type {
  Atom,
  Draft,
  DraftFigure,
  Frame,
  Party,
  Phrase,
  PlaceArgument,
  SentenceState,
} from '../state.js';
import { figuresOf } from './figures.js';
import {
  type Filled,
  fillRoles,
  isHopeless,
  type RoleMiss,
  type Slots,
  turned,
  unmet,
} from './fill-roles.js';
import { joinDescriptions, joinTolls } from './join-tolls.js';
import { MOVING_SLOTS, placesIn, placesOf } from './places.js';

/** One predicate tried on one frame, for `explain`. */
export interface Trial {
  readonly frame: Frame;
  readonly predicate: Predicate;
  readonly misses: readonly RoleMiss[];
  readonly filled: Filled;
}
export interface EventReading {
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
  for (const frame of state.frames) {
    if (frame.lemma.predicates.length === 0) continue;
    const best = bestTrial(frame, state, byPhrase, isEvent, traced ? trials : null, pending);
    if (best) drafts.push(best);
  }
  const joined = joinTolls(joinDescriptions(drafts, byPhrase), pending, state, byPhrase);
  inheritAgents(joined);
  return { drafts: asMembers(joined), trials };
}

const OF_STATES = new Set(['air-strike', 'operation']);

/** "a French air strike": what armies do, a demonym before it tells of whose army. */
function lendNation(draft: Draft, filled: Filled): void {
  const { item } = draft.frame;
  if (item.kind !== 'phrase' || draft.roles.has('agent') || !OF_STATES.has(draft.predicate.type)) return;
  const modifier = item.modifiers.find((m) => wordOf(m, 'nationality'));
  const nation = modifier && wordOf(modifier, 'nationality');
  if (!modifier || !nation) return;
  filled.met.add('agent');
  draft.roles.set('agent', [
    {
      phrase: item,
      span: [modifier.start, modifier.end],
      text: '',
      kind: 'actor',
      candidates: [],
      template: { actor: 'armed-forces', country: nation.country },
      group: null,
      pronoun: null,
      word: nation,
    },
  ]);
}

const MEMBERSHIP = new Set(['member-of', 'part-of', 'affiliated-with']);

/** "gunmen who belong to X attacked": X attacked, and that they belong to it is no tie of its own. */
function asMembers(drafts: readonly Draft[]): Draft[] {
  const groups = new Map<Phrase, Party>();
  const kept = drafts.filter((draft) => {
    const [member] = draft.roles.get('subject') ?? [];
    const [group] = draft.roles.get('object') ?? [];
    if (
      !MEMBERSHIP.has(draft.predicate.type) ||
      member?.template?.actor !== 'unidentified-armed-group' ||
      !group
    )
      return true;
    if (group.candidates.some((s) => s.actor.kind === 'group')) groups.set(member.phrase, group);
    return false;
  });
  if (groups.size === 0) return kept;
  for (const draft of kept)
    for (const [role, parties] of draft.roles)
      draft.roles.set(
        role,
        parties.map((p) => (p.template ? (groups.get(p.phrase) ?? p) : p)),
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
    const predicate =
      listed.type === 'bombing' && blowsItselfUp(frame) ? { ...SUICIDE, id: listed.id } : listed;
    if (predicate.unless?.length && forbidden(predicate, state, frame)) continue;
    for (const { slots, asPassive } of views(frame, predicate)) {
      const filled = fillRoles(predicate, withHost(slots, frame), isEvent, asPassive);
      const mayWait = frame.item.kind === 'phrase' && frame.standing !== 'adjective' && !predicate.toll;
      if (!trials && frame.item.kind === 'verb' && isHopeless(filled)) continue;
      const draft = draftOf(frame, filled, state, slots, byPhrase);
      lendNation(draft, filled);
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

/** Fillers that are of the right kind and still of the wrong sort: only a state arrests, and only who leads a group dies as its leader. */
function unlikely(filled: Filled, frame: Frame): RoleMiss[] {
  const { type, id } = filled.predicate;
  const stateless = (p: {
    template: { actor: string } | null;
    candidates: readonly { actor: { kind: string; leads: readonly unknown[] } }[];
  }): boolean =>
    p.template?.actor === 'unidentified-armed-group' ||
    p.template?.actor === 'communal-militia' ||
    p.candidates.some((s) => s.actor.kind === 'group' || s.actor.leads.length > 0);
  if (id === 'abduction.seize' && !filled.roles.get('agent')?.some(stateless))
    return [{ role: 'agent', reason: 'armies capture, they do not abduct' }];
  // "se rendre à Gao" is to go there.
  if (
    type === 'surrender' &&
    frame.lemma.name === 'se rendre' &&
    ['to', 'in', 'at', 'toward'].some((slot) =>
      frame.slots
        .get(slot as Slot)
        ?.some((a) => placesIn(a.phrase).length > 0 || wordOf(a.phrase.head, 'place-noun')),
    )
  )
    return [{ role: 'target', reason: 'with a place behind it the verb means to go there' }];
  if (type === 'arrest' && filled.roles.get('agent')?.some(stateless))
    return [{ role: 'agent', reason: 'only a state arrests' }];
  if (id === 'meeting.guest' && (filled.roles.get('party')?.length ?? 0) < 2)
    return [{ role: 'party', reason: 'nobody is received' }];
  // One man is expelled; peoples are displaced.
  if (
    type === 'displacement' &&
    filled.phrases
      .get('target')
      ?.every(
        (p) => !p.plural && p.count === null && p.list.length === 0 && wordOf(p.head, 'title') !== undefined,
      )
  )
    return [{ role: 'target', reason: 'one man is no displaced people' }];
  if (type === 'displacement' && filled.roles.get('target')?.every(isArmed))
    return [{ role: 'target', reason: 'those who bear arms are driven out, not displaced' }];
  // Ministers and critics attack with words; those who bear arms, crowds and the unnamed attack in earnest.
  if (
    type === 'attack' &&
    !filled.predicate.toll &&
    filled.roles
      .get('agent')
      ?.every(
        (p) =>
          p.word?.class === 'title' ||
          (p.kind === 'person' && !p.candidates.some((s) => s.actor.leads.length > 0)),
      ) &&
    !filled.roles.has('target')
  )
    return [{ role: 'agent', reason: 'one who bears no arms' }];
  if (
    type === 'leader-death' &&
    !filled.roles
      .get('subject')
      ?.some(
        (p) =>
          p.candidates.some((s) => s.actor.leads.length > 0) ||
          (p.pronoun && ['he', 'she', 'il', 'elle'].includes(p.phrase.head.low)),
      )
  )
    return [{ role: 'subject', reason: 'no leader of a group that the register knows' }];
  return [];
}

function isArmedPhrase(phrase: Phrase): boolean {
  const party = partyOf(phrase);
  return party !== null && isArmed(party);
}

/** An event noun under a verb that lends or undergoes takes that verb's subject; one that a verb tells of takes its place. */
function withHost(slots: Slots, frame: Frame): Slots {
  const { governor } = frame;
  if (!governor || frame.item.kind !== 'phrase') return slots;
  const merged = new Map(slots);
  const host = governor.frame;
  const hostSubject =
    host.slots.get('subject') ?? (host.item.kind === 'phrase' ? host.slots.get('of') : undefined);
  // "kept X incursions at bay": a noun with its doer before it borrows none.
  const own =
    (governor.through === 'modal' || governor.through === 'phase') &&
    (merged.get('of') ?? []).some((a) => a.phrase.end <= frame.head.start && isArmedPhrase(a.phrase));
  if (
    !own &&
    (governor.through === 'support' || governor.through === 'modal' || governor.through === 'phase') &&
    !merged.has('subject')
  ) {
    const subject = hostSubject?.filter((a) => a.phrase !== frame.item);
    if (subject?.length) merged.set('subject', subject);
    for (const slot of ['against', 'on', 'with', 'for', 'to', 'about'] as const)
      if (!merged.has(slot) && host.slots.has(slot)) merged.set(slot, host.slots.get(slot) ?? []);
  }
  // "expressed his condolences": the one who speaks makes the statement that he speaks of.
  if (
    governor.through === 'content' &&
    !merged.has('subject') &&
    (frame.item as Phrase).possessive &&
    !frame.lemma.predicates.some((p) => HAPPENS.has(p.type))
  ) {
    if (hostSubject?.length) merged.set('subject', hostSubject);
  }
  // "the raid targeted a camp": what an event struck, its doers struck.
  if (governor.through === 'occur' && !merged.has('object')) {
    const struck = host.slots.get('object')?.filter((a) => a.phrase !== frame.item);
    if (struck?.length) merged.set('object', struck);
  }
  // Whose it is, is whoever does the verb; while that is not known, the pronoun is nobody's.
  if (host.item.kind === 'verb' && !hostSubject && merged.has('of')) {
    const named = (merged.get('of') ?? []).filter((a) => a.phrase.head.category !== 'pronoun');
    if (named.length > 0) merged.set('of', named);
    else merged.delete('of');
  }
  if (governor.through === 'undergo' && !merged.has('object')) {
    const subject = host.slots.get('subject')?.filter((a) => a.phrase !== frame.item);
    // تواجه بوركينا فاسو هجمات: a country that faces attacks is where they are, not whom they strike.
    const country = subject?.every((a) => a.phrase.head.category === 'place');
    if (subject?.length) merged.set(country ? 'in' : 'object', subject);
  }
  return merged;
}

/** A frame seen as it is and, where the form leaves voice open or only a toll could be meant, turned. */
function views(frame: Frame, predicate: Predicate): { slots: Slots; asPassive: boolean }[] {
  const plain = { slots: frame.slots as Slots, asPassive: false };
  if (frame.item.kind !== 'verb') return [plain];
  const canTurn =
    frame.voiceOpen && frame.slots.has('subject') && !frame.slots.has('object') && !frame.item.objectPronoun;
  if (!canTurn) return [plain];
  const passive = { slots: turned(frame), asPassive: true };
  const wantsObject = Object.values(predicate.roles).some((r) => r.from.includes('object'));
  if (!wantsObject) return [plain];
  const actor = frame.slots.get('subject')?.[0];
  const doer = actor ? partyOf(actor.phrase) : null;
  // A state kills; it is not killed.
  if (doer?.kind === 'place' || doer?.template?.actor === 'government') return [plain];
  if (predicate.toll && doer && isMilitant(doer)) {
    // "gunmen who … abducted": the object may stand too far off; only a count or a cause shows that they suffered it.
    const suffers =
      actor !== undefined &&
      (actor.phrase.count !== null ||
        actor.phrase.list.some((p) => p.count) ||
        ['in', 'by', 'during', 'because', 'with'].some((s) => frame.slots.has(s as Slot)));
    return suffers && predicate.type !== 'abduction' ? [passive] : [plain];
  }
  if (predicate.toll) return [passive];
  // Whoever bears arms more likely does than suffers; without a by-phrase the form is read as active.
  const subject = frame.slots.get('subject')?.[0];
  const party = subject ? partyOf(subject.phrase) : null;
  const active = party !== null && isArmed(party) && !frame.slots.has('by');
  return needsObject(predicate) && !active ? [plain, passive] : [plain];
}

/** A transitive meaning: some role is looked for in the object alone. */
const needsObject = (predicate: Predicate): boolean =>
  Object.values(predicate.roles).some((r) => r.from[0] === 'object') && !predicate.about;

function forbidden(predicate: Predicate, state: SentenceState, frame: Frame): boolean {
  const [from, to] = frame.clause;
  const words = predicate.unless ?? [];
  for (const { start, end, low, lemma } of state.atoms) {
    if (start > to) return false;
    if (start >= from && end <= to && (words.includes(low) || (lemma !== null && words.includes(lemma.name))))
      return true;
  }
  return false;
}

function draftOf(
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
    roles: filled.roles,
    value: null,
    places,
    event: eventOf(filled, byPhrase),
    time: timeOf(frame, state),
    figures: tolls(filled, slots, frame),
    evidence: evidenceOf(frame, state),
    trigger: [frame.head.start, frame.head.end],
    about: aboutOf(frame, predicate, slots, byPhrase),
  };
}

/** Types whose target, where it is a place or has one, is where they happen. */
const HAPPENS = new Set(
  'attack ambush bombing suicide-bombing shelling air-strike assassination abduction massacre sexual-violence property-destruction looting siege operation arrest clash riot territory-capture'.split(
    ' ',
  ),
);
/** Whoever blows himself up is a suicide bomber; no list of verbs need say so. */
const SUICIDE: Omit<Predicate, 'id'> = {
  type: 'suicide-bombing',
  roles: { agent: { from: ['subject'], kind: ['actor', 'people'] } },
  needs: [['agent']],
};
const SELF = new Set(['himself', 'herself', 'themselves', 'itself']);
const isSelf = (low: string): boolean => SELF.has(low) || low.startsWith('نفس') || low.startsWith('انفس');
const blowsItselfUp = (frame: Frame): boolean =>
  frame.item.kind === 'verb' && (frame.slots.get('object') ?? []).some((a) => isSelf(a.phrase.head.low));

const isMilitant = (party: Party): boolean =>
  party.group !== null ||
  party.template?.actor === 'unidentified-armed-group' ||
  party.candidates.some((s) => s.actor.kind === 'group');

const MOVING = new Set(['movement', 'deployment', 'withdrawal', 'displacement']);

/** Relative clauses on an event noun: "the attack that took place on Friday near X". */
const describing = (frame: Frame, state: SentenceState): Frame[] =>
  frame.item.kind === 'phrase'
    ? state.frames.filter((f) => f !== frame && f.antecedent === frame.item && f.standing !== 'adjective')
    : [];

function clausePlaces(frame: Frame, slots: Slots, filled: Filled, state: SentenceState): PlaceArgument[] {
  const own = placesOf(slots, MOVING.has(filled.predicate.type) ? MOVING_SLOTS : undefined);
  if (own.length > 0) return own;
  for (const clause of describing(frame, state)) {
    const told = placesOf(clause.slots);
    if (told.length > 0) return told;
  }
  const told = new Set([...filled.phrases.values()].flat());
  for (const [role, phrases] of filled.phrases)
    if ((role === 'target' || role === 'object') && HAPPENS.has(filled.predicate.type))
      for (const phrase of phrases) {
        const inside = placesIn(phrase);
        if (inside.length > 0)
          return inside.map((p) => ({ ...p, relation: p.relation === 'in' ? 'at' : p.relation }));
      }
  if (frame.item.kind === 'phrase') {
    const genitive = (slots.get('of') ?? [])
      .filter((a) => !told.has(a.phrase))
      .flatMap((a) => placesIn(a.phrase));
    if (genitive.length > 0) return genitive;
  }
  const host = hostOf(frame);
  if (!host) return [];
  const around = placesOf(host.slots);
  // "the capital saw protests": what sees an event is where it is.
  return around.length > 0 || frame.governor?.through !== 'occur'
    ? around
    : (host.slots.get('subject') ?? [])
        .filter((a) => a.phrase !== frame.item)
        .flatMap((a) => placesIn(a.phrase));
}

/** The verb whose clause an event noun shares, or the verb that a joined verb continues. */
export function hostOf(frame: Frame): Frame | null {
  const through = frame.governor?.through;
  if (frame.item.kind === 'phrase' && frame.governor && through !== 'content' && through !== 'modal')
    return frame.governor.frame;
  return frame.shares;
}

function timeOf(frame: Frame, state: SentenceState): TimeExpression | null {
  const seen = new Set<Frame>();
  for (let f: Frame | null = frame; f && !seen.has(f); f = hostOf(f)) {
    seen.add(f);
    if (f.times[0]) return f.times[0];
    if (f === frame)
      for (const clause of describing(frame, state)) if (clause.times[0]) return clause.times[0];
  }
  return null;
}

/** "une prise d'otages", "two abductions": the nouns of these deeds count deeds, not those who suffer them. */
const OF_DEEDS = new Set<string>(['abducted', 'displaced']);

function tolls(filled: Filled, slots: Slots, frame: Frame): DraftFigure[] {
  const { predicate } = filled;
  if (!predicate.toll) return [];
  const counted = [...(filled.phrases.get('target') ?? filled.phrases.get('subject') ?? [])];
  // "26 morts et 24 blessés": the noun counts its own people.
  if (
    counted.length === 0 &&
    frame.item.kind === 'phrase' &&
    frame.item.count &&
    frame.head === frame.item.head &&
    !(OF_DEEDS.has(predicate.toll) && !wordOf(frame.head, 'person') && !wordOf(frame.head, 'unit'))
  )
    counted.push(frame.item);
  const measure = predicate.toll;
  const figures = brokenDown(counted.flatMap((p) => figuresOf({ ...p, list: [] }, measure, 'target')));
  const parts = (slots.get('including') ?? []).flatMap((a) => figuresOf(a.phrase, measure, 'target'));
  return figures.length > 0
    ? [
        ...figures,
        ...parts.map((p) => ({ ...p, figure: { ...p.figure, part_of: 0 } as DraftFigure['figure'] })),
      ]
    : parts;
}

/** "thirteen people, ten gendarmes, two auxiliaries and a civilian": the later figures make up the first. */
function brokenDown(figures: readonly DraftFigure[]): DraftFigure[] {
  const [total, ...parts] = figures;
  const sum = parts.reduce((all, p) => all + (p.figure.best ?? Number.NaN), 0);
  if (!total || parts.length < 2 || total.figure.best !== sum) return [...figures];
  return [
    total,
    ...parts.map((p) => ({ ...p, figure: { ...p.figure, part_of: 0 } as DraftFigure['figure'] })),
  ];
}

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
    (opener.atom.category !== 'preposition' && opener.atom.category !== 'subordinator')
  )
    return frame.clause[1];
  const stop = state.items.find(
    (i, k) => k > next && i.kind === 'mark' && (i.atom.category === 'comma' || i.atom.category === 'stop'),
  );
  return stop ? stop.start : state.sentence.end;
}

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

function aboutOf(
  frame: Frame,
  predicate: Predicate,
  slots: Slots,
  byPhrase: Map<Phrase, Frame>,
): Frame | null {
  for (const slot of predicate.about ?? []) {
    for (const { phrase } of slots.get(slot as Slot) ?? []) {
      for (const inner of [phrase, ...phrase.of, ...phrase.list]) {
        const event = byPhrase.get(inner);
        if (event && event !== frame) return event;
      }
    }
  }
  return null;
}

const BLASTS = new Set(['bombing', 'suicide-bombing']);

/** Means named by the words of a clause: a car bomb, عبوة ناسفة. */
export function meansIn(
  atoms: readonly Atom[],
  [from, to]: Span,
  type: string,
): Extract<WordData, { class: 'means' }>['means'] | undefined {
  for (const atom of atoms)
    if (atom.start >= from && atom.end <= to) {
      const word = wordOf(atom, 'means');
      // What flies does not go off: تفجير … في ساحة الطيران.
      if (word && !(word.means === 'aircraft' && BLASTS.has(type))) return word.means;
    }
  return undefined;
}
