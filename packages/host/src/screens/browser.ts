/**
 * A real Chromium for tests of the screens: found on this machine, started once, and watched for what it complains
 * about. Where there is none the tests are skipped in so many words, and fail when CI is set.
 */
import { execFileSync } from 'node:child_process';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a browser, from MARSAD_CHROMIUM or the path; null when there is none. */
export function findBrowser(): string | null {
  const named = process.env.MARSAD_CHROMIUM;
  if (named !== undefined) return named;
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next may be there.
    }
  }
  return null;
}

/** Why the tests of the screens cannot run here; null when they can, or must. */
export function whyNoBrowser(): string | null {
  if (findBrowser() !== null || process.env.CI !== undefined) return null;
  return 'no Chromium on this machine; scripts/install-debian.sh installs it';
}

/** Starts the browser, without its sandbox where root runs it, as containers do. */
export function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no Chromium here: scripts/install-debian.sh');
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page, refused requests, breaches of the policy, and requests to any other machine. */
  readonly complaints: string[];
}

/** A page that may speak to `base` only; whatever goes wrong in it is written down. */
export async function openWatched(
  browser: Browser,
  base: string,
  options: { readonly width?: number; readonly height?: number; readonly dark?: boolean } = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked elsewhere: ${request.url()}`);
  });
  return { context, page, complaints };
}
