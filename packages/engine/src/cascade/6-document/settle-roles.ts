/** Fills the roles of a draft with actors, and leaves out whoever cannot be told apart or cannot have been meant. */
import type { Filler } from '@marsad/model';
import type { TypeEntry } from '../../lexicon/lexicon.js';
import type { Identity } from '../../mentions/actors/choose-sense.js';
import type { Draft, Party } from '../state.js';
import type { AssemblyContext } from './assembly.js';
import { groupOfLeader } from './group-of-leader.js';
import { pairOf } from './pair-of.js';

const BELONGING = new Set(['part-of', 'affiliated-with', 'member-of', 'pledge-allegiance', 'media-arm-of']);

/** "the branch of al-Qaeda": a short name that only one group has, where the words ask for a group. */
function inTie(party: Party, role: string, draft: Draft, identity: Identity): Identity {
  const [sense] = party.candidates;
  // "la branche d'Al-Qaïda au Mali": whose branch it is, and not the branch again.
  const again = role === 'object' && draft.frame.standing === 'noun' && identity.ref !== sense?.actor.ref;
  if (
    (identity.ref !== null && !again) ||
    sense === undefined ||
    (role !== 'object' && role !== 'target') ||
    !BELONGING.has(draft.predicate.type) ||
    party.candidates.some((c) => c.actor !== sense.actor) ||
    sense.actor.kind !== 'group' ||
    sense.strength === 'misnomer'
  )
    return identity;
  return {
    ref: sense.actor.ref,
    match: 'alias',
    kind: 'actor',
    why: `A short name of ${sense.actor.ref}, where the words around it ask for a group.`,
  };
}

function fillerOf(
  party: Party,
  role: string,
  draft: Draft,
  context: AssemblyContext,
  country: string | null,
): Filler {
  const identity = inTie(party, role, draft, context.resolver.identify(party, draft.sentence, country));
  const kind = identity.kind === 'place' ? 'actor' : identity.kind;
  const mention = context.mentions.add({
    kind,
    span: party.span,
    ref: identity.ref,
    match: identity.match,
    ...(identity.type ? { type: identity.type } : {}),
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

const HE = new Set(['il', 'elle', 'he', 'she']);
const OF_PERSONS = new Set<string>(['person', 'people', 'figures']);

/**
 * "Il avait été enlevé", "he regained his freedom": what befalls one person, a French or English pronoun in the
 * singular has suffered. It is himself where it takes up a person, and somebody whom it does not tell where it does not.
 */
function isOnePerson(
  party: Party,
  role: string,
  draft: Draft,
  context: AssemblyContext,
  ref: string | null,
): 'himself' | 'somebody' | null {
  if (context.language === 'ar' || role !== 'target' || !party.pronoun || !HE.has(party.phrase.head.low))
    return null;
  const kinds = draft.predicate.roles[role]?.kind ?? [];
  if (draft.predicate.toll !== 'abducted' && !kinds.every((k) => OF_PERSONS.has(k))) return null;
  return ref !== null && context.lexicon.actors.get(ref)?.kind === 'person' ? 'himself' : 'somebody';
}

/** Roles that two groups may fill together. */
const ofSeveral = (type: TypeEntry, role: string): boolean =>
  (type.symmetric && role === 'party') || (type.family === 'presence' && role === 'subject');

/** "the two groups": a filler for each, both standing at those words. */
function pairFillers(party: Party, draft: Draft, context: AssemblyContext): Filler[] | null {
  if (context.resolver.identify(party, draft.sentence, null).ref !== null) return null;
  const refs = pairOf(party, draft, context);
  if (!refs) return null;
  return refs.map((ref) => ({
    ref,
    mention: context.mentions.add({
      kind: 'actor',
      span: party.span,
      ref,
      match: party.pronoun ? 'pronoun' : 'description',
      why: `One of the two that the report has just named: ${refs.join(' and ')}.`,
    }),
  }));
}

const ARMIES = /^(?:armed-forces|police|gendarmerie|security-forces)-/u;

/**
 * The fillers of each role; where some are known, people merely counted beside them are left out. `site` is a country
 * that only tells where.
 */
export function rolesOf(
  type: TypeEntry,
  draft: Draft,
  context: AssemblyContext,
  country: string | null,
  site: Party | null,
): Record<string, Filler[]> {
  const roles: Record<string, Filler[]> = {};
  for (const [role, parties] of draft.roles) {
    const fillers: Filler[] = [];
    const partyOf = new Map<Filler, Party>();
    // "Egypt's Islamic State affiliate": beside a group a country only tells where.
    const grouped =
      type.kind === 'tie' && parties.some((p) => p.candidates.some((c) => c.actor.kind === 'group'));
    for (const party of parties) {
      if (party === site || (role === 'topic' && party.kind === 'place')) continue;
      if (grouped && party.kind === 'place' && !type.symmetric) continue;
      const pair = ofSeveral(type, role) ? pairFillers(party, draft, context) : null;
      if (pair) {
        for (const filler of pair) if (!fillers.some((f) => f.ref === filler.ref)) fillers.push(filler);
        continue;
      }
      const filler = fillerOf(
        isUnlikelyDoer(party, role, type, context) ? { ...party, template: null } : party,
        role,
        draft,
        context,
        country,
      );
      partyOf.set(filler, party);
      // Delegates and callers are nobody's civilians.
      if (
        party.template?.actor === 'civilians' &&
        (type.family === 'diplomacy' ||
          type.family === 'ties-mutual' ||
          type.family === 'group-life' ||
          (type.family === 'statements' && role === 'agent'))
      )
        continue;
      const he = isOnePerson(party, role, draft, context, filler.ref);
      // A force that breaks away is no state's army.
      if (type.symmetric && type.family === 'group-life' && ARMIES.test(filler.ref ?? '')) continue;
      // Whom a pronoun has killed is settled by grammar that is not read here.
      if (party.pronoun && party.template === null && role === 'target' && draft.predicate.toll && !he)
        continue;
      if (he) {
        fillers.push(he === 'himself' ? filler : { ...filler, ref: null });
        continue;
      }
      if (isSomebody(party, filler.ref) && !fillers.some((f) => f.ref !== null && f.ref === filler.ref))
        fillers.push(filler);
    }
    // Beside people, the site where they were tells nobody; beside those it names, people merely counted do not.
    const people = fillers.filter((f) => f.ref !== null || partyOf.get(f)?.word?.class !== 'stands-for');
    const told = people.length > 0 ? people : fillers;
    const known = told.filter((f) => f.ref !== null || !isMereCount(partyOf.get(f)));
    const resolved = known.filter((f) => f.ref !== null);
    // A tie holds between those it names.
    const kept =
      resolved.length > 0
        ? type.kind === 'tie' || (type.symmetric && resolved.length > 1)
          ? resolved
          : known
        : told;
    if (kept.length > 0) roles[role] = kept.slice(0, 4);
  }
  if (type.id === 'led-by' && !isKnownToLead(roles, context)) {
    const group = groupOfLeader(draft, roles.object?.[0], context);
    if (group) roles.subject = [group];
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

/** Does the register have the one at the head of the other? What it has of him tells which group a noun takes up. */
const isKnownToLead = (
  { subject, object }: Record<string, Filler[]>,
  { lexicon }: AssemblyContext,
): boolean =>
  lexicon.actors.get(object?.[0]?.ref ?? '')?.leads.some((l) => l.ref === subject?.[0]?.ref) === true;

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
