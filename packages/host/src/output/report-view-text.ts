/**
 * One report of a project for people: what it is, then each sentence that says something, and below it what it says.
 */
import type { Card, ReportRow, ReportView } from '@marsad/model';
import { cardLines, type Showing, sentenceText, wordedLine } from './card-text.js';
import { LABELS } from './labels.js';

/** Day, outlet and counts of a report on one line. */
export function reportFacts(row: ReportRow, showing: Showing): string {
  const labels = LABELS[showing.lang];
  const { edtf, basis } = row.published;
  const parts = [
    row.language,
    edtf === null ? labels.noDate : `${labels.published} ${edtf} (${basis})`,
    row.outlet?.name ?? '',
    `${labels.assertions} ${row.assertions}`,
    row.accepted > 0 ? `${labels.accepted} ${row.accepted}` : '',
    row.rejected > 0 ? `${labels.rejected} ${row.rejected}` : '',
    row.withdrawn === undefined
      ? ''
      : `${labels.withdrawn} ${row.withdrawn.on} (${row.withdrawn.n}, ${row.withdrawn.author}): ${row.withdrawn.reason}`,
  ];
  return wordedLine(showing.style.quiet(parts.filter(Boolean).join(' · ')), showing);
}

/** Cards that stand in one sentence, together, in the order of the text. */
function passages(cards: readonly Card[]): Card[][] {
  const found = new Map<number, Card[]>();
  for (const card of cards) {
    const passage = found.get(card.sentence.start) ?? [];
    passage.push(card);
    found.set(card.sentence.start, passage);
  }
  return [...found.values()];
}

function passageLines(cards: readonly Card[], showing: Showing): string[] {
  const lines = ['', `  ${sentenceText(cards, showing)}`];
  for (const card of cards) {
    const [first, ...rest] = cardLines(card, showing);
    lines.push(`    - ${first ?? ''}`, ...rest.map((line) => `      ${line}`));
    lines.push(`      ${showing.style.quiet(card.id)}`);
  }
  return lines;
}

/** The whole report, ending in a line feed. */
export function reportViewText({ report, cards }: ReportView, showing: Showing): string {
  const { style, lang } = showing;
  const source = [report.id, report.from, report.url ?? ''].filter(Boolean).join(' · ');
  const body =
    cards.length === 0
      ? ['', `  ${wordedLine(style.quiet(LABELS[lang].nothingFound), showing)}`]
      : passages(cards).flatMap((passage) => passageLines(passage, showing));
  const title = style.sentence(style.heading(report.title || LABELS[lang].noTitle));
  return `${[title, reportFacts(report, showing), style.quiet(source), ...body].join('\n')}\n`;
}
