/**
 * What stands after all rows: the last decision on each thing that nobody took back. The order in which the rows are
 * given does not matter, their numbers do.
 */
import { EventLinks } from '../events/event-links.js';
import { tellingKey } from '../events/telling.js';
import { ActorLinks } from './actor-links.js';
import type {
  ActorLinkRow,
  AdditionRow,
  CorrectionRow,
  EventLinkRow,
  JudgementRow,
  SayingRow,
  VerdictRow,
} from './judgement-row.js';

export interface StandingJudgements {
  /** Keys of rejected and of accepted places. */
  readonly rejected: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
  readonly events: EventLinks;
  readonly actors: ActorLinks;
  /** Nodes of names that say nothing by themselves. */
  readonly barred: ReadonlySet<string>;
  /** Corrections and additions by report, oldest first. */
  readonly changes: ReadonlyMap<string, readonly (CorrectionRow | AdditionRow)[]>;
}

/** Rows that nobody took back, oldest first, without the undoings themselves. */
export function standingRows(rows: readonly JudgementRow[]): readonly SayingRow[] {
  const undone = new Set<number>();
  const standing: SayingRow[] = [];
  for (const row of [...rows].sort((x, y) => y.n - x.n)) {
    if (undone.has(row.n)) continue;
    if (row.kind === 'undo') undone.add(row.of);
    else standing.push(row);
  }
  return standing.reverse();
}

const keyOf = ({ place: { report, anchor } }: VerdictRow): string => tellingKey(report, anchor);

/** What stands after these rows. */
export function standingJudgements(rows: readonly JudgementRow[]): StandingJudgements {
  const verdicts = new Map<string, VerdictRow['verdict']>();
  const events: { a: string; b: string; verdict: EventLinkRow['verdict'] }[] = [];
  const actors: ActorLinkRow[] = [];
  const barred = new Set<string>();
  const changes = new Map<string, (CorrectionRow | AdditionRow)[]>();
  for (const row of standingRows(rows)) {
    if (row.kind === 'correction' || row.kind === 'addition') {
      const { report } = row.place;
      changes.set(report, [...(changes.get(report) ?? []), row]);
    } else if (row.kind === 'verdict') verdicts.set(keyOf(row), row.verdict);
    else if (row.kind === 'actor-link') actors.push(row);
    else if (row.kind === 'name-bar') barred.add(row.name);
    else
      events.push({
        a: tellingKey(row.a.report, row.a.anchor),
        b: tellingKey(row.b.report, row.b.anchor),
        verdict: row.verdict,
      });
  }
  const of = (verdict: VerdictRow['verdict']): Set<string> =>
    new Set([...verdicts].filter(([, one]) => one === verdict).map(([key]) => key));
  return {
    rejected: of('reject'),
    accepted: of('accept'),
    events: new EventLinks(events),
    actors: new ActorLinks(actors),
    barred,
    changes,
  };
}
