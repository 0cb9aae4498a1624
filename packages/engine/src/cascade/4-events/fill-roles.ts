/**
 * Matches one predicate against one frame: which phrase fills which role. It says why a role stayed empty, so that
 * `explain` can tell what nearly matched.
 */

import { Feature, type Predicate, type RoleRule, type Slot } from '../../lexicon/lexicon.js';
import { fits } from '../../mentions/fits.js';
import { isArmed, isMilitant, partyOf, wordOf } from '../../mentions/party.js';
import { seatOfGovernment } from '../../mentions/seat-of-government.js';
import { isSomeOf } from '../../mentions/some-of.js';
import type { Argument, Frame, Party, Phrase, PlaceArgument } from '../state.js';
import { placesIn } from './places.js';
import { civilians, isMissionSite, thoseAt, weaponOwner } from './those-behind.js';
import { isOnTheRoad } from './wrong-object.js';

export interface Filled {
  readonly predicate: Predicate;
  readonly roles: Map<string, Party[]>;
  /** Roles met by something that is no party: a village, a bridge, an event. */
  readonly met: Set<string>;
  readonly phrases: Map<string, Phrase[]>;
  readonly places: PlaceArgument[];
  /** True when an open voice was read as passive. */
  readonly asPassive: boolean;
}

export interface RoleMiss {
  readonly role: string;
  readonly reason: string;
}

const MAX_FILLERS = 4;
/** Nouns that stand for those in their genitive: one takes lives, and a toll of ten civilians is of the civilians. */
const LIVES = new Set(['حياة', 'روح', 'life', 'vie', 'bilan', 'bilan provisoire', 'number', 'nombre', 'عدد']);

const BODIES = new Set([
  'body',
  'corpse',
  'dead body',
  'remains',
  'corps',
  'corps sans vie',
  'cadavre',
  'dépouille',
]);
/** What is left of the dead; a body of officials is none. */
const isBody = ({ head }: Phrase): boolean => BODIES.has(head.lemma?.name ?? head.low);

/** A phrase and those joined to it; a deed that takes lives strikes those whose lives they were. */
function members(phrase: Phrase, predicate: Predicate): Phrase[] {
  const all = [phrase, ...phrase.list];
  if (predicate.id === 'attack.find-bodies')
    return all.filter(isBody).flatMap((p) => {
      const [whose] = p.of;
      return whose ? [whose, ...whose.list] : [p];
    });
  // "an unspecified number of gunmen attacked": the gunmen did.
  const [counted] = (phrase.head.lemma?.name ?? phrase.head.low) === 'number' ? phrase.of : [];
  if (!predicate.toll && counted) return [counted, ...counted.list, ...phrase.list];
  if (!predicate.toll || !LIVES.has(phrase.head.lemma?.name ?? '')) return all;
  return all.flatMap((p) => {
    const [whose] = LIVES.has(p.head.lemma?.name ?? '') ? p.of : [];
    return whose ? [whose, ...whose.list] : [p];
  });
}

export type Slots = ReadonlyMap<Slot, readonly Argument[]>;

/** The slots of a frame with the voice turned: what stood as subject is what it was done to. */
export function turned(frame: Frame): Slots {
  const slots = new Map(frame.slots);
  const subject = slots.get('subject');
  slots.delete('subject');
  if (subject) slots.set('object', [...subject, ...(slots.get('object') ?? [])]);
  const by = slots.get('by');
  if (by) slots.set('subject', by);
  return slots;
}

