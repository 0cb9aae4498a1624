/**
 * Findings as the screens ask for them: lists by page, one event or dyad whole, leads, contradictions and coverage.
 * Each answer says from how many reports it was computed. It only words and narrows what fusion computed.
 */
import type { Lexicon } from '@marsad/engine';
import { type Findings, textDifference } from '@marsad/fusion';
import type {
  ActorFindingsView,
  CoverageView,
  DisputesView,
  DyadsView,
  DyadView,
  EventFinding,
  EventsFilter,
  EventsView,
  EventView,
  FindingsFilter,
  FindingsReport,
  Language,
  LeadsView,
  NamesView,
  TextDifferenceView,
  UnresolvedName,
} from '@marsad/model';
import { isoWeek } from '../../ask/coverage.js';
import { CliError } from '../../start/cli-error.js';
import { pairReason } from '../../telling/findings/telling-findings.js';
import { countryNameIn, nameIn, typeNameIn } from '../../telling/name-in.js';
import { rungInWords, rungsInWords } from '../../telling/rung-in-words.js';
import type { ProjectFindings } from '../project-findings.js';
import { dyadRow } from './dyad-row.js';
import { eventRow } from './event-row.js';
import { namesView, unresolvedNames } from './names-view.js';
import type { EventsAsked, Stretch } from './screen-source.js';
import { namingIn, type Wording, WordList } from './words.js';

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

const stretchOf = ({ cursor = '0', limit = PAGE }: Pick<NarrowFilter, 'cursor' | 'limit'>): Stretch => ({
  offset: Number(cursor),
  limit,
});

/** Where the next page begins; null behind the last. */
const nextOf = ({ offset, limit }: Stretch, total: number): string | null =>
  offset + limit < total ? String(offset + limit) : null;

const duringOf = ({ from, to }: Pick<NarrowFilter, 'from' | 'to'>) =>
  from === undefined && to === undefined
    ? {}
    : { during: [from ?? '0000-01-01', to ?? '9999-12-31'] as const };

function eventsAsked(filter: EventsFilter): EventsAsked {
  const { actor, type, country, vague, unclaimed, disputed, review, order } = filter;
  return {
    ...stretchOf(filter),
    ...duringOf(filter),
    ...(actor !== undefined && { actor }),
    ...(type !== undefined && { type }),
    ...(country !== undefined && { country }),
    ...(vague === true && { vague }),
    ...(unclaimed === true && { unclaimed }),
    ...(disputed === true && { disputed }),
    ...(review === true && { review }),
    ...(order !== 'oldest' && { newest: true }),
  };
}

export class FindingScreens {
  private readonly unresolved = new WeakMap<Findings, readonly UnresolvedName[]>();

  constructor(
    private readonly found: ProjectFindings,
    private readonly lexicon: Lexicon,
  ) {}

  async events(filter: EventsFilter, lang: Language): Promise<EventsView> {
    const source = await this.found.source(filter, lang);
    const asked = eventsAsked(filter);
    const { rows, total } = await source.events(asked);
    const wording = this.wording(lang);
    const all = filter.vague === true;
    return {
      rows: rows.map((event) => eventRow(event, filter.rule ?? 'conservative', wording)),
      ...{ total, next: nextOf(asked, total), coverage: await source.coverage() },
      types: (await source.tally('type', all)).map(({ value, count }) => ({
        ...{ type: value, name: typeNameIn(value, lang, this.lexicon), count },
      })),
      countries: (await source.tally('country', all)).map(({ value, count }) => ({
        ...{ country: value, name: countryNameIn(value, lang), count },
      })),
    };
  }

