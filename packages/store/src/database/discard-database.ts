/** Takes the index of a project away, so that it can be made again from the archive. */
import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { claimFor } from './migrate.js';
import { connectTo, type DatabasePlace } from './open-database.js';
import { SCHEMA } from './session.js';

/**
 * Deletes the folder, or on a server the schema `marsad` with all that is in it. What holds another project is refused
 * with `database-other-project`; where nothing is, nothing happens.
 */
export async function discardDatabase(
  place: DatabasePlace,
  { project }: { readonly project: string },
): Promise<void> {
  if (place.kind === 'pglite') return rmSync(place.folder, { recursive: true, force: true });
  const db = connectTo(place);
  try {
    const found = await sql<{
      here: boolean;
    }>`select to_regclass(${`${SCHEMA}.meta`}::text) is not null as here`.execute(db);
    if (!found.rows[0]?.here) return;
    await claimFor(db, project);
    await sql`drop schema ${sql.id(SCHEMA)} cascade`.execute(db);
  } finally {
    await db.destroy();
  }
}
