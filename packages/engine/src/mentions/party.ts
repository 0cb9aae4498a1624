/**
 * Whom or what a phrase denotes: a name of the register, a generic actor of a country, a group that the register
 * lacks, a pronoun. Nothing is settled here that needs the rest of the report; candidates are kept.
 */

import type { Atom, Party, Phrase, ProperName } from '../cascade/state.js';
import { type Analysis, Feature, type WordData } from '../lexicon/lexicon.js';
import { isHeld } from './held.js';
import {
  base,
  copyOf,
  named,
  ofCapitals,
  ofGroup,
  ofPronoun,
  ofTemplate,
  properParty,
  toldBy,
  withWord,
} from './make-party.js';

type WordOf<C extends WordData['class']> = Extract<WordData, { class: C }>;

/** The word of a class on an atom's lemma, or undefined. */
export function wordOf<C extends WordData['class']>(atom: Atom, cls: C): WordOf<C> | undefined {
  const { analyses } = atom;
  for (let i = 0; i < analyses.length; i += 1) {
    const { words } = (analyses[i] as Analysis).lemma;
    for (let k = 0; k < words.length; k += 1)
      if ((words[k] as WordData).class === cls) return words[k] as WordOf<C>;
  }
  return undefined;
}

/** Country of a phrase, from its demonyms and the countries it names; null when it names none or two. */
export function countryOf(phrase: Phrase): string | null {
  for (const modifier of phrase.modifiers) {
    const nation = wordOf(modifier, 'nationality');
    if (nation) return nation.country;
  }
  for (const inner of [...phrase.of, ...phrase.beside]) {
    const own = inner.head.places.find((p) => p.feature === 'PCLI');
    if (own?.country) return own.country;
    const demonym = wordOf(inner.head, 'nationality');
    if (demonym) return demonym.country;
    const nested = inner.head.category === 'noun' && !inner.head.senses.length ? countryOf(inner) : null;
    if (nested) return nested;
  }
  return wordOf(phrase.head, 'nationality')?.country ?? null;
}

/** A name that a phrase carries beside or under its head: fighters of X, the group X, the emir X. */
function carriedName(phrase: Phrase): Atom | null {
  for (const beside of phrase.beside)
    if (beside.head.category === 'name' && beside.head.senses.length > 0) return beside.head;
  // "Son chef, le Touareg malien Iyad Ag Ghaly"
  for (const beside of phrase.beside) {
    const [inner] = beside.beside;
    if (
      inner?.head.category === 'name' &&
      inner.head.senses.some((s) => s.actor.kind === 'person') &&
      beside.head.category !== 'name'
    )
      return inner.head;
  }
  for (const inner of phrase.of) {
    if (inner.head.category === 'name' && inner.head.senses.length > 0) return inner.head;
    const nested =
      wordOf(inner.head, 'group-head') || wordOf(inner.head, 'person') || wordOf(inner.head, 'unit')
        ? carriedName(inner)
        : null;
    if (nested) return nested;
    // "soldiers of the forces of X" are of X; what a force of an organisation is called tells no more than that.
    const force = wordOf(inner.head, 'force') ? carriedName(inner) : null;
    if (force && !force.senses.every((s) => s.actor.kind === 'organisation')) return force;
  }
  return null;
}

/** A name that no register holds, beside or under a head: fighters of X, the group X, the colonel X. */
function carriedProper(phrase: Phrase, kind: ProperName['kind']): Atom | null {
  for (const { head } of phrase.beside) if (head.proper?.kind === kind) return head;
  for (const inner of phrase.of) {
    if (inner.head.proper?.kind === kind) return inner.head;
    const nested = kind === 'person' ? carriedProper(inner, kind) : null;
    if (nested) return nested;
  }
  return null;
}

const ARABIC = /[؀-ۿ]/u;
const MEMBERS = ['person', 'unit', 'group-head', 'creed', 'force'] as const;

/** The soldiers, force or mission of an organisation; its officials, offices and members are the organisation. */
const isOfMission = (head: Atom, member: WordOf<(typeof MEMBERS)[number]>): boolean =>
  (member.class === 'force' && member.actor === 'armed-forces') ||
  (member.class === 'person' && (member.of === 'peacekeeper' || member.of === 'soldier')) ||
  (member.class === 'group-head' && (member.type === 'peace-mission' || wordOf(head, 'force') !== undefined));

