/**
 * The tenth migration: of each step between two parties what the summary of the pair needs, in a line. What was kept is
 * thrown away; it is computed anew from the archive when findings are next asked for.
 */
import { FORGET_FINDINGS } from './forget-findings.js';
import type { Migration } from './migration.js';

export const TEN_BRIEFS: Migration = {
  number: 10,
  title: 'steps in brief',
  statements: [...FORGET_FINDINGS, 'alter table finding_step add column brief text not null'],
};
