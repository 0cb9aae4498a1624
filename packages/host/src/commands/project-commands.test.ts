import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ActorView,
  type Card,
  type Page,
  type ReportRecord,
  type SearchView,
  validateRecord,
} from '@marsad/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../docs/pages.js';
import { sampleItems } from '../http/testing/sample-project.js';
import { EXPORT_COLUMNS } from '../output/export-row.js';
import { servedSample } from './testing/served-sample.js';

const sample = servedSample();
const { run } = sample;
const QUOTED = 'we struck the crusaders at dawn';
/** Claims, a quotation of an armed group, and a title that a spreadsheet would run. */
const OWN = {
  name: 'own.txt',
  title: '=HYPERLINK("http://example.org")',
  text: `JNIM said in a statement: "With the help of God ${QUOTED} and killed three soldiers near Boni," and claimed responsibility for the attack.`,
  published: '2021-05-04',
};

type Dossier = ActorView & { readonly cards: Page<Card> };

let rejected: Card;

beforeAll(async () => {
  await sample.start([...sampleItems().slice(0, 14), OWN], async (made) => {
    rejected = (await made.cards({ actor: 'jnim', limit: 1 }, 'en')).rows[0]!;
    await made.judge({ assertion: rejected.id, verdict: 'reject', reason: 'misread' }, 'nadia');
  });
}, 60_000);

afterAll(() => sample.stop());

describe('show', () => {
  it('tells a dossier by ref, and by a name in any script', async () => {
    const byRef = await run('show', 'actor', 'jnim');
    expect(byRef).toMatchObject({ exit: 0, err: '' });
    for (const words of ['jnim', 'Names', 'The reports say', 'In order of time'])
      expect(byRef.out).toContain(words);
    expect(byRef.out).not.toContain(rejected.id);
    expect((await run('show', 'actor', 'جماعة نصرة الإسلام والمسلمين')).out).toBe(byRef.out);
    expect((await run('show', 'actor', 'jnim', '--lang', 'ar')).out).toContain('بترتيب الزمن');
    const limited = await run('show', 'actor', 'jnim', '--limit', '1');
    expect(limited.out).toMatch(/\d+ more; see --limit/);
  });

  it('lists who may be meant, and says when nobody is', async () => {
    const many = await run('show', 'actor', 'Mali', '--json');
    expect(many.exit).toBe(1);
    expect(JSON.parse(many.err)).toMatchObject({ error: { code: 'ambiguous' } });
    const nobody = await run('show', 'person', 'Nobody Atall');
    expect([nobody.exit, nobody.out]).toEqual([1, '']);
    expect(nobody.err).toContain('not-found');
    expect((await run('show', 'village', 'x')).exit).toBe(2);
  });

  it('tells a report and an event by the beginning of their ids', async () => {
    const id = rejected.report.id;
    const report = await run('show', 'report', id.slice(0, 14));
    expect(report).toMatchObject({ exit: 0, err: '' });
    expect(report.out).toContain(id);
    expect(report.out).toContain('[rejected, by nadia');
    const event = await run('show', 'event', rejected.id.slice(0, 14));
    expect(event.out).toContain('misread');
    const view = JSON.parse((await run('show', 'event', rejected.id, '--json')).out) as Card;
    expect(view.id).toBe(rejected.id);
  });

  it("folds armed groups' own words unless asked", async () => {
    const found = JSON.parse((await run('search', 'crusaders', '--json')).out) as {
      hits: { rows: { report: { id: string } }[] };
    };
    const id = found.hits.rows[0]!.report.id;
    expect((await run('search', 'crusaders')).out).not.toContain(QUOTED);
    expect((await run('search', 'crusaders', '--quotations')).out).toContain('[crusaders]');
    const folded = await run('show', 'report', id);
    expect(folded.out).toContain('[an armed group’s own words]');
    expect(folded.out).not.toContain(QUOTED);
    expect((await run('show', 'report', id, '--quotations')).out).toContain('crusaders');
  });
});

