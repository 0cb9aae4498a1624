/** The order of the table's rows. */
import type { TableColumn } from '../shell/search-params.js';
import { kindRank, type Tie } from './tie.js';

export interface TieSort {
  readonly column: TableColumn;
  readonly down: boolean;
}

/** Busiest first. */
export const FIRST_SORT: TieSort = { column: 'count', down: true };

/** The sort that an address asks for. */
export function readSort(sort: TableColumn | undefined, down: true | undefined): TieSort {
  return sort === undefined ? FIRST_SORT : { column: sort, down: down === true };
}

/** What choosing a column's heading does: turns the order round, or begins with the end that one looks for first. */
export function nextSort(now: TieSort, column: TableColumn): TieSort {
  if (now.column === column) return { column, down: !now.down };
  return { column, down: column === 'count' || column === 'last' };
}

type Compare = (x: Tie, y: Tie) => number;

/** Undated ties come last in both orders. */
function byDay(day: (tie: Tie) => string | null, down: boolean): Compare {
  return (x, y) => {
    const [a, b] = [day(x), day(y)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1);
  };
}

function compareOf({ column, down }: TieSort, nameOf: (ref: string) => string, language: string): Compare {
  const sign = down ? -1 : 1;
  const { compare } = new Intl.Collator(language);
  if (column === 'a') return (x, y) => compare(nameOf(x.a), nameOf(y.a)) * sign;
  if (column === 'b') return (x, y) => compare(nameOf(x.b), nameOf(y.b)) * sign;
  if (column === 'tie') return (x, y) => (kindRank(x.kind) - kindRank(y.kind)) * sign;
  if (column === 'count') return (x, y) => (x.count - y.count) * sign;
  return byDay((tie) => (column === 'first' ? tie.first : tie.last), down);
}

/** Sorted copies; ties that the column does not tell apart stand busiest first. */
export function sortTies(
  ties: readonly Tie[],
  sort: TieSort,
  nameOf: (ref: string) => string,
  language: string,
): readonly Tie[] {
  const compare = compareOf(sort, nameOf, language);
  return [...ties].sort((x, y) => compare(x, y) || y.count - x.count || (x.key < y.key ? -1 : 1));
}
