import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProject, sampleItems } from '../http/testing/sample-project.js';
import { servedSample } from './testing/served-sample.js';

interface Event {
  readonly id: string;
  readonly reports: readonly string[];
  readonly independent: readonly string[];
  readonly tellings: readonly { readonly assertion: string }[];
  readonly claims: { readonly claims: readonly { readonly by: string; readonly delay: readonly number[] }[] };
  readonly contradictions: readonly { readonly kind: string }[];
  readonly hypotheses: { readonly hypotheses: readonly { readonly refs: readonly string[] }[] };
  readonly toll: {
    readonly lines: readonly {
      readonly statements: readonly { readonly origin: { readonly key: string } }[];
    }[];
  };
}

const sample = servedSample();
const { run } = sample;
let project: LocalProject;

const json = async (...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse((await run('findings', ...args, '--json')).out) as Record<string, unknown>;
const eventsOf = async (...args: string[]): Promise<readonly Event[]> =>
  (await json('events', '--during', '2017-11-24', ...args)).events as readonly Event[];
/** The ambush near Indelimane, as most reports tell it. */
const ambush = async (...args: string[]): Promise<Event> =>
  [...(await eventsOf(...args))].sort((x, y) => y.reports.length - x.reports.length)[0]!;

beforeAll(async () => {
  project = await sample.start(
    sampleItems().filter(({ name }) => /^(indelimane|jnim-isgs|sahel-2020|menaka)/.test(name)),
  );
}, 60_000);

afterAll(() => sample.stop());

describe('the attack of 24 November 2017', () => {
  it('is one event from several origins, apart from the other attack of that day', async () => {
    expect(await eventsOf()).toHaveLength(2);
    const event = await ambush();
    expect(event.reports.length).toBeGreaterThanOrEqual(5);
    expect(event.independent).toEqual(
      expect.arrayContaining(['voice:armed-forces-mali', 'voice:jnim', 'voice:minusma']),
    );
  });

  it("has the group's toll beside the army's and the UN's, its claim with its delay, and the contradiction", async () => {
    const event = await ambush();
    const killed = event.toll.lines[0]!.statements.map(({ origin }) => origin.key);
    expect(killed).toEqual(
      expect.arrayContaining(['voice:armed-forces-mali', 'voice:jnim', 'voice:minusma']),
    );
    expect(event.claims.claims).toMatchObject([{ by: 'jnim', delay: [0, 48] }]);
    expect(event.contradictions.map(({ kind }) => kind)).toContain('toll');
  });

  it('has two hypotheses before all others: with men of ISGS, or JNIM alone', async () => {
    const { hypotheses } = (await ambush()).hypotheses;
    expect(hypotheses.slice(0, 2).map(({ refs }) => refs)).toEqual([['isgs', 'jnim'], ['jnim']]);
  });

  it('is shown whole, with the sentences it rests on', async () => {
    const { out, exit } = await run('findings', 'event', (await ambush()).id.slice(0, 8));
    expect(exit).toBe(0);
    for (const part of [
      'conservative 4 (4–5)',
      'claimed by JNIM on 2017-11-25',
      'nobody had claimed it',
      'JNIM said',
    ])
      expect(out).toContain(part);
  });

  it('is told as the press told it by a day', async () => {
    const then = await ambush('--published-by', '2017-11-25');
    expect(then.claims.claims).toEqual([]);
    expect((await run('findings', 'events', '--published-by', '2017-11-25')).out).toContain('left out');
    expect((await json('events', '--recorded-by', '2017-11-25')).coverage).toMatchObject({
      reports: 0,
      leftOut: 0,
    });
  });

  it('changes when a telling is rejected, and comes back when that is taken back', async () => {
    const before = await ambush();
    const assertion = before.tellings[0]!.assertion;
    await project.judge({ assertion, verdict: 'reject', reason: 'misread' }, 'nadia');
    const left = (await eventsOf()).flatMap(({ tellings }) => tellings.map((one) => one.assertion));
    expect(left).not.toContain(assertion);
    expect(await ambush()).not.toEqual(before);
    await project.undo('nadia');
    expect(await ambush()).toEqual(before);
  });
});

describe('dyads, contradictions, leads and copies', () => {
  it('show JNIM and ISGS on ladders that move over the years', async () => {
    const { dyad } = (await json('dyad', 'jnim', 'isgs')) as {
      dyad: { years: { year: number; cooperation: object; hostility: object }[] };
    };
    const years = new Map(dyad.years.map((one) => [one.year, one]));
    expect(years.get(2018)?.cooperation).toMatchObject({ independent: 4 });
    expect(years.get(2020)?.hostility).toMatchObject({ independent: 4 });
    expect((await run('findings', 'dyads', '--actor', 'isgs')).out).toContain('isgs jnim');
    expect((await run('findings', 'dyad', 'jnim', 'isgs')).out).toContain('cooperation (1–6)');
  });

  it('are told in words', async () => {
    expect((await run('findings', 'contradictions')).out).toContain('against 5 (JNIM)');
    expect((await run('findings', 'leads')).out).toContain('first-clash');
    expect((await run('findings', 'leads', '--lang', 'fr')).out).toContain('premières violences rapportées');
    expect((await run('findings', 'contradictions', '--lang', 'ar')).out).toContain('مقابل 5 (');
    expect((await run('findings', 'voices', '--actor', 'jnim')).out).toContain('jnim');
    expect((await run('findings', 'copies')).out).toContain('one text in 2 reports');
  });

  it('leave as tables for a spreadsheet', async () => {
    const events = (await run('findings', 'events', '--csv', '--rule', 'ucdp')).out.split('\r\n');
    expect(events[0]?.split(',').slice(0, 3)).toEqual(['event', 'day', 'type']);
    expect(events.find((line) => line.includes('I-n-Déliman'))).toMatch(/,ucdp,\d+,\d+,\d*,jnim,0,48,/);
    const toll = (await run('findings', 'event', (await ambush()).id, '--csv')).out.split('\r\n');
    expect(toll.filter((line) => line.includes('voice:jnim')).length).toBeGreaterThan(1);
    expect((await run('findings', 'leads', '--csv')).exit).toBe(2);
  });

  it('tell what nobody claimed', async () => {
    const { events } = (await json('events', '--unclaimed')) as { events: readonly Event[] };
    expect(events.length).toBeGreaterThan(0);
    for (const { claims } of events) expect(claims.claims).toEqual([]);
  });

  it('refuse what they cannot answer', async () => {
    expect((await run('findings', 'dyad', 'jnim')).exit).toBe(2);
    expect((await run('findings', 'event', 'e000')).err).toContain('There is no event');
    expect((await run('findings', 'events', '--during', 'soon')).exit).toBe(2);
  });
});
