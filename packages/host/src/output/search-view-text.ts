/**
 * What a search found for people: the names that the words may mean, then the reports, each with the places in its
 * text, marked, and the assertions that fit, with their sentences.
 */
import type { SearchHit, SearchView } from '@marsad/model';
import { cardLines, type Showing, sentenceText, wordedLine } from './card-text.js';
import { foldedExcerpt } from './folded-excerpt.js';
import { LABELS } from './labels.js';
import { reportFacts } from './report-view-text.js';

const indented = (line: string): string => `  ${line}`;

function hitLines({ report, snippets, fits }: SearchHit, showing: Showing): string[] {
  const { style, lang } = showing;
  const title = style.sentence(style.label(report.title || LABELS[lang].noTitle));
  const more = fits.total - fits.cards.length;
  const shown = snippets.map(({ text, marks, quotations }) => {
    const folded = LABELS[lang].folded;
    const hidden = showing.quotations ? [] : quotations;
    const parts = { text, evidence: marks, triggers: [], quotations: hidden, folded };
    return style.sentence(foldedExcerpt(parts, style));
  });
  return [
    '',
    title,
    `  ${reportFacts(report, showing)} · ${style.quiet(report.id)}`,
    ...shown.map(indented),
    ...fits.cards.flatMap((card) =>
      [...cardLines(card, showing), sentenceText([card], showing)].map(indented),
    ),
    ...(more > 0 ? [indented(wordedLine(style.quiet(`${more} ${LABELS[lang].moreFit}`), showing))] : []),
  ];
}

/** The page of hits, ending in a line feed. */
export function searchViewText({ actors, hits }: SearchView, showing: Showing): string {
  const labels = LABELS[showing.lang];
  const { style } = showing;
  const names = actors.map(
    (row) =>
      `  ${wordedLine(`${row.name} · ${row.kindName} · ${labels.assertions} ${row.assertions} · ${row.ref}`, showing)}`,
  );
  const left = hits.total - hits.rows.length;
  const lines = [
    ...(names.length > 0 ? [style.label(labels.named), ...names, ''] : []),
    wordedLine(hits.total === 0 ? labels.noHit : `${labels.found}: ${hits.total}`, showing),
    ...hits.rows.flatMap((hit) => hitLines(hit, showing)),
    ...(left > 0 ? ['', wordedLine(style.quiet(`${left} ${labels.more}`), showing)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
