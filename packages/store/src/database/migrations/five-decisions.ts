/** The fifth migration: corrections, assertions added by hand, and notes, each with where its place is now. */
import type { Migration } from './migration.js';

export const FIVE_DECISIONS: Migration = {
  number: 5,
  title: 'corrections, additions and notes',
  statements: [
    `create table decision (
  n bigint primary key,
  at timestamptz not null,
  report text collate "C" not null,
  anchor text collate "C" not null,
  entry jsonb not null,
  undone bigint)`,
    'create index on decision (report, n)',
  ],
};
