/**
 * What a phrase that takes up nobody tells of: a name, a force, a crowd, a person, a country or a thing, with all that
 * later words may take it up by. Those that the register lacks count as well, as rivals of those that it has.
 */
import { fold, nameWords } from '@marsad/match';
import type { Language } from '@marsad/model';
import type { Actor, Lexicon, NameSense } from '../../lexicon/lexicon.js';
import { genderOf, isPlural } from '../../mentions/reference/gender.js';
import type { Place } from '../../mentions/reference/read-seats.js';
import type { Referent, Sort } from '../../mentions/reference/referent.js';
import type { Party, Phrase, ProperName } from '../state.js';

/** What a referent is read with; `refOf` tells who a party is by its own words alone. */
export interface ReferentSources {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly refOf: (party: Party) => string | null;
}

const SORT_OF_KIND: Readonly<Record<Actor['kind'], Sort>> = {
  group: 'group',
  force: 'force',
  mission: 'mission',
  government: 'government',
  organisation: 'organisation',
  person: 'person',
  outlet: 'outlet',
  generic: 'people',
};
const BANDS = new Set(['unidentified-armed-group', 'communal-militia']);
const NO_FORCES = new Set(['civilians', 'protesters', 'prisoners']);
const isDocument = ({ word }: Party): boolean => word?.class === 'source' && word.role === 'document';
const lowOf = (phrase: Phrase): string => phrase.atoms.map((a) => a.low).join(' ');
const NONE: readonly never[] = [];
const nameOf = (phrase: Phrase): string => (phrase.beside[0] ?? phrase).head.low;

/** Whom or what a phrase tells of that is no anaphor. */
export function readReferent(
  phrase: Phrase,
  party: Party | null,
  place: Place | null,
  { language, lexicon, refOf }: ReferentSources,
): Referent | null {
  const plural = isPlural(phrase, language);
  // "fighters of the group": the group is told of where it stands.
  if (party && party.phrase.head !== phrase.head) return null;
  if (!party || isDocument(party)) {
    if (place?.seat === 'inside' && phrase.head.category !== 'place') return null;
    if (isNameless(phrase, place)) return somebody(phrase);
    return thing(phrase, genderOf(phrase, null, language), plural);
  }
  if (party.candidates.length > 0) return named(phrase, party, plural, { language, lexicon, refOf });
  if (party.proper) return unlisted(party.proper, phrase, plural, language);
  const gender = genderOf(phrase, null, language);
  const ref = refOf(party);
  const told = (key: string, sort: Sort, words: readonly string[], countries: readonly string[]): Referent =>
    referentOf(key, ref, sort, gender, plural, words, countries);
  if (party.kind === 'place') {
    const country = phrase.head.places.find((p) => p.feature === 'PCLI')?.country ?? '';
    return told(`#${country}`, 'country', NONE, [country]);
  }
  // One band of gunmen need not be the other that the same words tell of.
  const key = ref === null ? `@${phrase.head.start}` : party.template ? ref : `${ref}@group`;
  if (party.template) {
    const { actor, country } = party.template;
    const sort: Sort = BANDS.has(actor)
      ? 'crowd'
      : actor === 'government'
        ? party.word?.class === 'person'
          ? 'people'
          : 'government'
        : NO_FORCES.has(actor)
          ? 'people'
          : 'force';
    const one = phrase.plural || phrase.count || sort === 'force' || sort === 'government';
    const words = party.word?.class === 'force' ? [`#${actor}`, `#body:${actor}`] : [`#${actor}`];
    const countries = country ? [country] : NONE;
    // One soldier or villager is a person whom the report does not name.
    return one
      ? told(key, sort, words, countries)
      : referentOf(`@${phrase.head.start}`, null, 'person', gender, plural, words, countries);
  }
  if (party.group) {
    const low = lowOf(phrase);
    return told(party.group.named ? `=${low}` : key, groupSort(party), nameWords(low), NONE);
  }
  const mark =
    party.word?.class === 'title' ? [`#post:${party.word.post}`, `#office:${party.word.office}`] : [];
  if (party.kind === 'outlet') return told(key, 'outlet', NONE, NONE);
  const many = plural === true || phrase.plural || phrase.count !== null;
  const called = party.kind === 'person' ? `=${nameOf(phrase)}` : `@${phrase.head.start}`;
  return told(ref ?? called, many ? 'people' : 'person', mark, NONE);
}

/** One of no known creed. All are made in one shape, since each is weighed many times. */
const referentOf = (
  key: string,
  ref: string | null,
  sort: Sort,
  gender: Referent['gender'],
  plural: boolean | null,
  words: readonly string[],
  countries: readonly string[],
): Referent => ({ key, ref, sort, gender, plural, words, creed: null, countries });

