/** Room for a million assertions a report. */
const A_REPORT = 2 ** 20;

/** The key of an assertion: journal line of its report and place among its assertions; the same after a rebuild. */
export function assertionKey(line: number, position: number): number {
  return line * A_REPORT + position;
}
