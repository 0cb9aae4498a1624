/** Events as a table: one row an event, with its independent origins and what a rule makes of its dead. */
import type { EventFinding, TollRule } from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';
import { estimateWords, headOf, placeWords, type Words } from './finding-words.js';
import { plainTable } from './plain-table.js';

const WIDTHS = { named: 2 } as const;
/** Erased and withdrawn reports that are named. */
const LISTED = 20;

function some(values: readonly string[], comma: string): string {
  const [shown, left] = [values.slice(0, WIDTHS.named), values.length - WIDTHS.named];
  return shown.join(comma) + (left > 0 ? ` +${left}` : '');
}

function row(event: EventFinding, rule: TollRule, words: Words): string[] {
  const { texts, naming } = words;
  const killed = event.toll.killed[rule];
  const names = (told: EventFinding['agents']): string =>
    some(
      told.map(({ value }) => naming.name(value)),
      texts.comma,
    );
  const claimed = event.claims.claims.flatMap(({ by }) => (by === null ? [] : [naming.name(by)]));
  return [
    event.id.slice(0, 8),
    some(
      event.days.map(({ value }) => value),
      texts.comma,
    ) || texts.undated,
    some(
      event.types.map(({ value }) => naming.type(value)),
      texts.comma,
    ),
    some(
      event.places.map(({ value }) => placeWords(value, words)),
      texts.comma,
    ),
    names(event.agents),
    names(event.targets),
    killed === undefined ? '' : estimateWords(killed, words),
    some(claimed, texts.comma),
    `${event.independent.length}/${event.reports.length}`,
    [...new Set(event.contradictions.map(({ kind }) => texts.disputes[kind]))].join(texts.comma),
  ];
}

const HEAD = [
  ...['event', 'day', 'type', 'place', 'by', 'against', 'killed'],
  ...['claimed_by', 'origins_reports', 'disputed'],
];

/** The table, with how many there are in all and what it was computed from. */
export function eventsText(
  events: readonly EventFinding[],
  total: number,
  rule: TollRule,
  words: Words,
): string {
  const { texts } = words;
  if (events.length === 0) return `${texts.none.events}\n`;
  const table = plainTable(HEAD.map((name) => headOf(name, words)));
  for (const event of events) table.push(row(event, rule, words));
  const left = total - events.length;
  return `${table.toString()}\n${texts.killedBy(rule)}\n${left > 0 ? `${texts.more(left)}\n` : ''}`;
}

function leftOutText({ erased, withdrawn }: FindingsView, { texts }: Words): string {
  const lines = [
    ...erased.map(({ report, at, author, reason }) => texts.erased(report, at.slice(0, 10), author, reason)),
    ...withdrawn.map(({ report, on, author, reason, n }) => texts.withdrawn(report, on, author, reason, n)),
  ];
  const more = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(more > 0 ? [texts.andMore(more)] : [])]
    .map((line) => `${line}\n`)
    .join('');
}

/** What findings were computed from, and what is no longer among it. */
export function coverageText(view: FindingsView, words: Words): string {
  const { coverage, rules } = view;
  return `${words.texts.coverage({ ...coverage, rules })}\n${leftOutText(view, words)}`;
}
