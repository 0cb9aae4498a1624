/**
 * Reads a pronoun or a phrase as an anaphor: which kinds it can mean, in which gender and number, and how far it looks
 * back. A description counts as one only where it is definite and says nothing of its own: "the group", never "the
 * group that holds the town", "the other group" or "the group of fighters".
 */

import { nameWords } from '@marsad/match';
import type { Language } from '@marsad/model';
import type { Atom, Party, Phrase } from '../../cascade/state.js';
import { Feature } from '../../lexicon/lexicon.js';
import { atomLike } from '../atom-like.js';
import { wordOf } from '../party.js';
import type { Anaphor, Gender, Sort } from './referent.js';

/** What an anaphor is by its own words, before its place in the report is known. */
export type Reading = Pick<
  Anaphor,
  | 'how'
  | 'wants'
  | 'rivals'
  | 'gender'
  | 'plural'
  | 'collective'
  | 'word'
  | 'needsWord'
  | 'creed'
  | 'reach'
  | 'latest'
  | 'acting'
>;

const sorts = (...list: Sort[]): ReadonlySet<Sort> => new Set(list);
const NONE = sorts();
const PERSON = sorts('person');
const NO_PERSON = sorts('group', 'mission', 'force', 'government', 'organisation', 'country');
const ANYBODY = sorts('person', 'group', 'mission', 'force', 'government', 'organisation', 'country');
const MANY = sorts('group', 'mission', 'force', 'government', 'organisation', 'crowd');
const OTHERS = sorts('thing', 'outlet', 'people', 'crowd');
const OTHERS_OF_MANY = sorts('thing', 'outlet', 'people');

interface Form {
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly wants: ReadonlySet<Sort>;
}
const HE: Form = { gender: 'm', plural: false, wants: PERSON };
const SHE: Form = { gender: 'f', plural: false, wants: PERSON };
const IT: Form = { gender: null, plural: false, wants: NO_PERSON };
const THEY: Form = { gender: null, plural: true, wants: MANY };
const IL: Form = { gender: 'm', plural: false, wants: ANYBODY };
const ELLE: Form = { gender: 'f', plural: false, wants: ANYBODY };
const SON: Form = { gender: null, plural: false, wants: ANYBODY };
const ILS: Form = { gender: 'm', plural: true, wants: MANY };
const ELLES: Form = { gender: 'f', plural: true, wants: MANY };

const forms = (rows: readonly (readonly [string, Form])[]): ReadonlyMap<string, Form> =>
  new Map(rows.flatMap(([words, form]) => words.split(' ').map((w) => [w, form] as const)));

const FORMS: Readonly<Record<Language, ReadonlyMap<string, Form>>> = {
  en: forms([
    ['he him his', HE],
    ['she her hers', SHE],
    ['it its', IT],
    ['they them their theirs', THEY],
  ]),
  fr: forms([
    ['il', IL],
    ['elle', ELLE],
    ['lui son sa ses', SON],
    ['ils eux', ILS],
    ['elles', ELLES],
    ['leur leurs', THEY],
  ]),
  ar: forms([
    ['ه هو اياه', IL],
    ['ها هي اياها', ELLE],
    ['هم اياهم', ILS],
  ]),
};

const LATTER: Readonly<Record<string, Form>> = {
  'the latter': SON,
  'ce dernier': IL,
  'cette dernière': ELLE,
  'ces derniers': ILS,
  'ces dernières': ELLES,
  'celui ci': IL,
  'celle ci': ELLE,
  'ceux ci': ILS,
  'celles ci': ELLES,
};

/** Off for a body taken up in the plural: "the group said they"; French does not do so. */
const COLLECTIVE: Readonly<Record<Language, number | null>> = { en: -0.4, fr: null, ar: -0.9 };
const PRONOUN_REACH = 1;

/** A word as it is listed; of several words that are one, an atom keeps only the first. */
const writtenOf = (atom: Atom): string =>
  atom.last > atom.first ? (atom.analyses[0]?.lemma.name ?? atom.low) : atom.low;

