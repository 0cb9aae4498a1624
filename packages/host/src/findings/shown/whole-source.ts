/** Findings that were computed whole, as the screens ask for them. */
import {
  dossierOf,
  judgedReports,
  keptDyad,
  Origins,
  standingJudgements,
  standingRows,
  tellingKey,
} from '@marsad/fusion';
import type {
  CopyPair,
  CoverageSummary,
  DossierFinding,
  DyadFinding,
  EventFinding,
  EventLinkView,
  FindingsReport,
  Language,
  Lead,
  VoiceShares,
} from '@marsad/model';
import type { DyadSummary } from '../findings-view.js';
import { countriesOf, eventsOf, waitsForReview } from '../narrow-findings.js';
import { bySteps, type Computed, coverageOf, summaryOf } from '../narrowed.js';
import type { ProjectFindings } from '../project-findings.js';
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

const stretchOf = <T>(all: readonly T[], { offset, limit }: Stretch): Listed<T> => ({
  rows: all.slice(offset, offset + limit),
  total: all.length,
});

export class WholeSource implements ScreenSource {
  constructor(
    private readonly computed: Computed,
    private readonly found: ProjectFindings,
    private readonly lang: Language,
  ) {}

  async coverage(): Promise<CoverageSummary> {
    const { from, to, ...rest } = coverageOf(this.computed);
    return { ...rest, withdrawn: this.computed.input.withdrawn.length, first: from, last: to };
  }

  async reports(ids: readonly string[]): Promise<Readonly<Record<string, FindingsReport>>> {
    const wanted = new Set(ids);
    const all = Object.entries(this.found.reportsIn(this.computed, this.lang));
    return Object.fromEntries(all.filter(([id]) => wanted.has(id)));
  }

  async events(asked: EventsAsked): Promise<Listed<EventFinding>> {
    const { type, country, disputed, review, newest, ...narrowing } = asked;
    const narrowed = eventsOf(this.computed.findings, narrowing).filter(
      (event) =>
        (type === undefined || event.types.some(({ value }) => value === type)) &&
        (country === undefined || countriesOf(event).includes(country)) &&
        (disputed !== true || event.contradictions.length > 0) &&
        (review !== true || waitsForReview(event)),
    );
    if (newest !== true) return stretchOf(narrowed, asked);
    const reversed = [...narrowed].reverse();
    const isDated = ({ days }: EventFinding): boolean => days.length > 0;
    return stretchOf([...reversed.filter(isDated), ...reversed.filter((one) => !isDated(one))], asked);
  }

  async tally(what: 'type' | 'country', vague: boolean): Promise<readonly Counted[]> {
    const found = new Map<string, number>();
    for (const event of this.computed.findings.events) {
      const value = what === 'type' ? event.types[0]?.value : countriesOf(event)[0];
      if (value !== undefined && (vague || !event.vague)) found.set(value, (found.get(value) ?? 0) + 1);
    }
    return [...found]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([value, count]) => ({ value, count }));
  }

  async eventsNamed(id: string): Promise<readonly EventFinding[]> {
    return this.computed.findings.events.filter(
      (event) => event.id.startsWith(id) || event.tellings.some(({ assertion }) => assertion === id),
    );
  }

  async eventsTelling(keys: readonly string[]): Promise<readonly EventFinding[]> {
    const wanted = new Set(keys);
    return this.computed.findings.events
      .filter(({ tellings }) => tellings.some(({ key }) => wanted.has(key)))
      .sort((x, y) => (x.id < y.id ? -1 : 1));
  }

  async copies(reports: readonly string[]): Promise<readonly CopyPair[]> {
    return this.computed.findings.copies
      .flatMap(({ pairs }) => pairs)
      .filter(({ a, b }) => reports.includes(a) && reports.includes(b));
  }

  links(keys: ReadonlySet<string>): Promise<readonly EventLinkView[]> {
    const { reports, judgements } = this.computed.input;
    const places = new Map<string, string>();
    for (const { id, record } of reports)
      for (const one of record.assertions) places.set(tellingKey(id, one.anchor), one.id);
    return eventLinks(standingRows(judgements), keys, async () => places);
  }

  async dyads({ actor, ...asked }: Stretch & { readonly actor?: string }): Promise<Listed<DyadSummary>> {
    const own = this.computed.findings.dyads.filter(
      ({ pair }) => actor === undefined || pair.includes(actor),
    );
    const { rows, total } = stretchOf([...own].sort(bySteps), asked);
    return { rows: rows.map(({ pair, steps }) => summaryOf(keptDyad(pair, steps))), total };
  }

  async dyad(a: string, b: string): Promise<DyadFinding | null> {
    const pair = [a, b].sort().join('\n');
    return this.computed.findings.dyads.find((one) => one.pair.join('\n') === pair) ?? null;
  }

  async leads(): Promise<readonly Lead[]> {
    return this.computed.findings.leads;
  }

  async days(): Promise<readonly ReportsOfDay[]> {
    return this.computed.input.reports.map(({ record }) => {
      const { outlet, language, published } = record.document;
      const reported = { reports: 1, assertions: record.assertions.length };
      return { published: published.edtf, outlet: outlet?.ref ?? null, language, ...reported };
    });
  }

  async dossier(ref: string): Promise<DossierFinding> {
    const { input, findings } = this.computed;
    const reports = judgedReports(input.reports, standingJudgements(input.judgements));
    const sorted = [...reports].sort((x, y) => (x.id < y.id ? -1 : 1));
    return dossierOf(ref, sorted, new Origins(findings.copies));
  }

  async voices(ref: string): Promise<VoiceShares | null> {
    return this.computed.findings.voices.find((one) => one.ref === ref) ?? null;
  }

  async text(id: string): Promise<ReportText | null> {
    const report = this.computed.input.reports.find((one) => one.id === id);
    return report === undefined ? null : { text: report.text, quotations: quotationsIn(report.record) };
  }
}
