/**
 * Who stands behind a thing that fills a role: the owner of a weapon, those who are at a site, people of whom nothing
 * more is told. A thing that nobody stands behind stays one.
 */
import type { Predicate } from '../../lexicon/lexicon.js';
import { countryOf, isArmed, partyOf, wordOf } from '../../mentions/party.js';
import type { Atom, Party, Phrase } from '../state.js';

/** "a drone of the army struck": whose weapon it is. */
export function weaponOwner(weapon: Phrase): Party | null {
  for (const inner of weapon.of) {
    const owner = partyOf(inner);
    if (owner && isArmed(owner)) return owner;
  }
  return null;
}

const MISSION_SITES = new Set(['barracks', 'base', 'camp', 'convoy', 'outpost', 'patrol', 'post']);

/** "a UN base": those who hold it are of a mission of the organisation, not the organisation. */
export const isMissionSite = (site: Phrase): boolean => MISSION_SITES.has(site.head.lemma?.name ?? '');

/** Those who are at a site, in a vehicle or a gathering: a generic actor where the noun says which, else whoever they are. */
export function thoseAt(site: Phrase): Party | null {
  const word = wordOf(site.head, 'stands-for');
  if (!word) return null;
  const actor = site.modifiers.some(isMilitary) ? 'armed-forces' : word.actor;
  // "its barracks", "the base of JNIM": whose they are, the owner tells.
  if (actor !== null && actor !== 'civilians' && (site.possessive || site.of.some(isNamed))) return null;
  return {
    phrase: site,
    span: [(site.atoms[0] ?? site.head).start, site.head.end],
    text: '',
    kind: 'actor',
    candidates: [],
    template: actor && { actor, country: countryOf(site) },
    group: null,
    pronoun: null,
    word,
    proper: null,
  };
}

const MILITARY = new Set(['military', 'militaire', 'militaires', 'عسكري', 'عسكريه']);
const isMilitary = ({ low }: Atom): boolean => MILITARY.has(low);
const isNamed = ({ head }: Phrase): boolean => head.senses.length > 0;

const PEOPLE = new Set(['person', 'people', 'personne']);
const SUFFERED = new Set(['killed', 'wounded', 'displaced', 'abducted', 'missing']);

/** "fifteen people were killed": people of whom nothing more is told are civilians. */
export function civilians(phrase: Phrase, predicate: Predicate): Party | null {
  if (
    !predicate.toll ||
    !SUFFERED.has(predicate.toll) ||
    !PEOPLE.has(phrase.head.lemma?.name ?? '') ||
    !wordOf(phrase.head, 'unit')
  )
    return null;
  if (phrase.list.length > 0 || phrase.of.some((p) => partyOf(p) !== null) || phrase.beside.length > 0)
    return null;
  return {
    phrase,
    span: [(phrase.atoms[0] ?? phrase.head).start, phrase.end],
    text: '',
    kind: 'actor',
    candidates: [],
    template: { actor: 'civilians', country: countryOf(phrase) },
    group: null,
    pronoun: null,
    word: null,
    proper: null,
  };
}
