/** The last stage: drafts become assertions, with their parts settled, doubles dropped and names given. */
import type { AssertedPlace, Assertion, Factuality, Filler, Span, Voice } from '@marsad/model';
import type { TypeEntry } from '../../lexicon/lexicon.js';
import { tellsOfSpeaker } from '../../mentions/first-person.js';
import { holdsPost } from '../../mentions/holds-post.js';
import type { Draft, Frame, Party, Phrase } from '../state.js';
import type { AssemblyContext, Unsigned, Voiced } from './assembly.js';
import { withoutTwiceSaid } from './bare-statements.js';
import { figuresOf, placesOf, timeOf, voicesOf } from './circumstances.js';
import { countryOfAttack } from './country-of-attack.js';
import { endedByDeath } from './ended-by-death.js';
import { isMain, isTold } from './is-told.js';
import { withClaimsOfOwnDeeds } from './own-deeds.js';
import { SPEAKERS_OWN } from './party-words.js';
import { rolesOf } from './settle-roles.js';
import { sign } from './sign.js';
import { withSpokenDeeds } from './spoken-deeds.js';
import { type Candidate, joinTellings } from './tellings/join-tellings.js';
import { withoutEarlier } from './without-earlier.js';

/** Who reads, and in which version: it stands on every assertion and in the key of every record. */
export const CODER = 'rules@0.1.0';

/** Assertions whose fillers name mentions by key; `sign` gives them their ids. */
export function assemble(voiced: readonly Voiced[], context: AssemblyContext): Assertion[] {
  const candidates: Candidate[] = [];
  const across: Across = { claimed: claimedIn(voiced), countries: new Map() };
  for (const one of voiced) {
    const draft = withoutEarlier(one.draft, context.sentences[one.draft.sentence]);
    const made = settle(draft === one.draft ? one : { ...one, draft }, context, across);
    if (made) candidates.push(made);
  }
  const spoken = withSpokenDeeds(withoutBareOperations(withoutBareRoles(candidates), context), context);
  const kept = withoutTwiceSaid(spoken, context);
  const told = joinTellings(kept, context);
  return sign(withClaimsOfOwnDeeds(endedByDeath(told), context), context);
}

/** What is held somewhere between sides that may come from elsewhere. */
const VENUES = new Set(['meeting', 'negotiation', 'agreement', 'ceasefire']);

/** "the group's leader X": where the tie to the group is told, the bare post says nothing more. */
/** "had been part of": over by the time of which is told; behind "said that" it is only the past of "has been". */
const PLUPERFECT: ReadonlySet<string> = new Set(['had', 'avait', 'avaient']);

const isOver = ({ past, item, governor }: Draft['frame']): boolean =>
  past || (item.kind === 'verb' && PLUPERFECT.has(item.auxiliary ?? '') && governor?.through !== 'content');

function withoutBareRoles(candidates: Candidate[]): Candidate[] {
  const led = new Set(candidates.filter((c) => c.item.type === 'led-by').map((c) => c.item.trigger[0]));
  return led.size === 0
    ? candidates
    : candidates.filter((c) => c.item.type !== 'role' || !led.has(c.item.trigger[0]));
}

/** "killed 15 gunmen in an operation": what the sentence tells of it stands with the deed. */
function withoutBareOperations(candidates: readonly Candidate[], { lexicon }: AssemblyContext): Candidate[] {
  const isBare = ({ item }: Candidate): boolean =>
    item.type === 'operation' && Object.keys(item.roles).length === 0 && item.figures === undefined;
  return candidates.filter(
    (one) =>
      !isBare(one) ||
      !candidates.some(
        ({ item, told }) =>
          told &&
          item !== one.item &&
          item.key.sentence === one.item.key.sentence &&
          lexicon.types.get(item.type)?.family === 'violence',
      ),
  );
}

/** What is claimed or denied: told where it took place, it is worth an assertion that the claim can point at. */
const claimedIn = (voiced: readonly Voiced[]): ReadonlySet<Frame> =>
  new Set(
    voiced.flatMap(({ draft: { about, predicate } }) =>
      about && (predicate.type === 'claim-responsibility' || predicate.type === 'deny-responsibility')
        ? [about]
        : [],
    ),
  );

