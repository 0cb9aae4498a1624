/**
 * The last stage: drafts become assertions. Identities, dates and places are settled, voices are put in order, doubles
 * are dropped, claims are tied to what they claim, and everything gets the name that it keeps.
 */

import { nameWords } from '@marsad/match';
import {
  type AssertedPlace,
  type AssertedTime,
  type Assertion,
  anchorOf,
  assertionId,
  type Figure,
  type Filler,
  type Language,
  type Note,
  type Published,
  type Span,
  type Voice,
} from '@marsad/model';
import type { Lexicon, TypeEntry } from '../../lexicon/lexicon.js';
import { resolveTime } from '../../time/resolve-time.js';
import type { Draft, Party, SentenceState, VoiceScope } from '../state.js';
import { addAllMentions } from './all-mentions.js';
import type { Resolver } from './identity.js';
import { type MentionList, mentionKey } from './mention-list.js';
import { order, settlePlace } from './settle-place.js';

export const CODER = 'rules@0.1.0';

/** A draft with what the voices stage said of it. */
export interface Voiced {
  readonly draft: Draft;
  readonly voices: readonly VoiceScope[];
  readonly factuality: Assertion['factuality'];
  readonly means: Assertion['means'] | undefined;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Unsigned = Open<Omit<Assertion, 'anchor' | 'id'>> & { key: Draft };

export interface AssemblyContext {
  readonly text: string;
  readonly textHash: string;
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly published: Published;
  readonly outlet: string | null;
  readonly resolver: Resolver;
  readonly mentions: MentionList;
  readonly sentences: readonly SentenceState[];
  /** What could not be settled, told to the reader of the record. */
  readonly notes: Note[];
  /** Print mentions that no assertion uses, too. */
  readonly allMentions: boolean;
}

/** Assertions whose fillers name mentions by key; `sign` gives them their ids. */
export function assemble(voiced: readonly Voiced[], context: AssemblyContext): Assertion[] {
  const unsigned: Unsigned[] = [];
  let first = 0;
  for (const item of voiced) {
    const made = settle(item, context);
    // Doubles stand in one sentence, and drafts come sentence by sentence.
    if (unsigned.at(-1)?.key.sentence !== item.draft.sentence) first = unsigned.length;
    if (
      made &&
      !unsigned.slice(first).some((u) => isDouble(u, made)) &&
      !(context.language !== 'ar' && unsigned.some((u) => isRetold(u, made)))
    )
      unsigned.push(made);
  }
  return sign(unsigned, context);
}

function settle(item: Voiced, context: AssemblyContext): Unsigned | null {
  const { draft } = item;
  const type = context.lexicon.types.get(draft.predicate.type);
  if (!type) return null;
  const places = type.family === 'statements' ? [] : placesOf(draft, context);
  // Where one goes to is not where one is from.
  const country =
    ownCountry(type, draft, context) ??
    (type.id === 'movement'
      ? null
      : isNeighbourOnly(places[0], context)
        ? null
        : (places[0]?.country ?? null));
  const roles = rolesOf(type, draft, context, country);
  const figures = figuresOf(draft, context, country);
  if (!isTold(type, context, draft, roles, figures, places)) return null;
  const time = timeOf(draft, context);
  const single = places[0];
  const attribution = voicesOf(item, context, country).filter(
    (v) => type.family !== 'statements' || !v.holder.ref || !roles.agent?.some((f) => f.ref === v.holder.ref),
  );
  const frame = draft.frame;
  return {
    key: draft,
    kind: type.kind,
    type: type.id,
    salience: isMain(draft) ? 'main' : 'background',
    roles,
    ...(time ? { time } : {}),
    ...(single ? { place: single } : {}),
    ...(places.length > 1 ? { places } : {}),
    ...(figures.length > 0 ? { figures } : {}),
    ...(item.means ? { means: item.means } : {}),
    ...(draft.predicate.ended || (frame.past && type.kind === 'tie') ? { ended: true } : {}),
    ...(type.rung ? { rung: type.rung } : {}),
    attribution,
    factuality: item.factuality,
    evidence: [withinLine(draft.evidence, draft.trigger, context.text)],
    trigger: draft.trigger,
    coder: CODER,
    rule: `${context.language}.${draft.predicate.id}${frame.standing === 'verb' ? '' : `.${frame.standing}`}`,
  };
}

/** What happens near a country need not happen in it. */
const isNeighbourOnly = (place: AssertedPlace | undefined, context: AssemblyContext): boolean =>
  context.language !== 'ar' && place?.relation === 'near' && place.precision === 4;

/** Whoever sends or withdraws soldiers sends his own. */
function ownCountry(type: TypeEntry, draft: Draft, context: AssemblyContext): string | null {
  if (type.id !== 'deployment' && type.id !== 'withdrawal') return null;
  const [agent] = draft.roles.get('agent') ?? [];
  if (!agent) return null;
  if (agent.template) return agent.template.country;
  if (agent.kind === 'place')
    return agent.phrase.head.places.find((p) => p.feature === 'PCLI')?.country ?? null;
  const { ref } = context.resolver.identify(agent, draft.sentence, null);
  const actor = ref ? context.lexicon.actors.get(ref) : undefined;
  return actor?.kind === 'person' ? (actor.offices[0]?.country ?? null) : null;
}

/** Evidence never crosses a line. */
function withinLine([from, to]: Span, trigger: Span, text: string): Span {
  const before = text.slice(from, trigger[0]).lastIndexOf('\n');
  const after = text.slice(trigger[1], to).indexOf('\n');
  return [from + before + 1, after < 0 ? to : trigger[1] + after];
}

function fillerOf(party: Party, draft: Draft, context: AssemblyContext, country: string | null): Filler {
  const identity = context.resolver.identify(party, draft.sentence, country);
  const kind = identity.kind === 'place' ? 'actor' : identity.kind;
  const mention = context.mentions.add({
    kind,
    span: party.span,
    ref: identity.ref,
    match: identity.match,
    ...(identity.why ? { why: identity.why } : {}),
  });
  return { ref: identity.ref, mention };
}

/** Villagers and students who kill are somebody in particular, not the civilians of a country. */
const isUnlikelyDoer = (party: Party, role: string, type: TypeEntry, context: AssemblyContext): boolean =>
  context.language !== 'ar' &&
  role === 'agent' &&
  type.family === 'violence' &&
  type.id !== 'riot' &&
  type.id !== 'protest' &&
  party.template?.actor === 'civilians';

function rolesOf(
  type: TypeEntry,
  draft: Draft,
  context: AssemblyContext,
  country: string | null,
): Record<string, Filler[]> {
  const roles: Record<string, Filler[]> = {};
  for (const [role, parties] of draft.roles) {
    const fillers: Filler[] = [];
    for (const party of parties) {
      const filler = fillerOf(
        isUnlikelyDoer(party, role, type, context) ? { ...party, template: null } : party,
        draft,
        context,
        country,
      );
      // Delegates and callers are nobody's civilians.
      if (
        party.template?.actor === 'civilians' &&
        (type.family === 'diplomacy' ||
          type.family === 'ties-mutual' ||
          type.family === 'group-life' ||
          (type.family === 'statements' && role === 'agent'))
      )
        continue;
      // Whom a pronoun has killed is settled by grammar that is not read here.
      if (party.pronoun && party.template === null && role === 'target' && draft.predicate.toll) continue;
      if (isSomebody(party, filler.ref) && !fillers.some((f) => f.ref !== null && f.ref === filler.ref))
        fillers.push(filler);
    }
    // Beside those it names, people merely counted tell nobody.
    const known = fillers.filter((f, i) => f.ref !== null || !isMereCount(parties[i]));
    const kept = known.some((f) => f.ref !== null) ? known : fillers;
    if (kept.length > 0) roles[role] = kept.slice(0, 4);
  }
  // What one does to oneself is a reading gone wrong.
  if (roles.agent && roles.target) {
    const own = new Set(roles.agent.map((f) => f.ref).filter((r) => r !== null));
    const others = roles.target.filter((f) => f.ref === null || !own.has(f.ref));
    if (others.length > 0) roles.target = others;
    else delete roles.target;
  }
  if (draft.value !== null) roles.value = [{ ref: null, value: draft.value }];
  return roles;
}

/** A pronoun or a bare number that nothing resolves tells nobody apart. */
const isSomebody = (party: Party, ref: string | null): boolean =>
  ref !== null ||
  (party.word !== null && party.word.class !== 'source') ||
  party.group !== null ||
  party.candidates.length > 0 ||
  (party.kind === 'person' && party.pronoun === null);

const isMereCount = (party: Party | undefined): boolean =>
  party !== undefined &&
  party.candidates.length === 0 &&
  !party.template &&
  !party.group &&
  (party.word === null || party.word.class === 'unit') &&
  party.phrase.count !== null;

const named = (fillers: readonly Filler[] | undefined): boolean =>
  (fillers ?? []).some((f) => f.ref !== null);

const CROWDS = /^(?:unidentified-armed-group|civilians|protesters)-/u;

/** A tie of gunmen or residents at large tells of nobody; an army belongs to none but its state. */
function isVagueTie(type: TypeEntry, roles: Record<string, Filler[]>): boolean {
  const known = (fillers: readonly Filler[] | undefined): Filler[] =>
    (fillers ?? []).filter((f) => f.ref !== null && !CROWDS.test(f.ref));
  if (type.symmetric) return known(roles.party).length < 2;
  return (
    known(roles.subject).filter((f) => type.family === 'presence' || !f.ref?.startsWith('armed-forces-'))
      .length === 0
  );
}

/** Is enough told to assert anything? Ties and attributes must name both ends; events somebody, somewhere or a toll. */
function isTold(
  type: TypeEntry,
  context: AssemblyContext,
  draft: Draft,
  roles: Record<string, Filler[]>,
  figures: readonly Figure[],
  places: readonly AssertedPlace[],
): boolean {
  const all = Object.values(roles).flat();
  // A toll without anybody it struck is a pronoun that was not understood.
  if (
    draft.predicate.toll &&
    type.family === 'violence' &&
    figures.length === 0 &&
    !roles.target &&
    !roles.party &&
    !(
      context.language !== 'ar' &&
      type.id === 'abduction' &&
      draft.frame.item.kind === 'phrase' &&
      places.length > 0
    )
  )
    return false;
  if (type.kind === 'tie' && context.language !== 'ar' && isVagueTie(type, roles)) return false;
  if (type.kind === 'attribute') return named(roles.subject);
  if (type.id === 'leader-death' && context.language !== 'ar')
    return (roles.subject ?? []).some(
      (f) => f.ref !== null && (context.lexicon.actors.get(f.ref)?.leads.length ?? 0) > 0,
    );
  if (type.symmetric && (type.id === 'agreement' || type.id === 'ceasefire' || type.id === 'negotiation'))
    return (roles.party?.length ?? 0) >= 2 && named(roles.party);
  if (type.symmetric && type.family === 'group-life')
    return (roles.party?.length ?? 0) >= 2 && named(roles.party);
  if (type.symmetric && type.kind === 'tie')
    return new Set((roles.party ?? []).map((f) => f.ref).filter(Boolean)).size >= 2;
  if (type.kind === 'tie' && roles.subject?.[0]?.ref && roles.subject[0].ref === roles.object?.[0]?.ref)
    return false;
  if (type.kind === 'tie')
    return type.family === 'presence'
      ? named(roles.subject) && places.length > 0
      : named(roles.subject) && named(roles.object);
  if (type.family === 'statements' || type.family === 'group-life') return named(all);
  if (type.symmetric && type.family === 'violence')
    return (roles.party?.length ?? 0) >= 2 || figures.length > 0;
  if (type.id === 'territory-capture' && context.language !== 'ar') return (roles.agent?.length ?? 0) > 0;
  // "the soldiers killed": told only to say which soldiers.
  if (
    draft.predicate.toll &&
    draft.frame.standing === 'participle' &&
    figures.length === 0 &&
    !roles.agent &&
    places.length === 0 &&
    draft.time === null
  )
    return false;
  const told = places.length > 0 || draft.time !== null;
  return (
    named(all) ||
    figures.length > 0 ||
    (all.length > 0 && told) ||
    (places.length > 0 && (draft.time !== null || isMain(draft)))
  );
}

const ARABIC = /[؀-ۿ]/u;

function placesOf(draft: Draft, context: AssemblyContext): AssertedPlace[] {
  const found: AssertedPlace[] = [];
  for (const argument of draft.places) {
    const place = settlePlace(argument, context.resolver.context);
    if (!place || found.some((f) => f.ref === place.ref && f.name === place.name)) continue;
    const written = context.text.slice(...place.span);
    const heard =
      place.ref !== null &&
      argument.candidates.length > 0 &&
      ARABIC.test(written) &&
      !context.lexicon.places.lookup(nameWords(written).join(' ')).some((p) => p.ref === place.ref);
    context.mentions.add({
      kind: 'place',
      span: place.span,
      ref: place.ref,
      match: heard ? 'fuzzy' : 'name',
      ...(heard ? { why: `Taken as ${place.name}, by the sound of its letters or behind a clitic.` } : {}),
    });
    found.push(place);
  }
  // "in Tillabéri, near Mali": the neighbour tells where the place lies, and nothing happened there.
  if (context.language !== 'ar')
    for (const f of [...found])
      if (
        f.relation === 'near' &&
        f.precision === 4 &&
        found.some((o) => o !== f && o.country !== f.country && o.relation !== 'near')
      )
        found.splice(found.indexOf(f), 1);
  // Of two places in two countries, a doubtful one outside the report's own country is a namesake.
  const main = context.resolver.context.mainCountry();
  if (main && found.some((f) => f.country === main))
    for (const f of [...found]) {
      const doubtful = draft.places.some(
        (a) => a.phrase.head.start === f.span?.[0] && a.candidates.length > 1,
      );
      if (f.country && f.country !== main && f.precision < 4 && doubtful && context.language !== 'ar')
        found.splice(found.indexOf(f), 1);
    }
  return order(found).slice(0, 4);
}

function figuresOf(draft: Draft, context: AssemblyContext, country: string | null): Figure[] {
  const figures: Figure[] = [];
  for (const { figure, party } of draft.figures) {
    const ref = party ? context.resolver.identify(party, draft.sentence, country).ref : null;
    if (figures.some((f) => f.measure === figure.measure && f.span[0] === figure.span[0])) continue;
    context.mentions.add({ kind: 'figure', span: figure.span, ref: null, match: 'none', why: 'A number.' });
    figures.push({ ...figure, ...(ref ? { ref } : {}) });
  }
  return figures;
}

function timeOf(draft: Draft, context: AssemblyContext): AssertedTime | null {
  if (!draft.time) return null;
  const resolved = resolveTime(draft.time.value, {
    published: context.published.edtf,
    event: null,
    language: context.language,
  });
  const tokens = context.sentences[draft.sentence]?.sentence.tokens;
  const first = tokens?.[draft.time.first];
  const last = tokens?.[draft.time.last];
  if (!first || !last) return null;
  const span: Span = [first.start, last.end];
  if (!resolved) {
    if (!context.notes.some((n) => n.code === 'date-unresolved' && n.span?.[0] === span[0]))
      context.notes.push({ code: 'date-unresolved', span });
    return null;
  }
  context.mentions.add({
    kind: 'time',
    span,
    ref: null,
    match: 'none',
    edtf: resolved.edtf,
    why: resolved.why,
  });
  return { edtf: resolved.edtf, basis: resolved.basis, span, why: resolved.why };
}

function voicesOf(item: Voiced, context: AssemblyContext, country: string | null): Voice[] {
  const voices: Voice[] = [];
  const speakers = item.draft.roles.get('agent') ?? [];
  const states = context.lexicon.types.get(item.draft.predicate.type)?.family === 'statements';
  for (const scope of item.voices) {
    // Whoever makes a statement is no voice outside it.
    if (states && scope.source && speakers.some((p) => p.phrase === scope.source?.phrase)) continue;
    const known = scope.source ? context.resolver.identify(scope.source, item.draft.sentence, country) : null;
    // A reporter, a priest, three fighters: one of many speaks, and is told in the report's words.
    const identity =
      known?.ref && /^(civilians|protesters|unidentified-armed-group)-/u.test(known.ref) ? null : known;
    if (!identity?.ref && voices.some((v) => v.holder.text === scope.sourceText)) continue;
    if (
      identity?.ref &&
      (identity.ref === context.outlet || voices.some((v) => v.holder.ref === identity.ref))
    )
      continue;
    const mention =
      scope.source && identity?.ref
        ? context.mentions.add({
            kind: identity.kind === 'place' ? 'actor' : identity.kind,
            span: scope.source.span,
            ref: identity.ref,
            match: identity.match,
            ...(identity.why ? { why: identity.why } : {}),
          })
        : null;
    const holder = identity?.ref
      ? { ref: identity.ref, ...(mention ? { mention } : {}) }
      : { text: scope.sourceText };
    voices.push({ holder, act: scope.act, role: scope.role ?? 'person', span: scope.trigger });
  }
  return voices.slice(0, 4);
}

/** Main is what a clause of its own reports; a noun in passing and a relative clause are background. */
function isMain(draft: Draft): boolean {
  const { frame } = draft;
  if (draft.main) return true;
  if (frame.antecedent) return false;
  if (frame.item.kind === 'verb')
    return (
      frame.standing === 'verb' ||
      frame.shares !== null ||
      (frame.standing === 'infinitive' && frame.governor?.through === 'content')
    );
  const through = frame.governor?.through;
  return (
    through === 'support' ||
    through === 'occur' ||
    through === 'cause' ||
    through === 'undergo' ||
    through === 'content'
  );
}

function isDouble(a: Unsigned, b: Unsigned): boolean {
  if (a.type !== b.type) return false;
  if (a.trigger[0] === b.trigger[0] && a.trigger[1] === b.trigger[1]) return true;
  return (
    a.key.sentence === b.key.sentence &&
    JSON.stringify(refs(a)) === JSON.stringify(refs(b)) &&
    (a.figures === undefined || b.figures === undefined) &&
    Object.keys(a.roles).length > 0 &&
    named(Object.values(a.roles).flat()) &&
    samePlaceAndTime(a, b)
  );
}

/** Does a sentence tell again, with nothing new, what the one before it told? */
function isRetold(told: Unsigned, again: Unsigned): boolean {
  if (told.type !== again.type || told.kind !== 'event' || again.key.sentence - told.key.sentence !== 1)
    return false;
  const fillers = Object.values(again.roles).flat();
  if (
    fillers.length === 0 ||
    fillers.some((f) => f.ref === null) ||
    JSON.stringify(refs(told)) !== JSON.stringify(refs(again))
  )
    return false;
  const adds = (a: unknown, b: unknown): boolean => b !== undefined && a !== b;
  if (adds(told.time?.edtf, again.time?.edtf) || adds(told.place?.name, again.place?.name)) return false;
  return (
    told.factuality.polarity === again.factuality.polarity &&
    told.factuality.status === again.factuality.status &&
    (again.figures === undefined || tollOf(told) === tollOf(again))
  );
}

const tollOf = (a: Unsigned): string =>
  JSON.stringify((a.figures ?? []).map((f) => [f.measure, f.low, f.high]));

const samePlaceAndTime = (a: Unsigned, b: Unsigned): boolean =>
  (a.time?.edtf ?? b.time?.edtf) === (b.time?.edtf ?? a.time?.edtf) &&
  (a.place?.name ?? b.place?.name) === (b.place?.name ?? a.place?.name);
const refs = (a: Unsigned): Record<string, (string | null)[]> =>
  Object.fromEntries(Object.entries(a.roles).map(([role, fillers]) => [role, fillers.map((f) => f.ref)]));

/** Keeps the mentions that an assertion uses; those of dropped assertions and doubles are forgotten. */
function keepMentions(item: Unsigned, mentions: MentionList): void {
  for (const fillers of Object.values(item.roles))
    for (const { mention } of fillers) if (mention) mentions.keep(mention);
  for (const { holder } of item.attribution) if (holder.mention) mentions.keep(holder.mention);
  for (const place of item.places ?? (item.place ? [item.place] : []))
    mentions.keep(mentionKey({ kind: 'place', span: place.span, ref: place.ref }));
  for (const { span } of item.figures ?? []) mentions.keep(mentionKey({ kind: 'figure', span, ref: null }));
  if (item.time?.span) mentions.keep(mentionKey({ kind: 'time', span: item.time.span, ref: null }));
}

function sign(unsigned: readonly Unsigned[], context: AssemblyContext): Assertion[] {
  for (const item of unsigned) keepMentions(item, context.mentions);
  if (context.allMentions) addAllMentions(context);
  const { ids } = context.mentions.number();
  const occurrences = new Map<string, number>();
  const anchors = new Map<Draft, string>();
  const sorted = [...unsigned].sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1]);
  for (const item of sorted) {
    const place = item.trigger.join('-');
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    anchors.set(item.key, anchorOf(context.textHash, item.trigger, occurrence));
  }
  const bySentence = new Map<number, Unsigned[]>();
  for (const item of sorted) {
    const list = bySentence.get(item.key.sentence);
    if (list) list.push(item);
    else bySentence.set(item.key.sentence, [item]);
  }
  return sorted.map(({ key, ...rest }) => {
    const about = aboutAnchor(key, bySentence, anchors);
    const withIds: Omit<Assertion, 'anchor' | 'id'> = {
      ...rest,
      roles: mapFillers(rest.roles, ids),
      attribution: rest.attribution.map((v) => named1(v, ids)),
      ...(about ? { about } : {}),
    };
    const anchor = anchors.get(key) ?? '';
    return { anchor, id: assertionId(anchor, withIds), ...withIds };
  });
}

