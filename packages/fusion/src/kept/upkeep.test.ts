import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classByForm } from '../actor-class.js';
import { findingsOf } from '../findings-of.js';
import type { FusedReport } from '../fused-report.js';
import { judgedReports } from '../judgements/judged-reports.js';
import type { JudgementRow } from '../judgements/judgement-row.js';
import { standingJudgements } from '../judgements/standing-judgements.js';
import { MemoryShelf } from '../testing/memory-shelf.js';
import { type ToldEvent, toldReport } from '../testing/told-report.js';
import { changedBy } from './changed-by.js';
import { upkeep } from './upkeep.js';
import { wholeFindings } from './whole-findings.js';

/** A project that only adds: reports and rows, and what is kept beside them. */
class Kept {
  readonly shelf = new MemoryShelf();
  readonly reports = new Map<string, FusedReport>();
  readonly rows: JudgementRow[] = [];

  async put(...reports: readonly FusedReport[]): Promise<void> {
    for (const report of reports) this.reports.set(report.id, report);
    await this.bringUp(
      reports.map(({ id }) => id),
      this.rows.length,
    );
  }

  async remove(id: string): Promise<void> {
    this.reports.delete(id);
    await this.bringUp([id], this.rows.length);
  }

  async decide(row: object): Promise<void> {
    const n = this.rows.length + 1;
    this.rows.push({ author: 'nadia', at: '2026-11-21T20:00:00Z', n, ...row } as JudgementRow);
    await this.bringUp([], this.rows.length - 1);
  }

  private async bringUp(ids: readonly string[], rowsBefore: number): Promise<void> {
    const before = standingJudgements(this.rows.slice(0, rowsBefore));
    const after = standingJudgements(this.rows);
    const all = [...this.reports.values()];
    this.shelf.standing = new Map(judgedReports(all, after).map((one) => [one.id, one]));
    const naming = (refs: ReadonlySet<string>): string[] =>
      all
        .filter(({ record }) => [...refs].some((ref) => JSON.stringify(record).includes(`"${ref}"`)))
        .map(({ id }) => id);
    const { reports, renamed } = changedBy(before, after);
    const changed = [...new Set([...ids, ...reports, ...naming(renamed)])];
    await upkeep(
      this.shelf,
      { reports: changed, linksBefore: before.events, links: after.events },
      classByForm,
    );
  }

  check(): void {
    const all = findingsOf({
      reports: [...this.reports.values()],
      judgements: this.rows,
      classOf: classByForm,
    });
    const kept = wholeFindings(this.shelf.rows(), all.agreement, all.coverage);
    expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(all)));
  }
}

const PLACES = [
  ['Indelimane', 15.87, 1.52],
  ['Ansongo', 15.66, 0.5],
  ['Tabankort', 15.95, 1.6],
  ['Menaka', 15.92, 2.4],
] as const;
const TEXTS = [
  'Gunmen attacked the post of Indelimane on Friday morning and four soldiers died there, the army said in a statement.',
  'Gunmen attacked the post of Indelimane on Friday morning and five soldiers died there, the army said in a statement.',
  'In the market of Menaka a bomb went off at noon, and traders told the radio that nobody had seen who had put it there.',
  '',
];

