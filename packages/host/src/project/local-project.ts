/**
 * A project whose folder this process holds. It joins the parts that answer and the parts that write, and gives all of
 * them back when it is closed.
 */
import type { Lexicon } from '@marsad/engine';
import type {
  ActorFilter,
  ActorRow,
  ActorView,
  Card,
  CardFilter,
  DecisionRequest,
  DecisionResult,
  FindingsFilter,
  HistoryRow,
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
  SetAsideView,
  StatusView,
  UnplacedRow,
  VocabularyView,
  WithdrawalRequest,
  WithdrawalResult,
} from '@marsad/model';
import { backup, type Database, type HeldProject, verify } from '@marsad/store';
import type { FindingsQuery, FindingsView } from '../findings/findings-view.js';
import { ProjectFindings } from '../findings/project-findings.js';
import { FindingScreens } from '../findings/shown/finding-screens.js';
import { type Arrival, arrivalOfItem } from '../intake/arrival.js';
import type { ReadingPool } from '../intake/reading-pool.js';
import { takeIn } from '../intake/take-in.js';
import { ActorReading } from './actor-reading.js';
import { Deciding } from './deciding.js';
import { NameFinder } from './find-names.js';
import { placesNamed } from './gazetteer.js';
import { historyOf } from './history.js';
import { Judging } from './judging.js';
import type { Ledger } from './ledger.js';
import { Linking } from './linking.js';
import type { KnownBy } from './past-journal.js';
import { PastProject, type PastReading } from './past-project.js';
import type { AuditView, ServedProject } from './project.js';
import { ReadingViews } from './reading-views.js';
import { type Reread, Rereading, type RereadRequest } from './rereading.js';
import { Searching } from './searching.js';
import { setAsideView } from './set-aside-view.js';
import { statusView } from './shown-status.js';
import { asCliError, ofStore } from './store-errors.js';
import { TextShelf } from './text-shelf.js';
import { unplacedRows } from './unplaced-rows.js';
import { Withdrawing } from './withdrawing.js';

export interface LocalParts {
  readonly held: HeldProject;
  readonly database: Database;
  readonly pool: ReadingPool;
  readonly ledger: Ledger;
  readonly lexicon: Lexicon;
  /** Version of the engine. */
  readonly engine: string;
}

/** A report that may be erased. */
export interface Erasure {
  readonly report: string;
  readonly title: string;
  readonly from: string;
  readonly assertions: number;
  /** Reports with the very same text, in which its words stand still. */
  readonly sameText: readonly string[];
}

export class LocalProject implements ServedProject {
  readonly shown: FindingScreens;
  private readonly views: ReadingViews;
  private readonly searching: Searching;
  private readonly actorViews: ActorReading;
  private readonly judging: Judging;
  private readonly found: ProjectFindings;
  private readonly linking: Linking;
  private readonly deciding: Deciding;
  private readonly rereading: Rereading;
  private readonly withdrawing: Withdrawing;
  private lastIntake: Promise<unknown> = Promise.resolve();
  private closing: Promise<void> | null = null;
  /** The last past day that was asked of. */
  private past: { readonly name: string; readonly project: Promise<PastProject> } | null = null;

  constructor(private readonly parts: LocalParts) {
    const { held, database, ledger, lexicon } = parts;
    const { archive } = held;
    const texts = new TextShelf(archive);
    const viewed = { database, archive, texts, lexicon, finder: new NameFinder(lexicon) };
    this.views = new ReadingViews(viewed);
    this.searching = new Searching(viewed, this.views);
    this.actorViews = new ActorReading(viewed);
    this.judging = new Judging({ ledger, database, views: this.views, texts });
    this.linking = new Linking({ ledger, views: this.views, texts, lexicon });
    this.deciding = new Deciding({ ledger, database, views: this.views, texts, lexicon });
    this.rereading = new Rereading({ ...parts, lexicon: lexicon.version });
    this.withdrawing = new Withdrawing({ ledger, views: this.views, rereading: this.rereading });
    this.found = new ProjectFindings(archive, database, lexicon);
    this.shown = new FindingScreens(this.found, lexicon);
  }

