/**
 * The seventh migration: reports that were erased, of which only that stands here; reports that their outlet withdrew;
 * decisions that have no place in the last reading of their report, and which of them, links too, were taken back.
 */
import type { Migration } from './migration.js';

export const SEVEN_TAKEN_BACK: Migration = {
  number: 7,
  title: 'erased and withdrawn reports, decisions without a place',
  statements: [
    `create table erased (
  n bigint primary key,
  at timestamptz not null,
  author text collate "C" not null,
  reason text not null,
  report text collate "C" not null unique)`,
    `create table withdrawal (
  n bigint primary key,
  at timestamptz not null,
  author text collate "C" not null,
  reason text not null,
  report text collate "C" not null,
  withdrawn_on text collate "C" not null,
  undone bigint)`,
    'create index on withdrawal (report)',
    `create table unplaced (
  line bigint not null,
  side text collate "C" not null,
  why text collate "C" not null,
  report text collate "C" not null,
  primary key (line, side, why))`,
    `create table taken_back (
  line bigint primary key)`,
    'create index on report (text_id)',
  ],
};
