/** Events as a table: one row an event, with its independent origins and what a rule makes of its dead. */
import type { EventFinding, TollRule } from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';
import { estimateWords, nameOf } from './finding-words.js';
import { plainTable } from './plain-table.js';

const WIDTHS = { named: 2 } as const;
/** Erased and withdrawn reports that are named. */
const LISTED = 20;

function some(values: readonly string[]): string {
  const [shown, left] = [values.slice(0, WIDTHS.named), values.length - WIDTHS.named];
  return shown.join(', ') + (left > 0 ? ` +${left}` : '');
}

function row(event: EventFinding, rule: TollRule, view: FindingsView): string[] {
  const killed = event.toll.killed[rule];
  const names = (told: EventFinding['agents']): string => some(told.map(({ value }) => nameOf(value, view)));
  const claimed = event.claims.claims.flatMap(({ by }) => (by === null ? [] : [nameOf(by, view)]));
  return [
    event.id.slice(0, 8),
    some(event.days.map(({ value }) => value)) || 'undated',
    some(event.types.map(({ value }) => value)),
    some(event.places.map(({ value }) => value.name)),
    names(event.agents),
    names(event.targets),
    killed === undefined ? '' : estimateWords(killed),
    some(claimed),
    `${event.independent.length}/${event.reports.length}`,
    event.contradictions
      .map(({ kind }) => kind)
      .filter((kind, i, all) => all.indexOf(kind) === i)
      .join(', '),
  ];
}

const HEAD = [
  'event',
  'day',
  'type',
  'place',
  'by',
  'against',
  'killed',
  'claimed by',
  'origins/reports',
  'disputed',
];

/** The table, with how many there are in all and what it was computed from. */
export function eventsText(
  events: readonly EventFinding[],
  total: number,
  rule: TollRule,
  view: FindingsView,
): string {
  if (events.length === 0) return 'No event was found.\n';
  const table = plainTable(HEAD);
  for (const event of events) table.push(row(event, rule, view));
  const left = total - events.length;
  const more = left > 0 ? `${left} more; see --limit\n` : '';
  return `${table.toString()}\nkilled: all sides, rule "${rule}"; origins: independent voices, and texts that name none\n${more}`;
}

function leftOutText({ erased, withdrawn }: FindingsView): string {
  const lines = [
    ...erased.map(
      ({ report, at, author, reason }) =>
        `report ${report} was here and was erased on ${at.slice(0, 10)} by ${author}: ${reason}\n`,
    ),
    ...withdrawn.map(
      ({ report, on, author, reason, n }) =>
        `report ${report} was withdrawn on ${on} and counts as no origin (line ${n}, ${author}): ${reason}\n`,
    ),
  ];
  const more = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(more > 0 ? [`and ${more} more; see --json\n`] : [])].join('');
}

/** What findings were computed from, and what is no longer among it. */
export function coverageText(view: FindingsView): string {
  const { coverage, rules } = view;
  const left =
    coverage.leftOut > 0 ? `, ${coverage.leftOut} left out (published later, or their day is not known)` : '';
  const { outlets, from, to } = coverage;
  const span = from === null ? '' : ` of ${outlets} outlets, published ${from} to ${to}`;
  return `from ${coverage.reports} reports${span}${left}; rules ${rules}; no report is not no event\n${leftOutText(view)}`;
}
