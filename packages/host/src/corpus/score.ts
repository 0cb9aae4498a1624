/**
 * Adds up matches of whole reports into precision, recall and F1, by family and language, and writes them as tables
 * that change little from one day to the next.
 */
import type { Lexicon } from '@marsad/engine';
import type { Language } from '@marsad/model';
import { type DocumentMatch, MEASURED, type Measured } from './match-document.js';

export interface ScoredReport {
  readonly slug: string;
  readonly language: Language;
  readonly match: DocumentMatch;
}

interface Counts {
  expected: number;
  found: number;
  right: number;
  otherType: number;
}

const NAME: Readonly<Record<Language, string>> = { ar: 'Arabic', fr: 'French', en: 'English' };
const ORDER: readonly Language[] = ['ar', 'fr', 'en'];

function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2);
}

function scores({ expected, found, right }: Counts): string[] {
  const f1 = expected + found === 0 ? '–' : ((2 * right) / (expected + found)).toFixed(2);
  return [ratio(right, found), ratio(right, expected), f1];
}

function row(name: string, counts: Counts): string {
  const numbers = [counts.expected, counts.found, counts.right, counts.otherType].map(String);
  return `| ${[name, ...numbers, ...scores(counts)].join(' | ')} |`;
}

class Tally {
  private readonly counts = new Map<string, Counts>();

  add(key: string, name: keyof Counts, by = 1): void {
    const counts = this.get(key);
    counts[name] += by;
    this.counts.set(key, counts);
  }

  get(key: string): Counts {
    return this.counts.get(key) ?? { expected: 0, found: 0, right: 0, otherType: 0 };
  }
}

function tallyOf(reports: readonly ScoredReport[], lexicon: Lexicon): Tally {
  const tally = new Tally();
  const family = (type: string): string => lexicon.types.get(type)?.family ?? 'not in the lexicon';
  for (const { slug, language, match } of reports) {
    const add = (type: string, name: keyof Counts): void => {
      for (const key of ['all', language, slug, family(type), `${family(type)}/${language}`])
        tally.add(key, name);
    };
    for (const { expected, got, sameType } of match.pairs) {
      add(expected.type, 'expected');
      add(got.type, 'found');
      add(expected.type, sameType ? 'right' : 'otherType');
    }
    for (const expected of match.missed) add(expected.type, 'expected');
    for (const got of match.extra) add(got.type, 'found');
  }
  return tally;
}

const HEAD = [
  '| | expected | found | right | other type | precision | recall | F1 |',
  '|---|--:|--:|--:|--:|--:|--:|--:|',
];

function familiesOf(reports: readonly ScoredReport[], lexicon: Lexicon): string[] {
  const types = reports.flatMap(({ match }) => [
    ...match.pairs.flatMap((p) => [p.expected.type, p.got.type]),
    ...match.missed.map((e) => e.type),
    ...match.extra.map((g) => g.type),
  ]);
  return [...new Set(types.map((type) => lexicon.types.get(type)?.family ?? 'not in the lexicon'))].sort();
}

function fieldRow(field: Measured, reports: readonly ScoredReport[]): string {
  const cell = (language?: Language): string => {
    const right = reports
      .filter((r) => language === undefined || r.language === language)
      .flatMap((r) => r.match.pairs.filter((p) => p.sameType && p.fields.has(field)));
    const agreed = right.filter((p) => p.fields.get(field) === true).length;
    return `${agreed} of ${right.length}`;
  };
  return `| ${[field, ...ORDER.map((language) => cell(language)), cell()].join(' | ')} |`;
}

const PREFACE = `# Scores on whole reports

Written by \`npm run scores\`; a test fails when it is stale. An assertion is *right* when its type is the expected one, its evidence overlaps the reader's, its polarity agrees, and the refs in every role that the reader gave are the same. *Other type* is violence of another type with all else right; it is one expected and one found, and not right. What is extracted and not expected counts against precision.`;

/** The whole of scores.md. */
export function scoresPage(reports: readonly ScoredReport[], lexicon: Lexicon): string {
  const tally = tallyOf(reports, lexicon);
  const languages = ORDER.map((language) => row(NAME[language], tally.get(language)));
  const families = familiesOf(reports, lexicon).flatMap((family) => [
    row(`**${family}**`, tally.get(family)),
    ...ORDER.map((language) => row(`${family}, ${NAME[language]}`, tally.get(`${family}/${language}`))),
  ]);
  const slugs = reports.map(({ slug }) => slug).sort();
  return [
    PREFACE,
    '',
    '## By language',
    '',
    ...HEAD,
    ...languages,
    row('**all**', tally.get('all')),
    '',
    '## By family',
    '',
    ...HEAD,
    ...families,
    '',
    '## What right assertions say besides',
    '',
    `| | ${ORDER.map((language) => NAME[language]).join(' | ')} | all |`,
    '|---|--:|--:|--:|--:|',
    ...MEASURED.map((field) => fieldRow(field, reports)),
    '',
    '## By report',
    '',
    ...HEAD,
    ...slugs.map((slug) => row(slug, tally.get(slug))),
    '',
  ].join('\n');
}
