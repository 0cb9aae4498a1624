/** Decisions that stand nowhere, two lines each: what and why, and the words that it was made on. */
import type { UnplacedRow } from '@marsad/model';
import type { Style } from './style.js';

/** Characters of the words that are shown. */
const QUOTED = 100;

const WHY: Readonly<Record<UnplacedRow['why'], string>> = {
  reading: 'the last reading of its report has no place for it',
  withdrawn: 'its outlet withdrew the report',
};

/** The lines, ending in a line feed. */
export function unplacedText(rows: readonly UnplacedRow[], style: Style): string {
  if (rows.length === 0) return 'Every decision stands somewhere.\n';
  const lines = rows.map(({ line, side = '', at, author, what, why, report, quotation, reason }) => {
    const words = quotation.replace(/\s+/g, ' ').trim();
    const cut = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
    const said = reason === undefined ? '' : ` (${reason})`;
    const head = `${line}${side} ${what} by ${author} on ${at.slice(0, 10)}, report ${report}: ${WHY[why]}${said}`;
    return `${style.line(head)}\n    ${style.quiet(style.line(`"${cut}"`))}\n`;
  });
  const one = rows.length === 1;
  return `${lines.join('')}${rows.length} ${one ? 'decision stands' : 'decisions stand'} nowhere and ${one ? 'counts' : 'count'} in nothing; take one back with: marsad judge undo LINE\n`;
}
