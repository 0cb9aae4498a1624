/**
 * The closed vocabularies of the record as sets, for whoever checks or lists them. Each is tied to its union type,
 * so that a value added to one and not to the other does not compile.
 */
import type {
  Act,
  AssertionKind,
  Certainty,
  MatchKind,
  Means,
  Measure,
  MentionKind,
  PersonKind,
  PlaceRelation,
  Polarity,
  Qualifier,
  Status,
  VoiceRole,
} from './record.js';
import type { Judged } from './views/said.js';

/** Every value of the union must be a key, so none can be forgotten. */
function all<T extends string>(values: Readonly<Record<T, true>>): ReadonlySet<string> {
  return new Set(Object.keys(values));
}

/** Kinds of mention. */
export const MENTION_KINDS = all<MentionKind>({
  actor: true,
  person: true,
  place: true,
  time: true,
  figure: true,
  outlet: true,
});

/** How a mention was matched to its ref. */
export const MATCHES = all<MatchKind>({
  name: true,
  alias: true,
  misnomer: true,
  description: true,
  pronoun: true,
  fuzzy: true,
  none: true,
});

/** Kinds of assertion. */
export const ASSERTION_KINDS = all<AssertionKind>({ event: true, tie: true, attribute: true });

/** How an event lies to its place. */
export const RELATIONS = all<PlaceRelation>({
  at: true,
  near: true,
  in: true,
  between: true,
  toward: true,
  from: true,
  border: true,
});

/** What a figure counts. */
export const MEASURES = all<Measure>({
  killed: true,
  wounded: true,
  captured: true,
  abducted: true,
  missing: true,
  displaced: true,
  fighters: true,
  materiel: true,
});

/** How exact a figure is. */
export const QUALIFIERS = all<Qualifier>({
  exact: true,
  'at-least': true,
  'at-most': true,
  about: true,
  vague: true,
});

/** Whom a figure counts. */
export const PERSON_KINDS = all<PersonKind>({
  soldier: true,
  peacekeeper: true,
  police: true,
  militia: true,
  militant: true,
  civilian: true,
  child: true,
  official: true,
  worker: true,
  person: true,
});

/** Means of violence. */
export const MEANS = all<Means>({
  ied: true,
  mine: true,
  'suicide-vehicle': true,
  'suicide-vest': true,
  firearm: true,
  rocket: true,
  mortar: true,
  artillery: true,
  drone: true,
  aircraft: true,
  arson: true,
  knife: true,
  vehicle: true,
  unknown: true,
});

/** What a voice does. */
export const ACTS = all<Act>({
  report: true,
  say: true,
  claim: true,
  confirm: true,
  deny: true,
  accuse: true,
  predict: true,
  publish: true,
  quote: true,
});

/** Who a voice is. */
export const VOICE_ROLES = all<VoiceRole>({
  agency: true,
  outlet: true,
  monitor: true,
  official: true,
  'armed-group': true,
  'anonymous-source': true,
  witness: true,
  expert: true,
  person: true,
  document: true,
});

/** Whether it is said to be so or not to be so. */
export const POLARITIES = all<Polarity>({ affirmed: true, denied: true });

/** How sure the innermost voice is. */
export const CERTAINTIES = all<Certainty>({
  certain: true,
  probable: true,
  possible: true,
  uncommitted: true,
});

/** How real the event is said to be. */
export const STATUSES = all<Status>({
  occurred: true,
  ongoing: true,
  planned: true,
  hypothetical: true,
  general: true,
});

/** What persons decided of an assertion. */
export const JUDGED = all<Judged>({ accepted: true, rejected: true, corrected: true, unjudged: true });
