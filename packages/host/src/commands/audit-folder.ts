/**
 * Checks the archive of a folder without its database, which may be gone or wrong when somebody asks; through the
 * server where one holds the folder.
 */
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { type HeldProject, openFolder, verify } from '@marsad/store';
import type { AuditView } from '../project/project.js';
import { ofStore } from '../project/store-errors.js';
import { withProject } from '../project/with-project.js';
import type { Streams } from '../start/streams.js';

async function checkHeld(held: HeldProject): Promise<AuditView> {
  const problems: AuditView['problems'][number][] = [];
  try {
    const { lines, files, erased } = await verify(held.archive, (problem) => problems.push(problem));
    return { lines, files, erased, problems };
  } finally {
    await held.close();
  }
}

/** What is wrong with the archive of a folder. Throws as `openLocalProject`, but never for want of a database. */
export async function auditFolder(folder: string, streams: Streams): Promise<AuditView> {
  const options = { command: 'audit verify', writer: hostname(), now: () => new Date(), onlyToLook: true };
  const result = await ofStore(() => openFolder(resolve(folder), options));
  if (result.kind === 'held') return ofStore(() => checkHeld(result));
  return withProject(folder, 'audit verify', streams, (project) => project.verify());
}
