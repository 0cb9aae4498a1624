/**
 * What a phrase that takes up nobody tells of: a name, a force, a crowd, a person, a country or a thing, with all that
 * later words may take it up by. Those that the register lacks count as well, as rivals of those that it has.
 */
import { fold, nameWords } from '@marsad/match';
import type { Language } from '@marsad/model';
import type { Actor, Lexicon } from '../../lexicon/lexicon.js';
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
  const base = { ref, gender, plural, creed: null, countries: [] };
  if (party.kind === 'place') {
    const country = phrase.head.places.find((p) => p.feature === 'PCLI')?.country ?? '';
    return { ...base, key: `#${country}`, sort: 'country', words: [], countries: [country] };
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
    return {
      ...base,
      key: one ? key : `@${phrase.head.start}`,
      // One soldier or villager is a person whom the report does not name.
      ref: one ? ref : null,
      sort: one ? sort : 'person',
      words: party.word?.class === 'force' ? [`#${actor}`, `#body:${actor}`] : [`#${actor}`],
      countries: country ? [country] : [],
    };
  }
  if (party.group)
    return {
      ...base,
      key: party.group.named ? `=${lowOf(phrase)}` : key,
      sort: groupSort(party),
      words: nameWords(lowOf(phrase)),
    };
  const mark =
    party.word?.class === 'title' ? [`#post:${party.word.post}`, `#office:${party.word.office}`] : [];
  if (party.kind === 'outlet') return { ...base, key, sort: 'outlet', words: [] };
  const many = plural === true || phrase.plural || phrase.count !== null;
  const called = party.kind === 'person' ? `=${nameOf(phrase)}` : `@${phrase.head.start}`;
  return { ...base, key: ref ?? called, sort: many ? 'people' : 'person', words: mark };
}

/** A name that the register lacks; what it is called again, a part of the name, is the same one. */
function unlisted(
  { kind, type }: ProperName,
  phrase: Phrase,
  plural: boolean | null,
  language: Language,
): Referent {
  const person = kind === 'person';
  const words = nameWords(lowOf(phrase));
  return {
    key: `=${words.at(-1) ?? phrase.head.start}`,
    ref: null,
    sort: person ? 'person' : type === 'organisation' ? 'organisation' : 'group',
    gender: person ? null : genderOf(phrase, null, language),
    plural,
    words: type ? [...words, `#post:${type}`, `#office:${type}`] : words,
    creed: null,
    countries: [],
  };
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
    words: actor ? wordsOf(actor, party, language) : [],
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

const somebody = ({ head }: Phrase): Referent => ({
  key: `=${head.low}`,
  ref: null,
  sort: 'person',
  gender: null,
  plural: null,
  words: [],
  creed: null,
  countries: [],
});

function thing(phrase: Phrase, gender: Referent['gender'], plural: boolean | null): Referent | null {
  if (phrase.head.category === 'time' || phrase.head.category === 'number') return null;
  return {
    key: `@${phrase.head.start}`,
    ref: null,
    sort: 'thing',
    gender,
    plural,
    words: [],
    creed: null,
    countries: [],
  };
}

const STATE_FORCES = ['armed-forces', 'police', 'gendarmerie', 'security-forces', 'intelligence'] as const;

/** The kind of state body that a ref is of: `armed-forces-mali` is an army. */
const templateOf = (ref: string): string | null =>
  STATE_FORCES.find((t) => ref.startsWith(`${t}-`)) ?? (ref.startsWith('government-') ? 'government' : null);

function stateSort(ref: string | null): Sort | null {
  const template = ref === null ? null : templateOf(ref);
  return template === null ? null : template === 'government' ? 'government' : 'force';
}

/** The words that a name of the actor holds in the report or in the register, and the posts and offices it holds. */
function wordsOf(actor: Actor, party: Party, language: Language): string[] {
  const words = new Set(nameWords(actor.label[language]));
  for (const { form, actor: bearer } of party.candidates)
    if (bearer.ref === actor.ref) for (const word of nameWords(form)) words.add(word);
  for (const { post } of actor.leads) words.add(`#post:${post}`);
  for (const { office } of actor.offices) words.add(`#office:${office}`);
  words.add(`#type:${actor.type}`);
  const template = templateOf(actor.ref);
  if (template) words.add(`#${template}`).add(`#body:${template}`);
  return [...words].map((w) => (w.startsWith('#') ? w : fold(w)));
}
