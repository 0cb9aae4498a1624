import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProject, sampleItems } from '../http/testing/sample-project.js';
import { servedSample } from './testing/served-sample.js';

const sample = servedSample({ MARSAD_AUTHOR: 'nadia' });
const { run } = sample;
let project: LocalProject;

const found = () => project.findings({}, 'en');
const lineOf = (out: string): string => /line (\d+)/.exec(out)![1]!;
/** Findings without what changes with every line of the journal. */
const events = async () => (await found()).events;

beforeAll(async () => {
  project = await sample.start(sampleItems().filter(({ name }) => name.startsWith('indelimane')));
}, 60_000);

afterAll(() => sample.stop());

const precise = async () => (await events()).filter(({ vague }) => !vague);

describe('judge', () => {
  it('joins two events and parts them again', async () => {
    const before = await events();
    const [a, b] = (await precise()).map(({ id }) => id);
    const joined = await run('judge', 'same-event', a!, b!, '--reason', 'one operation');
    expect(joined.exit).toBe(0);
    expect(await precise()).toHaveLength(1);
    expect((await run('judge', 'undo', lineOf(joined.out))).exit).toBe(0);
    expect(await events()).toEqual(before);
    expect((await run('judge', 'undo', lineOf(joined.out))).err).toContain('was taken back');
  });

  it('parts two tellings of one event', async () => {
    const event = (await precise()).sort((x, y) => y.reports.length - x.reports.length)[0]!;
    const [a, b] = event.tellings.filter(({ satellite }) => satellite === null);
    const parted = await run('judge', 'not-same-event', a!.assertion, b!.assertion);
    const apart = (await precise()).filter(({ tellings }) => {
      const ids = tellings.map(({ assertion }) => assertion);
      return ids.includes(a!.assertion) && ids.includes(b!.assertion);
    });
    expect(apart).toEqual([]);
    await run('judge', 'undo', lineOf(parted.out));
  });

  it('makes one actor of two', async () => {
    const before = await events();
    const linked = await run('judge', 'same-actor', 'jnim', 'aqim');
    const claimants = (await events()).flatMap(({ claims }) => claims.claims.map(({ by }) => by));
    expect(claimants).not.toContain('jnim');
    expect(claimants).toContain('aqim');
    await run('judge', 'undo', lineOf(linked.out));
    expect(await events()).toEqual(before);
  });

  it('rejects an assertion and takes it back', async () => {
    const before = await events();
    const { assertion } = before[0]!.tellings[0]!;
    expect((await run('judge', 'reject', assertion)).out).toContain('rejected');
    expect((await events()).flatMap(({ tellings }) => tellings.map((one) => one.assertion))).not.toContain(
      assertion,
    );
    expect((await run('judge', 'undo')).out).toContain('took back');
    expect(await events()).toEqual(before);
  });

  it('refuses what is not there', async () => {
    expect((await run('judge', 'same-event', 'e00000', 's0')).err).toContain('There is no event');
    expect((await run('judge', 'same-actor', 'jnim', 'nobody-at-all')).err).toContain('no actor');
    expect((await run('judge', 'same-actor', 'jnim', 'jnim')).exit).toBe(2);
    expect((await run('judge', 'undo', '1')).err).toContain('decides nothing');
    expect((await run('judge', 'accept')).exit).toBe(2);
  });

  it('stays when the index is made again', async () => {
    const [a, b] = (await precise()).map(({ id }) => id);
    await run('judge', 'same-event', a!, b!);
    expect((await project.verify()).problems).toEqual([]);
    expect(await precise()).toHaveLength(1);
  });
});
