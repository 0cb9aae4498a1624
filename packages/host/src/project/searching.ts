/**
 * What a search finds: the actors that its words name, the reports, and in each the places where the words stand and
 * the assertions that fit what is asked of them. It asks the index and words the answers; it changes nothing.
 */
import type { Language, Page, SearchFilter, SearchHit, SearchView } from '@marsad/model';
import type { ReportQuery, SaidQuery, StoredReport } from '@marsad/store';
import { nameIn } from '../telling/name-in.js';
import { actorRow } from './actor-views.js';
import { talliesOf } from './list-actors.js';
import type { ReadingViews, ViewParts } from './reading-views.js';
import { isAsked, saidQuery } from './said-query.js';
import { planSearch, type SearchPlan } from './search-plan.js';
import { reportRow } from './shown-report.js';
import { snippetsOf } from './snippets.js';

/** Actors shown above the hits. */
const NAMED = 12;
/** Cards shown with a hit. */
const FITTING = 3;
const NO_WORDS: SearchPlan = { terms: [], refs: [], named: [] };
const NOTHING_FITS: SearchHit['fits'] = { total: 0, cards: [] };

export class Searching {
  constructor(
    private readonly parts: ViewParts,
    private readonly views: ReadingViews,
  ) {}

  async search({ q = '', cursor, limit, ...filter }: SearchFilter, lang: Language): Promise<SearchView> {
    const { lexicon, finder } = this.parts;
    const said = saidQuery(filter, lexicon);
    const plan: SearchPlan = q.trim() === '' ? NO_WORDS : planSearch(q, finder);
    const page = await this.found(q, plan, {
      ...(isAsked(said) && { said }),
      ...(cursor !== undefined && { cursor }),
      ...(limit !== undefined && { limit }),
    });
    const fits = isAsked(said)
      ? await this.fitting(page.rows, said, lang)
      : new Map<string, SearchHit['fits']>();
    const [tallies, rows] = await Promise.all([
      talliesOf(plan.named.slice(0, NAMED), this.parts),
      Promise.all(page.rows.map((row) => this.hit(row, plan, fits.get(row.id) ?? NOTHING_FITS, lang))),
    ]);
    return {
      query: q,
      actors: tallies.map((tally) => actorRow(tally, lang, lexicon)),
      hits: { ...page, rows },
    };
  }

  /** Nothing for no words and no filter, and for words of which none can be looked for. */
  private async found(
    q: string,
    { terms, refs }: SearchPlan,
    query: ReportQuery,
  ): Promise<Page<StoredReport>> {
    const words = terms.length > 0 || refs.length > 0;
    if (!words && (q.trim() !== '' || query.said === undefined)) return { rows: [], total: 0, next: null };
    return this.parts.database.reports(words ? { ...query, search: { terms, refs } } : query);
  }

  private async fitting(
    reports: readonly StoredReport[],
    said: SaidQuery,
    lang: Language,
  ): Promise<Map<string, SearchHit['fits']>> {
    const found = await this.parts.database.fitting({
      reports: reports.map(({ id }) => id),
      said,
      limit: FITTING,
    });
    const cards = await this.views.toCards(
      [...found.values()].flatMap(({ first }) => first),
      lang,
    );
    return new Map(
      [...found].map(([id, { total }]) => [
        id,
        { total, cards: cards.filter(({ report }) => report.id === id) },
      ]),
    );
  }

  private async hit(
    stored: StoredReport,
    plan: SearchPlan,
    fits: SearchHit['fits'],
    lang: Language,
  ): Promise<SearchHit> {
    const { database, texts, lexicon } = this.parts;
    const report = reportRow(stored, (ref) => nameIn(ref, lang, lexicon));
    if (plan === NO_WORDS) return { report, snippets: [], fits };
    const text = await texts.get(stored);
    const snippets = snippetsOf(stored, text, plan.terms, []);
    if (snippets.length > 0 || plan.refs.length === 0) return { report, snippets, fits };
    const mentions = await database.mentions(stored.id);
    const meant = mentions.filter(({ ref }) => ref !== null && plan.refs.includes(ref));
    return { report, snippets: snippetsOf(stored, text, [], meant), fits };
  }
}
