import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProject, sampleItems, sampleProject } from '../../http/testing/sample-project.js';
import type { FindingScreens } from './finding-screens.js';

/** A day behind all that was recorded: findings as of it are computed whole. */
const NEVER = '2999-01-01';
const PAIR = ['isgs', 'jnim'] as const;
const sample = sampleProject();
let project: LocalProject;
let screens: FindingScreens;
const ids: { event: string; telling: string; copies: readonly [string, string] } = {
  ...{ event: '', telling: '', copies: ['', ''] },
};

beforeAll(async () => {
  project = await sample.open();
  await project.takeIn(sampleItems());
  screens = project.shown;
  const { events, copies } = await project.findings({}, 'en');
  const [told, other] = [events.find(({ tellings }) => tellings.length > 2)!, events[0]!];
  ids.event = told.id;
  ids.telling = told.tellings[1]!.assertion;
  ids.copies = copies[0]!.reports.slice(0, 2) as [string, string];
  await project.link(
    {
      ...{ kind: 'events', verdict: 'not-same', reason: 'another day' },
      ...{ a: ids.telling, b: other.tellings[0]!.assertion },
    },
    'nadia',
  );
}, 240_000);
afterAll(async () => {
  await project?.close();
  sample.remove();
});

type Asked = { readonly recordedBy?: string };
const QUESTIONS: Readonly<Record<string, (asked: Asked) => Promise<unknown>>> = {
  'the newest events': (asked) => screens.events({ ...asked, limit: 7 }, 'ar'),
  'the second page of all events, oldest first': (asked) =>
    screens.events({ ...asked, vague: true, order: 'oldest', cursor: '7', limit: 7 }, 'fr'),
  'a page behind the last': (asked) => screens.events({ ...asked, cursor: '100000' }, 'en'),
  'events of an actor, the newest first': (asked) =>
    screens.events({ ...asked, actor: 'jnim', vague: true, limit: 5 }, 'en'),
  'events of a type in a country': (asked) =>
    screens.events({ ...asked, type: 'attack', country: 'ML', vague: true }, 'en'),
  'events in a year that reports contradict': (asked) =>
    screens.events({ ...asked, from: '2017-01-01', to: '2017-12-31', disputed: true }, 'en'),
  'events up for review': (asked) => screens.events({ ...asked, review: true, vague: true }, 'en'),
  'events that nobody claimed': (asked) => screens.events({ ...asked, unclaimed: true }, 'en'),
  'an event': (asked) => screens.event(ids.event, asked, 'en'),
  'the event of a telling': (asked) => screens.event(ids.telling, asked, 'fr'),
  'pairs, the second page': (asked) => screens.dyads({ ...asked, cursor: '3', limit: 3 }, 'en'),
  'pairs of an actor': (asked) => screens.dyads({ ...asked, actor: 'jnim' }, 'ar'),
  'a pair': (asked) => screens.dyad(...PAIR, asked, 'en'),
  leads: (asked) => screens.leads({ ...asked, actor: 'jnim' }, 'en'),
  contradictions: (asked) => screens.disputes(asked, 'en'),
  coverage: (asked) => screens.coverage(asked, 'en'),
  'a dossier': (asked) => screens.actor('jnim', asked, 'en'),
  names: (asked) => screens.names(asked, 'en'),
};

describe('what screens show of findings that are kept', () => {
  it.each(Object.entries(QUESTIONS))('is what is computed whole: %s', async (_name, ask) => {
    const kept = await ask({});
    expect(JSON.stringify(kept).length).toBeGreaterThan(100);
    expect(kept).toEqual(await ask({ recordedBy: NEVER }));
  });

  it('goes through all events page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '0';
    while (cursor !== null) {
      const page = await screens.events({ vague: true, limit: 9, cursor }, 'en');
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    }
    const all = (await project.findings({ parts: ['events'] }, 'en')).events.map(({ id }) => id);
    expect(seen.toSorted()).toEqual(all.toSorted());
  });

  it('shows what a person said of two tellings', async () => {
    const { links } = await screens.event(ids.event, {}, 'en');
    expect(links).toMatchObject([{ verdict: 'not-same', author: 'nadia', reason: 'another day' }]);
  });

  it('says so where nothing is', async () => {
    await expect(screens.event('nothing', {}, 'en')).rejects.toMatchObject({ code: 'not-found' });
    await expect(screens.event('', {}, 'en')).rejects.toMatchObject({ code: 'not-found' });
    await expect(screens.dyad('jnim', 'jnim', {}, 'en')).rejects.toMatchObject({ code: 'not-found' });
    await expect(screens.difference('nothing', ids.copies[0], 'en')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('compares two reports that carry the same words', async () => {
    const { a, b, parts } = await screens.difference(...ids.copies, 'en');
    expect([a.id, b.id]).toEqual(ids.copies);
    expect(parts.length).toBeGreaterThan(0);
  });
});
