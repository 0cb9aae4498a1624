import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSentences } from '../corpus/sentence-block.js';
import { type LocalProject, STARTED, sampleProject } from '../http/testing/sample-project.js';
import { exportLines } from '../output/export-lines.js';
import { openLocalProject } from './open-local-project.js';

const sample = sampleProject();
let project: LocalProject;
let report = '';
let attack = '';

const TEXT = `JNIM fighters attacked an army post in Gao, Mali, on 3 May 2021, killing four soldiers.

The men left on foot.
`;
const cards = async () => (await project.report(report, 'en')).cards;
const card = async (id = attack) => (await cards()).find((one) => one.id === id)!;
const correct = (...fields: string[]) =>
  project.decide({ kind: 'correct', assertion: attack, fields }, 'nadia');
const events = async () => (await project.findings({}, 'en')).events;

beforeAll(async () => {
  project = await sample.open();
  const [taken] = await project.takeIn([
    { name: 'a.txt', text: TEXT, outlet: 'rfi', published: '2021-05-06' },
  ]);
  report = taken!.report!;
  attack = (await cards())[0]!.id;
}, 60_000);

afterAll(async () => {
  await project.close();
  sample.remove();
});

describe('a correction', () => {
  it('is what cards, lists, findings and exports tell, and is taken back', async () => {
    const before = await cards();
    const [event] = await events();
    const made = [
      await correct('killed=5', 'agent=isgs'),
      await correct('place=Kidal,ML', 'time=2021-05-04'),
      await correct('type=ambush', 'certainty=possible', 'killed=6'),
    ];
    const now = await card();
    expect(now).toMatchObject({
      id: attack,
      type: 'ambush',
      when: { edtf: '2021-05-04' },
      certainty: 'possible',
    });
    expect(now.where).toContain('Kidal');
    expect(now.toll.join()).toContain('6');
    expect(now.decisions.map(({ n, words }) => [n, words])).toEqual([
      [made[0]!.n, 'killed=5 agent=isgs'],
      [made[1]!.n, 'place=Kidal,ML time=2021-05-04'],
      [made[2]!.n, 'type=ambush certainty=possible killed=6'],
    ]);
    expect((await project.cards({ actor: 'jnim' }, 'en')).total).toBe(0);
    expect((await project.cards({ actor: 'isgs', type: 'ambush' }, 'en')).total).toBe(1);
    const [corrected] = await events();
    expect(corrected!.agents.map(({ value }) => value)).toEqual(['isgs']);
    expect(corrected!.days.map(({ value }) => value)).toEqual(['2021-05-04']);
    let csv = '';
    const plain = { filter: {}, lang: 'en', rejected: false, quotations: false, bom: false } as const;
    for await (const line of exportLines(project, { ...plain, format: 'csv' })) csv += line;
    expect(csv).toContain('ambush');
    for (const { n } of made) await project.undecide('omar', n);
    expect(await cards()).toEqual(before);
    expect((await events())[0]).toEqual(event);
    await expect(project.undecide('omar', made[0]!.n)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('is refused with what may be given when it cannot be read', async () => {
    for (const [field, why] of [
      ['killed=many', /no number/],
      ['agent=nobody-at-all', /no actor/],
      ['time=yesterday', /no EDTF/],
      ['place=Nowhereville', /No listed place/],
      ['colour=red', /no field "colour".*/],
      ['killed', /field=value|which field/],
      ['type=party', /no type/],
    ] as const)
      await expect(correct(field)).rejects.toThrow(why);
    expect((await card()).decisions).toEqual([]);
  });

  it('goes with its words when the outlet changes the report', async () => {
    const { n } = await correct('killed=7');
    const text = `Corrected on 7 May.\n\n${TEXT}`;
    await project.revise(
      report,
      { original: Buffer.from(text), text, encoding: 'utf-8' },
      { author: 'omar', write: true },
    );
    const [first] = await cards();
    expect(first!.toll.join()).toContain('7');
    expect(first!.decisions.map((one) => one.n)).toEqual([n]);
    attack = first!.id;
    await project.undecide('nadia', n);
  });
});

describe('an assertion added by hand', () => {
  it('stands on the words that a person chose, like any other', async () => {
    const words = 'The men left on foot.';
    const fields = ['type=withdrawal', 'agent=jnim', 'time=2021-05-03'];
    const request = { kind: 'add', report, words, fields, reason: 'not read' } as const;
    const { n, assertion } = await project.decide(request, 'nadia');
    const added = await card(assertion!);
    expect(added).toMatchObject({ type: 'withdrawal', sentence: { text: words } });
    expect(added.decisions).toMatchObject([{ n, kind: 'added', author: 'nadia', reason: 'not read' }]);
    await project.judge({ assertion: assertion!, verdict: 'accept' }, 'omar');
    expect((await card(assertion!)).judgement?.verdict).toBe('accept');
    await project.decide({ kind: 'correct', assertion: assertion!, fields: ['time=2021-05-04'] }, 'omar');
    expect((await card(assertion!)).when?.edtf).toBe('2021-05-04');
    expect((await events()).some(({ types }) => types.some(({ value }) => value === 'withdrawal'))).toBe(
      true,
    );
    await project.undecide('nadia', n);
    expect((await cards()).some(({ id }) => id === assertion)).toBe(false);
  });

  it('is refused on words that are not there, or there twice', async () => {
    const add = (words: string) =>
      project.decide({ kind: 'add', report, words, fields: ['type=attack'] }, 'nadia');
    await expect(add('No such words')).rejects.toThrow(/do not stand/);
    await expect(add('on')).rejects.toThrow(/more than once/);
  });
});

describe('what was decided', () => {
  it('holds notes beside it', async () => {
    const { n } = await project.decide({ kind: 'note', assertion: attack, words: 'from the radio' }, 'omar');
    expect((await card()).decisions).toMatchObject([{ n, kind: 'note', words: 'from the radio' }]);
    await project.undecide('omar', n);
  });

  it('holds grades on two axes, with their reason', async () => {
    const grade = (code: string, reason = 'on its own dead') =>
      project.decide({ kind: 'grade', assertion: attack, code, reason }, 'omar');
    const made = [await grade('b2'), await grade('C3')];
    expect((await card()).decisions.map(({ kind, words, reason }) => [kind, words, reason])).toEqual([
      ['grade', 'B2', 'on its own dead'],
      ['grade', 'C3', 'on its own dead'],
    ]);
    let csv = '';
    const plain = { filter: {}, lang: 'en', rejected: false, quotations: false, bom: false } as const;
    for await (const line of exportLines(project, { ...plain, format: 'csv' })) csv += line;
    expect(csv).toContain(',C,3,omar');
    await expect(grade('G9')).rejects.toThrow(/no grade/);
    await expect(grade('A1', ' ')).rejects.toThrow(/no reason/);
    for (const { n } of made) await project.undecide('omar', n);
    expect((await card()).decisions).toEqual([]);
  });

  it('goes out as blocks that a sentence file takes as they are', async () => {
    await correct('killed=5', 'agent=isgs');
    const choice = { filter: {}, lang: 'en', rejected: false, quotations: false, bom: false } as const;
    let text = '';
    for await (const line of exportLines(project, { ...choice, format: 'corpus' })) text += line;
    const [block, ...more] = readSentences(text, 'mend.txt');
    expect(more).toEqual([]);
    expect(block).toMatchObject({ notYet: true, headers: { published: '2021-05-06', outlet: 'rfi' } });
    expect(block!.sentence).toContain('JNIM fighters attacked an army post');
    expect(text).toContain('agent=isgs');
    expect(text).toContain('killed=5');
  });

  it('is all there when the index is made again', async () => {
    const before = [await cards(), await events()];
    await project.close();
    project = await openLocalProject(sample.folder, {
      ...{ command: 'test', rebuild: true, startEngine: () => STARTED, notify: () => undefined },
      pool: { threads: 1 },
    });
    expect([await cards(), await events()]).toEqual(before);
    expect(await project.verify()).toMatchObject({ problems: [] });
  });
});
