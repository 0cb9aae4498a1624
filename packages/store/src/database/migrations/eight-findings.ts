/**
 * Findings kept beside the data: what events, dyads, leads and copies amount to, and what of each report is needed to
 * find what a new one touches. Every row follows from the archive and can be made again. Bodies are text and not JSON
 * of the database, which would write their keys in another order.
 */
import type { Migration } from './migration.js';

const TABLES = [
  `create table finding_position (
  one boolean primary key default true check (one),
  n bigint not null, hash text not null, made_by text not null)`,
  `create table finding_decision (n bigint primary key, body text not null)`,
  `create table finding_report (
  report text collate "C" primary key,
  keys bigint[] not null, bands int not null, body text not null)`,
  `create table finding_event (
  id text collate "C" primary key,
  first_day text collate "C" not null, days datemultirange not null,
  vague boolean not null, unclaimed boolean not null, claimed boolean not null, disputed boolean not null,
  tellings bigint[] not null, parts text not null, body text not null)`,
  `create table finding_actor (
  ref text collate "C" not null,
  first_day text collate "C" not null, vague boolean not null, event text collate "C" not null,
  primary key (ref, first_day, vague, event))`,
  `create table finding_copy (
  id text collate "C" primary key, reports text[] collate "C" not null, body text not null)`,
  `create table finding_step (
  a text collate "C" not null, b text collate "C" not null,
  what bigint not null, ladder text collate "C" not null, violent boolean not null, sure boolean not null, day text collate "C" not null, body text not null)`,
  `create table finding_dyad (
  a text collate "C" not null, b text collate "C" not null,
  steps int not null, warm boolean not null, fights boolean not null, body text not null,
  primary key (a, b))`,
  `create table finding_lead (
  a text collate "C" not null, b text collate "C" not null,
  score double precision not null, day text collate "C" not null, body text not null)`,
  `create table finding_said (
  ref text collate "C" not null, by text collate "C" not null, sort text collate "C" not null, n int not null,
  primary key (ref, by, sort))`,
];

const INDEXES = [
  'create index on report (published_from)',
  'create index on report (published_to)',
  'create index on finding_report using gin (keys) with (fastupdate = off)',
  'create index on finding_event using gin (tellings) with (fastupdate = off)',
  'create index on finding_event using gist (days)',
  'create index on finding_event (first_day, vague, id)',
  'create index on finding_event (first_day, id) where not vague',
  'create index on finding_event (first_day, vague, id) where unclaimed',
  'create index on finding_event (first_day, vague, id) where claimed',
  'create index on finding_event (first_day, vague, id) where disputed',
  'create index on finding_actor (event)',
  'create index on finding_copy using gin (reports) with (fastupdate = off)',
  'create index on finding_step (what)',
  'create index on finding_step (a, b, ladder, day) where sure',
  'create index on finding_step (a, b, day)',
  'create index on finding_step (a, day) where not violent',
  'create index on finding_step (b, day) where not violent',
  'create index on finding_dyad (steps desc, a, b)',
  'create index on finding_dyad (b)',
  'create index on finding_dyad (a, b) where warm',
  'create index on finding_lead (a, b)',
  'create index on finding_lead (score desc)',
];

/** Without it the planner would rather compare every array with every key, as long as it knows of few rows. */
const TOUCHING = [
  `create function findings_touching(bigint[]) returns setof finding_report language sql stable rows 50
  set enable_seqscan to off
  as $body$ select * from finding_report where keys && $1 $body$`,
  `create function findings_with(bigint[]) returns setof finding_event language sql stable rows 50
  set enable_seqscan to off
  as $body$ select * from finding_event where tellings && $1 $body$`,
];

export const EIGHT_FINDINGS: Migration = {
  number: 8,
  title: 'findings kept beside the data',
  statements: [...TABLES, ...INDEXES, ...TOUCHING],
};
