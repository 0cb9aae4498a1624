/**
 * Erases reports of a project whose folder nobody else holds: from the archive first, then every database that was
 * made of it is deleted and made again from what is left. Killed in between, the next command on the project deletes
 * the database and makes it again.
 */
import { resolve } from 'node:path';
import type { Erasure, LocalProject } from './local-project.js';
import { deleteIndex } from './open-index.js';
import { type OpenOptions, openLocalProject } from './open-local-project.js';
import { ofStore } from './store-errors.js';

export interface EraseOptions extends OpenOptions {
  readonly author: string;
  readonly reason: string;
  /** Asked once with all that would go; nothing is erased when it gives false. */
  readonly confirm: (plans: readonly Erasure[]) => Promise<boolean>;
}

/** A report that was erased, with the line that says so. */
export interface Erased extends Erasure {
  readonly n: number;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}

async function plansOf(ids: readonly string[], project: LocalProject): Promise<Erasure[]> {
  const plans = new Map<string, Erasure>();
  for (const id of ids) {
    const plan = await project.erasure(id);
    plans.set(plan.report, plan);
  }
  return [...plans.values()];
}

/**
 * Erases the reports with these ids or beginnings of ids; empty when it was not confirmed. Throws as
 * `openLocalProject`, and `not-found`, `ambiguous`, `report-erased` before anything is erased.
 */
export async function eraseReports(
  folder: string,
  ids: readonly string[],
  options: EraseOptions,
): Promise<readonly Erased[]> {
  const { author, reason, databaseUrl } = options;
  const project = await openLocalProject(folder, options);
  const done: Erased[] = [];
  let id: string;
  try {
    const plans = await plansOf(ids, project);
    if (!(await options.confirm(plans))) return [];
    ({ id } = (await project.status('en')).project);
    for (const plan of plans) {
      const { n, at } = await project.erase(plan.report, { author, reason });
      done.push({ ...plan, n, at });
    }
  } finally {
    await project.close();
  }
  const erased = new Set(done.map(({ report }) => report));
  await ofStore(() =>
    deleteIndex({ folder: resolve(folder), project: id, ...(databaseUrl !== undefined && { databaseUrl }) }),
  );
  await (await openLocalProject(folder, options)).close();
  return done.map((one) => ({ ...one, sameText: one.sameText.filter((other) => !erased.has(other)) }));
}
