/**
 * The findings of a project. As it stands now they are kept beside its data and brought up to the journal when they
 * are asked for; as of a past day they are computed whole from the journal up to that day, and the last few answers are
 * remembered until a line is added.
 */
import type { Lexicon } from '@marsad/engine';
import { FUSION_RULES, findingsOf, type JudgementRow } from '@marsad/fusion';
import type { FindingsFilter, FindingsReport } from '@marsad/model';
import { dayNumber, type Language } from '@marsad/model';
import type { Archive, Database } from '@marsad/store';
import { titleOf } from '../intake/arrival.js';
import { nameIn, placeNameIn } from '../telling/name-in.js';
import { bringUp } from './bring-up.js';
import { classOfIn } from './class-of.js';
import type { ShelfParts } from './database-shelf.js';
import { journalFindings } from './findings-input.js';
import type { FindingsQuery, FindingsView, FoundParts } from './findings-view.js';
import { keptParts } from './kept-parts.js';
import { type Computed, coverageOf, narrowed } from './narrowed.js';
import { KeptSource } from './shown/kept-source.js';
import type { ScreenSource } from './shown/screen-source.js';
import { WholeSource } from './shown/whole-source.js';

/** The most answers kept; each holds all findings of a project as of some days. */
const KEPT = 4;

function refsIn({ events, dyads, leads, voices, summaries, network }: FoundParts): Set<string> {
  const refs = new Set([...dyads.flatMap(({ pair }) => pair), ...voices.map(({ ref }) => ref)]);
  for (const { pair } of [...summaries, ...network]) for (const ref of pair) refs.add(ref);
  for (const lead of leads) for (const ref of lead.refs) refs.add(ref);
  for (const event of events) {
    for (const { value } of [...event.agents, ...event.targets]) refs.add(value);
    for (const { ref } of event.origins) if (ref !== null) refs.add(ref);
    for (const { by } of [...event.claims.claims, ...event.claims.denials]) if (by !== null) refs.add(by);
    for (const { whose } of event.toll.lines) if (whose !== null) refs.add(whose);
    for (const { refs: both } of event.hypotheses.evidence) for (const ref of both) refs.add(ref);
  }
  return refs;
}

