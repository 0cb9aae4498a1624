/** The third migration: the documented views, with their comments in the database itself. */
import { type DocumentedView, VIEWS } from '../views.js';
import type { Migration } from './migration.js';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What makes a view with its comments. */
export function viewStatements({ view, comment, columns, from }: DocumentedView): string[] {
  const list = columns.map(([name, expression]) => `${expression} as ${name}`).join(', ');
  return [
    `create view ${view} as select ${list} ${from}`,
    `comment on view ${view} is ${literal(comment)}`,
    ...columns.map(([name, , words]) => `comment on column ${view}.${name} is ${literal(words)}`),
  ];
}

export const THREE_VIEWS: Migration = {
  number: 3,
  title: 'documented views',
  statements: VIEWS.flatMap(viewStatements),
};
