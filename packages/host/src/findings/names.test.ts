import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STARTED } from '../http/testing/sample-project.js';
import type { LocalProject } from '../project/local-project.js';
import { openLocalProject } from '../project/open-local-project.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-'));
let project: LocalProject;
const TEXT =
  'The Tafrahout Brigade, an armed group, attacked an army post near Boni in Mali on 12 March 2019, killing three soldiers.';

/** Both ways in which findings are made: kept up with the journal, and computed whole as of a day. */
async function agents(): Promise<string[]> {
  const [kept, whole] = [
    await project.findings({}, 'en'),
    await project.findings({ recordedBy: '2999-01-01' }, 'en'),
  ];
  expect(kept.events).toEqual(whole.events);
  return kept.events.flatMap((event) => event.agents.map(({ value }) => value));
}

beforeAll(async () => {
  project = await openLocalProject(join(home, 'project'), {
    ...{ command: 'test', create: true, startEngine: () => STARTED, notify: () => undefined },
    pool: { threads: 1 },
  });
  await project.takeIn([{ name: 'one', text: TEXT, published: '2019-03-14' }]);
}, 120_000);
afterAll(async () => {
  await project.close();
  rmSync(home, { recursive: true, force: true });
});

describe('a name that the register lacks', () => {
  it('stands for whom a person linked it to, until that is taken back', async () => {
    const [row] = (await project.names({}, 'en')).rows;
    expect(row?.node).toMatch(/^name:/);
    expect(await agents()).not.toContain('jnim');
    const { n } = await project.link({ kind: 'actors', a: row!.node, b: 'jnim', verdict: 'same' }, 'nadia');
    expect(await agents()).toContain('jnim');
    expect((await project.names({}, 'en')).links[0]).toMatchObject({ n, verdict: 'same', author: 'nadia' });
    await project.unlink('nadia', n);
    expect(await agents()).not.toContain('jnim');
  });

  it('is refused where neither an actor nor a name is given', async () => {
    const request = { kind: 'actors', a: 'no-such-actor', b: 'jnim', verdict: 'same' } as const;
    await expect(project.link(request, 'nadia')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a name that says nothing by itself', () => {
  it('stands for nobody, until that is taken back', async () => {
    await project.takeIn([
      {
        name: 'two',
        text: 'JNIM fighters attacked an army post near Djibo in Burkina Faso on 3 May 2020, killing two soldiers.',
        published: '2020-05-04',
      },
    ]);
    expect(await agents()).toContain('jnim');
    const { n } = await project.link({ kind: 'never-alone', name: 'JNIM' }, 'nadia');
    expect(await agents()).not.toContain('jnim');
    await project.unlink('nadia', n);
    expect(await agents()).toContain('jnim');
  });
});
