/**
 * Findings that are kept beside the data, as the screens ask for them: only what is shown is read, so that a screen of a
 * large project costs what one of a small project does. The dossier of an actor reads every report that names it.
 */
import {
  dossierOf,
  isNameNode,
  type JudgementRow,
  judgedReports,
  nameNode,
  Origins,
  standingJudgements,
  standingRows,
  tellingKey,
} from '@marsad/fusion';
import type {
  CopyCluster,
  CopyPair,
  CoverageSummary,
  DossierFinding,
  DyadFinding,
  EventFinding,
  EventLinkView,
  FindingsReport,
  Lead,
  VoiceShares,
} from '@marsad/model';
import type { Archive, Database } from '@marsad/store';
import { reportsRead, tellingNumber } from '../database-shelf.js';
import type { DyadSummary, FindingsQuery, FoundParts } from '../findings-view.js';
import { keptParts, summaryIn } from '../kept-parts.js';
import { eventLinks } from './event-links.js';
import { quotationsIn } from './quotations-in.js';
import type {
  Counted,
  EventsAsked,
  Listed,
  ReportsOfDay,
  ReportText,
  ScreenSource,
  Stretch,
} from './screen-source.js';

/** Assertions with one id: as many as outlets printed the text. */
const SAME_ID = 50;
const eventIn = (body: string): EventFinding => JSON.parse(body) as EventFinding;

export interface KeptSourceParts {
  readonly archive: Archive;
  readonly database: Database;
  /** The decisions that count. */
  readonly rows: readonly JudgementRow[];
  /** What is shown of reports, with their outlets' names in the language asked for. */
  readonly heads: (ids: readonly string[]) => Promise<Readonly<Record<string, FindingsReport>>>;
}

export class KeptSource implements ScreenSource {
  constructor(private readonly parts: KeptSourceParts) {}

  async coverage(): Promise<CoverageSummary> {
    const { from, to, ...rest } = await this.store.coverage();
    const { withdrawn } = await this.store.takenBack();
    return { ...rest, leftOut: 0, withdrawn: withdrawn.length, first: from, last: to };
  }

  reports(ids: readonly string[]): Promise<Readonly<Record<string, FindingsReport>>> {
    return this.parts.heads(ids);
  }

  async events(asked: EventsAsked): Promise<Listed<EventFinding>> {
    const { bodies, total } = await this.store.events(asked);
    return { rows: bodies.map(eventIn), total };
  }

  tally(what: 'type' | 'country', vague: boolean): Promise<readonly Counted[]> {
    return this.store.tally(what, vague);
  }

  async eventsNamed(id: string): Promise<readonly EventFinding[]> {
    const named = (await this.store.events({ id, vague: true, limit: 2 })).bodies.map(eventIn);
    const told = (await this.parts.database.assertionsById(id, SAME_ID))
      .filter(({ assertion }) => assertion.id === id)
      .map(({ assertion, report }) => tellingKey(report.id, assertion.anchor));
    const telling = await this.eventsTelling(told);
    return [...named, ...telling.filter((one) => !named.some((other) => other.id === one.id))];
  }

  async eventsTelling(keys: readonly string[]): Promise<readonly EventFinding[]> {
    const wanted = new Set(keys);
    const bodies = await this.store.eventsWith([...wanted].map(tellingNumber));
    return bodies.map(eventIn).filter(({ tellings }) => tellings.some(({ key }) => wanted.has(key)));
  }

  async copies(reports: readonly string[]): Promise<readonly CopyPair[]> {
    return (await this.clusters(reports))
      .flatMap(({ pairs }) => pairs)
      .filter(({ a, b }) => reports.includes(a) && reports.includes(b));
  }

  links(keys: ReadonlySet<string>): Promise<readonly EventLinkView[]> {
    return eventLinks(standingRows(this.parts.rows), keys, async (places) => {
      const found = await this.parts.database.assertionsAt({
        reports: [...new Set(places.map(({ report }) => report))],
        anchors: [...new Set(places.map(({ anchor }) => anchor))],
      });
      return new Map(
        found.map(({ assertion, report }) => [tellingKey(report.id, assertion.anchor), assertion.id]),
      );
    });
  }

  async dyads(asked: Stretch & { readonly actor?: string }): Promise<Listed<DyadSummary>> {
    const { bodies, total } = await this.store.dyads(asked);
    return { rows: bodies.map(summaryIn), total };
  }

  async dyad(a: string, b: string): Promise<DyadFinding | null> {
    return (await this.found({ parts: ['dyads'], pair: [a, b] })).dyads[0] ?? null;
  }

  async leads(): Promise<readonly Lead[]> {
    return (await this.found({ parts: ['leads'] })).leads;
  }

  async days(): Promise<readonly ReportsOfDay[]> {
    return (await this.store.days()) as readonly ReportsOfDay[];
  }

  async dossier(ref: string): Promise<DossierFinding> {
    const standing = standingJudgements(this.parts.rows);
    const nodes = [ref, ...standing.actors.refs().filter((node) => standing.actors.of(node) === ref)];
    const names = new Set(nodes.filter(isNameNode));
    const spelled =
      names.size === 0
        ? []
        : await this.store.spelling(
            (await this.store.spellings()).filter((text) => names.has(nameNode(text))),
          );
    const naming = await this.store.naming(nodes.filter((node) => !isNameNode(node)));
    const ids = [...new Set([...naming, ...spelled, ...standing.changes.keys()])].sort();
    const [reports, clusters] = [await reportsRead(ids, this.shelf), await this.clusters(ids)];
    const days = await this.days();
    const published = days.map(({ published, reports }) => [published, reports] as const);
    const sorted = [...reports].sort((x, y) => (x.id < y.id ? -1 : 1));
    return dossierOf(ref, judgedReports(sorted, standing), new Origins(clusters), published);
  }

  async voices(ref: string): Promise<VoiceShares | null> {
    const found = await this.found({ parts: ['voices'], actor: ref });
    return found.voices.find((one) => one.ref === ref) ?? null;
  }

  async text(id: string): Promise<ReportText | null> {
    const [report] = await reportsRead([id], this.shelf);
    return report === undefined ? null : { text: report.text, quotations: quotationsIn(report.record) };
  }

  private get store(): Database['findings'] {
    return this.parts.database.findings;
  }

  private get shelf() {
    return { store: this.store, archive: this.parts.archive };
  }

  private found(filter: FindingsQuery): Promise<FoundParts> {
    return keptParts(filter, this.parts.rows, this.shelf);
  }

  private async clusters(reports: readonly string[]): Promise<readonly CopyCluster[]> {
    if (reports.length === 0) return [];
    return (await this.store.copiesOf(reports)).map((body) => JSON.parse(body) as CopyCluster);
  }
}
