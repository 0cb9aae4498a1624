/** Tables of findings: a line a row, without rules between rows, since there are many. */
import Table from 'cli-table3';

/** An empty table with this head. */
export const plainTable = (head: readonly string[]): Table.Table =>
  new Table({
    head: [...head],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
