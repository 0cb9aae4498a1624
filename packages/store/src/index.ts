/** The store: the archive that must never be lost, and the database over it that can be made again. */
export * from './archive/entry.js';
export * from './database/database.js';
export * from './store-error.js';
