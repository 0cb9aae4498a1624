/**
 * The record: what extraction prints for one report. Shapes only. The keys are a contract with the store,
 * every export and every scorer, so nothing here may be renamed or dropped; keys may be added.
 */

/** Start (inclusive) and end (exclusive) as UTF-16 code units into the decoded text. */
export type Span = readonly [start: number, end: number];

export type Language = 'ar' | 'fr' | 'en';

export type MentionKind = 'actor' | 'person' | 'place' | 'time' | 'figure' | 'outlet';
export type MatchKind = 'name' | 'alias' | 'misnomer' | 'description' | 'pronoun' | 'fuzzy' | 'none';

export interface Mention {
  readonly id: string;
  readonly kind: MentionKind;
  readonly span: Span;
  readonly text: string;
  /** Slug of the register or `geonames:ID`; null while unresolved. */
  readonly ref: string | null;
  readonly match: MatchKind;
  /** On mentions of kind time, unless the day that it is counted from is not known. */
  readonly edtf?: string;
  /** On mentions of kind time that have an `edtf`. */
  readonly parts?: TimeParts;
  /** On mentions of kind place: where it lies, as far as that is settled. */
  readonly place?: LocatedPlace;
  /** Of a name that the register lacks: what sort of group it is, or the office or post that is said of the person. */
  readonly type?: string;
  /** One plain sentence whenever match is not name or alias. */
  readonly why?: string;
}

export interface Filler {
  readonly ref: string | null;
  readonly mention?: string;
  /** The value of an attribute (an office, a nationality's country code, an alias). */
  readonly value?: string;
}

/** Whether the report said a part of a date, or the reader had to imply it. A weekday stands here only when it was said. */
export interface TimeParts {
  readonly year?: 'said' | 'implied';
  readonly month?: 'said' | 'implied';
  readonly day?: 'said' | 'implied';
  readonly weekday?: 'said';
}

export type TimeBasis = 'stated' | 'relative' | 'inferred';
export interface AssertedTime {
  readonly edtf: string;
  readonly basis: TimeBasis;
  readonly parts?: TimeParts;
  readonly span?: Span;
  readonly why?: string;
}

export type PlaceRelation = 'at' | 'near' | 'in' | 'between' | 'toward' | 'from' | 'border';
/** What is no plain point, in GeoJSON (RFC 7946): longitude first, degrees of WGS 84. */
export type PlaceGeometry =
  | { readonly type: 'LineString'; readonly coordinates: readonly (readonly [lon: number, lat: number])[] }
  | {
      readonly type: 'Polygon';
      readonly coordinates: readonly (readonly (readonly [lon: number, lat: number])[])[];
    };

/** Where a phrase of place points: at the place that it names, or off it by a distance and a bearing. */
export interface LocatedPlace {
  /** The place that is named, `geonames:ID`; null for a country, a region of our own, and while unresolved. */
  readonly ref: string | null;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Decimal degrees, WGS 84: of the point that is meant, which "30 km north of X" moves off X. */
  readonly lat?: number;
  readonly lon?: number;
  readonly relation: PlaceRelation;
  /** 1 the place itself, 2 near it or its district, 3 its region, 4 its country. */
  readonly precision: 1 | 2 | 3 | 4;
  /** Kilometres around the point within which the meant place lies, by convention where the text does not tell. */
  readonly radius_km?: number;
  /** As told: how far from the named place, in kilometres. */
  readonly distance_km?: number;
  /** As told: the direction from the named place, in degrees clockwise from north. */
  readonly bearing?: number;
  /** A stretch of road, or a sector of which only the direction is told. */
  readonly geometry?: PlaceGeometry;
  /** The same precision in the codes of two data sets: ACLED 1 to 3; UCDP 1 to 6, where 5 is a line or a vague area. */
  readonly precision_codes?: { readonly acled: 1 | 2 | 3; readonly ucdp: 1 | 2 | 3 | 4 | 5 | 6 };
}

export interface AssertedPlace extends LocatedPlace {
  readonly span: Span;
  readonly why?: string;
}

export type Measure =
  | 'killed'
  | 'wounded'
  | 'captured'
  | 'abducted'
  | 'missing'
  | 'displaced'
  | 'fighters'
  | 'materiel';
