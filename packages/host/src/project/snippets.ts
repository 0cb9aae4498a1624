/**
 * What a hit shows of its report: up to three sentences in which the words or the names that were asked for stand.
 */
import { snippetMarks } from '@marsad/match';
import type { Mention, SearchHit, Span } from '@marsad/model';
import type { SearchTerm, StoredReport } from '@marsad/store';
import { sentenceOf, within } from './shown-report.js';

const SNIPPETS = 3;
/** A mark far into a very long report is not looked for. Characters. */
const LOOKED_AT = 200_000;

/** Sentences around the marks, in order, none twice, with what is quoted of armed groups in them. */
function sentences(text: string, marks: readonly Span[], quotations: readonly Span[]): SearchHit['snippets'] {
  const found: { text: string; start: number; marks: Span[]; quotations: Span[] }[] = [];
  let end = -1;
  for (const mark of marks) {
    if (mark[0] < end) continue;
    if (found.length === SNIPPETS) break;
    const range = sentenceOf(text, [mark]);
    const start = Math.max(range[0], end);
    end = range[1];
    const shown: Span = [start, end];
    found.push({
      text: text.slice(start, end),
      start,
      marks: within(marks, shown),
      quotations: within(quotations, shown),
    });
  }
  return found;
}

/** Snippets of one hit; where no word of the query stands, those of mentions of the refs that were meant. */
export function snippetsOf(
  report: StoredReport,
  text: string,
  terms: readonly SearchTerm[],
  meant: readonly Mention[],
): SearchHit['snippets'] {
  const marks = snippetMarks(text.slice(0, LOOKED_AT), report.language, terms);
  if (marks.length > 0) return sentences(text, marks, report.quotations);
  const spans = meant.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  return sentences(text, spans, report.quotations);
}