export function fillRoles(
  predicate: Predicate,
  slots: Slots,
  isEvent: (phrase: Phrase) => boolean,
  asPassive: boolean,
): Filled {
  const filled: Filled = {
    predicate,
    roles: new Map(),
    met: new Set(),
    phrases: new Map(),
    places: [],
    asPassive,
  };
  const used = new Set<Phrase>();
  for (const role in predicate.roles) {
    const rule = predicate.roles[role] as RoleRule;
    for (const slot of rule.from) {
      if (filled.met.has(role) && role !== 'party') break;
      for (const { phrase } of slots.get(slot) ?? []) {
        for (const member of members(phrase, predicate)) {
          if (used.has(member)) continue;
          if (role === 'party' && member.head.category === 'place' && GROUPS_ONLY.has(predicate.type))
            continue;
          // Nobody is "it" that is killed, wounded or taken.
          if (
            predicate.toll &&
            role === 'target' &&
            NEUTER.has(member.head.low) &&
            member.head.category !== 'noun'
          )
            continue;
          // "clashes erupted, with four civilians killed": who fell did not fight.
          if (role === 'party' && slot === 'with' && member.count !== null && isUnarmed(member)) continue;
          // "à une quarantaine de kilomètres de X": how far away is nobody and nowhere.
          if (role !== 'place' && isDistance(member)) continue;
          // تعيين فلان زعيما جديدا: the post that somebody is given is not who is given it.
          if (predicate.type === 'appointment' && role === 'subject' && isBarePost(member)) continue;
          // "douze morts et six blessés": the dead have done nothing.
          if (
            (role === 'agent' || role === 'party' || predicate.type === 'property-destruction') &&
            isVictim(member)
          )
            continue;
          // "5 soldats morts et 4 véhicules détruits": beside things that are destroyed, people are not.
          if (
            predicate.type === 'property-destruction' &&
            role === 'target' &&
            isCountedBeside(phrase, member)
          )
            continue;
          // "l'attaque, à bord de véhicules et sur motos": what bears no article is what they rode on.
          if (role === 'target' && ATTACKS.has(predicate.type) && isRidden(member)) continue;
          // "l'attaque de Boulikessi": a name that no list knows is likelier a place than who attacked.
          if (slot === 'of' && role === 'agent' && isUnknownName(member) && ATTACKS.has(predicate.type))
            continue;
          // الهجوم وقع على «موكب» للجيش: whose that is on which it falls does not attack.
          if (
            slot === 'for' &&
            role === 'agent' &&
            ATTACKS.has(predicate.type) &&
            (isStruckOwner(member, slots) || isOnTheRoad(member))
          )
            continue;
          // "l'attaque d'une unité de l'armée": the unit is struck; only a whole army may be who attacks.
          if (slot === 'of' && role === 'agent' && isStruckUnit(member, slots, predicate)) continue;
          // "the jihadist ambush of a convoy": whoever stands before the noun did it, and not whom "of" names behind.
          if (slot === 'of' && role === 'agent' && ATTACKS.has(predicate.type) && isBehindDoer(phrase, slots))
            continue;
          // كمين نصبه التنظيم، وفقا للمصدر: who tells of a deed is not whom it struck.
          if (role === 'target' && ATTACKS.has(predicate.type) && member.head.lemma?.name === 'مصدر')
            continue;
          // Who is named as subject says more than the pronoun on the noun.
          if (
            slot === 'of' &&
            member.head.category === 'pronoun' &&
            slots.has('subject') &&
            rule.from.includes('subject')
          )
            continue;
          const told =
            governmentIn(member, role, slot, predicate) ??
            senderOf(member, role) ??
            civilians(member, predicate) ??
            partyOf(member) ??
            (ABOUT_OTHERS.has(predicate.type) && (predicate.type !== 'accuse' || isEvent(member))
              ? doerOf(member)
              : null);
          // "loyalists of X": people who follow a man are not the man.
          const party = told?.kind === 'person' && isCrowd(member) ? null : told;
          const kind = rule.kind.find((k) => fits(member, party, k, isEvent(member)));
          // بايع أحد قادة الحركة: what some of a group do among groups the group has not done.
          const some = party !== null && OF_WHOLES.has(predicate.type) && isSomeOf(party);
          // "violences au Mali": there, not against it.
          if (
            role === 'target' &&
            (ATTACKS.has(predicate.type) || predicate.type === 'threaten') &&
            party?.kind === 'place' &&
            member.preposition?.relations.some((r) => r === 'at' || r === 'in')
          )
            continue;
          // A patrol is both what an army does and what is struck.
          const patrol =
            !kind && role === 'target' && rule.kind.includes('actor') && isEvent(member) && !isPurpose(member)
              ? ownerOf(member)
              : null;
          if (patrol) {
            used.add(member);
            accept(filled, role, member, patrol, slot);
          }
          if (!kind || (member.preposition?.low === 'bi' && party?.kind === 'place' && kind !== 'place'))
            continue;
          used.add(member);
          // "attacked Dankurmi": a bare name that no list knows may be a village as well as a man.
          const unsure =
            role === 'target' &&
            rule.kind.includes('place') &&
            party?.kind === 'person' &&
            party.candidates.length === 0 &&
            party.word === null;
          accept(
            filled,
            role,
            member,
            unsure
              ? null
              : kind === 'weapon'
                ? weaponOwner(member)
                : kind === 'property' ||
                    (kind === 'place' && role === 'target' && ATTACKS.has(predicate.type))
                  ? ownerOf(member)
                  : kind === 'place' || kind === 'event'
                    ? party?.kind === 'place'
                      ? null
                      : party
                    : some
                      ? { ...party, candidates: [], group: null, span: [member.start, member.end] }
                      : party,
            slot,
          );
        }
      }
    }
  }
  return filled;
}