export type Qualifier = 'exact' | 'at-least' | 'at-most' | 'about' | 'vague';
export type PersonKind =
  | 'soldier'
  | 'peacekeeper'
  | 'police'
  | 'militia'
  | 'militant'
  | 'civilian'
  | 'child'
  | 'official'
  | 'worker'
  | 'person';
export interface Figure {
  readonly measure: Measure;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly of?: PersonKind;
  readonly ref?: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly nationality?: string;
  readonly side?: 'agent' | 'target';
  /** Index of the total that this breaks down. */
  readonly part_of?: number;
  readonly span: Span;
}

export type Means =
  | 'ied'
  | 'mine'
  | 'suicide-vehicle'
  | 'suicide-vest'
  | 'firearm'
  | 'rocket'
  | 'mortar'
  | 'artillery'
  | 'drone'
  | 'aircraft'
  | 'arson'
  | 'knife'
  | 'vehicle'
  | 'unknown';

export type Act =
  | 'report'
  | 'say'
  | 'claim'
  | 'confirm'
  | 'deny'
  | 'accuse'
  | 'predict'
  | 'publish'
  | 'quote';
export type VoiceRole =
  | 'agency'
  | 'outlet'
  | 'monitor'
  | 'official'
  | 'armed-group'
  | 'anonymous-source'
  | 'witness'
  | 'expert'
  | 'person'
  | 'document';
export interface Holder {
  readonly ref?: string;
  readonly text?: string;
  readonly mention?: string;
}
export interface Voice {
  readonly holder: Holder;
  readonly act: Act;
  readonly role: VoiceRole;
  readonly span?: Span;
}

export type Polarity = 'affirmed' | 'denied';
export type Certainty = 'certain' | 'probable' | 'possible' | 'uncommitted';
export type Status = 'occurred' | 'ongoing' | 'planned' | 'hypothetical' | 'general';
export interface Factuality {
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly status: Status;
}

export type AssertionKind = 'event' | 'tie' | 'attribute';
export type Ladder = 'cooperation' | 'hostility';
export interface Assertion {
  readonly anchor: string;
  readonly id: string;
  readonly kind: AssertionKind;
  readonly type: string;
  readonly salience: 'main' | 'background';
  readonly roles: Readonly<Record<string, readonly Filler[]>>;
  readonly time?: AssertedTime;
  readonly place?: AssertedPlace;
  readonly places?: readonly AssertedPlace[];
  readonly figures?: readonly Figure[];
  readonly means?: Means;
  readonly motive?: { readonly span: Span };
  readonly ended?: boolean;
  readonly rung?: { readonly ladder: Ladder; readonly step: number };
  readonly about?: string;
  /** Anchor of the first assertion of the report on the same event, which this one tells in another voice or in part. */
  readonly retells?: string;
  /** The voices between the outlet and the assertion, outermost first; empty is the outlet's own voice. */
  readonly attribution: readonly Voice[];
  readonly factuality: Factuality;
  readonly evidence: readonly Span[];
  readonly trigger: Span;
  readonly coder: string;
  readonly rule: string;
}

export interface Note {
  readonly code: string;
  readonly span?: Span;
  readonly why?: string;
}

export interface Published {
  readonly edtf: string | null;
  readonly basis: 'stated' | 'metadata' | 'inferred' | 'unknown';
  readonly why?: string;
}

export interface ReportRecord {
  readonly schema: 'marsad/1';
  readonly document: {
    readonly id: string;
    readonly text: string;
    readonly path?: string;
    readonly url?: string;
    readonly title?: string;
    readonly language: Language;
    readonly outlet: { readonly ref: string; readonly why?: string } | null;
    readonly published: Published;
  };
  readonly mentions: readonly Mention[];
  readonly assertions: readonly Assertion[];
  readonly notes: readonly Note[];
}

/** What goes into extraction: one report's decoded text and what is known about it from outside. */
export interface ReportInput {
  readonly text: string;
  /** File path or the id of a JSON Lines row; it comes back as `document.path`. */
  readonly path?: string;
  readonly url?: string;
  readonly title?: string;
  readonly language?: Language;
  /** Ref or free name of the outlet. */
  readonly outlet?: string;
  /** ISO 8601 day, or EDTF. */
  readonly published?: string;
}