  /** Tells other processes of this user where this one answers for the project, and with which secret. */
  announce(where: { readonly endpoint: string; readonly token: string }): Promise<void> {
    return ofStore(() => this.parts.held.lock.announce(where));
  }

  status(lang: Language): Promise<StatusView> {
    const { held, database, lexicon, engine } = this.parts;
    return ofStore(() => statusView({ held, database, lexicon, engine }, lang));
  }

  async vocabulary(lang: Language): Promise<VocabularyView> {
    return this.actorViews.vocabulary(lang);
  }

  reports(filter: ReportFilter, lang: Language): Promise<Page<ReportRow>> {
    return ofStore(() => this.views.reports(filter, lang));
  }

  report(id: string, lang: Language): Promise<ReportView> {
    return ofStore(() => this.views.report(id, lang));
  }

  async *records(filter: ReportFilter): AsyncGenerator<ReportRecord> {
    try {
      yield* this.views.records(filter);
    } catch (cause) {
      throw asCliError(cause);
    }
  }

  cards(filter: CardFilter, lang: Language): Promise<Page<Card>> {
    return ofStore(() => this.views.cards(filter, lang));
  }

  card(id: string, lang: Language): Promise<Card> {
    return ofStore(() => this.views.card(id, lang));
  }

  actors(filter: ActorFilter, lang: Language): Promise<Page<ActorRow>> {
    return ofStore(() => this.actorViews.list(filter, lang));
  }

  actor(ref: string, lang: Language): Promise<ActorView> {
    return ofStore(() => this.actorViews.actor(ref, lang));
  }

  network(filter: NetworkFilter, lang: Language): Promise<NetworkView> {
    return ofStore(() => this.actorViews.network(filter, lang));
  }

  search(filter: SearchFilter, lang: Language): Promise<SearchView> {
    return ofStore(() => this.searching.search(filter, lang));
  }

  async places(q: string, lang: Language): Promise<readonly PlaceRow[]> {
    return placesNamed(q, lang, this.parts.lexicon);
  }

  findings(filter: FindingsQuery, lang: Language): Promise<FindingsView> {
    return ofStore(() => this.found.view(filter, lang));
  }

  /** Brings kept findings up to the journal, as the next question would; told how many reports of how many are done. */
  async bringUpFindings(told?: (done: number, total: number) => void): Promise<void> {
    await ofStore(() => this.found.bringUp(told));
  }

  /** Bytes of the index with all its tables. */
  bytesKept(): Promise<number> {
    return ofStore(() => this.parts.database.findings.bytes());
  }

  /** As `takeIn`, for arrivals without end: results come batch by batch, in order. */
  async *intake(arrivals: AsyncIterable<Arrival>): AsyncGenerator<readonly IntakeResult[]> {
    const { pool, ledger, database, lexicon, engine } = this.parts;
    // Two intakes at once would each take the other's reports for new ones.
    const before = this.lastIntake;
    let done: () => void = () => undefined;
    this.lastIntake = new Promise<void>((resolve) => {
      done = resolve;
    });
    await before;
    try {
      yield* takeIn(arrivals, { pool, ledger, database, engine, lexicon: lexicon.version });
    } catch (cause) {
      throw asCliError(cause);
    } finally {
      done();
    }
  }

  async takeIn(items: readonly IntakeItem[]): Promise<readonly IntakeResult[]> {
    async function* arrivals(): AsyncGenerator<Arrival> {
      for (const item of items) yield arrivalOfItem(item);
    }
    const results: IntakeResult[] = [];
    for await (const batch of this.intake(arrivals())) results.push(...batch);
    return results;
  }

  /** Reads reports again; see `Rereading.all`. */
  async *reread(request: RereadRequest): AsyncGenerator<Reread> {
    try {
      yield* this.rereading.all(request);
    } catch (cause) {
      throw asCliError(cause);
    }
  }

  /** Reads one report in the words that its outlet gave it since; see `Rereading.revise`. */
  revise(...request: Parameters<Rereading['revise']>): Promise<Reread | null> {
    return ofStore(() => this.rereading.revise(...request));
  }

  judge(request: JudgementRequest, author: string): Promise<JudgementResult> {
    return ofStore(() => this.judging.judge(request, author));
  }