/** تعزيزات بعد الكمين لملاحقة العناصر: for what somebody comes is not whom the deed struck. */
const isPurpose = ({ preposition, head }: Phrase): boolean =>
  preposition?.low === 'li' && (head.features & Feature.verbalNoun) !== 0;

const isUnarmed = (phrase: Phrase): boolean => partyOf(phrase)?.template?.actor === 'civilians';

const isRidden = ({ head, atoms, count, preposition }: Phrase): boolean =>
  atoms.length === 1 &&
  count === null &&
  RIDDEN_ON.has(preposition?.low ?? '') &&
  wordOf(head, 'materiel') !== undefined;
const RIDDEN_ON = new Set(['sur', 'à bord de', "à bord d'", 'de', 'à', 'en', 'aboard', 'on']);

const isDistance = ({ count, head, of }: Phrase): boolean =>
  count !== null && (DISTANCES.test(head.low) || of.some((p) => DISTANCES.test(p.head.low)));
const DISTANCES = /^(?:km|kms|kilomètres?|kilomet(?:re|er)s?|miles?|mètres|met(?:re|er)s|lieues|nautical)$/u;

/** زعيما, قائدا جديدا: a post without the article and without a name. */
const isBarePost = (phrase: Phrase): boolean =>
  !phrase.definite &&
  phrase.beside.length === 0 &&
  wordOf(phrase.head, 'title') !== undefined &&
  /[\u0600-\u06ff]/u.test(phrase.head.low);

const isVictim = ({ head }: Phrase): boolean => {
  const person = wordOf(head, 'person');
  return person?.of === 'person' && person.actor === null && VICTIMS.has(head.lemma?.name ?? head.low);
};
const VICTIMS = new Set('mort blessé victime dead wounded injured casualty victim قتيل جريح'.split(' '));

/** Counted people who are joined to what is no people. */
const isCountedBeside = (phrase: Phrase, member: Phrase): boolean =>
  member === phrase &&
  member.count !== null &&
  phrase.list.length > 0 &&
  isPeople(member) &&
  !phrase.list.some(isPeople);

const isPeople = ({ head }: Phrase): boolean =>
  wordOf(head, 'person') !== undefined || wordOf(head, 'force') !== undefined;

