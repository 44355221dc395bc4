/** What holds for every kind of page. The kinds come from the routes, so a new page cannot be forgotten. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, visit } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { walkSite, type Kind } from '../support/site.ts';

/** Pages that no link leads to: errors, and lists that are filtered to nothing. */
const seeds = ['/', '/haderslev', '/findes-ikke', '/haderslev/findes-ikke', '/haderslev/det-sker?q=findesikke'];

/**
 * Shown in the place of other pages: the first two when even that fails, the third for every seed that is an
 * error. The last two send one on to the present week and month, which are reached by their own addresses.
 */
const unreachable = ['/404', '/500', '/fejl', '/[municipality]/det-sker/maaned', '/[municipality]/det-sker/uge'];

let server: TestServer;
let browser: Browser;
let kinds: Kind[];
let addresses: string[];

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
  kinds = await walkSite(server.url, seeds);
  addresses = kinds.flatMap((kind) => kind.addresses);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('every kind of page can be reached', () => {
  const lonely = kinds.filter((kind) => kind.addresses.length === 0).map((kind) => kind.route);
  expect(lonely.filter((route) => !unreachable.includes(route))).toEqual([]);
});

test('axe finds nothing, by day and by night, on a phone and on a desktop', async () => {
  const found = new Map<string, string[]>();
  for (const viewport of [phone, desktop]) {
    const { page, close } = await visit(browser, server.url, { viewport });
    for (const address of addresses) {
      await page.goto(address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const fault of (await runAxe(page)).violations.flatMap(described)) {
          found.set(fault, [...(found.get(fault) ?? []), `${address} ${viewport.width} ${colorScheme}`]);
        }
      }
    }
    await close();
  }
  expect(Object.fromEntries(found)).toEqual({});
}, 600_000);

async function runAxe(page: Page): Promise<AxeResults> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return here.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  });
}

function described({ id, nodes }: AxeResults['violations'][number]): string[] {
  return nodes.map((node) => `${id} at ${node.html.slice(0, 120)}: ${node.failureSummary ?? ''}`);
}

test('nothing is complained of, nothing is stored, and nothing is asked of anyone else', async () => {
  const { page, context, faults, close } = await visit(browser, server.url);
  const expected = (fault: string): boolean => /status of (400|404|410)/.test(fault);
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' });
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length), address).toBe(0);
  }
  expect(faults().filter((fault) => !expected(fault))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await close();
}, 120_000);

test.each([320, 390, 1440])(
  'nothing has to be scrolled sideways at %i pixels',
  async (width) => {
    const { page, close } = await visit(browser, server.url, { viewport: { width, height: 800 } });
    const tooWide: string[] = [];
    for (const address of addresses) {
      await page.goto(address);
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) tooWide.push(`${address} is ${needed} wide`);
    }
    expect(tooWide).toEqual([]);
    await close();
  },
  120_000,
);

test('every page says what it is: a language, a title of its own kind, one heading, one main part', async () => {
  const { page, close } = await visit(browser, server.url);
  for (const address of addresses) {
    await page.goto(address);
    const lang = address.startsWith('/en/') || address === '/en' ? 'en' : 'da';
    expect(await page.getAttribute('html', 'lang'), address).toBe(lang);
    expect(await page.title(), address).not.toBe('');
    expect(await page.locator('h1').count(), address).toBe(1);
    expect(await page.locator('main').count(), address).toBe(1);
  }
  await close();
}, 120_000);

test('no page uses a word a young person should not meet, or shows what a program left over', async () => {
  const { page, close } = await visit(browser, server.url);
  const avoided =
    /\b(anbragte?|sag|sagen|borgere?|efterværn|netværksperson\w*|udsatte?|døgninstitution\w*|målgruppe\w*)\b/i;
  const leftOver = /\b(undefined|NaN|null|\[object \w+\])\b/;
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const text = `${await page.title()}\n${await page.innerText('body')}`;
    for (const pattern of [avoided, leftOver]) {
      const match = pattern.exec(text);
      if (match !== null) found.push(`${address}: ${text.slice(Math.max(0, match.index - 40), match.index + 40)}`);
    }
  }
  expect(found).toEqual([]);
  await close();
}, 120_000);

test('with the keyboard: the way past the head comes first, and what has focus shows it', async () => {
  const { page, close } = await visit(browser, server.url, { viewport: desktop });
  const hidden: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), address).toMatch(/^#/);
    expect(await page.locator(':focus').isVisible(), address).toBe(true);
    hidden.push(...(await unseenFocus(page)).map((element) => `${address}: ${element}`));
  }
  expect(hidden).toEqual([]);
  await page.goto('/haderslev');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await close();
}, 180_000);

/** Tabs through the page and gives back what had focus without an outline, or without a place on the page. */
async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const outlined = (one: Element | null): boolean => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || outlined(one.parentElement);
      };
      const { width, height } = element.getBoundingClientRect();
      return { shows: outlined(element) && width > 0 && height > 0, html: element.outerHTML.slice(0, 120) };
    });
    if (seen === null) break;
    if (!seen.shows) unseen.push(seen.html);
  }
  return unseen;
}

test('every page works without JavaScript', async () => {
  const { page, faults, close } = await visit(browser, server.url, { javaScript: false });
  for (const address of addresses) {
    await page.goto(address);
    expect((await page.innerText('main')).length, address).toBeGreaterThan(40);
  }
  expect(faults().filter((fault) => !/status of (400|404|410)/.test(fault))).toEqual([]);
  await close();
}, 120_000);
