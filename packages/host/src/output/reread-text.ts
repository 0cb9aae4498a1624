/**
 * What a new reading of a report made of the old one: what came, went and changed, and where each decision stands.
 */
import type { Lexicon } from '@marsad/engine';
import type { Assertion, ReportRecord } from '@marsad/model';
import type { PlacedDecision, Reread } from '../project/rereading.js';
import { assertionLines } from './assertion-text.js';
import type { Style } from './style.js';

/** Characters of the words judged that are shown. */
const QUOTED = 100;

function toldBy(assertion: Assertion, record: ReportRecord, lexicon: Lexicon, style: Style): string {
  const mentions = new Map(record.mentions.map(({ id, text }) => [id, text]));
  return assertionLines(assertion, lexicon, mentions, style).slice(0, 2).join(' · ');
}

const PLACED: Readonly<Record<PlacedDecision['by'], string>> = {
  anchor: 'stands where it stood',
  quotation: 'placed again by its words',
  nothing: 'has no place in the new reading',
};

function decisionText(
  { line, side, what, author, by, undone, quotation }: PlacedDecision,
  style: Style,
): string {
  const words = quotation.replace(/\s+/g, ' ').trim();
  const cut = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
  const which = `line ${line}${side === undefined ? '' : side} (${what}, ${author}${undone ? ', taken back' : ''})`;
  const where = by === 'nothing' && !undone ? style.no(PLACED[by]) : PLACED[by];
  return `  ${which}: ${where}: "${style.line(cut)}"\n`;
}

/** The lines of one report, ending in a line feed. */
export function rereadText(
  { report, from, before, after, difference, decisions }: Reread,
  lexicon: Lexicon,
  style: Style,
): string {
  const { same, gone, added, changed } = difference;
  const line = (mark: string, one: Assertion, record: ReportRecord): string =>
    `  ${mark} ${toldBy(one, record, lexicon, style)}\n`;
  return [
    `${style.heading(style.line(from))} ${style.quiet(`(${report.slice(0, 12)}): ${same} as before, ${changed.length} otherwise, ${added.length} new, ${gone.length} gone`)}\n`,
    ...gone.map((one) => line('-', one, before.record)),
    ...added.map((one) => line('+', one, after.record)),
    ...changed.map(
      (one) =>
        `  ~ ${one.fields.join(', ')}\n    was ${toldBy(one.before, before.record, lexicon, style)}\n    now ${toldBy(one.after, after.record, lexicon, style)}\n`,
    ),
    ...decisions.map((one) => decisionText(one, style)),
  ].join('');
}