const told = fc.record(
  {
    type: fc.constantFrom('attack', 'ambush', 'bombing', 'clash', 'release'),
    day: fc.constantFrom('2017-11-23', '2017-11-24', '2017-11-25', '2017-11-27', '2017-11'),
    at: fc.constantFrom(...PLACES),
    precision: fc.constantFrom(1 as const, 2 as const, 3 as const),
    agent: fc.constantFrom(['jnim'], ['isgs'], []),
    target: fc.constantFrom(['armed-forces-mali'], ['civilians-mali'], ['minusma'], []),
    killed: fc.constantFrom(3, 4, 11, 40),
    voice: fc.constantFrom(['armed-forces-mali', 'official'] as const, ['jnim', 'armed-group'] as const),
    status: fc.constantFrom('occurred' as const, 'planned' as const),
  },
  { requiredKeys: ['type'] },
);
const tie = fc.record(
  {
    type: fc.constantFrom('cooperates-with', 'rival-of'),
    subject: fc.constantFrom(['jnim'], ['isgs']),
    object: fc.constantFrom(['ansar-dine'], ['isgs']),
    day: fc.constantFrom('2015', '2017-11-24'),
    rung: fc.constantFrom(
      { ladder: 'cooperation' as const, step: 4 as const },
      { ladder: 'hostility' as const, step: 1 as const },
    ),
  },
  { requiredKeys: ['type', 'subject', 'object', 'rung'] },
);
const claim = fc.record({
  type: fc.constant('claim-responsibility'),
  agent: fc.constantFrom(['jnim'], ['isgs']),
  about: fc.constantFrom('a0', 'a1'),
});
const content = fc.record({
  said: fc.array(fc.oneof({ weight: 5, arbitrary: told }, tie, claim), { minLength: 1, maxLength: 4 }),
  text: fc.constantFrom(...TEXTS),
  published: fc.constantFrom('2017-11-24', '2017-11-26', '2017-11-28'),
  outlet: fc.constantFrom('rfi', 'afp', null),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

function reportOf(id: string, { said, text, published, outlet }: Content): FusedReport {
  const events = said.map((one, i) => ({ ...one, anchor: `a${i}` }) as ToldEvent);
  return { ...toldReport(id, events, { published, ...(outlet !== null && { outlet }) }), text };
}

const IDS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'];
const place = fc.record({ report: fc.constantFrom(...IDS), anchor: fc.constantFrom('a0', 'a1', 'a2') });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('put' as const), id: fc.constantFrom(...IDS), content }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('remove' as const), id: fc.constantFrom(...IDS) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      kind: fc.constant('verdict'),
      place,
      verdict: fc.constantFrom('accept', 'reject'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      kind: fc.constant('event-link'),
      a: place,
      b: place,
      verdict: fc.constantFrom('same', 'not-same'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      kind: fc.constant('actor-link'),
      a: fc.constantFrom('jnim', 'isgs'),
      b: fc.constantFrom('ansar-dine', 'isgs'),
      verdict: fc.constantFrom('same', 'not-same', 'not-sure'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      kind: fc.constant('correction'),
      place,
      changes: fc.constantFrom(
        [{ field: 'time', edtf: '2017-11-25' }],
        [{ field: 'time', edtf: null }],
        [{ field: 'role', role: 'agent', refs: ['isgs'] }],
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('undo' as const), of: fc.nat(9) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(kept: Kept, one: Step): Promise<void> {
  if (one.act === 'put') return kept.put(reportOf(one.id, one.content));
  if (one.act === 'remove') return kept.remove(one.id);
  if (one.act === 'decide') return kept.decide(one);
  if (kept.rows.length > 0) await kept.decide({ kind: 'undo', of: (one.of % kept.rows.length) + 1 });
}

describe('kept findings', () => {
  it('are what computing all at once gives, after every report, judgement and undoing, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 16 }), async (steps) => {
        const kept = new Kept();
        for (const one of steps) {
          await take(kept, one);
          kept.check();
        }
      }),
      { numRuns: Number(process.env.MARSAD_RUNS ?? 150) },
    );
  });

  it('are the same rows whether reports came one by one, in another order, or all at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 2, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        async (all, picks) => {
          const reports = all.map((one, i) => reportOf(`d${i}`, one));
          const [whole, single] = [new Kept(), new Kept()];
          await whole.put(...reports);
          const left = [...reports];
          for (const pick of picks) {
            if (left.length === 0) break;
            await single.put(left.splice(pick % left.length, 1)[0]!);
          }
          const rows = ({ shelf }: Kept) => ({
            reports: Object.fromEntries([...shelf.reportRows].sort()),
            events: Object.fromEntries([...shelf.events].sort()),
            copies: Object.fromEntries([...shelf.copies].sort()),
            dyads: Object.fromEntries([...shelf.dyads].sort()),
            said: Object.fromEntries([...shelf.said].sort()),
            steps: shelf.steps.map((one) => JSON.stringify(one)).sort(),
          });
          expect(rows(single)).toEqual(rows(whole));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('hold where a block outgrows its cap and shrinks again', async () => {
    const kept = new Kept();
    const one = (i: number): FusedReport =>
      toldReport(`d${String(i).padStart(3, '0')}`, [
        {
          ...{ anchor: 'a', type: 'ambush', target: ['armed-forces-mali'], day: '2017-11-24' },
          ...{ at: ['Indelimane', 15.87 + (i % 7) / 50, 1.52], killed: 3 + (i % 5) },
        },
      ]);
    await kept.put(...Array.from({ length: 59 }, (_, i) => one(i)));
    for (let i = 59; i < 63; i += 1) {
      await kept.put(one(i));
      kept.check();
    }
    for (const id of ['d003', 'd017', 'd041', 'd060']) {
      await kept.remove(id);
      kept.check();
    }
  }, 60_000);

  it('leave alone what a new report does not touch', async () => {
    const kept = new Kept();
    const event: ToldEvent = {
      anchor: 'a',
      target: ['armed-forces-mali'],
      day: '2017-11-24',
      at: PLACES[0],
      killed: 4,
    };
    await kept.put(toldReport('d1', [event]), toldReport('d2', [{ ...event, day: '2019-02-01' }]));
    kept.shelf.written = [];
    await kept.put(toldReport('d3', [event]));
    expect(kept.shelf.written).toHaveLength(1);
    expect(kept.shelf.events.get(kept.shelf.written[0]!)?.finding.reports).toEqual(['d1', 'd3']);
  });
});