/** The pronoun that an atom is; `acting` where only somebody who acts can stand in its place. */
export function readPronoun(atom: Atom, language: Language, acting: boolean): Reading | null {
  const low = writtenOf(atom).replace('-', ' ');
  const latter = Object.hasOwn(LATTER, low) ? LATTER[low] : undefined;
  const form = latter ?? FORMS[language].get(writtenOf(atom));
  if (!form) return null;
  const others = form.wants === PERSON ? NONE : form.plural ? OTHERS_OF_MANY : OTHERS;
  return {
    how: 'pronoun',
    // Where something happened is no one that "the latter" could mean.
    wants: latter ? new Set([...form.wants].filter((s) => s !== 'country')) : form.wants,
    rivals: others,
    gender: form.gender,
    plural: form.plural,
    collective: atom.low.startsWith('leur') ? -0.6 : COLLECTIVE[language],
    word: null,
    needsWord: false,
    creed: null,
    reach: PRONOUN_REACH,
    latest: latter !== undefined,
    acting,
  };
}

/** A country is taken up by a pronoun only where a state acts or owns; elsewhere it is no more than a doubt. */
export const withoutCountries = (reading: Reading): Reading =>
  reading.wants.has('country')
    ? {
        ...reading,
        wants: new Set([...reading.wants].filter((s) => s !== 'country')),
        rivals: new Set([...reading.rivals, 'country']),
      }
    : reading;

const BANDS_AND_FORCES = sorts('group', 'mission', 'force', 'crowd');

/** What a possessive can mean on a noun: fighters are a band's or a force's, an army is a state's. */
export function ownedBy(reading: Reading, host: Phrase): Reading {
  // "leur famille", "their release": of those who suffer more often than of a band or a force.
  if (OF_VICTIMS.has(host.head.lemma?.name ?? ''))
    return { ...reading, wants: new Set([...reading.wants].filter((s) => s === 'person')), rivals: OTHERS };
  const person = wordOf(host.head, 'person');
  if (wordOf(host.head, 'force') || person?.of === 'soldier' || wordOf(host.head, 'title')?.office)
    return reading;
  if (person?.actor === 'unidentified-armed-group' || (wordOf(host.head, 'unit') && reading.wants !== PERSON))
    return {
      ...reading,
      wants: new Set([...reading.wants].filter((s) => s === 'person' || BANDS_AND_FORCES.has(s))),
      rivals: NONE,
    };
  return withoutCountries(reading);
}

/** The gender and number that an Arabic verb without a subject shows of whoever does it. */
export function readDropped(verb: Atom): Reading | null {
  const finite = verb.analyses.filter((a) => a.lemma.pos === 'verb' && (a.features & Feature.third) !== 0);
  if (finite.length === 0) return null;
  const all = (bit: number): boolean => finite.every((a) => (a.features & bit) !== 0);
  const low = all(Feature.plural) ? 'هم' : all(Feature.feminine) ? 'ها' : all(Feature.masculine) ? 'ه' : null;
  return low === null ? null : readPronoun(atomLike(verb, { low }), 'ar', true);
}

const OF_VICTIMS = new Set(
  [
    'famille parent épouse femme enfant mari libération maison foyer village champ bétail client dépouille corps récolte',
    'family relative wife child husband release freedom home house farm cattle customer village livestock crop parent',
    'عائلة أسرة أهل زوجة طفل منزل بيت مزرعة ماشية قرية حرية جثة جثمان إفراج تحرير أب أم',
  ]
    .join(' ')
    .split(' '),
);

const GROUPS = sorts('group');
const BANDS = sorts('group', 'crowd');
const ORGANISATIONS = sorts('group', 'organisation', 'mission');
const MISSIONS = sorts('mission');
const STATE = sorts('force', 'government');
const COUNTRY = sorts('country');
const DESCRIPTION_REACH = 3;

const description = (fields: Partial<Reading> & Pick<Reading, 'wants'>): Reading => ({
  how: 'description',
  rivals: NONE,
  gender: null,
  plural: null,
  collective: 0,
  word: null,
  needsWord: false,
  creed: null,
  reach: DESCRIPTION_REACH,
  latest: false,
  acting: false,
  ...fields,
});

const TIES: ReadonlySet<string> = new Set(['affiliated-with', 'allied-with', 'aid']);

/** "the al-Qaeda-linked group", الحركة المرتبطة بالقاعدة: to whom a group is tied tells of it, and points at none. */
const isOfTie = ({ joins, analyses }: Atom): boolean =>
  (joins !== undefined &&
    joins.name.category === 'name' &&
    joins.lemma?.predicates.some((p) => TIES.has(p.type)) === true) ||
  analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'affiliated-with'));

/** Words beside a noun that leave it as general as it is: "the same armed group". */
const isEmptyModifier = (atom: Atom): boolean =>
  isOfTie(atom) ||
  wordOf(atom, 'creed') !== undefined ||
  wordOf(atom, 'nationality') !== undefined ||
  wordOf(atom, 'person') !== undefined;

