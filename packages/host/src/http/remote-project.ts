/**
 * A project that another process serves, over its HTTP API. It answers as the project itself would, errors too; when
 * the server goes away in the middle, that is told, and nothing is tried again, since nobody knows what was done.
 */
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import type {
  ActorFilter,
  ActorRow,
  ActorView,
  Card,
  CardFilter,
  DecisionRequest,
  DecisionResult,
  FindingsFilter,
  IntakeItem,
  IntakeResult,
  JudgementRequest,
  JudgementResult,
  Language,
  LinkRequest,
  LinkResult,
  NamesView,
  NetworkFilter,
  NetworkView,
  Page,
  PlaceRow,
  ReportFilter,
  ReportRecord,
  ReportRow,
  ReportView,
  SearchFilter,
  SearchView,
  StatusView,
  UnplacedRow,
  VocabularyView,
  WithdrawalRequest,
  WithdrawalResult,
} from '@marsad/model';
import type { FindingsQuery, FindingsView } from '../findings/findings-view.js';
import { splitLines } from '../input/line-splitter.js';
import type { KnownBy } from '../project/past-journal.js';
import type { PastReading } from '../project/past-project.js';
import type { AuditView, Project } from '../project/project.js';
import { CliError, ERROR_CODES, type ErrorCode } from '../start/cli-error.js';
import { AUTHOR_HEADER, writeAuthor } from './author.js';
import { TOKEN_HEADER } from './guard.js';
import { inPortions } from './portions.js';
import { send, textOf } from './send.js';

/** Where a server answers and the secret that it asks for, as its lock file says. */
export interface RemotePlace {
  /** `http://127.0.0.1:PORT`, with or without a slash behind. */
  readonly endpoint: string;
  readonly token: string;
}

/** No record is longer; a line beyond it is not from a server of ours. Bytes. */
const LONGEST_LINE = 1024 * 1024 * 1024;

interface Told {
  readonly body: unknown;
  readonly author?: string;
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

function serverGone(cause: unknown): CliError {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  const code = inner instanceof Error && 'code' in inner ? ` (${String(inner.code)})` : '';
  return new CliError(
    'server-gone',
    `The server that holds the project went away in the middle${code}.`,
    'Run the command again: without a server it works on the folder itself, and nothing is taken in twice.',
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The error that an answer tells, as if it had been thrown here; null when it tells none. */
function toldError(answer: unknown): CliError | null {
  if (!isObject(answer) || !isObject(answer.error)) return null;
  const { code, message, hint } = answer.error;
  const known = ERROR_CODES.find((one) => one === code) ?? ('internal' satisfies ErrorCode);
  return new CliError(known, String(message), String(hint));
}

function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value));
  return search.toString();
}

async function jsonOf(answer: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse(await textOf(answer));
  } catch (cause) {
    throw serverGone(cause);
  }
}

/** The project behind an endpoint. `close` leaves the server as it is. */
export class RemoteProject implements Project {
  readonly #base: string;
  readonly #token: string;

  constructor(
    private readonly place: RemotePlace,
    private readonly days: KnownBy = {},
  ) {
    const { endpoint, token } = place;
    this.#base = `${endpoint.replace(/\/$/, '')}/api/`;
    this.#token = token;
  }

  async #send(path: string, query: Query, sent?: Told): Promise<IncomingMessage> {
    const headers: Record<string, string> = { [TOKEN_HEADER]: this.#token };
    if (sent?.author !== undefined) headers[AUTHOR_HEADER] = writeAuthor(sent.author);
    const url = `${this.#base}${path}?${searchOf({ ...this.days, ...query })}`;
    try {
      if (sent === undefined) return await send(url, { headers });
      headers['content-type'] = 'application/json';
      return await send(url, { headers, body: JSON.stringify(sent.body) });
    } catch (cause) {
      throw serverGone(cause);
    }
  }

