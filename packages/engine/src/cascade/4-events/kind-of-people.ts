/**
 * What kind of people a counted phrase tells of: by its noun, else by the force or group whose men they are. People of
 * whom nothing is told are persons.
 */
import type { PersonKind } from '@marsad/model';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Phrase } from '../state.js';

const OF_TEMPLATE: Readonly<Record<string, PersonKind>> = {
  'armed-forces': 'soldier',
  gendarmerie: 'police',
  police: 'police',
  'security-forces': 'police',
  intelligence: 'official',
  government: 'official',
  civilians: 'civilian',
  protesters: 'civilian',
  'communal-militia': 'militia',
  'unidentified-armed-group': 'militant',
};

const OF_TYPE: Readonly<Record<string, PersonKind>> = {
  'armed-group': 'militant',
  coalition: 'militant',
  gang: 'militant',
  gendarmerie: 'police',
  'joint-force': 'soldier',
  military: 'soldier',
  'military-operation': 'soldier',
  militia: 'militia',
  'national-guard': 'soldier',
  'peace-mission': 'peacekeeper',
  police: 'police',
  'presidential-guard': 'soldier',
  'security-forces': 'police',
  'special-unit': 'soldier',
};

/** Whose men they are: of a named force or group, or of a body that a common noun tells. */
function byOwner(phrase: Phrase): PersonKind | null {
  for (const inner of [...phrase.of, ...phrase.beside]) {
    const person = wordOf(inner.head, 'person');
    if (person && person.of !== 'person') return person.of;
    const party = partyOf(inner);
    const type = party?.candidates[0]?.actor.type ?? party?.group?.type;
    const kind =
      (party?.template && OF_TEMPLATE[party.template.actor]) ??
      (type === undefined ? undefined : OF_TYPE[type]);
    if (kind) return kind;
    const nested = byOwner(inner);
    if (nested) return nested;
  }
  return null;
}

/** Nouns that say no more than that they are people, whosever they are. */
const PLAIN: ReadonlySet<PersonKind> = new Set(['person', 'civilian', 'militant']);

const isSomebodysMen = ({ head, possessive, of }: Phrase): boolean =>
  (MEN.has(head.lemma?.name ?? '') && possessive !== null) ||
  (head.category === 'number' && of.some((p) => MEN.has(p.head.lemma?.name ?? '') && p.possessive !== null));
const MEN = new Set(['homme', 'man']);

/** The kind of those a phrase counts. */
export function kindOfPeople(phrase: Phrase): PersonKind {
  const { head } = phrase;
  const person = wordOf(head, 'person');
  // "six de ses hommes": they are whosever men they are.
  if (isSomebodysMen(phrase)) return byOwner(phrase) ?? 'person';
  if (person?.of === 'soldier') {
    const owner = byOwner(phrase);
    if (owner === 'peacekeeper' || owner === 'police') return owner;
  }
  if (person && !PLAIN.has(person.of)) return person.of;
  const title = wordOf(head, 'title');
  if (title?.office) return 'official';
  if (title?.rank) return byOwner(phrase) === 'police' ? 'police' : 'soldier';
  const named = head.category === 'name' ? OF_TYPE[head.senses[0]?.actor.type ?? ''] : undefined;
  if (named && (!person || PLAIN.has(person.of))) return named;
  const force = wordOf(head, 'force');
  if (force) return OF_TEMPLATE[force.actor] ?? 'person';
  const owner = byOwner(phrase);
  // "men of the army", مقاتلون من الجيش; the civilians of a town stay civilians.
  const armed = owner === 'soldier' || owner === 'police' || owner === 'militia';
  if (owner && (!person || person.of === 'person' || armed)) return owner;
  if (person) return person.of;
  // قائد عسكري إيراني: whoever commands for a country is no militant.
  if (title?.post && phrase.modifiers.some((m) => wordOf(m, 'nationality'))) return 'person';
  if (wordOf(head, 'creed') || title?.post) return 'militant';
  const described = phrase.modifiers.some((m) => wordOf(m, 'creed'));
  return described ? 'militant' : 'person';
}