/** What the drafts of a report know of one another. */
interface Across {
  readonly claimed: ReadonlySet<Frame>;
  /** Where those have been told to act who were told of before. */
  readonly countries: Map<Phrase, string>;
}

function settle(item: Voiced, context: AssemblyContext, { claimed, countries }: Across): Candidate | null {
  const { draft } = item;
  const type = context.lexicon.types.get(draft.predicate.type);
  if (!type) return null;
  // Between whom a tie holds is not where it does, nor is where a leader did what the clause tells.
  const places =
    type.family === 'statements' || type.id === 'led-by'
      ? []
      : placesOf(draft, context).filter(
          (p) => !(type.symmetric && type.kind === 'tie' && p.relation === 'between'),
        );
  const site = countryOfAttack(type, draft, places, context);
  const scene = site && context.places.settle(site.place);
  if (scene && !places.some((p) => p.country === scene.country)) places.push(scene);
  // Where one goes to is not where one is from, and guests are no hosts.
  const stated =
    type.id === 'movement' || VENUES.has(type.id) || isNeighbourOnly(places[0], context)
      ? null
      : (places[0]?.country ?? null);
  const parties = [...draft.roles.values()].flat();
  if (stated) for (const { phrase } of parties) countries.set(phrase, stated);
  const country =
    ownCountry(type, draft, context) ??
    stated ??
    parties.map(({ phrase }) => countries.get(phrase)).find((c) => c !== undefined) ??
    null;
  const roles = rolesOf(type, draft, context, country, site?.party ?? null);
  const figures = figuresOf(draft, context, country);
  // "the country" tells where and nothing more.
  const isNamed = ({ span }: AssertedPlace): boolean =>
    !draft.places.some((a) => a.phrase.head.start === span[0] && a.phrase.head.category === 'noun');
  speakerActs(item, roles, context);
  const unclaimed = isUnclaimed(item, roles);
  if (unclaimed) delete roles.agent;
  const where = places.filter(isNamed);
  const told =
    unclaimed ||
    isTold(type, context, draft, roles, figures, where) ||
    (where.length > 0 && type.family === 'violence' && claimed.has(draft.frame));
  // A definite noun alone may still take up an event told before.
  if (!told && (type.kind !== 'event' || (draft.event ?? draft.frame).item.kind !== 'phrase')) return null;
  const dated = timeOf(draft, context);
  // "the signatories of the accord of 2015 demand": a bare year is the year of what the words are about.
  const time = dated && type.family === 'statements' && /^\d{4}$/u.test(dated.edtf) ? undefined : dated;
  const single = places[0];
  const voices = voicesOf(item, context, country);
  const isOwn = ({ holder }: (typeof voices)[number]): boolean =>
    type.family === 'statements' &&
    !!holder.ref &&
    !!roles.agent?.some((f) => f.ref === holder.ref || isSpokesmanOf(holder.ref, f.ref, draft, context));
  // "le groupe, lié à Al-Qaïda, affirme": what a speaker is tied to and where he stands is told of him, not by him.
  const isOfSpeaker = ({ holder }: (typeof voices)[number]): boolean =>
    (type.kind === 'tie' || type.family === 'presence') &&
    !!holder.ref &&
    draft.frame.standing !== 'verb' &&
    draft.frame.governor?.through !== 'content' &&
    !!roles.subject?.some((f) => f.ref === holder.ref);
  const known = type.family === 'violence' && !roles.agent && isLaidAtADoor(draft.frame);
  const attribution = voices.filter((v) => !isOwn(v) && !isOfSpeaker(v) && !(known && v.act === 'accuse'));
  const own = voices.at(-1);
  const frame = draft.frame;
  const trigger = firstLine(draft.trigger, context.text);
  const made: Unsigned = {
    key: draft,
    tellings: [],
    kind: type.kind,
    type: type.id,
    salience: isMain(draft) ? 'main' : 'background',
    roles,
    ...(time ? { time } : {}),
    ...(single ? { place: single } : {}),
    ...(places.length > 1 ? { places } : {}),
    ...(figures.length > 0 ? { figures } : {}),
    ...(item.means ? { means: item.means } : {}),
    ...(draft.predicate.ended || (type.kind === 'tie' && isOver(frame)) ? { ended: true } : {}),
    ...(type.rung ? { rung: type.rung } : {}),
    attribution,
    factuality: asPast(
      asDisclaimed(
        own && isOwn(own)
          ? asSpoken(item.factuality, own.act)
          : known
            ? asSpoken(item.factuality, 'accuse')
            : asUnheld(item.factuality, draft),
        draft,
        own !== undefined && isOwn(own),
      ),
      item,
      time?.edtf ?? null,
      context,
    ),
    evidence: [withinLine(draft.evidence, trigger, context.text)],
    trigger,
    coder: CODER,
    rule: `${context.language}.${draft.predicate.id}${frame.standing === 'verb' ? '' : `.${frame.standing}`}`,
  };
  return { item: made, told };
}

