/**
 * The second migration: what is counted and looked up beside the rows of the first, and the indexes. These rows do
 * change: `rejected` follows the judgements, and tallies follow `rejected`.
 */
import type { Migration } from './migration.js';

const TABLES = [
  `create table standing (
  assertion bigint primary key,
  report bigint not null,
  judgement bigint not null,
  verdict text collate "C" not null)`,
  `create table naming (
  ref text collate "C" not null,
  report bigint not null,
  primary key (ref, report))`,
  `create table appearance (
  ref text collate "C" not null,
  assertion bigint not null,
  report bigint not null,
  kind text collate "C" not null, type text collate "C" not null, family text collate "C" not null,
  warmth text collate "C", mode text collate "C",
  outer_from date, outer_to date,
  oldest int not null, newest int not null, month text collate "C",
  rejected boolean not null,
  primary key (assertion, ref))`,
  `create table link (
  assertion bigint not null,
  position int not null,
  a text collate "C" not null, b text collate "C" not null, directed boolean not null,
  warmth text collate "C" not null, mode text collate "C" not null, step int not null,
  type text collate "C" not null,
  outer_from date, outer_to date, month text collate "C",
  rejected boolean not null,
  primary key (assertion, position))`,
  `create table actor_tally (
  ref text collate "C" primary key,
  assertions int not null, events int not null, ties int not null, reports int not null,
  first date, last date)`,
];

const INDEXES = [
  'create index on report (newest, id)',
  'create index on report (language, newest, id)',
  'create index on report (outlet, newest, id)',
  'create index on report_search using gin (words)',
  'create index on assertion (id)',
  'create index on assertion (oldest, key)',
  'create index on assertion (newest, key)',
  'create index on assertion (family, oldest, key)',
  'create index on assertion (type, oldest, key)',
  'create index on judgement (author, n)',
  'create index on judgement (report, assertion)',
  'create index on undoing (judgement)',
  'create index on undoing (author)',
  'create index on standing (report)',
  'create index on appearance (ref, oldest, assertion)',
  'create index on appearance (ref, newest, assertion)',
  'create index on link (a, b)',
  'create index on link (b, a)',
];

/** The planner takes long words in few rows for a short table and would read them all; this makes it use the index. */
const MATCHING = `create function reports_matching(tsquery) returns setof bigint language sql stable rows 4000
  set enable_seqscan to off
  as $body$ select report from report_search where words @@ $1 $body$`;

export const TWO_TALLIES: Migration = {
  number: 2,
  title: 'tallies and indexes',
  statements: [...TABLES, ...INDEXES, MATCHING],
};