/** "the affiliate of X" is not X. */
const OFFSHOOTS = new Set(['affiliated-with', 'part-of', 'media-arm-of', 'rival-of', 'allied-with', 'split']);
const isOffshoot = (head: Atom): boolean =>
  head.analyses.some((a) => a.lemma.pos === 'noun' && a.lemma.predicates.some((p) => OFFSHOOTS.has(p.type)));

/** "un groupe affilié Al-Qaïda" is not Al-Qaïda. */
const isTiedTo = ({ head, modifiers }: Phrase, name: Atom): boolean =>
  !ARABIC.test(head.low) &&
  modifiers.some(
    (m) =>
      m.start > head.start &&
      m.end <= name.start &&
      m.analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'affiliated-with')),
  );

const WITH_PLACE = / (?:في|ببلاد|in|dans|au) /u;

const hasWords = ({ lemma }: Analysis): boolean => lemma.words.length > 0;

function memberOf(head: Atom): WordOf<(typeof MEMBERS)[number]> | undefined {
  if (!head.analyses.some(hasWords)) return undefined;
  for (const cls of MEMBERS) {
    const word = wordOf(head, cls);
    if (word) return word;
  }
  return undefined;
}

function possessivePronoun(atom: Atom | null): Party['pronoun'] {
  if (!atom) return null;
  const feminine = atom.low === 'ها' || atom.low === 'her';
  const masculine = atom.low === 'ه' || atom.low === 'his';
  const plural = ['هم', 'هن', 'هما', 'their', 'leur', 'leurs'].includes(atom.low);
  return { gender: feminine ? 'f' : masculine ? 'm' : null, number: plural ? 'plural' : 'singular' };
}

/** Pronouns of the one who speaks and of the one spoken to; the report names neither. */
const SPEAKERS = new Set('i me we us you one je me nous vous on tu moi ي ني نا انا نحن'.split(' '));

const OF_POLICE: ReadonlySet<string> = new Set(['police', 'gendarmerie']);

const isReflexive = (atom: Atom): boolean =>
  atom.low.endsWith('self') ||
  atom.low.endsWith('selves') ||
  atom.low === 'each other' ||
  atom.low === 'one another';

/** Reads a phrase as a party; null where it denotes neither a person nor a group nor a body. */
export function partyOf(phrase: Phrase): Party | null {
  // Phrases are read often, by every predicate that tries them, and no longer change once they have been cut. A copy
  // of a phrase is another phrase and is read anew.
  const known = phrase.denotes;
  if (known !== null && known.of === phrase) return known.party;
  const party = readParty(phrase);
  phrase.denotes = { of: phrase, party };
  return party;
}