describe('search', () => {
  it('finds reports by a name in another script, with marks', async () => {
    const { exit, out } = await run('search', 'بوني');
    expect(exit).toBe(0);
    expect(out).toMatch(/Reports found: \d+/);
    expect((await run('search', 'Mali', '--limit', '1')).out).toMatch(/\[Mali\]/);
    expect((await run('search', 'zzzzqqq')).out).toContain('Nothing was found.');
    expect((await run('search', ' ')).exit).toBe(2);
  });

  it('finds reports by what is said, without words, and tells what fits', async () => {
    const { exit, out } = await run('search', '--country', 'ml', '--voice', 'official', '--limit', '2');
    expect(exit).toBe(0);
    expect(out).toMatch(/\(official, /);
    const byName = await run('search', '--actor', 'نصرة الإسلام والمسلمين', '--json');
    const { hits } = JSON.parse(byName.out) as SearchView;
    expect(hits.total).toBeGreaterThan(0);
    for (const { fits } of hits.rows) expect(fits.cards.length).toBeGreaterThan(0);
    expect((await run('search', '--within', '0', '--near', 'Gao,ML')).exit).toBe(2);
    expect((await run('search', '--certainty', 'sure')).exit).toBe(2);
    expect((await run('search', '--from', '2019')).exit).toBe(2);
    const nowhere = await run('search', '--near', 'Xyzzyq', '--json');
    expect(JSON.parse(nowhere.err)).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('narrows a dossier, and nothing that is shown whole', async () => {
    const whole = JSON.parse((await run('show', 'actor', 'jnim', '--json')).out) as Dossier;
    const some = JSON.parse((await run('show', 'actor', 'jnim', '--country', 'ML', '--json')).out) as Dossier;
    expect(some.cards.total).toBeGreaterThan(0);
    expect(some.cards.total).toBeLessThan(whole.cards.total);
    expect((await run('show', 'report', 'd', '--country', 'ML')).exit).toBe(2);
  });
});

describe('export', () => {
  const lines = (out: string): ReportRecord[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ReportRecord);

  it('writes sound records, without what was rejected', async () => {
    const { exit, out } = await run('export', '--format', 'jsonl');
    expect(exit).toBe(0);
    const records = lines(out);
    expect(records).toHaveLength(15);
    const items = [...sampleItems().slice(0, 14), OWN];
    for (const record of records) {
      const item = items.find(({ name }) => name === record.document.path);
      expect(validateRecord(record, item!.text!)).toEqual([]);
    }
    expect(out).not.toContain(`"id":"${rejected.id}"`);
    expect((await run('export', '--format', 'jsonl', '--rejected')).out).toContain(`"id":"${rejected.id}"`);
  });

  it('narrows reports and assertions alike', async () => {
    const french = lines((await run('export', '--format', 'jsonl', '--language', 'fr')).out);
    expect(new Set(french.map(({ document }) => document.language))).toEqual(new Set(['fr']));
    const claims = lines((await run('export', '--format', 'jsonl', '--type', 'claim-responsibility')).out);
    expect(new Set(claims.flatMap((r) => r.assertions.map(({ type }) => type)))).toEqual(
      new Set(['claim-responsibility']),
    );
    expect((await run('export', '--format', 'jsonl', '--from', 'May')).exit).toBe(2);
    expect((await run('export')).exit).toBe(2);
  });

  it('writes a table that a spreadsheet cannot run, whole or not at all', async () => {
    const file = join(sample.home, 'all.csv');
    expect(await run('export', '--format', 'csv', '--bom', '-o', file)).toEqual({
      exit: 0,
      out: '',
      err: '',
    });
    const table = readFileSync(file, 'utf8');
    expect(table.startsWith(`\ufeff${EXPORT_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(table).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(table).toContain('[…]');
    expect(table).not.toContain(QUOTED);
    expect(table).not.toContain(rejected.id);
    const asked = await run('export', '--format', 'csv', '--quotations', '--rejected');
    expect(asked.out).toContain(QUOTED);
    expect(asked.out).toContain(rejected.id);
    const nowhere = await run('export', '--format', 'csv', '-o', join(sample.home, 'none/x.csv'));
    expect(nowhere).toMatchObject({ exit: 1, err: expect.stringContaining('file-unwritable') });
  });

  it('has every column in the guide', () => {
    const guide = readFileSync(join(ROOT, 'docs/guide/export.md'), 'utf8');
    expect(EXPORT_COLUMNS.filter((column) => !guide.includes(`\`${column}\``))).toEqual([]);
  });
});

describe('backup, restore and audit', () => {
  it('make the same project again, and find what was altered', async () => {
    const file = join(sample.home, 'one.marsad');
    const again = join(sample.home, 'again');
    expect((await run('backup', file)).exit).toBe(0);
    expect((await run('backup', file)).err).toContain('file-exists');
    expect((await run('restore', file, '--db', again)).exit).toBe(0);
    expect((await run('restore', file, '--db', again)).err).toContain('project-exists');
    const own = await run('export', '--format', 'jsonl', '--rejected');
    expect((await run('export', '--format', 'jsonl', '--rejected', '--db', again)).out).toBe(own.out);
    rmSync(join(again, 'database'), { recursive: true });
    expect((await run('audit', 'verify', '--db', again)).out).toContain('Nothing is wrong');
    const journal = join(again, 'archive/journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('"intake":"', '"intake":"x'));
    expect(await run('audit', 'verify', '--db', again)).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/^One problem .*\n- archive\/journal\.jsonl, line \d+: line-changed: /),
    });
    writeFileSync(file, readFileSync(file).subarray(0, 5000));
    const bad = join(sample.home, 'bad');
    expect((await run('restore', file, '--db', bad)).err).toContain('backup-damaged');
    expect(existsSync(bad)).toBe(false);
  });

  it('tell the state of a project, and whether it is whole', async () => {
    expect((await run('status')).out).toMatch(/reports +15 · ar \d+ · fr \d+ · en \d+|reports +15 · /);
    expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({ reports: 15, judgements: 1 });
    expect(await run('audit', 'verify')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Nothing is wrong'),
    });
    expect((await run('audit')).exit).toBe(2);
  });
});
