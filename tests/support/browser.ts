/** A real browser, and a look-out for everything a page must not do. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the browser that {@link findChromium} finds. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
}

/** A phone held upright and a desktop window, in CSS pixels. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

/** How somebody looks at it. */
export type Eyes = { viewport?: typeof phone; javaScript?: boolean; dark?: boolean };

/** A page in a browser profile of its own, and what went wrong in it so far. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  /** Console errors (a breach of the content security policy is one), exceptions, and requests that left the server. */
  faults: () => readonly string[];
  close: () => Promise<void>;
};

/** Visits a server as a young person abroad would: Danish, and in another time zone. */
export async function visit(browser: Browser, url: string, eyes: Eyes = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: eyes.viewport ?? phone,
    javaScriptEnabled: eyes.javaScript ?? true,
    colorScheme: eyes.dark === true ? 'dark' : 'light',
    locale: 'da-DK',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const page = await context.newPage();
  const faults = watch(page, url);
  return { page, context, faults: () => faults, close: () => context.close() };
}

function watch(page: Page, url: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) {
      faults.push(`${page.url()} asked ${request.url()}`);
    }
  });
  return faults;
}