const named1 = (voice: Voice, ids: ReadonlyMap<string, string>): Voice =>
  voice.holder.mention
    ? { ...voice, holder: { ...voice.holder, mention: ids.get(voice.holder.mention) ?? '' } }
    : voice;

function mapFillers(
  roles: Readonly<Record<string, readonly Filler[]>>,
  ids: ReadonlyMap<string, string>,
): Record<string, Filler[]> {
  return Object.fromEntries(
    Object.entries(roles).map(([role, fillers]) => [
      role,
      fillers.map((f) => (f.mention ? { ...f, mention: ids.get(f.mention) ?? f.mention } : f)),
    ]),
  );
}

const CLAIMABLE = new Set(['claim-responsibility', 'deny-responsibility']);

/** The anchor of the event a statement is about: the one its words name, else the violence told last before it. */
function aboutAnchor(
  draft: Draft,
  bySentence: ReadonlyMap<number, readonly Unsigned[]>,
  anchors: ReadonlyMap<Draft, string>,
): string | undefined {
  const own = bySentence.get(draft.sentence) ?? [];
  if (draft.about) {
    const direct =
      own.find((u) => u.key.frame === draft.about) ??
      own.find(
        (u) =>
          u.key !== draft &&
          draft.about &&
          u.key.evidence[0] <= draft.about.head.start &&
          u.key.evidence[1] >= draft.about.head.end &&
          u.kind === 'event' &&
          !u.key.predicate.about,
      );
    if (direct) return anchors.get(direct.key);
  }
  if (!CLAIMABLE.has(draft.predicate.type)) return undefined;
  const before = [...(bySentence.get(draft.sentence - 1) ?? []), ...own].filter(
    (u) => u.key !== draft && u.kind === 'event' && u.figures !== undefined,
  );
  return before.length === 1 && before[0] ? anchors.get(before[0].key) : undefined;
}