function readParty(phrase: Phrase): Party | null {
  const { head } = phrase;
  if (head.category === 'name' && head.senses.length > 0) return named(phrase, head);
  if (head.proper) return properParty(phrase, head, head.proper);
  if (head.category === 'pronoun' && (SPEAKERS.has(head.low) || isReflexive(head))) return null;
  if (head.category === 'pronoun')
    return ofPronoun(phrase, head.features === 0 ? possessivePronoun(head) : pronounOf(head));
  const title = wordOf(head, 'title');
  const carried = carriedName(phrase);
  // "the branch of the Islamic State in West Africa" is that group's own name.
  if (
    carried &&
    isOffshoot(head) &&
    carried.senses.length === 1 &&
    WITH_PLACE.test(carried.senses[0]?.form ?? '')
  )
    return named(phrase, carried);
  if (title) {
    const person = carried?.senses.some((s) => s.actor.kind === 'person') ? carried : null;
    // "the leaders of the G5 Sahel" meet and speak for it.
    const body =
      !person &&
      phrase.plural &&
      carried?.senses.some(
        (s) => s.actor.kind === 'organisation' || s.actor.kind === 'mission' || s.actor.kind === 'group',
      )
        ? carried
        : null;
    if (body) return withWord(named(phrase, body), title);
    if (person) return withWord(named(phrase, person), title);
    const stranger = phrase.plural ? null : carriedProper(phrase, 'person');
    return stranger?.proper
      ? withWord(properParty(phrase, stranger, stranger.proper), title)
      : withWord(base(phrase, null, 'person'), title);
  }
  const member = memberOf(head);
  if (member && carried && (isTiedTo(phrase, carried) || (phrase.beside.length === 0 && isOffshoot(head))))
    return withWord(base(phrase, null, 'actor'), member);
  // A mission of an organisation is not the organisation: which mission, its country and the date tell.
  if (member && carried?.senses.every((s) => s.actor.kind === 'organisation') && isOfMission(head, member))
    return ofGroup(phrase, { type: 'peace-mission', named: false, of: carried.senses }, member);
  if (member && carried && !isHeld(head, carried)) return withWord(named(phrase, carried), member);
  const band = member ? carriedProper(phrase, 'group') : null;
  if (member && band?.proper) return withWord(properParty(phrase, band, band.proper), member);
  const person = wordOf(head, 'person');
  const force = wordOf(head, 'force');
  // في الأسر: in captivity, and with no families.
  if (person && head.low === 'اسر' && phrase.of.length === 0 && phrase.preposition?.relations.includes('in'))
    return null;
  if (force?.actor === 'armed-forces' && isNamedArmy(phrase))
    return ofGroup(phrase, { type: 'armed-group', named: true }, force);
  // "fighters of the organisation": the organisation, whichever it is.
  if (member?.class === 'person' || member?.class === 'unit') {
    const body = phrase.of
      .map((p) =>
        wordOf(p.head, 'group-head') && p.definite && !wordOf(p.head, 'person') ? partyOf(p) : null,
      )
      .find((p) => p?.group && !p.group.named);
    if (body) return withWord(copyOf(body), member);
  }
  // A soldier of the peacekeeping force is a peacekeeper, and so are the forces of a mission.
  const peacekeeper =
    person?.of === 'soldier' || force?.actor === 'armed-forces'
      ? phrase.of
          .map(partyOf)
          .find(
            (p) =>
              p?.group?.type === 'peace-mission' ||
              (p?.word?.class === 'person' && p.word.of === 'peacekeeper'),
          )
      : undefined;
  if (peacekeeper) return toldBy(phrase, peacekeeper);
  const stranger =
    person && !force && !phrase.plural && phrase.count === null ? carriedProper(phrase, 'person') : null;
  if (stranger?.proper) return withWord(properParty(phrase, stranger, stranger.proper), person ?? null);
  // One takes or shares power, and asks the authorities.
  if (head.low === 'سلطه' && !phrase.plural && phrase.of.length === 0 && phrase.modifiers.length === 0)
    return null;
  // "six hommes de l'armée": whose men they are.
  if (person && MEN.has(head.lemma?.name ?? '')) {
    const owner = phrase.of.map(partyOf).find((p) => p !== null && isArmed(p));
    if (owner) return toldBy(phrase, owner, person);
  }
  // "nos hommes", "his men": whoever speaks or leads has them; they are no civilians.
  if (person && phrase.possessive && MEN.has(head.lemma?.name ?? '') && phrase.plural)
    return base(phrase, null, 'actor');
  // مقاتل عراقي: of a country one may fight in its army as well as against it.
  if (
    head.lemma?.name === 'مقاتل' &&
    phrase.of.length === 0 &&
    phrase.modifiers.some((m) => wordOf(m, 'nationality'))
  )
    return withWord(base(phrase, null, 'actor'), person ?? null);
  // مسلحو القبائل: whose men are armed by a tribe.
  const tribal =
    person?.of === 'militant' &&
    (phrase.of.some((p) => TRIBES.has(p.head.low)) || phrase.modifiers.some((m) => TRIBAL.test(m.low)));
  // حكومة الوحدة الوطنية: unity, and no unit.
  if (force && head.low === 'الوحده' && phrase.modifiers.some((m) => m.low === 'الوطنيه')) return null;
  if (force && head.low === 'وحده' && phrase.modifiers.some((m) => /^(?:ال)?وطنيه$/u.test(m.low)))
    return null;
  const template = tribal ? 'communal-militia' : (force?.actor ?? person?.actor ?? null);
  // "the priest X": one whom the report names and the register lacks is no crowd.
  if (
    person &&
    !force &&
    !phrase.plural &&
    phrase.count === null &&
    phrase.beside.some((p) => p.head.capital && p.head.senses.length === 0 && p.head.category !== 'place')
  )
    return withWord(base(phrase, null, 'person'), person);
  // دورية للشرطة, ضابط في الشرطة: a patrol of the police is the police.
  const owner =
    force?.actor === 'armed-forces' && !phrase.definite
      ? phrase.of.map(partyOf).find((p) => (p?.word?.class === 'force' && p.template !== null) || isBand(p))
      : person?.of === 'soldier'
        ? phrase.of.map(partyOf).find((p) => OF_POLICE.has(p?.template?.actor ?? ''))
        : undefined;
  // قوات الشرطة: the forces of the police are the police.
  const police =
    force?.actor === 'armed-forces' && phrase.definite && head.low === 'قوات'
      ? partyOfForce(phrase)
      : undefined;
  if (police) return toldBy(phrase, police);
  if (owner) return toldBy(phrase, owner);
  if (template)
    return ofTemplate(
      phrase,
      { actor: template, country: countryOf(phrase) },
      force ?? person ?? null,
      possessivePronoun(phrase.possessive),
    );
  if (person) return withWord(base(phrase, null, 'actor'), person);
  const group = wordOf(head, 'group-head');
  if (group || wordOf(head, 'unit') || head.category === 'number') {
    const counted = phrase.of.map(partyOf).find((p) => p?.template || p?.word?.class === 'person');
    if (counted) return toldBy(phrase, counted);
  }
  // مجموعة قرى: a number of things is no band.
  if (group && head.lemma?.name === 'مجموعة' && phrase.of.some((p) => wordOf(p.head, 'place-noun')))
    return null;
  if (group) return groupParty(phrase, group);
  const source = wordOf(head, 'source') ?? wordOf(head, 'outlet-noun');
  if (source && carried) return withWord(named(phrase, carried), source);
  if (source?.class === 'source' && isOfThing(phrase)) return null;
  const press = source ? carriedProper(phrase, 'outlet') : null;
  if (source && press?.proper) return withWord(properParty(phrase, press, press.proper), source);
  if (source) return withWord(base(phrase, null, kindOfSource(source)), source);
  // "les armées ougandaise et congolaise": a demonym without its capital only describes.
  if (head.category === 'adjective' && !head.capital && phrase.atoms.length === 1 && !ARABIC.test(head.low))
    return null;
  if (wordOf(head, 'unit') || wordOf(head, 'nationality')) {
    // "le Malien Iyad Ag Ghaly"
    if (
      !phrase.plural &&
      phrase.count === null &&
      carried?.senses.some((s) => s.actor.kind === 'person') &&
      phrase.beside.some((p) => p.head === carried)
    )
      return named(phrase, carried);
    const called = phrase.plural ? null : carriedProper(phrase, 'person');
    if (called?.proper) return properParty(phrase, called, called.proper);
    return ofNation(phrase);
  }
  if (head.category === 'place' && head.places.some((p) => p.feature === 'PCLI'))
    return base(phrase, head, 'place');
  const crew = isCraft(head) ? phrase.of.map(partyOf).find((p) => p !== null && isArmed(p)) : undefined;
  if (crew) return toldBy(phrase, crew);
  if (isCraftOfNation(phrase))
    return ofTemplate(phrase, { actor: 'armed-forces', country: countryOf(phrase) }, null, null);
  if (phrase.count && head.category === 'number') return base(phrase, null, 'actor');
  // "le Touareg Iyad Ag Ghaly": whoever is named beside a word that tells nothing else.
  if (
    carried &&
    !member &&
    !wordOf(head, 'place-noun') &&
    phrase.beside.some((p) => p.head === carried) &&
    carried.senses.some((s) => s.actor.kind === 'person')
  )
    return named(phrase, carried);
  // A name that the lexicon lacks, behind a preposition of place, is a place that it lacks.
  if (
    phrase.preposition?.relations.some((r) => r === 'in' || r === 'at' || r === 'near') &&
    head.category !== 'noun' &&
    head.senses.length === 0
  )
    return null;
  if ((head.category === 'name' || head.category === 'unknown') && head.capital && !/\d/u.test(head.low))
    return ofCapitals(phrase);
  return null;
}

