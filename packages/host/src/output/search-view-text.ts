/**
 * What a search found for people: the names that the words may mean, then the reports, each with the places in its
 * text, marked.
 */
import type { SearchHit, SearchView } from '@marsad/model';
import { type Showing, wordedLine } from './card-text.js';
import { markExcerpt } from './excerpt.js';
import { LABELS } from './labels.js';
import { reportFacts } from './report-view-text.js';

function hitLines({ report, snippets }: SearchHit, showing: Showing): string[] {
  const { style, lang } = showing;
  const title = style.sentence(style.label(report.title || LABELS[lang].noTitle));
  const shown = snippets.map(({ text, marks }) =>
    style.sentence(markExcerpt(text, [0, text.length], marks, [], style)),
  );
  return [
    '',
    title,
    `  ${reportFacts(report, showing)} · ${style.quiet(report.id)}`,
    ...shown.map((line) => `  ${line}`),
  ];
}

/** The page of hits, ending in a line feed. */
export function searchViewText({ actors, hits }: SearchView, showing: Showing): string {
  const labels = LABELS[showing.lang];
  const { style } = showing;
  const names = actors.map(
    (row) =>
      `  ${wordedLine(`${row.name} · ${row.kindName} · ${row.assertions} ${labels.assertions} · ${row.ref}`, showing)}`,
  );
  const left = hits.total - hits.rows.length;
  const lines = [
    ...(names.length > 0 ? [style.label(labels.named), ...names, ''] : []),
    wordedLine(hits.total === 0 ? labels.noHit : `${hits.total} ${labels.found}`, showing),
    ...hits.rows.flatMap((hit) => hitLines(hit, showing)),
    ...(left > 0 ? ['', wordedLine(style.quiet(`${left} ${labels.more}`), showing)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
