/**
 * The fourth migration: a report may be read again. The rows of its former reading leave the index, which the archive
 * still holds; nobody else can delete them. Where judgements stand in the new reading has a table of its own.
 */
import type { Migration } from './migration.js';

const REFUSE = `create or replace function refuse_change() returns trigger language plpgsql as $body$
begin
  if tg_op = 'DELETE' and tg_table_name not in ('judgement', 'undoing')
    and current_setting('marsad.read_again', true) = 'on' then
    return null;
  end if;
  raise exception 'Rows of % are never changed or deleted; a judgement is a row of its own', tg_table_name
    using errcode = 'restrict_violation';
end $body$`;

export const FOUR_READINGS: Migration = {
  number: 4,
  title: 'reports read again',
  statements: [
    REFUSE,
    `create table placement (
  judgement bigint primary key,
  assertion text collate "C",
  line bigint not null)`,
  ],
};
