/**
 * The first migration: the tables that hold what the archive says. Reports, assertions and all that hangs on them are
 * written once; a trigger refuses to change or delete what was asserted or judged. Ids and refs sort by their bytes
 * (`collate "C"`), so that every server gives the same order. Rows that hang on an assertion come with it in one
 * statement's batch and never leave, so no foreign keys are checked: they would cost a third of the time of intake.
 */
import type { Migration } from './migration.js';

const REPORT = `create table report (
  n bigint primary key,
  id text collate "C" not null unique,
  title text not null,
  language text collate "C" not null,
  outlet text collate "C",
  published text,
  basis text not null,
  published_from date,
  published_to date,
  newest int not null,
  taken_in timestamptz not null,
  source text not null,
  url text,
  text text not null,
  text_id text not null,
  text_length int not null,
  record text not null,
  original text not null,
  encoding text not null,
  engine text not null,
  lexicon text not null,
  assertions int not null,
  quotations jsonb not null,
  notes jsonb not null)`;

const ASSERTION = `create table assertion (
  key bigint primary key,
  report bigint not null,
  position int not null,
  id text collate "C" not null,
  anchor text collate "C" not null,
  kind text collate "C" not null,
  type text collate "C" not null,
  family text collate "C" not null,
  salience text not null,
  edtf text,
  basis text,
  outer_from date, outer_to date, inner_from date, inner_to date,
  oldest int not null,
  newest int not null,
  place_ref text collate "C", place_name text, country text collate "C",
  lat double precision, lon double precision, precision_code int,
  polarity text not null, certainty text not null, status text not null,
  ended boolean not null,
  ladder text, step int,
  warmth text collate "C", mode text collate "C",
  means text,
  voice_ref text collate "C", voice_role text,
  trigger_start int not null, trigger_end int not null,
  evidence_start int not null, evidence_end int not null)`;

const PARTS = [
  `create table assertion_body (
  assertion bigint primary key,
  body jsonb not null,
  words jsonb not null)`,
  `create table party (
  assertion bigint not null,
  role text collate "C" not null, position int not null,
  ref text collate "C", words text, value text,
  primary key (assertion, role, position))`,
  `create table voice (
  assertion bigint not null,
  position int not null,
  ref text collate "C", words text, act text not null, role text not null,
  primary key (assertion, position))`,
  `create table figure (
  assertion bigint not null,
  position int not null,
  measure text not null, low double precision, best double precision, high double precision,
  qualifier text not null, counted text, ref text collate "C", nationality text, side text, part_of int,
  primary key (assertion, position))`,
];

const JUDGEMENTS = [
  `create table judgement (
  n bigint primary key,
  at timestamptz not null,
  author text collate "C" not null,
  verdict text not null,
  reason text,
  report text collate "C" not null,
  assertion text collate "C" not null,
  anchor text collate "C" not null,
  quotation text not null, before text not null, after text not null,
  text text not null,
  evidence_start int not null, evidence_end int not null)`,
  `create table undoing (
  n bigint primary key,
  at timestamptz not null,
  author text collate "C" not null,
  judgement bigint not null,
  reason text)`,
];

const IMMUTABLE = ['assertion', 'assertion_body', 'party', 'voice', 'figure', 'judgement', 'undoing'];
const REFUSE = `create function refuse_change() returns trigger language plpgsql as $body$
begin
  raise exception 'Rows of % are never changed or deleted; a judgement is a row of its own', tg_table_name
    using errcode = 'restrict_violation';
end $body$`;

export const ONE_TABLES: Migration = {
  number: 1,
  title: 'tables',
  statements: [
    'create table meta (key text primary key, value text not null)',
    `create table journal_position (one boolean primary key default true check (one),
  n bigint not null, hash text not null)`,
    "insert into journal_position (n, hash) values (0, '')",
    REPORT,
    'create table intake (key text collate "C" primary key, report text collate "C" not null)',
    'create table mention (report bigint primary key, list jsonb not null)',
    'create table report_search (report bigint primary key, words tsvector not null)',
    'alter table mention alter column list set storage external',
    'alter table report_search alter column words set storage external',
    ASSERTION,
    ...PARTS,
    ...JUDGEMENTS,
    REFUSE,
    ...IMMUTABLE.map(
      (table) => `create trigger never_changed before update or delete or truncate on ${table}
  for each statement execute function refuse_change()`,
    ),
  ],
};
