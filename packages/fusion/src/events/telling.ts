/**
 * One telling of an event: an assertion of a report with its days, its place and its parties laid out so that two
 * tellings can be compared. A telling that gives no day, or no place better than a region, is vague: it may be joined
 * to an event and never joins two.
 */
import {
  type Assertion,
  dayNumber,
  edtfBounds,
  type Figure,
  type TellingPlace,
  TYPES,
  type TypeId,
} from '@marsad/model';
import type { FusedReport } from '../fused-report.js';
import { publishedDay } from '../report-day.js';

/** Families whose events are fused; statements are tied to the events that they are about. */
const FUSED = new Set(['violence', 'control', 'diplomacy', 'group-life']);
/** Days that the date of a precise telling may span. */
const PRECISE_DAYS = 4;

/** What of a telling two are compared by; small enough to be kept beside its report. */
export interface ComparedTelling {
  /** Report and anchor: the same place in the same report, whatever the engine's version. */
  readonly key: string;
  readonly report: string;
  readonly outlet: string | null;
  /** Number of the day of publication, null when unknown. */
  readonly published: number | null;
  readonly assertion: Pick<Assertion, 'type' | 'anchor' | 'means'> & { readonly time?: unknown };
  readonly family: string;
  /** First and last possible day, as numbers since 1970-01-01; null when undated or open. */
  readonly days: readonly [first: number, last: number] | null;
  readonly place: TellingPlace | null;
  readonly agents: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** Who took part on either side; all of the above and the parties of two-sided events. */
  readonly all: ReadonlySet<string>;
  readonly figures: readonly Pick<Figure, 'measure' | 'best' | 'part_of'>[];
  /** Groups that the report says claimed it. */
  readonly claimants: readonly string[];
  /** Where its evidence begins in the text. */
  readonly at: number;
  /** Anchor of what it retells in its report. */
  readonly retells: string | null;
  readonly vague: boolean;
  /** What it has from elsewhere in its report, in words; null when it says its day and place itself. */
  readonly lent: string | null;
}

/** A telling with the whole assertion that it is. */
export interface Telling extends ComparedTelling {
  readonly assertion: Assertion;
  readonly figures: readonly Figure[];
}

/** The key of a telling. */
export const tellingKey = (report: string, anchor: string): string => `${report}#${anchor}`;

/** Convention for places whose reach the record does not give, by precision. */
const REACH: Readonly<Record<1 | 2 | 3 | 4, number>> = { 1: 3, 2: 25, 3: 120, 4: 400 };

function placeOf({ place }: Assertion): TellingPlace | null {
  if (place === undefined) return null;
  const { ref, name, country, lat, lon, precision, radius_km: reach } = place;
  const onMap = lat !== undefined && lon !== undefined;
  return {
    ...{ ref, name, country, precision },
    lat: onMap ? lat : null,
    lon: onMap ? lon : null,
    reach: reach ?? REACH[precision],
  };
}

function daysOf({ time }: Assertion): readonly [number, number] | null {
  const outer = time === undefined ? undefined : edtfBounds(time.edtf)?.outer;
  if (outer === undefined || outer[0] === null || outer[1] === null) return null;
  return [dayNumber(outer[0]), dayNumber(outer[1])];
}

function refsOf({ roles }: Assertion, names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => roles[name] ?? []).flatMap(({ ref }) => ref ?? []));
}

/** Whom the report says claimed what stands at an anchor. */
function claimantsOf(anchor: string, assertions: readonly Assertion[]): string[] {
  const claims = assertions.filter(
    ({ type, about, factuality }) =>
      type === 'claim-responsibility' && about === anchor && factuality.polarity === 'affirmed',
  );
  return [...new Set(claims.flatMap((claim) => [...refsOf(claim, ['agent'])]))].sort();
}

/**
 * "No group has claimed the attack" denies the claim and not the attack, though one clause carries both: what a denied
 * claim is about in its own sentence tells nothing by itself.
 */
function onlyUnclaimed({ anchor, factuality, evidence }: Assertion, all: readonly Assertion[]): boolean {
  if (factuality.polarity === 'affirmed') return false;
  return all.some(
    (other) =>
      other.type === 'claim-responsibility' &&
      other.about === anchor &&
      other.factuality.polarity === 'denied' &&
      other.evidence[0]?.[0] === evidence[0]?.[0],
  );
}

function isFused(assertion: Assertion, all: readonly Assertion[]): boolean {
  const { type, factuality } = assertion;
  const known = TYPES[type as TypeId];
  if (known === undefined || known.kind !== 'event' || !FUSED.has(known.family)) return false;
  if (factuality.status !== 'occurred' && factuality.status !== 'ongoing') return false;
  return !onlyUnclaimed(assertion, all);
}

/** Is the day known to within four days? */
export const isDated = (days: Telling['days']): boolean => days !== null && days[1] - days[0] < PRECISE_DAYS;

/** Is the place on the map, and better known than its region? */
export const isLocated = (place: TellingPlace | null): place is TellingPlace =>
  place !== null && place.lat !== null && place.precision <= 2;

function tellingOf(assertion: Assertion, report: FusedReport): Telling {
  const days = daysOf(assertion);
  const place = placeOf(assertion);
  const dated = isDated(days);
  return {
    key: tellingKey(report.id, assertion.anchor),
    report: report.id,
    outlet: report.record.document.outlet?.ref ?? null,
    published: publishedDay(report),
    assertion,
    family: TYPES[assertion.type as TypeId].family,
    days,
    place,
    agents: refsOf(assertion, ['agent']),
    targets: refsOf(assertion, ['target']),
    all: refsOf(assertion, Object.keys(assertion.roles)),
    figures: assertion.figures ?? [],
    claimants: claimantsOf(assertion.anchor, report.record.assertions),
    at: assertion.trigger[0],
    retells: assertion.retells ?? null,
    vague: !(dated && isLocated(place)),
    lent: null,
  };
}

/** Tellings of the events of a report that are said to have happened, in the order of the record. */
export function tellingsOf(report: FusedReport): readonly Telling[] {
  const { assertions } = report.record;
  return assertions.filter((one) => isFused(one, assertions)).map((one) => tellingOf(one, report));
}
