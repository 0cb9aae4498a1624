/**
 * What is kept of a report beside its record, so that its neighbours can be found and compared without reading it:
 * its keys, its tellings as far as two are compared by them, and what it says of actors. All of it follows from the
 * report and its copies, so it can be thrown away and made again.
 */
import type { ClassOf } from '../actor-class.js';
import type { Origins } from '../copies/origins.js';
import { shinglesOf } from '../copies/shingles.js';
import { bandsOf, signatureOf } from '../copies/signature.js';
import type { Rung } from '../dyads/rungs.js';
import { isViolent, rungsOf } from '../dyads/rungs.js';
import { blockingKeys } from '../events/blocking-keys.js';
import { type OwnLink, ownReport } from '../events/own-report.js';
import { meetingKeys } from '../events/satellites.js';
import type { ComparedTelling } from '../events/telling.js';
import { saidIn, type VoiceSort } from '../findings/voice-shares.js';
import type { FusedReport } from '../fused-report.js';
import { keyHash } from './key-hash.js';

/** A telling as JSON keeps it: sets are lists. */
export interface KeptTelling extends Omit<ComparedTelling, 'agents' | 'targets' | 'all'> {
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly all: readonly string[];
}

export interface KeptBody {
  /** Of the runs of its words: two reports with one have one text. */
  readonly runs: number;
  readonly precise: readonly KeptTelling[];
  readonly vague: readonly KeptTelling[];
  readonly links: readonly OwnLink[];
  /** Keys of the steps between two parties that it tells, but for the violence of events. */
  readonly ties: readonly number[];
  readonly said: readonly (readonly [ref: string, by: string | null, sort: VoiceSort, name: number])[];
}

export interface KeptReport {
  readonly id: string;
  /** The first `bands` of them are the bands of its words; the rest is in no order. */
  readonly keys: readonly number[];
  readonly bands: number;
  readonly body: KeptBody;
}

/** Keys by which precise tellings are found, and vague ones. */
export const preciseKey = (key: string): number => keyHash(`p:${key}`);
export const vagueKey = (key: string): number => keyHash(`v:${key}`);
/** The key of a step without violence, and of the violence of an event. */
export const tieKey = ({ pair, type, days }: Rung): number =>
  keyHash(`d:${pair.join('|')} ${type} ${days.join('/')}`);
export const eventKey = (name: string): number => keyHash(`e:${name}`);

function kept(telling: ComparedTelling): KeptTelling {
  const { assertion, figures, agents, targets, all, ...rest } = telling;
  const { type, anchor, means, time } = assertion;
  return {
    ...rest,
    assertion: {
      type,
      anchor,
      ...(means !== undefined && { means }),
      ...(time !== undefined && { time: 1 }),
    },
    figures: figures.map(({ measure, best, part_of: part }) => ({
      ...{ measure, best },
      ...(part !== undefined && { part_of: part }),
    })),
    ...{ agents: [...agents], targets: [...targets], all: [...all] },
  };
}

/** The telling that was kept. */
export function toldAgain({ agents, targets, all, ...rest }: KeptTelling): ComparedTelling {
  return { ...rest, agents: new Set(agents), targets: new Set(targets), all: new Set(all) };
}

/** The keys under which precise tellings of one event meet. */
export const blocksOf = (telling: ComparedTelling): readonly number[] =>
  blockingKeys(telling).map(preciseKey);
/** The keys under which a telling meets precise ones, and vague ones. */
export const preciseKeys = (telling: ComparedTelling): readonly number[] =>
  meetingKeys(telling).map(preciseKey);
export const vagueKeys = (telling: ComparedTelling): readonly number[] => meetingKeys(telling).map(vagueKey);

/** What is kept of a text: its bands, and what names its runs as a whole. */
export interface KeptText {
  readonly bands: readonly number[];
  readonly runs: number;
}

/** Works it out; the slowest part of what is kept of a report. */
export function keptText(text: string): KeptText {
  const runs = shinglesOf(text);
  const bands = bandsOf(signatureOf(runs)).map((band) => keyHash(`b:${band}`));
  return { bands, runs: keyHash([...runs].sort((x, y) => x - y).join(' ')) };
}

/** What is kept of a report as it stands. */
export function keptReport(
  report: FusedReport,
  { bands, runs }: KeptText,
  origins: Origins,
  classOf: ClassOf,
): KeptReport {
  const { precise, vague, links } = ownReport(report, classOf);
  const tellings = new Set([...precise, ...vague].map(({ key }) => key));
  const ties = rungsOf(report, origins, classOf).flatMap((rung) =>
    isViolent(rung) ? (tellings.has(rung.key) ? [] : [eventKey(rung.key)]) : [tieKey(rung)],
  );
  const said = saidIn(report, origins, classOf).map(
    ({ ref, by, sort, name }) => [ref, by, sort, keyHash(`w:${name}`)] as const,
  );
  const keys = new Set([
    ...precise.flatMap(preciseKeys),
    ...vague.flatMap(vagueKeys),
    ...ties,
    ...said.map(([, , , name]) => name),
  ]);
  for (const band of bands) keys.delete(band);
  return {
    id: report.id,
    keys: [...bands, ...[...keys].sort((x, y) => x - y)],
    bands: bands.length,
    body: {
      runs,
      precise: precise.map(kept),
      vague: vague.map(kept),
      links,
      ties: [...new Set(ties)],
      said: [...new Map(said.map((one) => [one[3], one])).values()],
    },
  };
}