/** Does the phrase stand right behind what is struck, of a force of a state? */
const isStruckOwner = (owner: Phrase, slots: Slots): boolean => {
  const party = partyOf(owner);
  return (
    party !== null &&
    !isMilitant(party) &&
    (['on', 'against'] as const).some((slot) =>
      slots.get(slot)?.some(({ phrase }) => owner.start > phrase.end && owner.start - phrase.end < 6),
    )
  );
};

/** Does one who bears arms stand before the noun whose genitive this phrase is? */
const isBehindDoer = (phrase: Phrase, slots: Slots): boolean =>
  phrase.preposition !== null &&
  (slots.get('of') ?? []).some(({ phrase: first }) => {
    if (first === phrase || first.preposition !== null || first.end > phrase.start) return false;
    const party = partyOf(first);
    return party !== null && isArmed(party);
  });

const SPOKEN = new Set([
  'accuse',
  'condemn',
  'call-for',
  'warn',
  'praise',
  'condole',
  'agreement',
  'aid',
  'designation',
  'negotiation',
]);

/** "Kinshasa accuse Kigali": who speaks or is accused in the name of a capital. */
function governmentIn(phrase: Phrase, role: string, slot: Slot, { type }: Predicate): Party | null {
  // "demande à Bamako un arrêt": who is called on, by the name of a capital.
  if (type === 'call-for' && role === 'target' && slot === 'to') return seatOfGovernment(phrase);
  if (phrase.preposition || !SPOKEN.has(type)) return null;
  const acts = slot === 'subject' && (role === 'agent' || role === 'party');
  return acts || (type === 'accuse' && slot === 'object') ? seatOfGovernment(phrase) : null;
}

const isUnknownName = ({ head, beside }: Phrase): boolean =>
  beside.length === 0 &&
  (head.category === 'name' || head.category === 'unknown') &&
  head.senses.length === 0 &&
  head.capital &&
  head.proper?.kind !== 'group';

const WHOLE = /^(?:armée|force|troupe|aviation|marine|état-major|army|military|air force|navy|troop)/u;

/** Soldiers and units of a state behind "attack of", where nothing else is told to be struck. */
function isStruckUnit(phrase: Phrase, slots: Slots, predicate: Predicate): boolean {
  if (!ATTACKS.has(predicate.type) || slots.has('against') || slots.has('on') || slots.has('object'))
    return false;
  if (!/^\p{Script=Latin}/u.test(phrase.head.low) || phrase.head.senses.length > 0) return false;
  const party = partyOf(phrase);
  return (
    party !== null &&
    isArmed(party) &&
    !isMilitant(party) &&
    !WHOLE.test(phrase.head.lemma?.name ?? '') &&
    !(wordOf(phrase.head, 'nationality') && phrase.atoms.length === 1)
  );
}

/** What groups do among themselves; a country beside them is where they do it. */
const GROUPS_ONLY = new Set(['split', 'merger', 'rapprochement']);

/** What a group does as a whole. */
const OF_WHOLES = new Set(['pledge-allegiance', 'split', 'merger', 'rapprochement', 'part-of']);

/** Who praises the deeds of a group praises the group. */
/** People in the plural by a word of their own, and not by their names. */
const isCrowd = ({ head, plural, beside }: Phrase): boolean =>
  plural && head.category === 'noun' && beside.length === 0 && wordOf(head, 'person') !== undefined;

const DELEGATES: ReadonlySet<string> = new Set(
  'delegate delegation délégation délégué emissary émissaire envoy envoyé negotiator négociateur representative représentant'.split(
    ' ',
  ),
);

/** "a Taliban delegation met": who meets or agrees is whoever sent the delegation. */
function senderOf({ head, of }: Phrase, role: string): Party | null {
  if (role !== 'party' || !DELEGATES.has(head.lemma?.name ?? head.low)) return null;
  const [sender] = of;
  const party = sender ? partyOf(sender) : null;
  return party?.kind === 'actor' && (party.candidates.length > 0 || party.template !== null) ? party : null;
}

