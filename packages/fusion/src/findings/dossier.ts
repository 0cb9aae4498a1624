/**
 * The dossier of one actor as a finding: by which names reports name it, who leads it and what it belongs to, where and
 * when something is told of it, and the years of which nothing is. A year without a word is no sign that it was gone.
 */
import {
  type Assertion,
  type DossierFinding,
  type DossierRelation,
  edtfBounds,
  type Mention,
} from '@marsad/model';
import type { Origins } from '../copies/origins.js';
import type { FusedReport } from '../fused-report.js';
import { FUSION_RULES } from '../rule-version.js';

const RELATIONS: ReadonlySet<string> = new Set([
  ...['led-by', 'leader-death', 'appointment', 'part-of', 'member-of', 'affiliated-with', 'media-arm-of'],
  ...['founding', 'dissolution', 'rename', 'merger', 'split', 'pledge-allegiance', 'designation', 'role'],
]);
const NAMING: ReadonlySet<Mention['match']> = new Set(['name', 'alias', 'misnomer', 'fuzzy']);

type Day = string | null;
const least = (a: Day, b: Day): Day => (a === null || (b !== null && b < a) ? b : a);
const greatest = (a: Day, b: Day): Day => (a === null || (b !== null && b > a) ? b : a);

function daysOf({ time }: Assertion): readonly [Day, Day] {
  const outer = time === undefined ? undefined : edtfBounds(time.edtf)?.outer;
  return [outer?.[0] ?? outer?.[1] ?? null, outer?.[1] ?? outer?.[0] ?? null];
}

const roleOf = ({ roles }: Assertion, ref: string): string | undefined =>
  Object.keys(roles).find((role) => roles[role]!.some((filler) => filler.ref === ref));

type Growing = { -readonly [K in keyof DossierRelation]: DossierRelation[K] };

class Relations {
  private readonly found = new Map<string, Growing>();

  add(one: Assertion, ref: string, report: string, origin: string): void {
    const as = roleOf(one, ref);
    if (as === undefined || !RELATIONS.has(one.type)) return;
    const all = Object.values(one.roles).flatMap((fillers) => fillers.flatMap((filler) => filler.ref ?? []));
    const others = [...new Set(all)].filter((other) => other !== ref).sort();
    const denied = one.factuality.polarity === 'denied';
    const key = [one.type, as, others.join(' '), denied].join('\n');
    const [first, last] = daysOf(one);
    const known = this.found.get(key) ?? {
      ...{ type: one.type, as, others, denied, disputed: false, ended: false },
      ...{ first: null, last: null, origins: [], evidence: [] },
    };
    known.first = least(known.first, first);
    known.last = greatest(known.last, last);
    known.ended ||= one.ended === true;
    known.origins = [...new Set([...known.origins, origin])];
    known.evidence = [...known.evidence, { report, assertion: one.id }];
    this.found.set(key, known);
  }

  list(): readonly DossierRelation[] {
    const contrary = ({ type, as, others, denied }: Growing): boolean =>
      this.found.has([type, as, others.join(' '), !denied].join('\n'));
    return [...this.found.values()]
      .map((one) => ({ ...one, disputed: contrary(one) }))
      .sort((x, y) => ((x.first ?? '9999') < (y.first ?? '9999') ? -1 : 1));
  }
}

/** A day of publication, EDTF, with how many reports have it. */
export type Published = readonly [edtf: string | null, count: number];

/** Runs of years that are missing between the first and the last of these. */
function gapsIn(told: ReadonlySet<number>, published: readonly Published[]): DossierFinding['gaps'] {
  const years = [...told].sort((x, y) => x - y);
  return years.slice(1).flatMap((year, i) => {
    const [from, to] = [years[i]! + 1, year - 1];
    if (from > to) return [];
    const there = published.filter(([edtf]) => {
      const own = Number(edtf?.slice(0, 4) ?? 0);
      return own >= from && own <= to;
    });
    return [{ from, to, reports: there.reduce((sum, [, count]) => sum + count, 0) }];
  });
}

function namesOf(ref: string, reports: readonly FusedReport[]): DossierFinding['names'] {
  const found = new Map<
    string,
    { -readonly [K in keyof DossierFinding['names'][number]]: DossierFinding['names'][number][K] }
  >();
  for (const { record } of reports) {
    const { language, published } = record.document;
    const day = published.edtf?.slice(0, 10) ?? null;
    for (const mention of record.mentions) {
      if (mention.ref !== ref || !NAMING.has(mention.match)) continue;
      const key = `${language} ${mention.text}`;
      const own = found.get(key) ?? { text: mention.text, language, mentions: 0, first: null, last: null };
      own.mentions += 1;
      own.first = least(own.first, day);
      own.last = greatest(own.last, day);
      found.set(key, own);
    }
  }
  return [...found.values()].sort((x, y) => y.mentions - x.mentions || (x.text < y.text ? -1 : 1));
}

/**
 * The dossier of a ref, from reports as they stand after judgements. Reports that do not name it tell no more of it than
 * that they are there: they may be left out where `published` counts the days of all.
 */
export function dossierOf(
  ref: string,
  reports: readonly FusedReport[],
  origins: Origins,
  published: readonly Published[] = reports.map(({ record }) => [record.document.published.edtf, 1]),
): DossierFinding {
  const relations = new Relations();
  const areas = new Map<string, { report: string; assertion: string }[]>();
  const years = new Set<number>();
  let [first, last]: [Day, Day] = [null, null];
  for (const report of reports)
    for (const one of report.record.assertions) {
      if (roleOf(one, ref) === undefined) continue;
      relations.add(one, ref, report.id, origins.of(one, report).key);
      const [from, to] = daysOf(one);
      first = least(first, from);
      last = greatest(last, to);
      for (const day of [from, to]) if (day !== null) years.add(Number(day.slice(0, 4)));
      const country = one.place?.country ?? null;
      if (country !== null)
        areas.set(country, [...(areas.get(country) ?? []), { report: report.id, assertion: one.id }]);
    }
  return {
    ...{ ref, rules: FUSION_RULES, names: namesOf(ref, reports), relations: relations.list(), first, last },
    areas: [...areas]
      .map(([country, evidence]) => ({ country, evidence }))
      .sort((x, y) => y.evidence.length - x.evidence.length || (x.country < y.country ? -1 : 1)),
    gaps: gapsIn(years, published),
  };
}
