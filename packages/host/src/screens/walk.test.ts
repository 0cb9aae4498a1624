/**
 * An analyst's first quarter of an hour, walked through in a real browser in English and in Arabic: a report is pasted
 * in, read, one of its assertions rejected and seen to leave the dossier, the rejection undone, then the network and
 * search. On the way each view is checked for accessibility, and the page may complain about nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWatched, startBrowser, type Watched, whyNoBrowser } from './browser.js';
import { catalogue, type Tongue } from './catalogue.js';
import { checkAccess } from './check-access.js';
import { type ServedProject, serveDemo } from './served-project.js';

const why = whyNoBrowser();
if (why !== null) console.warn(`SKIPPED: ${why}`);

/** Fits one report of one's own a language; the numbers in it are invented. */
const PASTED = {
  en: 'JNIM fighters attacked a Malian army post near Boni on 12 March 2019, killing three soldiers.',
  ar: 'هاجم مسلحون من جماعة نصرة الإسلام والمسلمين موقعا للجيش المالي قرب بوني في 12 مارس 2019، ما أدى إلى مقتل ثلاثة جنود.',
} as const;
/** A name in the other script, to be found all the same. */
const SOUGHT = { en: 'جماعة نصرة الإسلام والمسلمين', ar: 'JNIM' } as const;

describe.skipIf(why !== null)('the screens', () => {
  let served: ServedProject;
  let base = '';
  let browser: Browser;

  beforeAll(async () => {
    served = await serveDemo();
    base = served.base;
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    served?.end();
  });

  const listed = (page: Page) => page.locator('article.card.listed');

  async function pasteIn({ page }: Watched, tongue: Tongue): Promise<void> {
    const t = catalogue(tongue);
    await page.goto(`${base}/reports?lang=${tongue}`);
    await page.getByRole('heading', { level: 1, name: t('reports.title') }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(tongue === 'ar' ? 'rtl' : 'ltr');
    await checkAccess(page, 'reports');
    await page.getByRole('button', { name: t('nav.add') }).click();
    await page.getByLabel(t('intake.text')).fill(PASTED[tongue]);
    await page.getByLabel(t('intake.published'), { exact: true }).fill('2019-03-14');
    await checkAccess(page, 'intake');
    await page.getByRole('button', { name: t('intake.send') }).click();
    await page.getByRole('link', { name: t('intake.open') }).click();
    await page.getByRole('heading', { name: t('reader.cards') }).waitFor();
  }

  async function rejectAndUndo({ page }: Watched, tongue: Tongue): Promise<void> {
    const t = catalogue(tongue);
    const reader = page.url();
    // Of violence only, since a page holds fifty cards and all of them are more.
    const dossier = `${base}/actors/jnim?lang=${tongue}&order=newest&family=violence`;
    const open = async (address: string): Promise<void> => {
      await page.goto(address);
      await listed(page).first().waitFor();
    };
    await open(dossier);
    const before = await listed(page).count();
    await checkAccess(page, 'dossier');

    await page.goto(reader);
    const card = page.locator('article.card').first();
    await card.waitFor();
    await checkAccess(page, 'reader');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.locator('article.card[data-verdict="reject"]').waitFor();
    await checkAccess(page, 'reader with a rejected card');

    await open(dossier);
    expect(await listed(page).count()).toBe(before - 1);

    await page.goto(reader);
    const rejected = page.locator('article.card[data-verdict="reject"]');
    await rejected.getByRole('button', { name: t('card.undo') }).click();
    await rejected.waitFor({ state: 'detached' });
    await open(dossier);
    expect(await listed(page).count()).toBe(before);
    await listed(page)
      .first()
      .getByRole('button', { name: t('card.showSentence') })
      .click();
    await checkAccess(page, 'dossier with a sentence');
  }

  /** With the keyboard alone: a place from the list, then how far around it. */
  async function narrow(page: Page, tongue: Tongue): Promise<void> {
    const t = catalogue(tongue);
    const place = page.getByRole('combobox', { name: t('search.place'), exact: true });
    await place.focus();
    await page.keyboard.type('Gao');
    await page.locator('.choice bdi').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/place=Gao%2CML/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/within=10/);
    await page.getByRole('button', { name: t('common.clear') }).click();
    await page.waitForURL((url) => !url.search.includes('place'));
    await page.goto(`${base}/search?lang=${tongue}&country=ML&type=attack`);
    await page.locator('.fit .sentence').first().waitFor();
    await checkAccess(page, 'search by what is said');
  }

  async function lookAround({ page }: Watched, tongue: Tongue): Promise<void> {
    const t = catalogue(tongue);
    await page.goto(`${base}/network?lang=${tongue}`);
    await page.locator('svg').first().waitFor();
    await checkAccess(page, 'network');
    await page.goto(`${base}/network?lang=${tongue}&tab=table`);
    const rows = page.getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBeGreaterThan(5);
    await checkAccess(page, 'network as a table');
    await rows.nth(1).locator('button[aria-pressed]').click();
    await listed(page).first().waitFor();
    await checkAccess(page, 'a tie and its sentences');

    await page.goto(`${base}/actors?lang=${tongue}`);
    await page
      .getByRole('link', { name: /JNIM|نصرة/ })
      .first()
      .waitFor();
    await checkAccess(page, 'actors');

    await page.keyboard.press('/');
    await page.keyboard.type(SOUGHT[tongue]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);
    await page.locator('a[href*="/actors/jnim"]').first().waitFor();
    await page.locator('a[href*="/reports/d"]').first().waitFor();
    await checkAccess(page, 'search');
    await narrow(page, tongue);
    await page.goto(`${base}/about?lang=${tongue}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await checkAccess(page, 'about');
    await page.goto(`${base}/no-such-page?lang=${tongue}`);
    await page.getByRole('heading', { name: t('error.notFoundTitle') }).waitFor();
  }

  it.each(['en', 'ar'] as const)(
    'walk from a report to a judgement and back in %s',
    { timeout: 180_000 },
    async (tongue) => {
      const watched = await openWatched(browser, base);
      await pasteIn(watched, tongue);
      await rejectAndUndo(watched, tongue);
      await lookAround(watched, tongue);
      expect(watched.complaints).toEqual([]);
      await watched.context.close();
    },
  );

  it('hold in the dark and on a narrow screen', { timeout: 120_000 }, async () => {
    const { context, page, complaints } = await openWatched(browser, base, {
      width: 390,
      height: 844,
      dark: true,
    });
    for (const path of ['/reports', '/actors', '/actors/jnim', '/network', '/search?q=Mali']) {
      await page.goto(`${base}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await checkAccess(page, `${path}, dark and narrow`);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
