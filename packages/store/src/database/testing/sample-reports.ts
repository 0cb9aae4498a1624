/** A handful of reports in which every filter, ladder and kind of date of the database has its case. */
import type { ReportRecord } from '@marsad/model';
import type { JournalLine, Judged, Placement } from '../../archive/entry.js';
import type { IndexedEntry, IndexedReport, StoredAssertion } from '../database.js';
import { lineOf, makeReport } from './make-report.js';

const DENIED = { polarity: 'denied', certainty: 'certain', status: 'occurred' } as const;
const PLANNED = { polarity: 'affirmed', certainty: 'certain', status: 'planned' } as const;
const rung = (ladder: 'cooperation' | 'hostility', step: number) => ({ rung: { ladder, step } }) as const;

/** The first line of every sample. */
export const PROJECT_MADE: IndexedEntry = {
  line: lineOf(1, { kind: 'project-made', project: 'p1', format: 1 }),
};

/** Reports on lines 2 to 6. */
export const SAMPLES = [
  makeReport({
    n: 2,
    outlet: 'long-war-journal',
    published: '2017-12-14',
    said: [
      {
        type: 'praise',
        roles: { agent: ['aqap'], target: ['jnim'] },
        time: '2017-11',
        more: rung('cooperation', 1),
      },
      { type: 'clash', roles: { party: ['jnim', 'isgs'] }, time: '2017-11-24' },
    ],
  }),
  makeReport({
    n: 3,
    language: 'fr',
    outlet: 'rfi',
    published: '2018-01',
    said: [
      {
        type: 'attack',
        roles: { agent: ['jnim'], target: ['minusma', 'civilians-mali'] },
        time: '2018-01-05',
      },
      {
        type: 'attack',
        roles: { agent: ['aqim'], target: ['minusma'] },
        time: '2018',
        more: { factuality: DENIED },
      },
    ],
  }),
  makeReport({
    n: 4,
    language: 'ar',
    words: 'أشادت الجماعة بالهجوم على المعسكر',
    said: [
      {
        type: 'allied-with',
        roles: { party: ['jnim', 'aqim'] },
        time: '2017-03-02/..',
        more: rung('cooperation', 4),
      },
      { type: 'led-by', roles: { subject: ['jnim'], object: ['iyad-ag-ghaly'] } },
    ],
  }),
  makeReport({
    n: 5,
    outlet: 'long-war-journal',
    published: '2019-05-01',
    words: "The group's leader said: back\\slash, and",
    said: [
      {
        type: 'threaten',
        roles: { agent: ['jnim'], target: ['armed-forces-france'] },
        time: '2019-04-30',
        more: { factuality: PLANNED, ...rung('hostility', 3) },
      },
      { type: 'statement', roles: { agent: ['outlet:long-war-journal'], target: ['jnim'] }, time: '2019' },
    ],
  }),
  makeReport({
    n: 6,
    published: '2019-05-01',
    said: [
      { type: 'clash', roles: { party: ['isgs', 'jnim'] }, time: '2019-04', more: { figures: [] } },
      { type: 'attack', roles: { agent: ['isgs'], target: ['jnim'] }, time: '2019-04-28' },
    ],
  }),
] as const;

/** All of them with the line before, ready to apply. */
export const ALL_SAMPLES: readonly IndexedEntry[] = [PROJECT_MADE, ...SAMPLES];

/** A judgement of a stored assertion, on line `n`. */
export function judged(
  n: number,
  { assertion, report }: StoredAssertion,
  verdict: 'accept' | 'reject',
  author = 'mariam',
): { readonly line: JournalLine<Judged> } {
  return {
    line: lineOf(n, {
      kind: 'judgement',
      ...{ author, verdict, report: report.id, anchor: assertion.anchor, assertion: assertion.id },
      ...{ quotation: 'q', before: 'b', after: 'a', text: report.text, evidence: [0, 1] },
    }),
  };
}

/** The taking back of judgement `of`, on line `n`. */
export function undone(n: number, of: number, author = 'mariam'): IndexedEntry {
  return { line: lineOf(n, { kind: 'judgement-undone', author, judgement: of }) };
}

/** A later reading of a sample, on line `n`, whose record lies under the key `again`. */
export function readAgain(
  n: number,
  { line, ...report }: IndexedReport,
  record: ReportRecord,
  placed: readonly Placement[],
): IndexedEntry {
  const { kind: _, ...entry } = line.entry;
  const again = { ...entry, kind: 'report-read-again', why: 'engine', author: 'mariam' } as const;
  return {
    ...{ title: report.title, textLength: report.textLength, tokens: report.tokens, record },
    line: lineOf(n, { ...again, of: line.n, takenIn: line.at, record: 'again', placed }),
  };
}
