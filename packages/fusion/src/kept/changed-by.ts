/**
 * What judgements change: the reports whose assertions stand otherwise than before, and the refs that stand for others
 * than before. Links between events are compared by whoever computes them.
 */

import { isNameNode } from '../judgements/name-nodes.js';
import type { StandingJudgements } from '../judgements/standing-judgements.js';
import { reportOf } from './region.js';

export interface ChangedBy {
  readonly reports: readonly string[];
  /** Reports that name one of these are others too. */
  readonly renamed: ReadonlySet<string>;
  /** Nodes of names that stand for others than before; reports with a mention of such a name are others too. */
  readonly names: ReadonlySet<string>;
}

/** The difference of two states. */
export function changedBy(before: StandingJudgements, after: StandingJudgements): ChangedBy {
  const reports = new Set<string>();
  for (const key of before.rejected) if (!after.rejected.has(key)) reports.add(reportOf(key));
  for (const key of after.rejected) if (!before.rejected.has(key)) reports.add(reportOf(key));
  const text = (state: StandingJudgements, id: string): string => JSON.stringify(state.changes.get(id) ?? []);
  for (const id of [...before.changes.keys(), ...after.changes.keys()])
    if (text(before, id) !== text(after, id)) reports.add(id);
  const refs = new Set([...before.actors.refs(), ...after.actors.refs()]);
  const renamed = [...refs].filter((ref) => before.actors.of(ref) !== after.actors.of(ref));
  const barred = [...before.barred, ...after.barred].filter(
    (name) => before.barred.has(name) !== after.barred.has(name),
  );
  return {
    reports: [...reports].sort(),
    renamed: new Set(renamed.filter((node) => !isNameNode(node))),
    names: new Set([...barred, ...renamed.filter(isNameNode)]),
  };
}
