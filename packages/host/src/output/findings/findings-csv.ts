/**
 * Findings as CSV, for a spreadsheet: a row an event with the dead by one rule, or a row a toll statement of one event,
 * so that a curve can be drawn. Refs and ids stand there, not names.
 */
import { dayOf, type EventFinding, type TollRule } from '@marsad/model';
import { csvLine } from '../csv.js';

/** Columns of the table of events. */
export const EVENT_COLUMNS: readonly string[] = [
  ...['event', 'day', 'type', 'place', 'country', 'lat', 'lon', 'agents', 'targets', 'vague'],
  ...[
    'rule',
    'killed_low',
    'killed_best',
    'killed_high',
    'claimed_by',
    'claim_hours_least',
    'claim_hours_most',
  ],
  ...['independent_origins', 'reports', 'contradictions', 'rules'],
];

/** Columns of the table of one event's toll. */
export const TOLL_COLUMNS: readonly string[] = [
  ...['event', 'measure', 'side', 'kind', 'whose', 'low', 'best', 'high', 'origin', 'official', 'interest'],
  ...['of_all', 'published', 'assertions'],
];

const values = (told: readonly { readonly value: string }[]): string =>
  told.map(({ value }) => value).join(' ');

function eventLine(event: EventFinding, rule: TollRule): string {
  const place = event.places[0]?.value;
  const killed = event.toll.killed[rule];
  const claim = event.claims.claims.find(({ by }) => by !== null);
  return csvLine([
    ...[
      event.id,
      values(event.days),
      values(event.types),
      place?.name,
      place?.country,
      place?.lat,
      place?.lon,
    ],
    ...[values(event.agents), values(event.targets), event.vague],
    ...[killed === undefined ? null : rule, killed?.low, killed?.best, killed?.high],
    ...[claim?.by, claim?.delay?.[0], claim?.delay?.[1]],
    ...[event.independent.length, event.reports.length],
    ...[[...new Set(event.contradictions.map(({ kind }) => kind))].join(' '), event.rules],
  ]);
}

/** A row an event, under its head. */
export function eventsCsv(events: readonly EventFinding[], rule: TollRule): string {
  return [csvLine(EVENT_COLUMNS), ...events.map((event) => eventLine(event, rule))].join('');
}

/** A row a statement of an event's toll, under its head, in the order of the toll's lines. */
export function tollCsv(event: EventFinding): string {
  const lines = event.toll.lines.flatMap(({ statements }) =>
    statements.map((one) =>
      csvLine([
        ...[event.id, one.measure, one.side, one.kind, one.whose, one.low, one.best, one.high],
        ...[one.origin.key, one.official, one.interest, !one.partial],
        ...[
          one.published === null ? null : dayOf(one.published),
          one.places.map((at) => at.assertion).join(' '),
        ],
      ]),
    ),
  );
  return [csvLine(TOLL_COLUMNS), ...lines].join('');
}