  /** By id or its beginning, or by the id of an assertion that tells it. Throws `not-found` or `ambiguous`. */
  async event(id: string, filter: FindingsFilter, lang: Language): Promise<EventView> {
    const source = await this.found.source(filter, lang);
    const event = theEvent(id === '' ? [] : await source.eventsNamed(id), id);
    const keys = new Set(event.review.flatMap(({ a, b }) => [a, b]));
    const told = (await source.eventsTelling([...keys])).flatMap((one) =>
      one.tellings.flatMap((telling) => (keys.has(telling.key) ? [{ one, telling }] : [])),
    );
    const others = new Map(told.flatMap(({ one }) => (one.id === event.id ? [] : [[one.id, one] as const])));
    const cited = [...event.reports, ...told.map(({ telling }) => telling.report)];
    const reports = await source.reports([...new Set([...cited, ...textsIn([event])])]);
    const wording = this.wording(lang, reports);
    return {
      ...new WordList(wording).addEvent(event).words(),
      row: eventRow(event, 'conservative', wording),
      event: {
        ...event,
        review: event.review.map((pair) => ({ ...pair, why: pairReason(pair, lang, namingIn(wording)) })),
      },
      reports: only(reports, cited),
      coverage: await source.coverage(),
      tellings: Object.fromEntries(
        told.map(({ one, telling }) => [telling.key, { assertion: telling.assertion, event: one.id }]),
      ),
      others: [...others.values()].map((one) => eventRow(one, 'conservative', wording)),
      copies: await source.copies(event.reports),
      links: await source.links(new Set(event.tellings.map(({ key }) => key))),
    };
  }

  async dyads(filter: NarrowFilter, lang: Language): Promise<DyadsView> {
    const source = await this.found.source(filter, lang);
    const { actor } = filter;
    const asked = { ...stretchOf(filter), ...(actor !== undefined && { actor }) };
    const { rows, total } = await source.dyads(asked);
    const wording = this.wording(lang);
    return {
      rows: rows.map((dyad) => dyadRow(dyad, wording)),
      ...{ total, next: nextOf(asked, total), coverage: await source.coverage() },
    };
  }

  /** Throws `not-found` when nothing is told between the two. */
  async dyad(a: string, b: string, filter: FindingsFilter, lang: Language): Promise<DyadView> {
    const source = await this.found.source(filter, lang);
    const dyad = a === b ? null : await source.dyad(a, b);
    if (dyad === null)
      throw new CliError('not-found', `Nothing is told between ${a} and ${b}.`, 'Look at the list of pairs.');
    const leads = (await source.leads()).filter(({ refs }) => refs.includes(a) && refs.includes(b));
    const cited = dyad.steps.flatMap(({ evidence }) => evidence.map(({ report }) => report));
    const origins = dyad.steps.flatMap((step) => step.origins);
    const reports = await source.reports([...new Set([...cited, ...origins.flatMap(textOf)])]);
    const list = new WordList(this.wording(lang, reports))
      .addRefs(dyad.pair)
      .addTypes(dyad.steps.map(({ type }) => type))
      .addKeys(origins);
    for (const lead of leads) list.addLead(lead);
    const steps = dyad.steps.map((step) => ({
      ...step,
      rungWords: rungInWords(step.ladder, step.step, lang),
    }));
    return {
      ...list.words(),
      dyad: { ...dyad, steps },
      rungs: { cooperation: rungsInWords('cooperation', lang), hostility: rungsInWords('hostility', lang) },
      leads,
      reports: only(reports, cited),
      coverage: await source.coverage(),
    };
  }

  async leads(filter: NarrowFilter, lang: Language): Promise<LeadsView> {
    const source = await this.found.source(filter, lang);
    const { actor, from = '', to = '9999' } = filter;
    const all = (await source.leads()).filter(
      ({ refs, day }) => (actor === undefined || refs.includes(actor)) && day >= from && day <= to,
    );
    const { offset, limit } = stretchOf(filter);
    const leads = all.slice(offset, offset + limit);
    const list = new WordList(this.wording(lang));
    for (const lead of leads) list.addLead(lead);
    return { ...list.words(), leads, total: all.length, coverage: await source.coverage() };
  }

  async disputes(filter: NarrowFilter, lang: Language): Promise<DisputesView> {
    const source = await this.found.source(filter, lang);
    const { actor } = filter;
    const { rows, total } = await source.events({
      ...{ ...stretchOf(filter), ...duringOf(filter), vague: true, disputed: true },
      ...(actor !== undefined && { actor }),
    });
    const wording = this.wording(lang, await source.reports(textsIn(rows)));
    const list = new WordList(wording);
    for (const event of rows) list.addEvent(event);
    return {
      ...list.words(),
      rows: rows.map((event) => ({
        event: eventRow(event, 'conservative', wording),
        contradictions: event.contradictions,
      })),
      ...{ total, coverage: await source.coverage() },
    };
  }

