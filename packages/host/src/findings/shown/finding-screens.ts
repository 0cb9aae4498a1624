/**
 * Findings as the screens ask for them: lists by page, one event or dyad whole, leads, contradictions and coverage.
 * Each answer says from how many reports it was computed. It only words and narrows what fusion computed.
 */
import type { Lexicon } from '@marsad/engine';
import {
  dossierOf,
  type Findings,
  judgedReports,
  Origins,
  standingJudgements,
  textDifference,
} from '@marsad/fusion';
import type {
  ActorFindingsView,
  CoverageSummary,
  CoverageView,
  DisputesView,
  DyadsView,
  DyadView,
  EventFinding,
  EventsFilter,
  EventsView,
  EventView,
  FindingsFilter,
  Language,
  LeadsView,
  NamesView,
  TextDifferenceView,
  UnresolvedName,
} from '@marsad/model';
import { isoWeek } from '../../ask/coverage.js';
import { CliError } from '../../start/cli-error.js';
import { countryNameIn, nameIn, typeNameIn } from '../../telling/name-in.js';
import { rungInWords, rungsInWords } from '../../telling/rung-in-words.js';
import { dyadsOf, eventsOf } from '../narrow-findings.js';
import type { Computed, ProjectFindings } from '../project-findings.js';
import { dyadRow } from './dyad-row.js';
import { eventLinks } from './event-links.js';
import { eventRow } from './event-row.js';
import { namesView, unresolvedNames } from './names-view.js';
import { type Wording, WordList } from './words.js';