const THINGS: ReadonlySet<string> = new Set(['means', 'materiel', 'plain']);

/** مصادر النيران, "a source of income": what something comes from is nobody. */
function isOfThing({ of }: Phrase): boolean {
  const [owner] = of;
  if (!owner || owner.preposition?.relations.includes('in') || owner.head.category !== 'noun') return false;
  const words = owner.head.lemma?.words ?? [];
  return words.length > 0 && words.every((w) => THINGS.has(w.class));
}

/** "local media" and "the observatory" are no persons. */
function kindOfSource(word: WordOf<'source'> | WordOf<'outlet-noun'>): Party['kind'] {
  if (word.class === 'outlet-noun' || word.role === 'agency' || word.role === 'outlet') return 'outlet';
  return word.role === 'monitor' ? 'actor' : 'person';
}

function ofNation(phrase: Phrase): Party {
  const party = base(phrase, null, 'actor');
  party.word = wordOf(phrase.head, 'unit') ?? wordOf(phrase.head, 'nationality') ?? null;
  party.pronoun = possessivePronoun(phrase.possessive);
  return party;
}

const partyOfForce = (phrase: Phrase): Party | undefined =>
  phrase.of
    .map(partyOf)
    .find(
      (p) =>
        p !== null && p.word?.class === 'force' && p.template !== null && p.template.actor !== 'armed-forces',
    ) ?? undefined;