const POINTING = new Set(
  "the this that these those le la l' les ce cet cette ces ledit ladite lesdits du au aux".split(' '),
);

/** "the group", "ce groupe", "du groupe"; "other groups", "each group" are none that was told of. */
const isPointing = ({ atoms, preposition, head }: Phrase): boolean =>
  ARABIC.test(head.low) ||
  // le Mouvement pour …: a capital behind the article begins a name.
  (!(head.capital && head.first === head.last) &&
    (POINTING.has((atoms[0]?.low ?? '').replace('’', "'")) || POINTING.has(preposition?.low ?? '')));
const ARABIC = /[؀-ۿ]/u;

/** Definite, uncounted, and with nothing of its own. */
const isBareDescription = (phrase: Phrase): boolean =>
  phrase.definite &&
  isPointing(phrase) &&
  phrase.count === null &&
  phrase.countSpan === null &&
  phrase.possessive === null &&
  phrase.of.every((p) => p.head.places.some((x) => x.feature === 'PCLI')) &&
  phrase.beside.length === 0 &&
  phrase.modifiers.every((m) => isEmptyModifier(m) || (isCountry(phrase) && m.category === 'unknown'));

const isCountry = ({ head }: Phrase): boolean => wordOf(head, 'place-noun')?.takes === 'any';

/** The word of a description that a name may hold: the noun itself, without what describes it. */
function nounOf(phrase: Phrase, language: Language): string {
  const words = nameWords(writtenOf(phrase.head));
  return (language === 'en' ? words.at(-1) : words[0]) ?? phrase.head.low;
}

/** The description that a phrase is, or null where it says something of its own. */
export function readDescription(
  phrase: Phrase,
  party: Party | null,
  gender: Gender | null,
  language: Language,
): Reading | null {
  if (!isBareDescription(phrase)) return null;
  const land = wordOf(phrase.head, 'place-noun');
  if (
    land?.feature === 'country' &&
    land.takes &&
    !wordOf(phrase.head, 'person') &&
    isOneLand(phrase, language)
  )
    return phrase.of.length > 0 || phrase.modifiers.some((m) => m.category !== 'unknown')
      ? null
      : description({ wants: COUNTRY });
  if (!party || party.candidates.length > 0) return null;
  const word = nounOf(phrase, language);
  const group = wordOf(phrase.head, 'group-head');
  if (party.group && group && !phrase.plural) {
    if (group.type === 'peace-mission') return description({ wants: MISSIONS, word });
    return description({
      wants: group.type === 'organisation' ? ORGANISATIONS : GROUPS,
      // Any group is a militia to its foes, whatever the gender of its name.
      gender: language === 'ar' && !MILITIA.test(word) ? gender : null,
      word: group.type === 'militia' ? '#type:militia' : word,
      needsWord: !group.takes,
    });
  }
  if (party.template?.actor === 'unidentified-armed-group' && party.template.country === null) {
    const takes = party.word?.class === 'person' && phrase.plural ? party.word.takes : undefined;
    return takes ? description({ wants: BANDS, creed: takes === 'any' ? null : takes, plural: null }) : null;
  }
  if (party.template && party.template.country === null && !NOBODYS.has(party.template.actor))
    return description({
      wants: STATE,
      // The army is told of as such; "the soldiers" may be those of an army or soldiers told of.
      word: `${party.word?.class === 'force' ? '#body:' : '#'}${party.template.actor}`,
      needsWord: true,
    });
  if (party.word?.class === 'title' && !phrase.plural) {
    const { post, office } = party.word;
    const mark = post ? `#post:${post}` : office ? `#office:${office}` : null;
    return mark ? description({ wants: PERSON, word: mark, needsWord: true }) : null;
  }
  return null;
}

const MILITIA = /^مي?ليشيا/u;

/** Templates of people who are whoever they are in each sentence. */
const NOBODYS = new Set([
  'civilians',
  'protesters',
  'prisoners',
  'unidentified-armed-group',
  'communal-militia',
]);

/** "the country" is one; البلاد is a plural in form only. */
const isOneLand = (phrase: Phrase, language: Language): boolean =>
  language === 'ar'
    ? !COUNTRIES.has(phrase.head.low)
    : language === 'fr'
      ? !LANDS.has(phrase.atoms[0]?.low ?? '')
      : !phrase.plural;
const COUNTRIES = new Set(['بلدان', 'بلدين', 'دول', 'دولتان', 'دولتين']);
const LANDS = new Set(['les', 'des', 'ces', 'aux']);
