/**
 * One event whole: who did what to whom, the toll with who gave each figure and what every rule makes of it, claims,
 * contradictions, hypotheses with their evidence, and the sentences that all of it rests on.
 */

import { type Card, dayOf, type EventFinding, TOLL_RULES } from '@marsad/model';
import { pairReason } from '../../telling/findings/telling-findings.js';
import { cardText, type Showing } from '../card-text.js';
import { contradictionLines } from './contradictions-text.js';
import {
  delayWords,
  estimateWords,
  headOf,
  lineWords,
  originsWords,
  originWords,
  placeWords,
  reportWords,
  statementWords,
  type Words,
} from './finding-words.js';
import { plainTable } from './plain-table.js';

type Section = readonly [title: string, lines: readonly string[]];

function headLines(event: EventFinding, words: Words): string[] {
  const { texts, naming } = words;
  const told = (all: EventFinding['agents']): string =>
    all
      .map(({ value, origins }) => `${naming.name(value)} (${originsWords(origins, event, words)})`)
      .join('; ');
  const place = event.places.map(({ value }) => {
    const name = placeWords(value, words);
    return value.country === null ? name : `${name} (${value.country})`;
  });
  const lines = [
    ['day', event.days.map(({ value }) => value).join('; ')],
    ['place', place.join('; ')],
    ['by', told(event.agents)],
    ['against', told(event.targets)],
    ['means', event.means.map(({ value }) => texts.means[value]).join(texts.comma)],
  ] as const;
  return lines
    .filter(([, words]) => words !== '')
    .map(([name, shown]) => `${headOf(name, words)}${texts.colon}${shown}`);
}

function tollLines({ toll }: EventFinding, words: Words): string[] {
  const lines = toll.lines.flatMap((line) => {
    const rules = TOLL_RULES.flatMap((rule) => {
      const found = line.estimates[rule];
      return found === undefined ? [] : [`${rule} ${estimateWords(found, words)}`];
    });
    const statements = line.statements.map((one) => statementWords(one, words)).join('; ');
    return [
      `${lineWords(line, words)}${words.texts.colon}${statements}`,
      ...(rules.length > 0 ? [`    ${rules.join(' · ')}`] : []),
    ];
  });
  const dead = TOLL_RULES.flatMap((rule) => {
    const found = toll.killed[rule];
    return found === undefined ? [] : [`${rule} ${estimateWords(found, words)}`];
  });
  return dead.length === 0
    ? lines
    : [...lines, `${words.texts.killedAllSides}${words.texts.colon}${dead.join(' · ')}`];
}

function claimLines({ claims }: EventFinding, words: Words): string[] {
  const { texts, naming } = words;
  const by = (ref: string | null): string => (ref === null ? texts.somebody : naming.name(ref));
  return [
    ...claims.claims.map((one) => texts.claimed(by(one.by), delayWords(one, words), one.assertions.length)),
    ...claims.denials.map((one) => texts.denied(by(one.by), delayWords(one, words))),
    ...claims.silence.map(({ report, until }) =>
      texts.silence(until === null ? null : dayOf(until), reportWords(report, words)),
    ),
    ...(claims.rival ? [texts.rival] : []),
  ];
}

const SIGN = { for: '+', against: '−', neither: '' } as const;

/** Evidence by row, hypotheses by column. */
function matrix(event: EventFinding, words: Words): string[] {
  const { texts, naming } = words;
  const { evidence, hypotheses } = event.hypotheses;
  if (hypotheses.length === 0) return [];
  const head = hypotheses.map(({ refs }) => texts.together(refs.map(naming.name)));
  const table = plainTable([headOf('evidence', words), ...head]);
  for (const [i, one] of evidence.entries()) {
    const who = texts.evidence(one.kind, texts.list(one.refs.map(naming.name)));
    const from = [...one.origins.map((origin) => originWords(origin, words)), texts.strength[one.strength]];
    const row = `${who} (${from.join(texts.comma)})`;
    table.push([row, ...hypotheses.map(({ bearings }) => SIGN[bearings[i]!])]);
  }
  table.push([texts.forAgainst, ...hypotheses.map((one) => `${one.for} / ${one.against}`)]);
  return [...table.toString().split('\n'), texts.notes.hypotheses];
}

function lineageLines({ lineage }: EventFinding, words: Words): string[] {
  const { texts, naming } = words;
  return [
    ...lineage.steps.map(({ report, from, outlet, how }) => {
      const source = outlet === null ? '' : naming.name(outlet);
      const whence = from === null ? source : reportWords(from, words);
      const why = how === 'copied' ? texts.copiedLater : texts.namesSource(source);
      return texts.took(reportWords(report, words), whence, why);
    }),
    ...lineage.rings.map((ring) => texts.ring(ring.map(naming.name).join(texts.comma))),
  ];
}

function sections(event: EventFinding, words: Words): readonly Section[] {
  const { texts, naming, lang } = words;
  const { sections: title } = texts;
  return [
    [title.toll, tollLines(event, words)],
    [title.claims, claimLines(event, words)],
    [title.contradictions, event.contradictions.flatMap((one) => contradictionLines(one, event, words))],
    [title.who, matrix(event, words)],
    [title.origins, event.independent.map((key) => originsWords([key], event, words))],
    [title.lineage, lineageLines(event, words)],
    [
      title.doubtful,
      event.review.map(
        (pair) =>
          `${texts.list([pair.a, pair.b])}${texts.colon}${pair.score} — ${pairReason(pair, lang, naming)}`,
      ),
    ],
  ];
}

/** On what ground a vague telling is counted in; English has the reason of the likeness too. */
function countedIn(
  by: 'own-report' | 'alike' | 'judged',
  why: string | null,
  { lang, texts }: Words,
): string {
  return by === 'alike' && lang === 'en' && why !== null
    ? `${texts.countedIn[by]}: ${why}`
    : texts.countedIn[by];
}

/** The event with the cards of its tellings, by assertion id. */
export function eventText(
  event: EventFinding,
  cards: ReadonlyMap<string, Card>,
  words: Words,
  showing: Showing,
): string {
  const { style } = showing;
  const { texts, naming } = words;
  const types = event.types.map(({ value }) => naming.type(value)).join(texts.comma);
  const told = event.tellings.flatMap(({ assertion, satellite, by, lent }) => {
    const card = cards.get(assertion);
    if (card === undefined) return [];
    const said = by !== null ? countedIn(by, satellite, words) : lent === null ? null : texts.lent;
    return [`${cardText(card, showing)}${said === null ? '' : `  ${said}\n`}`];
  });
  const parts = sections(event, words)
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([name, lines]) => `\n${style.label(name)}\n${lines.map((line) => `  ${style.line(line)}\n`).join('')}`,
    );
  const head = headLines(event, words).map((line) => `${style.line(line)}\n`);
  const title = `${event.id}  ${types}${event.vague ? ` ${texts.vaguely}` : ''}`;
  return `${style.heading(title)}\n${head.join('')}${parts.join('')}\n${style.label(texts.sections.tellings)}\n${told.join('')}`;
}