  undo(author: string, n?: number): Promise<JudgementResult> {
    return ofStore(() => this.judging.undo(author, n));
  }

  link(request: LinkRequest, author: string): Promise<LinkResult> {
    return ofStore(() => this.linking.link(request, author));
  }

  unlink(author: string, n: number): Promise<LinkResult> {
    return ofStore(() => this.linking.unlink(author, n));
  }

  decide(request: DecisionRequest, author: string): Promise<DecisionResult> {
    return ofStore(() => this.deciding.decide(request, author));
  }

  undecide(author: string, n: number): Promise<DecisionResult> {
    return ofStore(() => this.deciding.undo(author, n));
  }

  withdraw(request: WithdrawalRequest, author: string): Promise<WithdrawalResult> {
    return ofStore(() => this.withdrawing.withdraw(request, author));
  }

  unwithdraw(author: string, n: number): Promise<WithdrawalResult> {
    return ofStore(() => this.withdrawing.undo(author, n));
  }

  unplaced(): Promise<readonly UnplacedRow[]> {
    return ofStore(() => unplacedRows(this.parts.database, this.parts.held.archive));
  }

  setAside(lang: Language): Promise<SetAsideView> {
    return ofStore(async () => {
      const { database } = this.parts;
      return setAsideView({ database, views: this.views, unplaced: await this.unplaced() }, lang);
    });
  }

  /** What would go with a report, before it is erased. Throws `not-found`, `ambiguous`, `report-erased`. */
  erasure(id: string): Promise<Erasure> {
    return ofStore(async () => {
      const { database } = this.parts;
      const { textId, ...stored } = await this.views.storedReport(id);
      const all = await database.reportsOfText(textId);
      const { title, from, assertions } = stored;
      return { report: stored.id, title, from, assertions, sameText: all.filter((one) => one !== stored.id) };
    });
  }

  /** Erases a report from the archive for good. The project is to be closed then, and its index deleted. */
  erase(
    report: string,
    said: { readonly author: string; readonly reason: string },
  ): Promise<{ n: number; at: string }> {
    return ofStore(() => this.parts.ledger.erase(report, said));
  }

  asOf(days: KnownBy): Promise<PastReading> {
    const { publishedBy, recordedBy } = days;
    if (publishedBy === undefined && recordedBy === undefined) return Promise.resolve(this);
    const name = [publishedBy, recordedBy, this.parts.held.archive.head().hash].join(' ');
    if (this.past?.name === name) return this.past.project;
    const before = this.past?.project;
    const { held, pool, lexicon } = this.parts;
    const { archive } = held;
    const project = ofStore(async () => {
      await (await before?.catch(() => undefined))?.close();
      return PastProject.open({ archive, project: held.project, pool, lexicon, days, present: this });
    });
    this.past = { name, project };
    project.catch(() => {
      this.past = null;
    });
    return project;
  }

  names(filter: FindingsFilter, lang: Language): Promise<NamesView> {
    return ofStore(() => this.shown.names(filter, lang));
  }

  history(id: string): Promise<readonly HistoryRow[]> {
    return ofStore(async () => {
      const { assertion, report } = await this.views.storedAssertion(id);
      const place = { report: report.id, anchor: assertion.anchor, assertion: assertion.id };
      return historyOf(this.parts.held.archive, place);
    });
  }

  verify(): Promise<AuditView> {
    return ofStore(async () => {
      const problems: AuditView['problems'][number][] = [];
      const { lines, files, erased } = await verify(this.parts.held.archive, (problem) =>
        problems.push(problem),
      );
      return { lines, files, erased, problems };
    });
  }

  backup(file: string): Promise<{ readonly file: string; readonly bytes: number; readonly files: number }> {
    return ofStore(() => backup(this.parts.held.archive, file));
  }

  /** Waits for the intake under way, then gives everything back. More than once does nothing more. */
  close(): Promise<void> {
    this.closing ??= ofStore(() => this.release());
    return this.closing;
  }

  private async release(): Promise<void> {
    const { held, database, pool, ledger } = this.parts;
    await this.lastIntake;
    await (await this.past?.project.catch(() => undefined))?.close();
    await ledger.settled();
    await pool.close();
    await database.close();
    await held.close();
  }
}
