/**
 * Takes the index of a project off a PostgreSQL server, so that it can be made again from the archive. It drops the
 * schema of Marsad and nothing else, and not that of another project.
 */
import { sql } from 'kysely';
import { StoreError } from '../store-error.js';
import { connectTo } from './open-database.js';
import { SCHEMA } from './session.js';

/** Drops the index of the project with this UUID; `database-other-project` when the server holds another one's. */
export async function dropIndex(url: string, { project }: { readonly project: string }): Promise<void> {
  const db = connectTo({ kind: 'postgresql', url });
  try {
    const found = await sql<{ here: boolean }>`
      select to_regclass(${`${SCHEMA}.meta`}::text) is not null as here`.execute(db);
    if (found.rows[0]?.here) {
      const owner = await sql<{ value: string }>`select value from meta where key = 'project'`.execute(db);
      const other = owner.rows[0]?.value;
      if (other !== undefined && other !== project)
        throw new StoreError(
          'database-other-project',
          `The database holds project ${other}; this folder is project ${project}.`,
          'Point DATABASE_URL at a database of its own for this project, or open the folder that belongs to that one.',
        );
    }
    await sql`drop schema if exists ${sql.id(SCHEMA)} cascade`.execute(db);
  } finally {
    await db.destroy();
  }
}
