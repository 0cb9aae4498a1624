/** Empties what is kept of findings, for migrations that add to it: it is computed anew from the archive. */
const TABLES = [
  ...['finding_position', 'finding_decision', 'finding_report', 'finding_event', 'finding_actor'],
  ...['finding_copy', 'finding_step', 'finding_dyad', 'finding_lead', 'finding_said'],
];

/** Statements; the tables are those of migration 8. */
export const FORGET_FINDINGS: readonly string[] = [
  `truncate ${TABLES.join(', ')}`,
  "delete from meta where key = 'finding_reports'",
];
