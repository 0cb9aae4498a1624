/**
 * Rows as RFC 4180 writes them: fields with a comma, a quotation mark or a line break in quotation marks, lines ended
 * by CR LF. A spreadsheet runs a cell that begins like a formula, so such a cell gets an apostrophe before it.
 */

/** What a cell may hold; null and undefined are empty. */
export type Cell = string | number | boolean | null | undefined;

/** Begins as a spreadsheet's formula does, also behind blanks. Full-width signs count for some of them. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const QUOTED = /[",\r\n]/;

/** Numbers of ours may begin with a minus; text may not. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** One line of a table, with its end. */
export function csvLine(cells: readonly Cell[]): string {
  const written = cells.map((cell) => {
    const text = cellText(cell);
    return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
