/**
 * The findings of a project, computed from its journal and kept until a line is added. They are never stored: whoever
 * asks again after a judgement gets them computed anew.
 */
import type { Lexicon } from '@marsad/engine';
import { type Findings, findingsOf } from '@marsad/fusion';
import type { FindingsFilter, FindingsReport } from '@marsad/model';
import { dayNumber, type Language } from '@marsad/model';
import type { Archive } from '@marsad/store';
import { titleOf } from '../intake/arrival.js';
import { nameIn } from '../telling/name-in.js';
import { classOfIn } from './class-of.js';
import { type JournalFindings, journalFindings } from './findings-input.js';
import type { FindingsView } from './findings-view.js';

/** Findings with what they were computed from. */
export interface Computed {
  readonly input: JournalFindings;
  readonly findings: Findings;
}

/** The most answers kept; each holds all findings of a project as of some days. */
const KEPT = 4;

function refsIn({ events, dyads, leads, voices }: Findings): Set<string> {
  const refs = new Set([...dyads.flatMap(({ pair }) => pair), ...voices.map(({ ref }) => ref)]);
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

  constructor(
    private readonly archive: Archive,
    private readonly lexicon: Lexicon,
  ) {}

  /** Computes the findings as they were by the days asked, with names in a language. */
  async view(filter: FindingsFilter, lang: Language): Promise<FindingsView> {
    const computed = await this.computed(filter);
    const { findings, input } = computed;
    const { erased, withdrawn } = input;
    const names = [...refsIn(findings)].sort().map((ref) => [ref, nameIn(ref, lang, this.lexicon)]);
    return {
      ...{ ...findings, erased, withdrawn, names: Object.fromEntries(names) },
      reports: this.reportsIn(computed, lang),
    };
  }

  /** The reports that findings were computed from, by id, with their outlets' names in a language. */
  reportsIn({ input }: Computed, lang: Language): Readonly<Record<string, FindingsReport>> {
    const reports = input.reports.map(({ id, record, text }): [string, FindingsReport] => {
      const { outlet, published, language, title } = record.document;
      const name = outlet === null ? null : nameIn(outlet.ref, lang, this.lexicon);
      return [id, { title: title ?? titleOf(text, {}), outlet: name, published: published.edtf, language }];
    });
    return Object.fromEntries(reports);
  }

  /** What was computed, and from what; kept until a line is added to the journal. */
  computed(filter: FindingsFilter): Promise<Computed> {
    const { publishedBy, recordedBy } = filter;
    const key = [this.archive.head().hash, publishedBy, recordedBy].join(' ');
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const made = this.compute(filter);
    this.kept.set(key, made);
    made.catch(() => this.kept.delete(key));
    for (const old of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(old);
    return made;
  }

  private async compute(filter: FindingsFilter): Promise<Computed> {
    const { publishedBy } = filter;
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
