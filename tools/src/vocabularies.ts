/**
 * The closed lists that data files may use, beside those of the model. Each is tied to its union type, so that a
 * value added to one and not to the other does not compile.
 */
import type {
  Actor,
  ActorTemplate,
  ArgumentKind,
  NamePart,
  NameStrength,
  Ownership,
  Relation,
  Slot,
  WordClass,
  WordData,
} from '@marsad/engine/lexicon/lexicon.js';

function all<T extends string>(values: Readonly<Record<T, true>>): readonly T[] {
  return Object.keys(values) as T[];
}

export const RELATIONS = all<Relation>({
  in: true,
  at: true,
  on: true,
  against: true,
  by: true,
  from: true,
  to: true,
  with: true,
  near: true,
  between: true,
  about: true,
  for: true,
  under: true,
  during: true,
  after: true,
  before: true,
  because: true,
  through: true,
  toward: true,
  among: true,
  including: true,
  as: true,
  despite: true,
  'led-by': true,
  heads: true,
  'according-to': true,
  until: true,
  since: true,
  without: true,
  around: true,
  along: true,
  inside: true,
  outside: true,
  over: true,
  behind: true,
  like: true,
});

export const SLOTS: readonly Slot[] = ['subject', 'object', 'of', 'complement', ...RELATIONS];

export const ARGUMENT_KINDS = all<ArgumentKind>({
  actor: true,
  armed: true,
  outlet: true,
  state: true,
  person: true,
  people: true,
  place: true,
  event: true,
  property: true,
  weapon: true,
  value: true,
  any: true,
});

export const TEMPLATES = all<ActorTemplate>({
  'armed-forces': true,
  police: true,
  gendarmerie: true,
  'security-forces': true,
  government: true,
  intelligence: true,
  civilians: true,
  protesters: true,
  'unidentified-armed-group': true,
  'communal-militia': true,
  prisoners: true,
});

export const WORD_CLASSES = all<WordClass>({
  person: true,
  force: true,
  'group-head': true,
  creed: true,
  nationality: true,
  'place-noun': true,
  'stands-for': true,
  direction: true,
  means: true,
  materiel: true,
  title: true,
  source: true,
  'outlet-noun': true,
  reporting: true,
  support: true,
  occur: true,
  cause: true,
  modal: true,
  phase: true,
  former: true,
  unit: true,
  'time-noun': true,
  plain: true,
  'name-word': true,
  accident: true,
});

export const NAME_PARTS = all<NamePart>({
  given: true,
  'given-or-word': true,
  family: true,
  link: true,
  kunya: true,
  group: true,
});

type PlaceFeature = Extract<WordData, { class: 'place-noun' }>['feature'];
export const PLACE_FEATURES = all<PlaceFeature>({
  populated: true,
  district: true,
  region: true,
  border: true,
  road: true,
  area: true,
  site: true,
  water: true,
  country: true,
});

export const STRENGTHS = all<NameStrength>({ strong: true, weak: true, misnomer: true, pejorative: true });

export const ACTOR_KINDS = all<Actor['kind']>({
  group: true,
  force: true,
  mission: true,
  government: true,
  organisation: true,
  person: true,
  outlet: true,
  generic: true,
});

/** Ways in which an outlet belongs to somebody; the last ones have no holder. */
export const OWNERSHIPS = all<Ownership['how']>({
  'owned-by': true,
  'run-by': true,
  'funded-by': true,
  'part-of': true,
  'affiliated-with': true,
  private: true,
  cooperative: true,
  autonomous: true,
});

export const LANGUAGES = ['ar', 'fr', 'en'] as const;

/** Directions as they may be written, and as the engine knows them. */
export const BEARINGS: Readonly<Record<string, string>> = {
  n: 'n',
  ne: 'ne',
  e: 'e',
  se: 'se',
  s: 's',
  sw: 'sw',
  w: 'w',
  nw: 'nw',
  centre: 'centre',
  edge: 'edge',
  north: 'n',
  'north-east': 'ne',
  east: 'e',
  'south-east': 'se',
  south: 's',
  'south-west': 'sw',
  west: 'w',
  'north-west': 'nw',
};
