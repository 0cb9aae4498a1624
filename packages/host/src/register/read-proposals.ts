/**
 * Reads the reports of a project, or of files, for names that the register lacks. Texts are read again with the lexicon
 * as it is now, so that what was accepted meanwhile no longer comes up.
 */
import type { ReportInput } from '@marsad/model';
import { readReports } from '../input/reports.js';
import { showProgress } from '../output/progress.js';
import type { Project } from '../project/project.js';
import { withProject } from '../project/with-project.js';
import { CliError } from '../start/cli-error.js';
import type { StartedEngine } from '../start/start-engine.js';
import { report, type Streams } from '../start/streams.js';
import type { Proposal } from './proposal.js';
import { Proposals } from './proposals.js';
import { rejectedNames } from './rejected-names.js';

export interface ProposalSources {
  readonly db: string;
  /** Files and folders; none means the project. */
  readonly files: readonly string[];
  readonly from?: 'text' | 'jsonl';
  readonly lexicon: string;
  readonly json: boolean;
}

const PAGE = 200;

function readOne({ engine }: StartedEngine, proposals: Proposals, input: ReportInput, where: string): void {
  const record = engine.extract(input, { allMentions: true });
  proposals.add({ record, text: input.text, where });
}

/** What the reports name and the register lacks; `failed` counts inputs that could not be read. */
export async function readProposals(
  sources: ProposalSources,
  streams: Streams,
): Promise<{ readonly proposals: readonly Proposal[]; readonly failed: number }> {
  const started = streams.startEngine();
  const proposals = new Proposals(rejectedNames(sources.lexicon));
  const shown = sources.json ? null : showProgress('reading', streams);
  try {
    const failed =
      sources.files.length > 0
        ? await fromFiles(sources, streams, started, proposals, (n) => shown?.to(n, null))
        : await fromProject(sources, streams, started, proposals, (n, of) => shown?.to(n, of));
    return { proposals: proposals.list(), failed };
  } finally {
    shown?.stop();
  }
}

async function fromFiles(
  sources: ProposalSources,
  streams: Streams,
  started: StartedEngine,
  proposals: Proposals,
  told: (done: number) => Promise<void> | undefined,
): Promise<number> {
  let failed = 0;
  let done = 0;
  const { files, from } = sources;
  const reading = { files, defaults: {}, stdin: streams.stdin, bothInFolders: true, ...(from && { from }) };
  for await (const item of readReports(reading)) {
    if ('error' in item) {
      failed += 1;
      await report(streams, item.error, sources.json);
      continue;
    }
    const { input, line } = item;
    readOne(
      started,
      proposals,
      input,
      input.url ?? (line === undefined ? item.from : `${item.from}:${line}`),
    );
    done += 1;
    await told(done);
  }
  return failed;
}

async function fromProject(
  sources: ProposalSources,
  streams: Streams,
  started: StartedEngine,
  proposals: Proposals,
  told: (done: number, total: number) => Promise<void> | undefined,
): Promise<number> {
  return withProject(sources.db, 'register', streams, async (project: Project) => {
    let done = 0;
    for (let cursor: string | null | undefined; ; ) {
      const page = await project.reports({ limit: PAGE, ...(cursor ? { cursor } : {}) }, 'en');
      for (const row of page.rows) {
        const { text } = await project.report(row.id, 'en');
        const { language, url, published } = row;
        const day = published.basis === 'metadata' ? published.edtf : null;
        const input = { text, language, ...(url && { url }), ...(day && { published: day }) };
        readOne(started, proposals, input, url ?? row.from);
        done += 1;
        await told(done, page.total);
      }
      cursor = page.next;
      if (!cursor) return 0;
    }
  });
}

/** The proposal that was asked for, or an error that tells what to do. */
export function notProposed(wanted: string): CliError {
  return new CliError(
    'not-found',
    `No proposal is "${wanted}".`,
    'See "marsad register proposals" with the same reports; give a name or its number.',
  );
}
