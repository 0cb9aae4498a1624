/**
 * What the reader promises, tried in a real browser: evidence lies over the text without cutting it, pointing at a card
 * lights its words, armed groups' own words are folded, files can be dropped in, and an address opens what it says.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWatched, startBrowser, whyNoBrowser } from './browser.js';
import { type ServedProject, serveDemo } from './served-project.js';

const why = whyNoBrowser();
if (why !== null) console.warn(`SKIPPED: ${why}`);

const SPOKEN = 'إن مقاتلينا أخرجوا الجنود من الموقع واستولوا على آلياتهم';
const REPORT = `قتل خمسة جنود في هجوم شنه مسلحون على موقع للجيش المالي قرب غاو يوم الاثنين.
وقالت جماعة نصرة الإسلام والمسلمين في بيان: «${SPOKEN}».
ونفى الجيش المالي ذلك.`;

/** Text that the browser has painted as one kind of mark, in the order of the ranges. */
const painted = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate<string[]>(`[...(CSS.highlights.get('marsad-${kind}') ?? [])].map(String)`);

describe.skipIf(why !== null)('the reader', () => {
  let served: ServedProject;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveDemo();
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    served?.end();
  });

  /** Drops files onto the page as a person would, and opens the report that came of it. */
  async function dropIn(page: Page, name: string, text: string): Promise<void> {
    await page.goto(`${served.base}/reports?lang=ar`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(`(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'text/plain' }));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
    })()`);
    await page.locator('.results a[href*="/reports/d"]').click();
    await page.locator('article.card').first().waitFor();
  }

  it('folds the words of an armed group until they are asked for', { timeout: 60_000 }, async () => {
    const { context, page, complaints } = await openWatched(browser, served.base);
    await dropIn(page, 'dropped.txt', REPORT);
    const text = page.locator('.report-text');
    expect(await text.textContent()).not.toContain(SPOKEN);
    expect(await page.locator('body').textContent()).not.toContain('أخرجوا الجنود');
    const fold = text.locator('button[aria-expanded="false"]');
    await fold.click();
    expect(await text.textContent()).toContain(SPOKEN);
    await text.locator('button[aria-expanded="true"]').click();
    expect(await text.textContent()).not.toContain(SPOKEN);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lights the words of a card, and cuts no word to do so', { timeout: 60_000 }, async () => {
    const { context, page, complaints } = await openWatched(browser, served.base);
    const list = (await (await fetch(`${served.base}/api/reports?language=ar`)).json()) as {
      rows: { id: string }[];
    };
    for (const { id } of list.rows.slice(0, 4)) {
      const view = (await (await fetch(`${served.base}/api/reports/${id}`)).json()) as {
        text: string;
        cards: { id: string; evidence: [number, number][] }[];
      };
      await page.goto(`${served.base}/reports/${id}?lang=en`);
      await page.locator('article.card').first().waitFor();
      expect(await page.locator('.report-text').getAttribute('dir')).toBe('rtl');
      // Every stretch of text is a line of the report, whole: no mark has made an element inside it.
      const stretches = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.report-text [data-start]')].map((e) => e.textContent)",
      );
      const lines = view.text.split('\n').map((line) => line.trim());
      expect(stretches.filter((stretch) => !lines.includes(stretch.trim()))).toEqual([]);
      for (const { id: card, evidence } of view.cards.slice(0, 5)) {
        await page.locator(`#card-${card}`).hover();
        await page.waitForFunction("(CSS.highlights.get('marsad-active')?.size ?? 0) > 0");
        const said = evidence.map(([from, to]) => view.text.slice(from, to)).join('');
        expect((await painted(page, 'active')).join('')).toBe(said);
      }
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('judges by single keys, and an address opens what it says', { timeout: 60_000 }, async () => {
    const { context, page, complaints } = await openWatched(browser, served.base);
    const cards = (await (await fetch(`${served.base}/api/cards?type=clash&limit=1`)).json()) as {
      rows: { id: string; report: { id: string } }[];
    };
    const [card] = cards.rows;
    await page.goto(`${served.base}/reports/${card!.report.id}?card=${card!.id}`);
    const shown = page.locator(`#card-${card!.id}[aria-current="true"]`);
    await shown.waitFor();
    await page.keyboard.press('a');
    await page.locator(`#card-${card!.id}[data-verdict="accept"]`).waitFor();
    await page.keyboard.press('r');
    await page.locator(`#card-${card!.id}[data-verdict="reject"]`).waitFor();
    await page.keyboard.press('u');
    await page.locator(`#card-${card!.id}[data-verdict="accept"]`).waitFor();
    await page.keyboard.press('u');
    await page.locator(`#card-${card!.id}:not([data-verdict])`).waitFor();

    await page.goto(`${served.base}/network?tab=table`);
    await page.locator('.ties button[aria-pressed]').first().click();
    await page.waitForURL(/edge=/);
    const title = await page.locator('.network-panel h2').textContent();
    await page.goto(page.url());
    expect(await page.locator('.network-panel h2').textContent()).toBe(title);
    await page.keyboard.press('Escape');
    await page.locator('.network-panel').waitFor({ state: 'detached' });
    await page.goBack();
    expect(complaints).toEqual([]);
    await context.close();
  });
});