/** What a list of dyads, leads or contradictions may be narrowed to. */
export interface NarrowFilter extends FindingsFilter {
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

const PAGE = 50;
/** Pairs shown on a dossier. */
const COMPANY = 12;

interface Known extends Computed {
  readonly wording: Wording;
  readonly coverage: CoverageSummary;
}

function pageOf<T>(
  all: readonly T[],
  { cursor = '0', limit = PAGE }: Pick<NarrowFilter, 'cursor' | 'limit'>,
) {
  const from = Number(cursor);
  const behind = from + limit;
  return {
    rows: all.slice(from, behind),
    total: all.length,
    next: behind < all.length ? String(behind) : null,
  };
}

/** Values with how many events have them first, the most frequent first. */
function tally(values: readonly string[]): (readonly [string, number])[] {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const duringOf = ({ from, to }: Pick<NarrowFilter, 'from' | 'to'>) =>
  from === undefined && to === undefined
    ? {}
    : { during: [from ?? '0000-01-01', to ?? '9999-12-31'] as const };

export class FindingScreens {
  private readonly unresolved = new WeakMap<Findings, readonly UnresolvedName[]>();

  constructor(
    private readonly found: ProjectFindings,
    private readonly lexicon: Lexicon,
  ) {}

  async events(filter: EventsFilter, lang: Language): Promise<EventsView> {
    const { findings, wording, coverage } = await this.known(filter, lang);
    const { actor, type, country, vague, unclaimed, disputed, review, rule = 'conservative' } = filter;
    const narrowed = eventsOf(findings, {
      ...duringOf(filter),
      ...(actor !== undefined && { actor }),
      ...(vague === true && { vague }),
      ...(unclaimed === true && { unclaimed }),
    }).filter(
      (event) =>
        (type === undefined || event.types.some(({ value }) => value === type)) &&
        (country === undefined || event.places.some(({ value }) => value.country === country)) &&
        (disputed !== true || event.contradictions.length > 0) &&
        (review !== true || event.review.some(({ judged }) => judged === undefined)),
    );
    const dated = narrowed.filter(({ days }) => days.length > 0);
    const undated = narrowed.filter(({ days }) => days.length === 0);
    const ordered = filter.order === 'oldest' ? narrowed : [...dated.reverse(), ...undated];
    const page = pageOf(ordered, filter);
    const shown = findings.events.filter((event) => vague === true || !event.vague);
    return {
      ...page,
      rows: page.rows.map((event) => eventRow(event, rule, wording)),
      coverage,
      types: tally(shown.flatMap(({ types }) => types[0]?.value ?? [])).map(([one, count]) => ({
        ...{ type: one, name: typeNameIn(one, lang, this.lexicon), count },
      })),
      countries: tally(shown.flatMap(({ places }) => places[0]?.value.country ?? [])).map(([iso, count]) => ({
        ...{ country: iso, name: countryNameIn(iso, lang), count },
      })),
    };
  }

  /** By id or its beginning, or by the id of an assertion that tells it. Throws `not-found` or `ambiguous`. */
  async event(id: string, filter: FindingsFilter, lang: Language): Promise<EventView> {
    const { findings, input, wording, coverage } = await this.known(filter, lang);
    const event = theEvent(findings.events, id);
    const eventOf = new Map(
      findings.events.flatMap((one) =>
        one.tellings.map((telling) => [telling.key, { one, telling }] as const),
      ),
    );
    const keys = [...new Set(event.review.flatMap(({ a, b }) => [a, b]))];
    const told = keys.flatMap((key) => {
      const place = eventOf.get(key);
      return place === undefined ? [] : [{ key, ...place }];
    });
    const others = [...new Set(told.map(({ one }) => one))].filter((one) => one !== event);
    const words = new WordList(wording).addEvent(event).words();
    const cited = new Set([...event.reports, ...told.map(({ telling }) => telling.report)]);
    return {
      ...words,
      row: eventRow(event, 'conservative', wording),
      event,
      reports: Object.fromEntries(Object.entries(wording.reports).filter(([report]) => cited.has(report))),
      coverage,
      tellings: Object.fromEntries(
        told.map(({ key, one, telling }) => [key, { assertion: telling.assertion, event: one.id }]),
      ),
      others: others.map((one) => eventRow(one, 'conservative', wording)),
      copies: findings.copies
        .flatMap(({ pairs }) => pairs)
        .filter(({ a, b }) => event.reports.includes(a) && event.reports.includes(b)),
      links: eventLinks(input, new Set(event.tellings.map(({ key }) => key))),
    };
  }

  async dyads(filter: NarrowFilter, lang: Language): Promise<DyadsView> {
    const { findings, wording, coverage } = await this.known(filter, lang);
    const { actor } = filter;
    const page = pageOf(dyadsOf(findings, actor === undefined ? {} : { actor }), filter);
    return { ...page, rows: page.rows.map((dyad) => dyadRow(dyad, wording)), coverage };
  }

  /** Throws `not-found` when nothing is told between the two. */
  async dyad(a: string, b: string, filter: FindingsFilter, lang: Language): Promise<DyadView> {
    const { findings, wording, coverage } = await this.known(filter, lang);
    const dyad = findings.dyads.find(({ pair }) => pair.includes(a) && pair.includes(b) && a !== b);
    if (dyad === undefined)
      throw new CliError('not-found', `Nothing is told between ${a} and ${b}.`, 'Look at the list of pairs.');
    const leads = findings.leads.filter(({ refs }) => refs.includes(a) && refs.includes(b));
    const list = new WordList(wording)
      .addRefs(dyad.pair)
      .addTypes(dyad.steps.map(({ type }) => type))
      .addKeys(dyad.steps.flatMap(({ origins }) => origins));
    for (const lead of leads) list.addLead(lead);
    const cited = new Set(dyad.steps.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
    const steps = dyad.steps.map((step) => ({
      ...step,
      rungWords: rungInWords(step.ladder, step.step, lang),
    }));
    return {
      ...list.words(),
      dyad: { ...dyad, steps },
      rungs: { cooperation: rungsInWords('cooperation', lang), hostility: rungsInWords('hostility', lang) },
      leads,
      reports: Object.fromEntries(Object.entries(wording.reports).filter(([report]) => cited.has(report))),
      coverage,
    };
  }

  async leads(filter: NarrowFilter, lang: Language): Promise<LeadsView> {
    const { findings, wording, coverage } = await this.known(filter, lang);
    const { actor, from = '', to = '9999' } = filter;
    const all = findings.leads.filter(
      ({ refs, day }) => (actor === undefined || refs.includes(actor)) && day >= from && day <= to,
    );
    const { rows: leads, total } = pageOf(all, filter);
    const list = new WordList(wording);
    for (const lead of leads) list.addLead(lead);
    return { ...list.words(), leads, total, coverage };
  }

  async disputes(filter: NarrowFilter, lang: Language): Promise<DisputesView> {
    const { findings, wording, coverage } = await this.known(filter, lang);
    const { actor } = filter;
    const narrowing = { ...duringOf(filter), vague: true as const, ...(actor !== undefined && { actor }) };
    const disputed = eventsOf(findings, narrowing).filter(({ contradictions }) => contradictions.length > 0);
    const page = pageOf(disputed, filter);
    const list = new WordList(wording);
    for (const event of page.rows) list.addEvent(event);
    const rows = page.rows.map((event) => ({
      event: eventRow(event, 'conservative', wording),
      contradictions: event.contradictions,
    }));
    return { ...list.words(), rows, total: page.total, coverage };
  }

  /** Reports by week of publication, outlet and language. */
  async coverage(filter: FindingsFilter, lang: Language): Promise<CoverageView> {
    const { input, coverage } = await this.known(filter, lang);
    const rows = new Map<
      string,
      { -readonly [K in keyof CoverageView['rows'][number]]: CoverageView['rows'][number][K] }
    >();
    for (const { record } of input.reports) {
      const { outlet, language, published } = record.document;
      const week = isoWeek(published.edtf);
      const key = [week ?? '', outlet?.ref ?? '', language].join(' ');
      const named =
        outlet === null ? null : { ref: outlet.ref, name: nameIn(outlet.ref, lang, this.lexicon) };
      const row = rows.get(key) ?? { week, outlet: named, language, reports: 0, assertions: 0 };
      row.reports += 1;
      row.assertions += record.assertions.length;
      rows.set(key, row);
    }
    return { rows: [...rows].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, row]) => row), coverage };
  }

