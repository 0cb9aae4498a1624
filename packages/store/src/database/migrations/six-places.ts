/**
 * The sixth migration: every place of an assertion in a row of its own, since a road has two ends and a search for
 * either must find it; and the indexes by which assertions are found by place, voice, certainty and judgement.
 */
import type { Migration } from './migration.js';

const TABLE = `create table whereabouts (
  assertion bigint not null,
  position int not null,
  ref text collate "C", name text collate "C" not null, country text collate "C",
  lat double precision, lon double precision, precision_code int not null,
  primary key (assertion, position))`;

/** What was taken in before has its places in the bodies of its assertions. */
const FILL = `insert into whereabouts
  select b.assertion, p.position - 1, p.place ->> 'ref', p.place ->> 'name', p.place ->> 'country',
    (p.place ->> 'lat')::double precision, (p.place ->> 'lon')::double precision, (p.place ->> 'precision')::int
  from assertion_body b, lateral jsonb_array_elements(
    case when b.body ? 'place' then jsonb_build_array(b.body -> 'place') else '[]' end
      || coalesce(b.body -> 'places', '[]')) with ordinality p (place, position)`;

const INDEXES = [
  'create index on whereabouts (ref, assertion) where ref is not null',
  'create index on whereabouts (name, assertion) where ref is null',
  'create index on whereabouts (country, assertion) where country is not null',
  'create index on whereabouts (lat, lon) where precision_code <= 2',
  'create index on voice (ref, assertion) where ref is not null',
  'create index on voice (role, assertion)',
  'create index on assertion (certainty, oldest, key)',
  'create index on assertion (polarity, oldest, key)',
  'create index on standing (verdict, assertion)',
];

export const SIX_PLACES: Migration = {
  number: 6,
  title: 'places of assertions, and indexes for searching',
  statements: [TABLE, FILL, ...INDEXES],
};
