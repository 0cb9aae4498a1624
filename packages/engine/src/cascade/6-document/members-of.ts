/** Whom "its fighters" or "his army" are, once it is known whom the pronoun takes up. It refuses what such a body has none of. */
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Identity } from '../../mentions/actors/choose-sense.js';
import type { Referent } from '../../mentions/reference/referent.js';
import type { Party } from '../state.js';

/** Forces of which a state has one. */
const STATE_FORCES = new Set(['armed-forces', 'police', 'gendarmerie', 'security-forces', 'intelligence']);

/** "its fighters" are of whom the pronoun takes up: a body itself, or the force of that kind of a country. */
export function membersOf(
  { template, word, kind }: Party,
  { ref, sort, countries }: Referent,
  lexicon: Lexicon,
  why: string,
): Identity {
  const none: Identity = { ref: null, match: 'none', kind, why: 'Whose it is is not settled.' };
  const militant = template?.actor === 'unidentified-armed-group' || (word?.class === 'unit' && !template);
  if (militant) return sort === 'group' ? { ref, match: 'pronoun', kind: 'actor', why } : none;
  if (!template || sort === 'group' || sort === 'person') return none;
  if (sort === 'mission' || sort === 'force')
    return template.actor === 'armed-forces' ? { ref, match: 'pronoun', kind: 'actor', why } : none;
  const slug = countries.length === 1 ? lexicon.countrySlug.get(countries[0] ?? '') : undefined;
  return slug && STATE_FORCES.has(template.actor)
    ? { ref: `${template.actor}-${slug}`, match: 'pronoun', kind: 'actor', why }
    : none;
}
