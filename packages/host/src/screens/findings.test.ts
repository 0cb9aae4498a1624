/**
 * What the screens of findings promise, tried in a real browser in English and in Arabic: every number opens its
 * sentence and the sentence its report, decisions are made and taken back on the screen, and no view breaks what AA asks.
 */
import type { EventsView, EventView, NamesView, ReportView } from '@marsad/model';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWatched, startBrowser, whyNoBrowser } from './browser.js';
import { catalogue, type Tongue } from './catalogue.js';
import { checkAccess } from './check-access.js';
import { type ServedProject, serveDemo } from './served-project.js';

const why = whyNoBrowser();
if (why !== null) console.warn(`SKIPPED: ${why}`);

describe.skipIf(why !== null)('the screens of findings', () => {
  let served: ServedProject;
  let browser: Browser;
  let event = '';

  const api = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${served.base}/api/${path}`)).json()) as T;
  const open = async (page: Page, path: string, tongue: Tongue): Promise<void> => {
    await page.goto(`${served.base}${path}${path.includes('?') ? '&' : '?'}lang=${tongue}`);
    await page.locator('.tabs a.here, .tabs').first().waitFor();
    await page.locator('main:not(:has(.skeleton-row))').waitFor();
  };

  beforeAll(async () => {
    served = await serveDemo();
    browser = await startBrowser();
    const { rows } = await api<EventsView>('events?disputed=true&actor=jnim&limit=50');
    event = [...rows].sort((x, y) => y.reports - x.reports)[0]!.id;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    served?.end();
  });

  it.each(['en', 'ar'] as const)(
    'open the sentence behind a number and break nothing that AA asks for, in %s',
    { timeout: 120_000 },
    async (tongue) => {
      const t = catalogue(tongue);
      const { context, page, complaints } = await openWatched(browser, served.base, { width: 390 });
      for (const path of [
        '/pairs',
        '/pairs/isgs/jnim',
        '/contradictions',
        '/leads',
        '/names',
        '/coverage',
        '/set-aside',
        '/events',
      ]) {
        await open(page, path, tongue);
        await page.locator('h1').waitFor();
        await checkAccess(page, path);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect([path, wide <= 0]).toEqual([path, true]);
      }
      await page.locator(`a[href*="/events/e"]`).first().click();
      await open(page, `/events/${event}`, tongue);
      await page.getByRole('heading', { name: t('event.hypotheses') }).waitFor();
      await page.locator('.telling article.card').first().waitFor();
      await checkAccess(page, 'event');
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
      await page.locator('table.rules button.opens').first().click();
      const dialog = page.locator('dialog[open]');
      await dialog.locator('blockquote.sentence').first().waitFor();
      await dialog.locator('a.source').first().click();
      await page.waitForURL(/\/reports\/d.*card=/);
      await page.locator('article.card[aria-current="true"]').waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('correct a field, add an assertion on selected words, and take both back', {
    timeout: 90_000,
  }, async () => {
    const t = catalogue('ar');
    const { context, page, complaints } = await openWatched(browser, served.base);
    const { rows } = await api<{ rows: { id: string; report: { id: string } }[] }>(
      'cards?type=attack&limit=1',
    );
    const [card] = rows;
    await page.goto(`${served.base}/reports/${card!.report.id}?card=${card!.id}&lang=ar`);
    const shown = page.locator(`#card-${card!.id}`);
    await page.locator(`#card-${card!.id}[aria-current="true"]`).waitFor();
    await page.keyboard.press('c');
    const dialog = page.locator('dialog[open]');
    await dialog.getByLabel(t('decide.addField')).selectOption('killed');
    await dialog.getByRole('textbox', { name: t('measure.killed') }).fill('forty');
    await checkAccess(page, 'decide');
    await dialog.getByRole('textbox', { name: t('measure.killed') }).fill('40');
    await dialog.getByRole('button', { name: t('decide.saveCorrection') }).click();
    await shown.locator('[data-fact="corrected"]').waitFor();
    await page.keyboard.press('u');
    await shown.locator('[data-fact="corrected"]').waitFor({ state: 'detached' });
    await shown.focus();
    await page.keyboard.press('h');
    await dialog.locator('.said-list s').first().waitFor();
    await page.keyboard.press('Escape');

    const before = (await api<ReportView>(`reports/${card!.report.id}`)).cards.length;
    await page.evaluate(`(() => {
      const line = document.querySelector('.report-text [data-start]').firstChild;
      const range = document.createRange();
      range.setStart(line, 0);
      range.setEnd(line, 30);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`);
    await page.locator('.add-assertion button').click();
    await dialog.getByRole('button', { name: t('decide.saveAdded') }).click();
    await page.locator('article.card [data-fact="added"]').waitFor();
    expect((await api<ReportView>(`reports/${card!.report.id}`)).cards.length).toBe(before + 1);
    await page.locator('.judged button').first().click();
    await page.locator('article.card [data-fact="added"]').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('say of names and of events whether they are one, and take it back', { timeout: 90_000 }, async () => {
    const t = catalogue('en');
    const { context, page, complaints } = await openWatched(browser, served.base);
    const name = (await api<NamesView>('names')).rows.find(({ proposals }) => proposals.length > 0)!;
    await open(page, '/names', 'en');
    const item = page.locator('.name-item', { hasText: name.name });
    await item
      .getByRole('button', { name: t('names.same') })
      .first()
      .click();
    const said = page.locator('aside .said-list li');
    await said.first().waitFor();
    await said
      .first()
      .getByRole('button', { name: t('card.undo') })
      .click();
    await said.first().waitFor({ state: 'detached' });

    await open(page, '/events', 'en');
    const boxes = page.locator('.event-item input[type="checkbox"]');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.locator('.chosen-events').getByLabel(t('event.joinReason')).fill('one day, two towns');
    await page
      .locator('.chosen-events')
      .getByRole('button', { name: t('event.notSure') })
      .click();
    await page.locator('.chosen-events').waitFor({ state: 'detached' });
    await page.locator('.event-item h3 a').first().click();
    const decided = page.locator('.said-list li', { hasText: 'one day, two towns' });
    await decided.getByRole('button', { name: t('card.undo') }).click();
    await decided.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('part several tellings from an event at once, and take that back as one', {
    timeout: 90_000,
  }, async () => {
    const t = catalogue('en');
    const { context, page, complaints } = await openWatched(browser, served.base);
    const of = async (id: string): Promise<EventView> => api<EventView>(`events/${id}`);
    const { event: whole } = await of(event);
    await open(page, `/events/${event}`, 'en');
    const boxes = page.locator('.telling input[type="checkbox"]');
    await boxes.nth(1).check();
    await boxes.nth(2).check();
    await checkAccess(page, 'split');
    await page
      .locator('.chosen-events')
      .getByRole('button', { name: t('event.splitChosen') })
      .click();
    await page.locator('.chosen-events').waitFor({ state: 'detached' });
    const apart = (await of(event)).event.tellings.length;
    expect([apart > 0, apart < whole.tellings.length]).toEqual([true, true]);
    await page.locator('.judged button').first().click();
    await page.locator('.judged', { hasText: t('card.saidUndone').split(':')[0]! }).waitFor();
    const back = await of(event);
    expect([back.event.tellings.length, back.links]).toEqual([whole.tellings.length, []]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('show a withdrawn report in lists and on its page, and what was decided on it with its words', {
    timeout: 90_000,
  }, async () => {
    const t = catalogue('ar');
    const { context, page, complaints } = await openWatched(browser, served.base);
    const { rows } = await api<{ rows: { id: string; report: { id: string } }[] }>(
      'cards?type=ambush&limit=1',
    );
    const [card] = rows;
    const send = async (path: string, body: object): Promise<void> => {
      const headers = { 'Content-Type': 'application/json', Origin: served.base };
      await fetch(`${served.base}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    };
    await send('judgements', { assertion: card!.id, verdict: 'accept' });
    await send('withdrawals', { report: card!.report.id, on: '2021-05-09', reason: 'it was misled' });

    await page.goto(`${served.base}/reports/${card!.report.id}?lang=ar`);
    await page.locator('.withdrawn-notice', { hasText: 'it was misled' }).waitFor();
    await page.locator(`#card-${card!.id} .withdrawn`).waitFor();
    await checkAccess(page, 'withdrawn');
    await open(page, '/events', 'ar');
    await page.locator('.coverage-line a[href*="/set-aside"]').click();
    const decision = page.locator('.review-item', { hasText: t('aside.what.accept') });
    await decision.locator('blockquote').waitFor();
    expect((await decision.locator('blockquote').innerText()).length).toBeGreaterThan(10);
    await checkAccess(page, '/set-aside');
    await page.getByRole('button', { name: t('aside.restore') }).click();
    await page.getByText(t('aside.withdrawnNone')).waitFor();
    await page.getByText(t('aside.unplacedNone')).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
