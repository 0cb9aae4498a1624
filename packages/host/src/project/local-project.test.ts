import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IntakeItem, Language } from '@marsad/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleNames, sampleReport } from '../corpus/documents.js';
import { CliError } from '../start/cli-error.js';
import { startEngine } from '../start/start-engine.js';
import type { LocalProject } from './local-project.js';
import { openLocalProject } from './open-local-project.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-project-'));
const folder = join(home, 'project');
const started = startEngine();
const told: string[] = [];
const open = (more: { rebuild?: true; create?: true } = {}): Promise<LocalProject> =>
  openLocalProject(folder, {
    command: 'test',
    startEngine: () => started,
    notify: (line) => told.push(line),
    ...more,
  });
const samples: readonly IntakeItem[] = sampleNames().map((slug) => {
  const { text, published, outlet } = sampleReport(slug).input;
  return {
    name: slug,
    text,
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
  };
});
const code = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (cause: unknown) => (cause instanceof CliError ? cause.code : String(cause)),
  );

/** All that a project answers, for comparing. */
async function answers(project: LocalProject): Promise<string> {
  const all: unknown[] = [];
  for (const lang of ['fr', 'ar'] as const satisfies readonly Language[]) {
    const reports = await project.reports({ limit: 200 }, lang);
    const { rows } = await project.actors({ limit: 200 }, lang);
    all.push(
      await project.status(lang),
      reports,
      await Promise.all(reports.rows.slice(0, 20).map(({ id }) => project.report(id, lang))),
      await project.cards({ limit: 200, rejected: true }, lang),
      rows,
      await Promise.all(rows.slice(0, 8).map(({ ref }) => project.actor(ref, lang))),
      await project.network({ generic: true }, lang),
      await project.search({ q: 'نصرة الاسلام' }, lang),
      await project.search({ q: 'Gao' }, lang),
    );
  }
  for await (const record of project.records({})) all.push(record);
  return JSON.stringify(all);
}

let project: LocalProject;
beforeAll(async () => {
  project = await open({ create: true });
  await project.takeIn(samples);
}, 60_000);
afterAll(async () => {
  await project.close();
  rmSync(home, { recursive: true, force: true });
});

