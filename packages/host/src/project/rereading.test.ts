import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProject, sampleProject } from '../http/testing/sample-project.js';
import type { Reread } from './rereading.js';

const sample = sampleProject();
let project: LocalProject;
let report = '';

const FIRST = 'JNIM fighters attacked an army post in Gao, Mali, on 3 May 2021.';
const SECOND = 'Gunmen killed four soldiers in Kidal, Mali, on 5 May 2021.';
const given = { outlet: 'rfi', published: '2021-05-06' } as const;

beforeAll(async () => {
  project = await sample.open();
  const [taken] = await project.takeIn([{ name: 'a.txt', text: `${FIRST}\n\n${SECOND}\n`, ...given }]);
  report = taken!.report!;
}, 60_000);

afterAll(async () => {
  await project.close();
  sample.remove();
});

const cards = async (): Promise<readonly { id: string; told: string; rejected: boolean }[]> =>
  (await project.cards({ rejected: true }, 'en')).rows.map(({ id, sentence, judgement }) => ({
    id,
    told: sentence.text,
    rejected: judgement?.verdict === 'reject',
  }));

async function revise(text: string, write = true): Promise<Reread> {
  const original = Buffer.from(text);
  return (await project.revise(report, { original, text, encoding: 'utf-8' }, { author: 'omar', write }))!;
}

describe('a report whose outlet changed it', () => {
  it('is read anew, and what was decided goes with its words', async () => {
    const found = await cards();
    expect(found.map(({ told }) => told)).toEqual([FIRST, SECOND]);
    for (const { id } of found) await project.judge({ assertion: id, verdict: 'reject' }, 'nadia');
    const shown = await revise(`Updated.\n\n${FIRST}\n\nGunmen killed five soldiers in Kidal.`, false);
    expect(shown.written).toBe(false);
    expect(await cards()).toEqual(found.map((one) => ({ ...one, rejected: true })));

    const { decisions, written } = await revise(
      `Updated.\n\n${FIRST}\n\nGunmen killed five soldiers in Kidal.`,
    );
    expect(written).toBe(true);
    expect(decisions.map(({ by }) => by)).toEqual(['quotation', 'nothing']);
    const now = await cards();
    expect(now.find(({ told }) => told === FIRST)?.rejected).toBe(true);
    expect(now.find(({ told }) => told !== FIRST)?.rejected).toBe(false);
    const { text } = await project.report(report, 'en');
    expect(text).toContain('five soldiers');
  });

  it('gives a decision its place again when the words come back', async () => {
    const { decisions } = await revise(`${FIRST}\n\n${SECOND}\n`);
    expect(decisions.map(({ by }) => by)).toEqual(
      ['quotation', 'nothing'].map((by, i) => (i === 0 ? by : 'anchor')),
    );
    expect((await cards()).map(({ rejected }) => rejected)).toEqual([true, true]);
  });

  it('lets a decision without a place be taken back', async () => {
    await revise(`${FIRST}\n`);
    expect(await project.undo('nadia')).toMatchObject({ judgement: null, did: { verdict: 'reject' } });
    await revise(`${FIRST}\n\n${SECOND}\n`);
    expect((await cards()).map(({ rejected }) => rejected)).toEqual([true, false]);
  });

  it('is all there for whoever verifies, backs up and rebuilds', async () => {
    expect(await project.verify()).toMatchObject({ problems: [] });
    const before = await cards();
    expect(before.length).toBeGreaterThan(1);
    await project.close();
    project = await sample.open();
    expect(await cards()).toEqual(before);
  });

  it('is no other reading when nothing changed', async () => {
    const again: Reread[] = [];
    for await (const one of project.reread({ write: true, author: 'omar' })) again.push(one);
    expect(again).toEqual([]);
  });
});
