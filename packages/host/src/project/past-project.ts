/**
 * A project as it was known by a day: its lists, searches, cards, dossiers, network and records, from an index that is
 * made of the journal up to then in a temporary folder. That takes as long as making the index again; the last one is
 * kept while the project is open. Nothing can be written through it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lexicon } from '@marsad/engine';
import type { Language, StatusView } from '@marsad/model';
import { type Database, openDatabase } from '@marsad/store';
import type { FindingsQuery, FindingsView } from '../findings/findings-view.js';
import type { ReadingPool } from '../intake/reading-pool.js';
import { ActorReading } from './actor-reading.js';
import { correctedReading } from './decided.js';
import { NameFinder } from './find-names.js';
import { Ledger } from './ledger.js';
import { type KnownBy, pastArchive, type ReadArchive } from './past-journal.js';
import type { Project } from './project.js';
import { ReadingViews } from './reading-views.js';
import { Searching } from './searching.js';
import { asCliError, ofStore } from './store-errors.js';
import { TextShelf } from './text-shelf.js';

/** What can be asked of a past day. */
export type PastReading = Pick<
  Project,
  | 'status'
  | 'reports'
  | 'report'
  | 'records'
  | 'cards'
  | 'card'
  | 'actors'
  | 'actor'
  | 'network'
  | 'search'
  | 'findings'
>;

export interface PastParts {
  readonly archive: ReadArchive;
  /** UUID of the project. */
  readonly project: string;
  readonly pool: Pick<ReadingPool, 'read' | 'tokens'>;
  readonly lexicon: Lexicon;
  readonly days: KnownBy;
  /** What the project itself answers. */
  readonly present: Pick<Project, 'status' | 'findings'>;
}

const refused = (): Promise<never> => Promise.reject(new Error('nothing is written through a past day'));

export class PastProject implements PastReading {
  private readonly views: ReadingViews;
  private readonly searching: Searching;
  private readonly actorViews: ActorReading;

  private constructor(
    private readonly parts: PastParts,
    private readonly database: Database,
    private readonly folder: string,
    archive: ReadArchive,
  ) {
    const { lexicon } = parts;
    const texts = new TextShelf(archive);
    const viewed = { database, archive, texts, lexicon, finder: new NameFinder(lexicon) };
    this.views = new ReadingViews(viewed);
    this.searching = new Searching(viewed, this.views);
    this.actorViews = new ActorReading(viewed);
  }

  /** Makes the index of these days. */
  static async open(parts: PastParts): Promise<PastProject> {
    const { project, pool, days } = parts;
    const archive = await pastArchive(parts.archive, days);
    const folder = await mkdtemp(join(tmpdir(), 'marsad-past-'));
    const place = { kind: 'pglite', folder: join(folder, 'database') } as const;
    try {
      const database = await openDatabase(place, { project, corrected: correctedReading });
      await new Ledger({
        archive: { ...archive, append: refused, erase: refused },
        database,
        pool,
      }).catchUp();
      return new PastProject(parts, database, folder, archive);
    } catch (cause) {
      await rm(folder, { recursive: true, force: true });
      throw cause;
    }
  }

  /** That of the project, with the numbers of those days. */
  status(lang: Language): Promise<StatusView> {
    return ofStore(async () => {
      const { reports, assertions, judgements } = await this.database.counts();
      return { ...(await this.parts.present.status(lang)), reports, assertions, judgements };
    });
  }

  findings(filter: FindingsQuery, lang: Language): Promise<FindingsView> {
    return this.parts.present.findings({ ...filter, ...this.parts.days }, lang);
  }

  reports: PastReading['reports'] = (filter, lang) => ofStore(() => this.views.reports(filter, lang));
  report: PastReading['report'] = (id, lang) => ofStore(() => this.views.report(id, lang));
  cards: PastReading['cards'] = (filter, lang) => ofStore(() => this.views.cards(filter, lang));
  card: PastReading['card'] = (id, lang) => ofStore(() => this.views.card(id, lang));
  actors: PastReading['actors'] = (filter, lang) => ofStore(() => this.actorViews.list(filter, lang));
  actor: PastReading['actor'] = (ref, lang) => ofStore(() => this.actorViews.actor(ref, lang));
  network: PastReading['network'] = (filter, lang) => ofStore(() => this.actorViews.network(filter, lang));
  search: PastReading['search'] = (filter, lang) => ofStore(() => this.searching.search(filter, lang));

  async *records(filter: Parameters<Project['records']>[0]): ReturnType<ReadingViews['records']> {
    try {
      yield* this.views.records(filter);
    } catch (cause) {
      throw asCliError(cause);
    }
  }

  /** Closes the index and takes it away. */
  async close(): Promise<void> {
    await this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