const ABOUT_OTHERS = new Set(['praise', 'condemn', 'accuse', 'threaten', 'condole']);

const STATES = new Set(['government', 'armed-forces']);

function doerOf(deed: Phrase): Party | null {
  for (const inner of deed.of) {
    const doer = partyOf(inner) ?? doerOf(inner);
    // نظام فلان: whose regime it is.
    if (doer?.kind === 'person' && doer.candidates.length > 0 && deed.head.low === 'نظام') return doer;
    if (doer?.kind === 'actor' && (doer.candidates.length > 0 || STATES.has(doer.template?.actor ?? '')))
      return doer;
  }
  return null;
}

/** A camp of the army, a convoy of the mission: to strike it is to strike its owner. */
function ownerOf(property: Phrase): Party | null {
  for (const inner of property.of)
    for (const member of [inner, ...inner.list]) {
      const owner = partyOf(member);
      if (
        owner &&
        (isArmed(owner) ||
          owner.candidates.some((c) => c.actor.kind === 'organisation') ||
          (owner.word?.class === 'person' && owner.word.of === 'peacekeeper'))
      )
        return isMissionSite(property) && owner.candidates.some((c) => c.actor.kind === 'organisation')
          ? { ...owner, candidates: [], group: { type: 'peace-mission', named: false, of: owner.candidates } }
          : owner;
    }
  return thoseAt(property);
}

const ATTACKS = new Set([
  'attack',
  'ambush',
  'bombing',
  'suicide-bombing',
  'shelling',
  'air-strike',
  'massacre',
  'looting',
]);
const NEUTER = new Set(['it', 'this', 'that', 'cela', 'ceci', 'ça']);

const MOVES = new Set(['movement', 'deployment', 'displacement']);

function accept(filled: Filled, role: string, phrase: Phrase, party: Party | null, slot: Slot): void {
  filled.met.add(role);
  filled.phrases.set(role, [...(filled.phrases.get(role) ?? []), phrase]);
  // Who moves goes to a place or comes from it.
  if (role === 'place')
    filled.places.push(...placesIn(phrase, MOVES.has(filled.predicate.type) ? slot : null));
  else if (party) {
    const list = filled.roles.get(role) ?? [];
    if (list.length < MAX_FILLERS) list.push(party);
    filled.roles.set(role, list);
  }
}

/** Needs that something else than a filler can meet. */
const OF_CLAUSE = new Set(['figures', 'place', 'time', 'about']);

/** True when a need is not met that only a filler could meet. */
export function isHopeless({ predicate, roles, met }: Filled): boolean {
  return predicate.needs.some((need) =>
    need.every(
      (role) =>
        (!OF_CLAUSE.has(role) || isOwnPlace(predicate, role)) &&
        !(role === 'party' ? roles.has('party') : met.has(role)),
    ),
  );
}

/** Where the object itself must be a place, a place told of the clause does not stand for it. */
const isOwnPlace = ({ roles }: Predicate, role: string): boolean =>
  role === 'place' && roles.place !== undefined && !roles.place.from.includes('in');

/** Which of the predicate's needs are not met; empty when it matches. */
export function unmet(
  filled: Filled,
  has: { figures: boolean; place: boolean; time: boolean; about: boolean },
): RoleMiss[] {
  const misses: RoleMiss[] = [];
  for (const need of filled.predicate.needs) {
    const ok = need.some((role) =>
      role in has && !isOwnPlace(filled.predicate, role)
        ? has[role as keyof typeof has] || filled.met.has(role)
        : role === 'party'
          ? (filled.roles.get('party')?.length ?? 0) >= 1
          : filled.met.has(role),
    );
    if (!ok)
      misses.push({
        role: need.join(' or '),
        reason: `nothing of the right kind stands where ${need.join(' or ')} is looked for`,
      });
  }
  return misses;
}