describe('a project of this machine', () => {
  it('knows what it has taken in, and two of the same in one go', async () => {
    const again = await project.takeIn(samples);
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['known']));
    const text = 'Gunmen killed two soldiers near Ansongo on 3 May 2021.';
    const [first, second, third] = await project.takeIn([
      { name: 'a', text },
      { name: 'b', text },
      { name: 'c', text, outlet: 'afp' },
    ]);
    expect([first?.outcome, second?.outcome, third?.outcome]).toEqual(['new', 'known', 'new']);
    expect(second?.report).toBe(first?.report);
    expect(third?.report).not.toBe(first?.report);
  });

  it('takes in concurrent requests without doubling', async () => {
    const items = [{ name: 'x', text: 'Boko Haram attacked Diffa on 4 May 2021.' }];
    const results = await Promise.all([project.takeIn(items), project.takeIn(items), project.takeIn(items)]);
    expect(results.flat().map(({ outcome }) => outcome)).toEqual(['new', 'known', 'known']);
  });

  it('keeps the bytes as they came and says how they were read', async () => {
    const bytes = Uint8Array.from([0xde, 0xca, 0xe1, 0x20, 0xc7, 0xe1, 0xcc, 0xed, 0xd4]);
    const [result] = await project.takeIn([
      { name: 'old.txt', bytes: Buffer.from(bytes).toString('base64') },
    ]);
    expect(result).toMatchObject({ outcome: 'new', warning: expect.stringContaining('windows-1256') });
    expect((await project.report(result!.report!, 'ar')).text).toBe('قتل الجيش');
    const [bad] = await project.takeIn([
      { name: 'p.pdf', bytes: Buffer.from('%PDF-1.4').toString('base64') },
    ]);
    expect(bad).toMatchObject({ outcome: 'failed', error: { code: 'binary-file' } });
  });

  it('shows a report whose cards stand in its text', async () => {
    const { rows } = await project.reports({ limit: 200 }, 'en');
    for (const { id } of rows) {
      const { text, cards, report } = await project.report(id.slice(0, 20), 'fr');
      expect(cards.length).toBe(report.assertions);
      for (const { sentence, evidence, trigger } of cards) {
        expect(text.slice(sentence.start, sentence.start + sentence.text.length)).toBe(sentence.text);
        const [start, end] = sentence.trigger;
        expect(sentence.text.slice(start, end)).toBe(text.slice(...trigger));
        // An event told in several sentences has evidence in each; the card quotes the one of its deciding word.
        const { length } = sentence.text;
        const within = evidence.filter(([a, b]) => a >= sentence.start && b <= sentence.start + length);
        expect(sentence.evidence).toEqual(within.map(([a, b]) => [a - sentence.start, b - sentence.start]));
        expect(within.length).toBeGreaterThan(0);
      }
    }
    expect(await code(project.report('d', 'en'))).toBe('ambiguous');
    expect(await code(project.report('nothing', 'en'))).toBe('not-found');
  });

  it('finds a name in all its forms, and words of Arabic with what is written together with them', async () => {
    const byArabic = await project.search({ q: 'نصرة الإسلام' }, 'en');
    expect(byArabic.actors[0]).toMatchObject({ ref: 'jnim', name: 'JNIM' });
    expect(new Set(byArabic.hits.rows.map(({ report }) => report.language))).toEqual(
      new Set(['ar', 'fr', 'en']),
    );
    for (const { snippets } of byArabic.hits.rows) expect(snippets[0]?.marks.length).toBeGreaterThan(0);
    const both = await project.search({ q: 'JNIM Gao' }, 'en');
    expect(both.hits.total).toBeGreaterThan(0);
    expect(both.hits.total).toBeLessThan(byArabic.hits.total);
    const [bare, joined] = await Promise.all([
      project.search({ q: 'قوات' }, 'ar'),
      project.search({ q: 'والقوات' }, 'ar'),
    ]);
    expect(bare.hits.total).toBeGreaterThan(0);
    expect(joined.hits.total).toBe(bare.hits.total);
    expect((await project.search({ q: '   ' }, 'ar')).hits.total).toBe(0);
  });

  it('finds reports by what is said, with the sentences that fit', async () => {
    const near = await project.search({ near: 'Gao,ML', within: 100 }, 'en');
    expect(near.hits.total).toBeGreaterThan(0);
    expect([near.query, near.actors]).toEqual(['', []]);
    for (const { report, snippets, fits } of near.hits.rows) {
      expect(snippets).toEqual([]);
      expect(fits.total).toBeGreaterThanOrEqual(fits.cards.length);
      expect(fits.cards.length).toBeGreaterThan(0);
      for (const card of fits.cards) {
        expect(card.report.id).toBe(report.id);
        expect(card.sentence.text.length).toBeGreaterThan(0);
      }
    }
    const closer = await project.search({ near: 'Gao,ML', within: 1 }, 'en');
    expect(closer.hits.total).toBeLessThanOrEqual(near.hits.total);
    const listed = await project.reports({ near: 'Gao,ML', within: 100 }, 'en');
    expect(listed.rows.map(({ id }) => id)).toEqual(near.hits.rows.map(({ report }) => report.id));
  });

  it('joins words and what is said, and words alone show no fits', async () => {
    const words = await project.search({ q: 'Mali' }, 'en');
    expect(words.hits.rows.every(({ fits }) => fits.total === 0)).toBe(true);
    const official = await project.search({ q: 'Mali', voice: 'official' }, 'en');
    expect(official.hits.total).toBeGreaterThan(0);
    expect(official.hits.total).toBeLessThan(words.hits.total);
    for (const { snippets, fits } of official.hits.rows) {
      expect(snippets.length).toBeGreaterThan(0);
      for (const { voices } of fits.cards) expect(voices.map(({ role }) => role)).toContain('official');
    }
    const none = await project.search({ q: 'zzzzqqq', voice: 'official' }, 'en');
    expect(none.hits.total).toBe(0);
    expect((await project.search({}, 'en')).hits.total).toBe(0);
  });

  it('lists cards and reports by country, time and certainty', async () => {
    const cards = await project.cards({ country: 'BF', certainty: 'certain', limit: 200 }, 'en');
    expect(cards.total).toBeGreaterThan(0);
    expect(new Set(cards.rows.map(({ certainty }) => certainty))).toEqual(new Set(['certain']));
    const attacks = await project.cards({ country: 'BF', type: 'attack', limit: 200 }, 'en');
    expect(attacks.total).toBeGreaterThan(0);
    for (const { where } of attacks.rows) expect(where).toContain('Burkina Faso');
    const year = { happenedFrom: '2017-11-24', happenedTo: '2017-11-24' };
    const that = await project.reports({ ...year, family: 'violence', country: 'ML' }, 'en');
    expect(that.total).toBeGreaterThan(0);
    expect(that.total).toBeLessThan((await project.reports({}, 'en')).total);
    expect(await code(project.search({ within: 5 }, 'en'))).toBe('bad-request');
    expect(await code(project.cards({ place: 'Xyzzyq' }, 'en'))).toBe('bad-request');
  });

  it('lists actors by a name in any script, a part of one, or its sound', async () => {
    const refs = async (q: string): Promise<string[]> =>
      (await project.actors({ q }, 'en')).rows.map(({ ref }) => ref);
    expect(await refs('القاعدة')).toContain('al-qaeda');
    expect((await refs('وللقاعدة'))[0]).toBe('al-qaeda');
    expect((await refs('والقاعدة'))[0]).toBe('al-qaeda');
    expect((await refs('للقاعدة'))[0]).toBe('al-qaeda');
    expect(await refs('iyad ag')).toContain('iyad-ag-ghaly');
    expect(await refs('Iyyad Agh Ghali')).toContain('iyad-ag-ghaly');
    expect((await project.actors({ kind: 'person' }, 'en')).rows.every(({ kind }) => kind === 'person')).toBe(
      true,
    );
    const named = (await project.actors({ order: 'name', limit: 5 }, 'fr')).rows.map(({ name }) => name);
    expect(named).toEqual([...named].sort(new Intl.Collator('fr').compare));
    expect(await code(project.actor('nobody-at-all', 'en'))).toBe('not-found');
    expect((await project.actor('jnim', 'en')).register.ledBy.map(({ ref }) => ref)).toContain(
      'iyad-ag-ghaly',
    );
  });

  it('draws a network without generic actors, and says what it left out', async () => {
    const all = await project.network({ generic: true, nodes: 500 }, 'en');
    const plain = await project.network({}, 'en');
    expect(plain.nodes.length).toBeGreaterThan(3);
    expect(plain.nodes.length).toBeLessThan(all.nodes.length);
    const few = await project.network({ nodes: 3 }, 'en');
    expect(few.nodes.length + few.leftOut.nodes).toBe(plain.nodes.length + plain.leftOut.nodes);
    const around = await project.network({ actor: 'jnim' }, 'en');
    const near = new Set(around.edges.flatMap(({ a, b }) => (a === 'jnim' || b === 'jnim' ? [a, b] : [])));
    for (const { ref } of around.nodes) expect(near).toContain(ref);
  });

  it('keeps judgements, takes them back, and says when there is nothing to take back', async () => {
    const [card] = (await project.cards({ limit: 1 }, 'en')).rows;
    const assertion = card!.id;
    const accepted = await project.judge({ assertion, verdict: 'accept' }, 'Aïcha');
    const rejected = await project.judge({ assertion, verdict: 'reject', reason: 'a rumour' }, 'Aïcha');
    expect(rejected.judgement).toMatchObject({ verdict: 'reject', author: 'Aïcha', reason: 'a rumour' });
    expect((await project.cards({}, 'en')).rows.map(({ id }) => id)).not.toContain(assertion);
    const undone = await project.undo('Aïcha');
    expect(undone).toMatchObject({ did: { undid: rejected.did.n, verdict: 'reject' } });
    expect(undone.judgement?.verdict).toBe('accept');
    expect(await code(project.undo('Boubacar'))).toBe('nothing-to-undo');
    expect(await code(project.undo('Aïcha', rejected.did.n))).toBe('nothing-to-undo');
    expect(await code(project.undo('Aïcha', 1))).toBe('not-found');
    expect((await project.undo('Aïcha', accepted.did.n)).judgement).toBeNull();
    expect(await code(project.judge({ assertion: 'none', verdict: 'accept' }, 'Aïcha'))).toBe('not-found');
    await project.judge({ assertion, verdict: 'reject' }, 'Aïcha');
    expect((await project.verify()).problems).toEqual([]);
  });
});

