/**
 * The ninth migration: of each kept event also what its list is narrowed and counted by. What was kept is thrown away;
 * it is computed anew from the archive when findings are next asked for.
 */
import { FORGET_FINDINGS } from './forget-findings.js';
import type { Migration } from './migration.js';

export const NINE_SCREENS: Migration = {
  number: 9,
  title: 'types, countries and review of kept events',
  statements: [
    ...FORGET_FINDINGS,
    `alter table finding_event
  add column types text[] collate "C" not null, add column countries text[] collate "C" not null,
  add column type text collate "C", add column country text collate "C", add column review boolean not null`,
    'create index on finding_event using gin (types) with (fastupdate = off)',
    'create index on finding_event using gin (countries) with (fastupdate = off)',
    'create index on finding_event (type, vague)',
    'create index on finding_event (country, vague)',
    'create index on finding_event (first_day, vague, id) where review',
  ],
};