const CRAFT = new Set(['aircraft', 'drone', 'artillery']);

/** دبابات روسية, الطائرات الفرنسية: what the aircraft and the tanks of a nation do, its army does. */
const isCraftOfNation = ({ head, modifiers }: Phrase): boolean =>
  modifiers.some((m) => wordOf(m, 'nationality')) && isCraft(head);

const isCraft = (head: Atom): boolean =>
  CRAFT.has(wordOf(head, 'means')?.means ?? '') || wordOf(head, 'materiel')?.war === true;

const MEN = new Set(['homme', 'man', 'رجل']);
const TRIBAL = /^(?:ال)?قبلي(?:ون|ين)?$/u;
const TRIBES = new Set(['قبايل', 'قبيله', 'عشاير', 'عشيره', 'قبائل', 'عشائر']);

/** جيش النظام, جيش البلاد: whose army it is, the report tells. */
const STATE: ReadonlySet<string> = new Set('نظام دوله حكومه بلاد احتلال عدو سلطه شرعيه'.split(' '));

/** An army of something that is no country and no body of a state is a group that calls itself so: جيش الإسلام. */
function isNamedArmy(phrase: Phrase): boolean {
  const [owner] = phrase.of;
  if (!owner || countryOf(phrase) !== null || STATE.has(owner.head.low)) return false;
  const { head } = owner;
  if (head.category === 'unknown') return head.definite || head.capital;
  return (
    head.category === 'noun' &&
    head.definite &&
    head.analyses.every(
      (a) => a.lemma.words.every((w) => w.class === 'plain') && a.lemma.predicates.length === 0,
    )
  );
}

function pronounOf(head: Atom): Party['pronoun'] {
  const bits = head.features;
  const number =
    bits & Feature.plural
      ? 'plural'
      : bits & Feature.dual
        ? 'dual'
        : bits & Feature.singular
          ? 'singular'
          : null;
  return { gender: bits & Feature.feminine ? 'f' : bits & Feature.masculine ? 'm' : null, number };
}

function groupParty(phrase: Phrase, group: WordOf<'group-head'>): Party {
  const proper = [...phrase.of, ...phrase.beside].some(
    ({ head }) =>
      (head.capital || ARABIC.test(head.low)) &&
      (head.category === 'unknown' || (head.category === 'name' && head.senses.length === 0)),
  );
  return ofGroup(phrase, { type: group.type, named: proper }, group);
}

/** تعزيزات للمليشيا: a band that nobody names. */
const isBand = (party: Party | null): boolean =>
  party?.group !== undefined &&
  party.group !== null &&
  (party.group.type === 'armed-group' || party.group.type === 'militia');
const ARMED_KINDS = new Set(['group', 'force', 'mission']);
const ARMED_TEMPLATES = new Set([
  'armed-forces',
  'police',
  'gendarmerie',
  'security-forces',
  'unidentified-armed-group',
  'communal-militia',
  'intelligence',
]);
/** Bodies of a state. */
export const STATE_TEMPLATES = new Set([
  'armed-forces',
  'police',
  'gendarmerie',
  'security-forces',
  'government',
  'intelligence',
]);

/** True for parties that bear arms. */
export function isArmed(party: Party): boolean {
  if (party.group)
    return (
      party.group.type === 'armed-group' ||
      party.group.type === 'militia' ||
      party.group.type === 'peace-mission'
    );
  if (party.template) return ARMED_TEMPLATES.has(party.template.actor);
  return party.candidates.some((s) => ARMED_KINDS.has(s.actor.kind));
}

/** True for parties that fight without being a state's: groups, their members and gunmen whom nobody names. */
export const isMilitant = (party: Party): boolean =>
  party.group !== null ||
  party.template?.actor === 'unidentified-armed-group' ||
  party.candidates.some((s) => s.actor.kind === 'group');
