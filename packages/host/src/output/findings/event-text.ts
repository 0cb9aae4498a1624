/**
 * One event whole: who did what to whom, the toll with who gave each figure and what every rule makes of it, claims,
 * contradictions, hypotheses with their evidence, and the sentences that all of it rests on.
 */

import type { Card } from '@marsad/model';
import { type EventFinding, TOLL_RULES } from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';
import { cardText, type Showing } from '../card-text.js';
import { contradictionLines } from './contradictions-text.js';
import {
  delayWords,
  estimateWords,
  lineWords,
  nameOf,
  originsWords,
  originWords,
  statementWords,
} from './finding-words.js';
import { plainTable } from './plain-table.js';

type Section = readonly [title: string, lines: readonly string[]];

function headLines(event: EventFinding, view: FindingsView): string[] {
  const told = (all: EventFinding['agents']): string =>
    all
      .map(({ value, origins }) => `${nameOf(value, view)} (${originsWords(origins, event, view)})`)
      .join('; ');
  const place = event.places.map(({ value: { name, country } }) =>
    country === null ? name : `${name} (${country})`,
  );
  const lines = [
    ['day', event.days.map(({ value }) => value).join('; ')],
    ['place', place.join('; ')],
    ['by', told(event.agents)],
    ['against', told(event.targets)],
    ['means', event.means.map(({ value }) => value).join(', ')],
  ];
  return lines.filter(([, words]) => words !== '').map(([name, words]) => `${name}: ${words}`);
}

function tollLines({ toll }: EventFinding, view: FindingsView): string[] {
  const lines = toll.lines.flatMap((line) => {
    const rules = TOLL_RULES.flatMap((rule) => {
      const found = line.estimates[rule];
      return found === undefined ? [] : [`${rule} ${estimateWords(found)}`];
    });
    const statements = line.statements.map((one) => statementWords(one, view)).join('; ');
    return [
      `${lineWords(line, view)}: ${statements}`,
      ...(rules.length > 0 ? [`    ${rules.join(' · ')}`] : []),
    ];
  });
  const dead = TOLL_RULES.flatMap((rule) => {
    const found = toll.killed[rule];
    return found === undefined ? [] : [`${rule} ${estimateWords(found)}`];
  });
  return dead.length === 0 ? lines : [...lines, `killed, all sides: ${dead.join(' · ')}`];
}

function claimLines({ claims }: EventFinding, view: FindingsView): string[] {
  const by = (ref: string | null): string => (ref === null ? 'somebody who is not named' : nameOf(ref, view));
  return [
    ...claims.claims.map(
      (one) => `claimed by ${by(one.by)} ${delayWords(one)} (told ${one.assertions.length} times)`,
    ),
    ...claims.denials.map((one) => `denied by ${by(one.by)} ${delayWords(one)}`),
    ...claims.silence.map(
      ({ report, until }) =>
        `nobody had claimed it by ${until === null ? 'then' : new Date(until * 86_400_000).toISOString().slice(0, 10)}, says report ${report.slice(0, 8)}`,
    ),
    ...(claims.rival ? ['claims are rival: more than one group made one'] : []),
  ];
}

const SIGN = { for: '+', against: '−', neither: '' } as const;

/** Evidence by row, hypotheses by column. */
function matrix(event: EventFinding, view: FindingsView): string[] {
  const { evidence, hypotheses } = event.hypotheses;
  if (hypotheses.length === 0) return [];
  const head = hypotheses.map(({ refs }) => refs.map((ref) => nameOf(ref, view)).join(' with '));
  const table = plainTable(['evidence', ...head]);
  for (const [i, one] of evidence.entries()) {
    const who = one.refs.map((ref) => nameOf(ref, view)).join(' and ');
    const words = `${one.kind}: ${who} (${one.origins.map((origin) => originWords(origin, view)).join(', ')}, ${one.strength})`;
    table.push([words, ...hypotheses.map(({ bearings }) => SIGN[bearings[i]!])]);
  }
  table.push(['for / against', ...hypotheses.map((one) => `${one.for} / ${one.against}`)]);
  return [...table.toString().split('\n'), 'least spoken against first; none is called true'];
}

function lineageLines({ lineage }: EventFinding): string[] {
  return [
    ...lineage.steps.map(
      ({ report, from, outlet, why }) =>
        `report ${report.slice(0, 8)} from ${from === null ? outlet : `report ${from.slice(0, 8)}`}: ${why}`,
    ),
    ...lineage.rings.map((ring) => `these name one another in a ring: ${ring.join(', ')}`),
  ];
}

function sections(event: EventFinding, view: FindingsView): readonly Section[] {
  return [
    ['Toll', tollLines(event, view)],
    ['Claims', claimLines(event, view)],
    ['Contradictions', event.contradictions.flatMap((one) => contradictionLines(one, event, view))],
    ['Who did it', matrix(event, view)],
    ['Independent origins', event.independent.map((key) => originsWords([key], event, view))],
    ['Who took it from whom', lineageLines(event)],
    [
      'Doubtful: look at these',
      event.review.map(({ a, b, score, why }) => `${a} and ${b}: ${score} — ${why}`),
    ],
  ];
}

/** The event with the cards of its tellings, by assertion id. */
export function eventText(
  event: EventFinding,
  cards: ReadonlyMap<string, Card>,
  view: FindingsView,
  showing: Showing,
): string {
  const { style } = showing;
  const title = `${event.id}  ${event.types.map(({ value }) => value).join(', ')}${event.vague ? ' (told vaguely)' : ''}`;
  const told = event.tellings.flatMap(({ assertion, satellite, lent }) => {
    const card = cards.get(assertion);
    if (card === undefined) return [];
    const words = satellite === null ? lent : `counted in: ${satellite}`;
    const why = words === null ? '' : `  ${words}\n`;
    return [`${cardText(card, showing)}${why}`];
  });
  const parts = sections(event, view)
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([name, lines]) => `\n${style.label(name)}\n${lines.map((line) => `  ${style.line(line)}\n`).join('')}`,
    );
  const head = headLines(event, view).map((line) => `${style.line(line)}\n`);
  return `${style.heading(title)}\n${head.join('')}${parts.join('')}\n${style.label('Tellings')}\n${told.join('')}`;
}
