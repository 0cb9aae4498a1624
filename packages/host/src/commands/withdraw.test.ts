import { afterAll, beforeAll, expect, it } from 'vitest';
import { servedSample } from './testing/served-sample.js';

const served = servedSample({ MARSAD_AUTHOR: 'nadia' });
let report = '';
let assertion = '';

beforeAll(async () => {
  const text = 'JNIM fighters attacked an army post in Gao, Mali, on 3 May 2021.';
  const project = await served.start([{ name: 'a.txt', text, outlet: 'rfi', published: '2021-05-06' }]);
  report = (await project.reports({}, 'en')).rows[0]!.id;
  assertion = (await project.report(report, 'en')).cards[0]!.id;
}, 60_000);
afterAll(() => served.stop());

it('withdraws, lists what stands nowhere, and takes it back, through a server too', async () => {
  const none = await served.run('reread', '--unplaced');
  expect([none.exit, none.out]).toEqual([0, 'Every decision stands somewhere.\n']);
  await served.run('judge', 'accept', assertion, '--reason', 'seen');
  const made = await served.run('withdraw', report.slice(0, 8), '--on', '2021-05-09', '--reason', 'misled');
  expect([made.exit, made.out]).toEqual([
    0,
    expect.stringMatching(/^withdrawn d.* 1 decision goes back .*line 4/),
  ]);
  const listed = await served.run('reread', '--unplaced');
  expect(listed.out).toMatch(
    /^3 accept by nadia on .*: its outlet withdrew the report \(seen\)\n {4}".*attacked/,
  );
  const rows = JSON.parse((await served.run('reread', '--unplaced', '--json')).out);
  expect(rows).toMatchObject([{ line: 3, what: 'accept', why: 'withdrawn', report, reason: 'seen' }]);
  expect((await served.run('status')).out).toMatch(/withdrawn +1 report\nunplaced +1 decision/);
  expect((await served.run('show', 'report', report)).out).toContain('withdrawn by its outlet on 2021-05-09');
  expect((await served.run('findings', 'events')).out).toContain(
    `report ${report} was withdrawn on 2021-05-09`,
  );
  const back = await served.run('judge', 'undo', '4');
  expect([back.exit, back.out]).toEqual([0, 'took back line 4 (line 5)\n']);
  expect((await served.run('reread', '--unplaced')).out).toBe(none.out);
});

it('says what is wrong with a request', async () => {
  const wrong = [
    ['withdraw', report, '--on', 'May', '--reason', 'x'],
    ['withdraw', report, '--on', '2021-05-09'],
    ['withdraw', report, '--on', '2021-05-09', '--reason', ' '],
    ['reread', report, '--unplaced'],
  ];
  for (const args of wrong) expect((await served.run(...args)).exit, args.join(' ')).toBe(2);
  const none = await served.run('withdraw', 'd000', '--on', '2021-05-09', '--reason', 'x');
  expect([none.exit, none.err]).toEqual([1, expect.stringContaining('not-found')]);
});