  /** Reports by week of publication, outlet and language. */
  async coverage(filter: FindingsFilter, lang: Language): Promise<CoverageView> {
    const source = await this.found.source(filter, lang);
    const rows = new Map<
      string,
      { -readonly [K in keyof CoverageView['rows'][number]]: CoverageView['rows'][number][K] }
    >();
    for (const { published, outlet, language, reports, assertions } of await source.days()) {
      const week = isoWeek(published);
      const key = [week ?? '', outlet ?? '', language].join(' ');
      const named = outlet === null ? null : { ref: outlet, name: nameIn(outlet, lang, this.lexicon) };
      const row = rows.get(key) ?? { week, outlet: named, language, reports: 0, assertions: 0 };
      row.reports += reports;
      row.assertions += assertions;
      rows.set(key, row);
    }
    return {
      rows: [...rows].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, row]) => row),
      coverage: await source.coverage(),
    };
  }

  /** What all reports on an actor amount to. */
  async actor(ref: string, filter: FindingsFilter, lang: Language): Promise<ActorFindingsView> {
    const source = await this.found.source(filter, lang);
    const dossier = await source.dossier(ref);
    const wording = this.wording(lang);
    const list = new WordList(wording)
      .addRefs([ref, ...dossier.relations.flatMap(({ others }) => others)])
      .addTypes(dossier.relations.map(({ type }) => type));
    for (const { country } of dossier.areas) list.addCountry(country);
    const counted = { actor: ref, vague: true, offset: 0, limit: 1 } as const;
    const pairs = await source.dyads({ actor: ref, offset: 0, limit: COMPANY });
    return {
      ...{ ...list.words(), dossier, coverage: await source.coverage() },
      voices: await source.voices(ref),
      pairs: pairs.rows.map((dyad) => dyadRow(dyad, wording)),
      events: (await source.events(counted)).total,
      disputes: (await source.events({ ...counted, disputed: true })).total,
      leads: (await source.leads()).filter(({ refs }) => refs.includes(ref)).length,
    };
  }

  /** Reads every report, since a name may stand in any. */
  async names(filter: FindingsFilter, lang: Language): Promise<NamesView> {
    const computed = await this.found.computed(filter);
    const all = this.unresolved.get(computed.findings) ?? unresolvedNames(computed, this.lexicon);
    this.unresolved.set(computed.findings, all);
    const source = await this.found.source(filter, lang);
    return namesView(computed, all, this.wording(lang), await source.coverage());
  }

  /** What differs between two reports. Throws `not-found`. */
  async difference(a: string, b: string, lang: Language): Promise<TextDifferenceView> {
    const source = await this.found.source({}, lang);
    const reports = await source.reports([a, b]);
    const compared = async (id: string): Promise<TextDifferenceView['a']> => {
      const [found, report] = [await source.text(id), reports[id]];
      if (found === null || report === undefined)
        throw new CliError('not-found', `There is no report "${id}".`, 'Give two ids.');
      return { id, report, ...found };
    };
    const [x, y] = [await compared(a), await compared(b)];
    return { a: x, b: y, parts: textDifference(x.text, y.text) };
  }

  private wording(lang: Language, reports: Readonly<Record<string, FindingsReport>> = {}): Wording {
    return { lang, lexicon: this.lexicon, reports };
  }
}

/** The report of a text that an origin's key names. */
const textOf = (key: string): string[] => (key.startsWith('text:') ? [key.slice('text:'.length)] : []);

/** Reports that stand for an origin of one of these events. */
const textsIn = (events: readonly EventFinding[]): string[] => [
  ...new Set(
    events.flatMap(({ origins, reports }) => [...reports, ...origins.flatMap(({ key }) => textOf(key))]),
  ),
];

/** Those of these ids, sorted. */
function only(
  reports: Readonly<Record<string, FindingsReport>>,
  ids: readonly string[],
): Readonly<Record<string, FindingsReport>> {
  const wanted = new Set(ids);
  return Object.fromEntries(Object.entries(reports).filter(([id]) => wanted.has(id)));
}

function theEvent(found: readonly EventFinding[], id: string): EventFinding {
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new CliError('ambiguous', `More than one event begins with "${id}".`, 'Give more of its id.');
  throw new CliError(
    'not-found',
    `There is no event "${id}".`,
    'An event gets another id when its first telling goes elsewhere: look for it in the list.',
  );
}
