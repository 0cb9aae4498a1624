/**
 * Kept findings in the database, as fusion's upkeep asks for them: rows of numbers and text become what they stand for,
 * and reports are read from the archive as they stand under the judgements given.
 */
import {
  briefIn,
  briefOf,
  briefText,
  type FindingsChange,
  type FindingsShelf,
  type FusedReport,
  isSure,
  isViolent,
  judgedReports,
  type KeptBody,
  type KeptBrief,
  type KeptDyad,
  type KeptEvent,
  type KeptReport,
  type KeptStep,
  keyHash,
  type SaidCount,
  type StandingJudgements,
  stepDay,
  type WrittenEvent,
} from '@marsad/fusion';
import type { CopyCluster, DyadFinding } from '@marsad/model';
import type {
  Archive,
  FindingsStore,
  StoredDyad,
  StoredEvent,
  StoredFindingsChange,
  StoredNeighbour,
  StoredSaid,
  StoredStep,
} from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import { countriesOf, isUnclaimed, partakers, waitsForReview } from './narrow-findings.js';

/** The number of a telling's key, by which events are found. */
export const tellingNumber = (key: string): number => keyHash(`t:${key}`);
const NO_REF = '';

const neighbourOf = ({ id, keys, bands, body }: KeptReport): StoredNeighbour => ({
  ...{ report: id, keys, bands },
  body: JSON.stringify(body),
});

const keptOf = ({ report, keys, bands, body }: StoredNeighbour): KeptReport => ({
  ...{ id: report, keys, bands },
  body: JSON.parse(body) as KeptBody,
});

function eventRow({ parts, finding }: WrittenEvent): StoredEvent {
  const { claims, denials } = finding.claims;
  return {
    id: parts.id,
    firstDay: finding.days[0]?.value ?? '9999',
    days: finding.days.map(({ value }) => {
      const [first = value, last = first] = value.split('/');
      return [first, last];
    }),
    vague: finding.vague,
    unclaimed: isUnclaimed(finding),
    claimed: claims.length + denials.length > 0,
    disputed: finding.contradictions.length > 0,
    review: waitsForReview(finding),
    types: finding.types.map(({ value }) => value),
    countries: countriesOf(finding),
    tellings: [...parts.own, ...parts.satellites.map(({ telling }) => telling)].map(tellingNumber),
    refs: partakers(finding),
    parts: JSON.stringify(parts),
    body: JSON.stringify(finding),
  };
}

const stepRow = ({ pair: [a, b], what, step }: KeptStep): StoredStep => ({
  ...{ a, b, what, ladder: step.ladder, violent: isViolent(step), sure: isSure(step), day: stepDay(step) },
  brief: briefText(briefOf(step)),
  body: JSON.stringify(step),
});

/** A step as it is kept. */
export const stepOfRow = ({ a, b, what, body }: StoredStep): KeptStep => ({
  ...{ pair: [a, b], what },
  step: JSON.parse(body) as KeptStep['step'],
});

function dyadRow({ leads, ...dyad }: KeptDyad): StoredDyad {
  const [a, b] = dyad.pair;
  return {
    ...{ a, b, steps: dyad.count, warm: dyad.warm.length > 0, fights: dyad.fights },
    leads: leads.map((lead) => ({ score: lead.score, day: lead.day, body: JSON.stringify(lead) })),
    body: JSON.stringify(dyad),
  };
}

const saidRow = ({ ref, by, sort, n }: SaidCount): StoredSaid => ({ ref, by: by ?? NO_REF, sort, n });

/** A count as it is kept. */
export const saidOfRow = ({ ref, by, sort, n }: StoredSaid): SaidCount => ({
  ...{ ref, by: by === NO_REF ? null : by, sort: sort as SaidCount['sort'], n },
});

function rowsOf(change: FindingsChange): StoredFindingsChange {
  return {
    reports: change.reports.map(neighbourOf),
    goneReports: change.goneReports,
    copies: change.copies.map((one) => ({
      id: one.reports[0]!,
      reports: one.reports,
      body: JSON.stringify(one),
    })),
    goneCopies: change.goneCopies,
    events: change.events.map(eventRow),
    goneEvents: change.goneEvents,
    steps: change.steps.map(stepRow),
    goneSteps: change.goneSteps,
    dyads: change.dyads.map(dyadRow),
    goneDyads: change.goneDyads,
    said: change.said.map(saidRow),
  };
}

export interface ShelfParts {
  readonly store: FindingsStore;
  readonly archive: Pick<Archive, 'record' | 'text'>;
}

/** Reports of the index as they were read last, from the archive. Throws `archive-damaged`. */
export async function reportsRead(
  ids: readonly string[],
  { store, archive }: ShelfParts,
): Promise<readonly FusedReport[]> {
  const files = await store.files(ids);
  return Promise.all(
    files.map(async ({ id, text: textHash, record: key }) => {
      const [record, text] = await Promise.all([archive.record(id, key), archive.text(id, textHash)]);
      if (record === null)
        throw new CliError(
          'archive-damaged',
          `The record of report ${id} is not in the archive.`,
          'Run "marsad rebuild", which reads it again from its text.',
        );
      return { id, record, text };
    }),
  );
}

export class DatabaseShelf implements FindingsShelf {
  constructor(
    private readonly parts: ShelfParts,
    private readonly standing: StandingJudgements,
  ) {}

  async touching(keys: readonly number[]): Promise<readonly KeptReport[]> {
    return keys.length === 0 ? [] : (await this.parts.store.touching(keys)).map(keptOf);
  }

  async kept(ids: readonly string[]): Promise<readonly KeptReport[]> {
    return ids.length === 0 ? [] : (await this.parts.store.neighbours(ids)).map(keptOf);
  }

  async reports(ids: readonly string[]): Promise<readonly FusedReport[]> {
    return ids.length === 0 ? [] : judgedReports(await reportsRead(ids, this.parts), this.standing);
  }

  async eventsOf(tellings: readonly string[]): Promise<readonly KeptEvent[]> {
    if (tellings.length === 0) return [];
    const found = await this.parts.store.eventParts(tellings.map(tellingNumber));
    return found.map((parts) => JSON.parse(parts) as KeptEvent);
  }

  async copiesOf(reports: readonly string[]): Promise<readonly CopyCluster[]> {
    if (reports.length === 0) return [];
    return (await this.parts.store.copiesOf(reports)).map((body) => JSON.parse(body) as CopyCluster);
  }

  async stepsBy(whats: readonly number[]): Promise<readonly KeptStep[]> {
    return whats.length === 0 ? [] : (await this.parts.store.stepsBy(whats)).map(stepOfRow);
  }

  async briefsOf(pairs: readonly DyadFinding['pair'][]): Promise<readonly KeptBrief[]> {
    return (await this.parts.store.briefsOf(pairs)).map(({ a, b, what, brief }) => ({
      ...{ pair: [a, b], what },
      brief: briefIn(brief),
    }));
  }

  write(change: FindingsChange): Promise<void> {
    return this.parts.store.write(rowsOf(change));
  }
}