export class ProjectFindings {
  private readonly kept = new Map<string, Promise<Computed>>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly archive: Archive,
    private readonly database: Database,
    private readonly lexicon: Lexicon,
  ) {}

  /** The findings asked for, with names in a language. */
  view(filter: FindingsQuery, lang: Language): Promise<FindingsView> {
    return isPast(filter) ? this.pastView(filter, lang) : this.presentView(filter, lang);
  }

  /** Brings what is kept up to the journal; one after the other, since each begins where the one before it ended. */
  bringUp(told?: (done: number, total: number) => void): Promise<readonly JudgementRow[]> {
    const { archive, database, lexicon } = this;
    const turn = this.turn.then(() =>
      bringUp({
        ...{ archive, database, classOf: classOfIn(lexicon), madeBy: `${FUSION_RULES} ${lexicon.version}` },
        ...(told !== undefined && { told }),
      }),
    );
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  /** The reports that findings were computed from, by id, with their outlets' names in a language. */
  reportsIn({ input }: Computed, lang: Language): Readonly<Record<string, FindingsReport>> {
    const reports = input.reports.map(({ id, record, text }): [string, FindingsReport] => {
      const { outlet, published, language, title } = record.document;
      const shown = titleOf(text, title == null ? {} : { title });
      const name = this.outlet(outlet?.ref ?? null, lang);
      return [id, { title: shown, outlet: name, published: published.edtf, language }];
    });
    return Object.fromEntries(reports);
  }

  /** All findings, and what they were computed from; remembered until a line is added to the journal. */
  computed({ publishedBy, recordedBy }: FindingsFilter): Promise<Computed> {
    const key = [this.archive.head().hash, publishedBy, recordedBy].join(' ');
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = this.compute({
      ...(publishedBy !== undefined && { publishedBy }),
      ...(recordedBy !== undefined && { recordedBy }),
    });
    this.kept.set(key, made);
    made.catch(() => this.kept.delete(key));
    for (const old of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(old);
    return made;
  }

  /** Findings as the screens ask for them, as they stand or as of some days. */
  async source(filter: FindingsFilter, lang: Language): Promise<ScreenSource> {
    if (isPast(filter)) return new WholeSource(await this.computed(filter), this, lang);
    const { archive, database } = this;
    const rows = await this.bringUp();
    return new KeptSource({ archive, database, rows, heads: (ids) => this.heads(ids, lang) });
  }

  private get shelf(): ShelfParts {
    return { store: this.database.findings, archive: this.archive };
  }

  private async presentView(filter: FindingsQuery, lang: Language): Promise<FindingsView> {
    const store = this.database.findings;
    const rows = await this.bringUp();
    const parts = await keptParts(filter, rows, this.shelf);
    const reports = await this.heads(filter.parts === undefined ? undefined : reportsIn(parts), lang);
    const { erased, withdrawn } = await store.takenBack();
    return { ...parts, erased, withdrawn, ...this.names(parts, lang), reports };
  }

  /** What is shown of these reports, or of all, by id. */
  private async heads(
    ids: readonly string[] | undefined,
    lang: Language,
  ): Promise<Readonly<Record<string, FindingsReport>>> {
    const heads = await this.database.findings.heads(ids);
    const reports = heads.map(({ id, title, outlet, published, language }): [string, FindingsReport] => [
      id,
      { title, outlet: this.outlet(outlet, lang), published, language: language as Language },
    ]);
    return Object.fromEntries(reports);
  }

  private async pastView(filter: FindingsQuery, lang: Language): Promise<FindingsView> {
    const computed = await this.computed(filter);
    const { input, findings } = computed;
    const { erased, withdrawn } = input;
    const parts = narrowed(findings, filter, coverageOf(computed));
    const asked = filter.parts === undefined ? null : new Set(reportsIn(parts));
    const reports = Object.entries(this.reportsIn(computed, lang)).filter(([id]) => asked?.has(id) ?? true);
    return { ...parts, erased, withdrawn, ...this.names(parts, lang), reports: Object.fromEntries(reports) };
  }

  private names(parts: FoundParts, lang: Language): Pick<FindingsView, 'names'> {
    const names = [...refsIn(parts)].sort().map((ref) => [ref, nameIn(ref, lang, this.lexicon)]);
    const places = parts.events.flatMap((event) =>
      event.places.flatMap(({ value }) =>
        value.ref === null ? [] : [[value.ref, placeNameIn(value, lang, this.lexicon)]],
      ),
    );
    return { names: Object.fromEntries([...names, ...places]) };
  }

  private outlet(ref: string | null, lang: Language): string | null {
    return ref === null ? null : nameIn(ref, lang, this.lexicon);
  }

  private async compute(filter: FindingsFilter): Promise<Computed> {
    const { publishedBy } = filter;
    if (!isPast(filter)) {
      const findings = await keptParts({}, await this.bringUp(), this.shelf);
      return { input: await journalFindings(this.archive, filter), findings };
    }
    const input = await journalFindings(this.archive, filter);
    const findings = findingsOf({
      reports: input.reports,
      judgements: input.judgements,
      classOf: classOfIn(this.lexicon),
      ...(publishedBy !== undefined && { publishedBy: dayNumber(publishedBy) }),
    });
    return { input, findings };
  }
}

const isPast = ({ publishedBy, recordedBy }: FindingsFilter): boolean =>
  publishedBy !== undefined || recordedBy !== undefined;

/** Reports that findings speak of. */
function reportsIn({ events, copies }: FoundParts): string[] {
  const texts = events.flatMap(({ origins }) =>
    origins.flatMap(({ key, kind }) => (kind === 'text' && key.startsWith('text:') ? [key.slice(5)] : [])),
  );
  const told = [...events.flatMap(({ reports }) => reports), ...copies.flatMap(({ reports }) => reports)];
  return [...new Set([...told, ...texts])].sort();
}
