/** The eleventh migration: the documented views of findings, with their comments in the database itself. */
import { FINDING_VIEWS } from '../finding-views.js';
import type { Migration } from './migration.js';
import { viewStatements } from './three-views.js';

export const ELEVEN_FINDING_VIEWS: Migration = {
  number: 11,
  title: 'documented views of findings',
  statements: FINDING_VIEWS.flatMap(viewStatements),
};