/** "accuses X of being behind the attack of 2012": who did it is what is alleged, not that it was done. */
function isLaidAtADoor({ item, governor }: Frame): boolean {
  if (item.kind !== 'phrase') return false;
  for (let up = governor; up; up = up.frame.governor)
    if (up.frame.lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse')) return true;
  return false;
}

/** المتحدث باسم الحركة نفى صلتها بالهجوم: what a group's spokesman or leader claims or denies for it, it does itself. */
const isSpokesmanOf = (
  holder: string | null | undefined,
  agent: string | null,
  { predicate }: Draft,
  { lexicon, language }: AssemblyContext,
): boolean =>
  language === 'ar' &&
  predicate.type === 'deny-responsibility' &&
  agent !== null &&
  lexicon.actors.get(holder ?? '')?.leads.some((l) => l.ref === agent) === true;

/** "il prêtera allégeance en 2015" of a later report: a future that tells history. Only where a year before is named. */
function asPast(
  factuality: Factuality,
  { draft }: Voiced,
  edtf: string | null,
  { language, resolver }: AssemblyContext,
): Factuality {
  const year = /^\d{4}/u.exec(edtf ?? '')?.[0];
  const today = resolver.context.date?.slice(0, 4);
  const told =
    language === 'fr' && draft.frame.tense === 'future' && factuality.status === 'planned' && year && today;
  return told && year < today ? { ...factuality, status: 'occurred' } : factuality;
}

/** Whoever alleges or accuses vouches for nothing; that he does so is as sure as the report is of any of its own words. */
const asSpoken = (factuality: Factuality, act: Voice['act']): Factuality =>
  (act === 'claim' || act === 'accuse') && factuality.certainty === 'uncommitted'
    ? { ...factuality, certainty: 'certain' }
    : factuality;

/** لا توجد محادثات بين الطرفين: talks of which it is told that there are none were not held. */
const asUnheld = (factuality: Factuality, { predicate, frame }: Draft): Factuality =>
  VENUES.has(predicate.type) &&
  factuality.status === 'hypothetical' &&
  frame.item.kind === 'phrase' &&
  frame.governor?.through === 'nominal' &&
  frame.governor.frame.negated
    ? {
        polarity: 'denied',
        certainty: factuality.certainty === 'possible' ? 'certain' : factuality.certainty,
        status: frame.governor.frame.mood === 'future' ? 'planned' : 'occurred',
      }
    : factuality;

/** Whoever denies a part in a deed does deny it. */
const asDisclaimed = (factuality: Factuality, { predicate: { id } }: Draft, own: boolean): Factuality =>
  (own && id === 'deny-responsibility.involvement') || id === 'deny-responsibility.absent'
    ? { ...factuality, polarity: 'affirmed' }
    : factuality;

/** "We killed ten soldiers," JNIM said: who speaks of himself in a group's voice is the group. */
function speakerActs(item: Voiced, roles: Record<string, Filler[]>, context: AssemblyContext): void {
  const { draft, voices } = item;
  const source = voices.at(-1)?.source;
  if (!source) return;
  const ours = [...draft.roles].filter(([, all]) => all.some(isSpeakersOwn));
  const acts =
    (!roles.agent && draft.predicate.roles.agent !== undefined && tellsOfSpeaker(draft.frame)) ||
    deniesOwn(draft, roles);
  if (!acts && ours.length === 0) return;
  const { ref, kind } = context.resolver.identify(source, draft.sentence, null);
  // Whoever condemns, calls or warns in the first person does so; a deed of "us" is only sure where a group speaks.
  if (
    acts &&
    context.lexicon.types.get(draft.predicate.type)?.family === 'statements' &&
    mayState(source, ref)
  ) {
    const mention = context.mentions.add({
      kind: kind === 'place' ? 'actor' : kind,
      span: source.span,
      ref,
      match: ref === null ? 'none' : 'name',
      ...(ref === null ? { why: 'Who speaks, of whom the register knows nothing.' } : {}),
    });
    roles.agent = [{ ref, mention }];
    return;
  }
  if (ref === null || context.lexicon.actors.get(ref)?.kind !== 'group') return;
  // « nos forces ont éliminé cinq soldats »: the men of the group that speaks, in the only role they fill alone.
  for (const [role, [one, other]] of ours)
    if (one && !other && roles[role]) {
      const why = 'Those of the one who speaks.';
      const mention = context.mentions.add({ kind: 'actor', span: one.span, ref, match: 'description', why });
      roles[role] = [{ ref, mention }];
    }
  if (!acts) return;
  const mention = context.mentions.add({ kind: 'actor', span: source.span, ref, match: 'name' });
  roles.agent = [{ ref, mention }];
}

/** أكدت أن لا علاقة لها بالهجوم: the pronoun of whoever disclaims a deed is of the one who speaks. */
const deniesOwn = ({ predicate, roles }: Draft, { agent }: Record<string, Filler[]>): boolean =>
  predicate.id === 'deny-responsibility.absent' &&
  (agent ?? []).every((f) => f.ref === null) &&
  (roles.get('agent') ?? []).every((p) => p.pronoun !== null);

const mayState = (source: Party, ref: string | null): boolean =>
  source.kind !== 'outlet' &&
  source.word?.class !== 'source' &&
  source.template?.actor !== 'civilians' &&
  (ref !== null || holdsPost(source));

const isSpeakersOwn = ({ phrase }: Party): boolean =>
  SPEAKERS_OWN.has(phrase.possessive?.low ?? phrase.atoms[0]?.low ?? '');

/** "No group has claimed the attack": that nobody claims it is worth telling, and names nobody. */
const isUnclaimed = ({ draft, factuality }: Voiced, roles: Readonly<Unsigned['roles']>): boolean =>
  draft.predicate.type === 'claim-responsibility' &&
  factuality.polarity === 'denied' &&
  !(roles.agent ?? []).some((f) => f.ref !== null);

/** What happens near a country need not happen in it. */
const isNeighbourOnly = (place: AssertedPlace | undefined, context: AssemblyContext): boolean =>
  place !== undefined &&
  place.precision === 4 &&
  ((context.language !== 'ar' && place.relation === 'near') || place.relation === 'border');

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

/** The words of a trigger before a line's end: "claimed responsibility" may be wrapped. */
function firstLine([from, to]: Span, text: string): Span {
  const words = text.slice(from, to).split(LINE_END, 1)[0] as string;
  return [from, from + words.trimEnd().length];
}

const LINE_END = /[\n\r]/u;

/** Evidence never crosses a line. */
function withinLine([from, to]: Span, trigger: Span, text: string): Span {
  const before = text.slice(from, trigger[0]).lastIndexOf('\n');
  const after = text.slice(trigger[1], to).indexOf('\n');
  return [from + before + 1, after < 0 ? to : trigger[1] + after];
}