  // The answer is this program's own, of the same version or refused by its error shape, so it is not checked again.
  async #ask<T>(path: string, query: Query, sent?: Told): Promise<T> {
    const answer = await this.#send(path, query, sent);
    const told = await jsonOf(answer);
    if (answer.statusCode !== 200) throw toldError(told) ?? serverGone(null);
    return told as T;
  }

  status(lang: Language): Promise<StatusView> {
    return this.#ask('status', { lang });
  }

  vocabulary(lang: Language): Promise<VocabularyView> {
    return this.#ask('vocabulary', { lang });
  }

  reports(filter: ReportFilter, lang: Language): Promise<Page<ReportRow>> {
    return this.#ask('reports', { ...filter, lang });
  }

  report(id: string, lang: Language): Promise<ReportView> {
    return this.#ask(`reports/${encodeURIComponent(id)}`, { lang });
  }

  async *records(filter: ReportFilter): AsyncGenerator<ReportRecord> {
    const { cursor: _, limit: __, order: ___, ...asked } = filter;
    const answer = await this.#send('records', asked);
    if (answer.statusCode !== 200) throw toldError(await jsonOf(answer)) ?? serverGone(null);
    try {
      for await (const line of splitLines(answer, LONGEST_LINE)) {
        if ('tooLong' in line) throw serverGone(null);
        if (line.bytes.length === 0) continue;
        const told: unknown = JSON.parse(Buffer.from(line.bytes).toString('utf8'));
        const error = toldError(told);
        if (error !== null) throw error;
        yield told as ReportRecord;
      }
    } catch (cause) {
      throw cause instanceof CliError ? cause : serverGone(cause);
    }
  }

  cards(filter: CardFilter, lang: Language): Promise<Page<Card>> {
    return this.#ask('cards', { ...filter, lang });
  }

  card(id: string, lang: Language): Promise<Card> {
    return this.#ask(`cards/${encodeURIComponent(id)}`, { lang });
  }

  actors(filter: ActorFilter, lang: Language): Promise<Page<ActorRow>> {
    return this.#ask('actors', { ...filter, lang });
  }

  actor(ref: string, lang: Language): Promise<ActorView> {
    return this.#ask(`actors/${encodeURIComponent(ref)}`, { lang });
  }

  network(filter: NetworkFilter, lang: Language): Promise<NetworkView> {
    return this.#ask('network', { ...filter, lang });
  }

  search(filter: SearchFilter, lang: Language): Promise<SearchView> {
    return this.#ask('search', { ...filter, lang });
  }

  places(q: string, lang: Language): Promise<readonly PlaceRow[]> {
    return this.#ask('places', { q, lang });
  }

  findings(filter: FindingsQuery, lang: Language): Promise<FindingsView> {
    const { parts, pair, during, ...rest } = filter;
    return this.#ask('findings', {
      ...rest,
      ...(parts !== undefined && { parts: parts.join(',') }),
      ...(pair !== undefined && { pair: pair.join(',') }),
      ...(during !== undefined && { during: during.join('/') }),
      lang,
    });
  }

  names(filter: FindingsFilter, lang: Language): Promise<NamesView> {
    return this.#ask('names', { ...filter, lang });
  }

  async takeIn(items: readonly IntakeItem[]): Promise<readonly IntakeResult[]> {
    const results: IntakeResult[] = [];
    for (const portion of inPortions(items)) {
      const told = await this.#ask<{ results: IntakeResult[] }>('reports', {}, { body: { items: portion } });
      results.push(...told.results);
    }
    return results;
  }

  judge(request: JudgementRequest, author: string): Promise<JudgementResult> {
    return this.#ask('judgements', {}, { body: request, author });
  }

  undo(author: string, n?: number): Promise<JudgementResult> {
    return this.#ask('judgements/undo', {}, { body: n === undefined ? {} : { n }, author });
  }

  link(request: LinkRequest, author: string): Promise<LinkResult> {
    return this.#ask('links', {}, { body: request, author });
  }

  unlink(author: string, n: number): Promise<LinkResult> {
    return this.#ask('links/undo', {}, { body: { n }, author });
  }

  decide(request: DecisionRequest, author: string): Promise<DecisionResult> {
    return this.#ask('decisions', {}, { body: request, author });
  }

  undecide(author: string, n: number): Promise<DecisionResult> {
    return this.#ask('decisions/undo', {}, { body: { n }, author });
  }

  withdraw(request: WithdrawalRequest, author: string): Promise<WithdrawalResult> {
    return this.#ask('withdrawals', {}, { body: request, author });
  }

  unwithdraw(author: string, n: number): Promise<WithdrawalResult> {
    return this.#ask('withdrawals/undo', {}, { body: { n }, author });
  }

  async unplaced(): Promise<readonly UnplacedRow[]> {
    return (await this.#ask<{ rows: readonly UnplacedRow[] }>('unplaced', {})).rows;
  }

  async asOf(days: KnownBy): Promise<PastReading> {
    return new RemoteProject(this.place, days);
  }

  verify(): Promise<AuditView> {
    return this.#ask('verify', {});
  }

  backup(file: string): Promise<{ readonly file: string; readonly bytes: number; readonly files: number }> {
    return this.#ask('backup', {}, { body: { file: resolve(file) } });
  }

  async close(): Promise<void> {}
}
