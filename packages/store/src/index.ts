/** The store: the archive that must never be lost, and the database over it that can be made again. */

export * from './archive/archive.js';
export * from './archive/entry.js';
export type { Head } from './archive/journal-line.js';
export type { Torn } from './archive/journal-tail.js';
export * from './archive/verify.js';
export * from './backup/backup.js';
export * from './backup/restore.js';
export * from './database/database.js';
export type { Corrected as CorrectedReading } from './database/decisions.js';
export { dropIndex } from './database/drop-index.js';
export { FINDING_VIEWS } from './database/finding-views.js';
export * from './database/findings-store.js';
export { type DatabasePlace, openDatabase } from './database/open-database.js';
export { type DocumentedView, VIEWS } from './database/views.js';
export type { Holder } from './folder/holder.js';
export * from './folder/lock.js';
export * from './folder/project-file.js';
export * from './folder/project-folder.js';
export { type Upgraded, type UpgradeOptions, type UpgradeResult, upgradeFolder } from './folder/upgrade.js';
export * from './store-error.js';