  /** What all reports on an actor amount to. */
  async actor(ref: string, filter: FindingsFilter, lang: Language): Promise<ActorFindingsView> {
    const { findings, input, wording, coverage } = await this.known(filter, lang);
    const reports = judgedReports(input.reports, standingJudgements(input.judgements));
    const dossier = dossierOf(ref, reports, new Origins(findings.copies));
    const events = eventsOf(findings, { actor: ref, vague: true });
    const list = new WordList(wording)
      .addRefs([ref, ...dossier.relations.flatMap(({ others }) => others)])
      .addTypes(dossier.relations.map(({ type }) => type));
    for (const { country } of dossier.areas) list.addCountry(country);
    return {
      ...{ ...list.words(), dossier, coverage, events: events.length },
      voices: findings.voices.find((one) => one.ref === ref) ?? null,
      pairs: dyadsOf(findings, { actor: ref })
        .slice(0, COMPANY)
        .map((dyad) => dyadRow(dyad, wording)),
      disputes: events.filter(({ contradictions }) => contradictions.length > 0).length,
      leads: findings.leads.filter(({ refs }) => refs.includes(ref)).length,
    };
  }

  async names(filter: FindingsFilter, lang: Language): Promise<NamesView> {
    const known = await this.known(filter, lang);
    const all = this.unresolved.get(known.findings) ?? unresolvedNames(known, this.lexicon);
    this.unresolved.set(known.findings, all);
    return namesView(known, all, known.wording, known.coverage);
  }

  /** What differs between two reports. Throws `not-found`. */
  async difference(a: string, b: string, lang: Language): Promise<TextDifferenceView> {
    const { input, wording } = await this.known({}, lang);
    const [x, y] = [a, b].map((id) => {
      const report = input.reports.find((one) => one.id === id);
      if (report === undefined)
        throw new CliError('not-found', `There is no report "${id}".`, 'Give two ids.');
      const quotations = report.record.notes.flatMap(({ code, span }) =>
        code === 'quoted-armed-group-speech' && span !== undefined ? [span] : [],
      );
      return { id, report: wording.reports[id]!, text: report.text, quotations };
    });
    return { a: x!, b: y!, parts: textDifference(x!.text, y!.text) };
  }

  private async known(filter: FindingsFilter, lang: Language): Promise<Known> {
    const computed = await this.found.computed(filter);
    const reports = this.found.reportsIn(computed, lang);
    const wording = { lang, lexicon: this.lexicon, reports };
    return { ...computed, wording, coverage: summaryOf(computed) };
  }
}

function theEvent(events: readonly EventFinding[], id: string): EventFinding {
  const found = events.filter(
    (event) => event.id.startsWith(id) || event.tellings.some(({ assertion }) => assertion === id),
  );
  if (id !== '' && found.length === 1) return found[0]!;
  if (found.length > 1 && id !== '')
    throw new CliError('ambiguous', `More than one event begins with "${id}".`, 'Give more of its id.');
  throw new CliError(
    'not-found',
    `There is no event "${id}".`,
    'An event gets another id when its first telling goes elsewhere: look for it in the list.',
  );
}

function summaryOf({ input, findings }: Computed): CoverageSummary {
  const documents = input.reports.map(({ record }) => record.document);
  const days = documents.flatMap(({ published }) => published.edtf?.slice(0, 10) ?? []).sort();
  return {
    ...findings.coverage,
    withdrawn: input.withdrawn.length,
    outlets: new Set(documents.flatMap(({ outlet }) => outlet?.ref ?? [])).size,
    ...{ first: days[0] ?? null, last: days.at(-1) ?? null },
  };
}
