/** An event as a row of a list, its names in the language asked for. */
import type { EventFinding, EventRow, Named, TollRule } from '@marsad/model';
import { countryNameIn, placeNameIn, typeNameIn } from '../../telling/name-in.js';
import { namedIn, type Wording } from './words.js';

const NAMED = 4;

function killedBy({ toll }: EventFinding, rule: TollRule): EventRow['killed'] {
  const estimate = toll.killed[rule];
  if (estimate === undefined) return null;
  const from = new Set(estimate.from);
  const places = toll.lines
    .filter(({ measure, whose, kind }) => measure === 'killed' && whose === null && kind === 'all')
    .flatMap(({ statements }) => statements)
    .filter(({ origin }) => from.has(origin.key))
    .flatMap((statement) => statement.places);
  return { ...estimate, assertions: [...new Set(places.map(({ assertion }) => assertion))] };
}

/** The row of an event, its dead by a rule. */
export function eventRow(event: EventFinding, rule: TollRule, wording: Wording): EventRow {
  const { lang, lexicon } = wording;
  const place = event.places[0]?.value;
  const type = event.types[0]?.value ?? '';
  const named = (told: readonly { readonly value: string }[]): Named[] =>
    told.slice(0, NAMED).map(({ value }) => namedIn(value, wording));
  const first = event.tellings.find(({ satellite }) => satellite === null) ?? event.tellings[0]!;
  return {
    ...{ id: event.id, assertion: first.assertion, vague: event.vague },
    day: event.days[0]?.value ?? null,
    otherDays: Math.max(0, event.days.length - 1),
    ...{ type, typeName: typeNameIn(type, lang, lexicon) },
    place: place === undefined || place.precision === 4 ? null : placeNameIn(place, lang, lexicon),
    country: place?.country == null ? null : countryNameIn(place.country, lang),
    ...{ agents: named(event.agents), targets: named(event.targets) },
    killed: killedBy(event, rule),
    claimedBy: event.claims.claims.flatMap(({ by }) => (by === null ? [] : [namedIn(by, wording)])),
    ...{ reports: event.reports.length, independent: event.independent.length },
    disputes: [...new Set(event.contradictions.map(({ kind }) => kind))],
    review: new Set(event.review.filter(({ judged }) => judged === undefined).map(({ a, b }) => `${a} ${b}`))
      .size,
  };
}