/** A name that the register lacks; what it is called again, a part of the name, is the same one. */
function unlisted(
  { kind, type }: ProperName,
  phrase: Phrase,
  plural: boolean | null,
  language: Language,
): Referent {
  const person = kind === 'person';
  const words = nameWords(lowOf(phrase));
  return referentOf(
    `=${words.at(-1) ?? phrase.head.start}`,
    null,
    person ? 'person' : type === 'organisation' ? 'organisation' : 'group',
    person ? null : genderOf(phrase, null, language),
    plural,
    type ? [...words, `#post:${type}`, `#office:${type}`] : words,
    NONE,
  );
}

function named(
  phrase: Phrase,
  party: Party,
  plural: boolean | null,
  { language, lexicon, refOf }: ReferentSources,
): Referent {
  const ref = refOf(party);
  const actor = (ref ? lexicon.actors.get(ref) : undefined) ?? null;
  const sense = party.candidates[0];
  const kind = actor?.kind ?? sense?.actor.kind ?? 'generic';
  // "fighters of X" are taken up as people, X itself as what it is.
  const member = party.word?.class === 'person' || party.word?.class === 'unit';
  const bearer =
    phrase.head.senses.length > 0
      ? phrase
      : (phrase.of.find((p) => p.head.senses === party.candidates) ?? phrase);
  return {
    key: ref ?? `@${phrase.head.start}`,
    ref,
    sort: stateSort(ref) ?? SORT_OF_KIND[kind],
    gender: member
      ? actor?.genderAr && language === 'ar'
        ? actor.genderAr
        : null
      : genderOf(bearer, actor, language),
    plural: member && phrase.plural ? true : plural,
    words: actor ? wordsOf(actor, party.candidates, language) : NONE,
    creed: actor?.family ? 'jihadist' : null,
    countries: actor?.countries ?? [],
  };
}

function groupSort({ group }: Party): Sort {
  if (group?.type === 'peace-mission') return 'mission';
  return group?.type === 'organisation' ? 'organisation' : 'group';
}

/** A word that no list has, as a subject or with a capital, may name somebody. */
const isNameless = ({ head }: Phrase, place: Place | null): boolean =>
  head.category === 'unknown' && (head.capital || place?.seat === 'subject');

const somebody = ({ head }: Phrase): Referent =>
  referentOf(`=${head.low}`, null, 'person', null, null, NONE, NONE);

function thing(phrase: Phrase, gender: Referent['gender'], plural: boolean | null): Referent | null {
  if (phrase.head.category === 'time' || phrase.head.category === 'number') return null;
  return referentOf(`@${phrase.head.start}`, null, 'thing', gender, plural, NONE, NONE);
}

const STATE_FORCES = ['armed-forces', 'police', 'gendarmerie', 'security-forces', 'intelligence'] as const;

/** The kind of state body that a ref is of: `armed-forces-mali` is an army. */
const templateOf = (ref: string): string | null =>
  STATE_FORCES.find((t) => ref.startsWith(`${t}-`)) ?? (ref.startsWith('government-') ? 'government' : null);

function stateSort(ref: string | null): Sort | null {
  const template = ref === null ? null : templateOf(ref);
  return template === null ? null : template === 'government' ? 'government' : 'force';
}

/** Of the bearers of one name, each with its words in one language. */
const known = new WeakMap<readonly NameSense[], Map<string, readonly string[]>>();

/** The words that a name of the actor holds in the report or in the register, and the posts and offices it holds. */
function wordsOf(actor: Actor, candidates: readonly NameSense[], language: Language): readonly string[] {
  let bearers = known.get(candidates);
  if (!bearers) {
    bearers = new Map();
    known.set(candidates, bearers);
  }
  const key = `${language}${actor.ref}`;
  let words = bearers.get(key);
  if (!words) {
    words = readWords(actor, candidates, language);
    bearers.set(key, words);
  }
  return words;
}

function readWords(actor: Actor, candidates: readonly NameSense[], language: Language): string[] {
  const words = new Set(nameWords(actor.label[language]));
  for (const { form, actor: bearer } of candidates)
    if (bearer.ref === actor.ref) for (const word of nameWords(form)) words.add(word);
  for (const { post } of actor.leads) words.add(`#post:${post}`);
  for (const { office } of actor.offices) words.add(`#office:${office}`);
  words.add(`#type:${actor.type}`);
  const template = templateOf(actor.ref);
  if (template) words.add(`#${template}`).add(`#body:${template}`);
  return [...words].map((w) => (w.startsWith('#') ? w : fold(w)));
}