describe('the index behind a project', () => {
  it('is caught up with the journal after a kill between the two', { timeout: 60_000 }, async () => {
    await project.close();
    cpSync(join(folder, 'database'), join(home, 'before'), { recursive: true });
    project = await open();
    const [late] = await project.takeIn([
      { name: 'late', text: 'AQIM abducted a doctor in Djibo on 5 May 2021.' },
    ]);
    const [card] = (await project.report(late!.report!, 'en')).cards;
    await project.judge({ assertion: card!.id, verdict: 'reject' }, 'Aïcha');
    const before = await answers(project);
    await project.close();
    rmSync(join(folder, 'database'), { recursive: true });
    cpSync(join(home, 'before'), join(folder, 'database'), { recursive: true });
    project = await open();
    expect(await answers(project)).toBe(before);
    expect(told).toEqual([]);
  });

  it('is made again from the archive, to the same bytes', { timeout: 60_000 }, async () => {
    const before = await answers(project);
    await project.close();
    project = await open({ rebuild: true });
    expect(await answers(project)).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('database.broken-'))).toHaveLength(1);
  });

  it('is put aside and made again when it knows more than the journal', { timeout: 60_000 }, async () => {
    const before = await answers(project);
    await project.close();
    cpSync(join(folder, 'archive'), join(home, 'archive'), { recursive: true });
    project = await open();
    await project.takeIn([{ name: 'more', text: 'ISGS attacked Inates on 6 May 2021.' }]);
    await project.close();
    rmSync(join(folder, 'archive'), { recursive: true });
    cpSync(join(home, 'archive'), join(folder, 'archive'), { recursive: true });
    project = await open();
    expect(told.splice(0).join()).toMatch(/made again from the archive, because it knows \d+ journal lines/);
    expect(await answers(project)).toBe(before);
  });

  it('is refused to a second process in words, and left alone', async () => {
    const second = await open().then(
      () => null,
      (cause: unknown) => cause as CliError,
    );
    expect(second?.code).toBe('folder-busy');
    expect(second?.message).toContain(`(process ${process.pid})`);
    expect(
      await code(
        openLocalProject(join(home, 'none'), {
          command: 'test',
          startEngine: () => started,
          notify: () => undefined,
        }),
      ),
    ).toBe('not-a-project');
    expect(existsSync(join(home, 'none'))).toBe(false);
    expect((await project.status('en')).reports).toBeGreaterThan(samples.length);
  });
});
