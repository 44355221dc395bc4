/** The first journey: follow home without an account, from the front page into one's own calendar. */
import type { Browser, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, openBrowser, phone, visit, type Visit } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What is tapped on the way, in order; the last one opens the calendar program. */
async function followHome(page: Page): Promise<string[]> {
  const taps: string[] = [];
  const tap = async (name: string, action: Promise<void>): Promise<void> => {
    taps.push(name);
    await action;
  };
  await page.goto('/haderslev');
  await tap('Følg', page.getByRole('navigation').getByRole('link', { name: 'Følg' }).first().click());
  await page.waitForURL('**/foelg');
  await tap('Sport', page.getByText('Sport og bevægelse', { exact: true }).click());
  await tap('Klub', page.getByText('Klub og fællesskab', { exact: true }).click());
  await tap('Byer', page.locator('summary', { hasText: 'Byer og alder' }).click());
  await tap('Vojens', page.getByText('Vojens', { exact: true }).click());
  await tap('Haderslev', page.locator('details').getByText('Haderslev', { exact: true }).click());
  await tap('Vis', page.getByRole('button', { name: 'Vis, hvad jeg får' }).click());
  await page.waitForURL('**/foelg?**');
  taps.push('iPhone og Mac');
  return taps;
}

const query = 'kategori=klub,sport&by=haderslev,vojens';
const chosenFeed = (): string => `${server.url}/feeds/haderslev.ics?${query}`;

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('on a phone %s', (_, javaScript) => {
  let visitor: Visit;
  let taps: string[];

  beforeAll(async () => {
    visitor = await visit(browser, server.url, { viewport: phone, javaScript });
    taps = await followHome(visitor.page);
  });
  afterAll(() => visitor.close());

  test('eight taps are enough', () => {
    expect(taps.length).toBeLessThanOrEqual(8);
  });

  test('every way into a calendar leads to the chosen feed', async () => {
    const { page } = visitor;
    const href = (name: string): Promise<string | null> =>
      page.getByRole('link', { name, exact: true }).getAttribute('href');
    const webcal = chosenFeed().replace('http:', 'webcal:');
    expect(await href('iPhone og Mac')).toBe(webcal);
    expect(await href('Google Kalender')).toBe(
      `https://calendar.google.com/calendar/u/0/r?cid=${encodeURIComponent(webcal)}`,
    );
    for (const [name, host] of [
      ['Outlook.com', 'live'],
      ['Outlook på arbejde eller skole', 'office'],
    ] as const) {
      const outlook = new URL((await href(name)) ?? '');
      expect(outlook.origin + outlook.pathname).toBe(`https://outlook.${host}.com/calendar/0/addfromweb`);
      expect(outlook.searchParams.get('url')).toBe(chosenFeed());
    }
    expect(await href('Hent én gang')).toBe(chosenFeed());
    expect(await page.getByLabel('Eller kopiér adressen').inputValue()).toBe(chosenFeed());
  });

  test('what is promised on the page is in the calendar, and nothing that was not chosen', async () => {
    const promised = await visitor.page.locator('.preview .slip-title').allInnerTexts();
    expect(promised.length).toBeGreaterThan(0);
    const answer = await fetch(chosenFeed());
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const calendar = unfolded(await answer.text());
    const titles = linesOf(calendar, 'SUMMARY').map((title) => title.replace(/^AFLYST: /, ''));
    expect(titles).toEqual(expect.arrayContaining(promised));
    for (const category of linesOf(calendar, 'CATEGORIES')) {
      expect(['Klub og fællesskab', 'Sport og bevægelse']).toContain(category);
    }
  });

  test('the calendar has a neutral name, told before it is fetched', async () => {
    const name = await visitor.page.locator('.preview-name').innerText();
    const calendar = unfolded(await (await fetch(chosenFeed())).text());
    expect(linesOf(calendar, 'NAME')[0]).toBe(name.replaceAll(',', '\\,'));
    expect(name).toContain('Haderslev');
  });

  test('nothing is stored, and nobody else is asked', async () => {
    expect(await visitor.context.cookies()).toEqual([]);
    expect(visitor.faults()).toEqual([]);
  });
});

test('the copy button copies the address', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.goto(`/haderslev/foelg?${query}`);
  await page.getByRole('button', { name: 'Kopiér' }).click();
  await page.getByText('Kopieret').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(chosenFeed());
  await close();
});

test('on a larger screen there is a code for the phone to scan, with the same address', async () => {
  const { page, close } = await visit(browser, server.url, { viewport: desktop });
  await page.goto(`/haderslev/foelg?${query}`);
  const { size, data } = encode(chosenFeed().replace('http:', 'webcal:'), { ecc: 'M', border: 4 });
  const picture = data.map((row) => row.map((dark) => (dark ? '#' : ' ')).join(''));
  expect(await codeOf(page, size)).toEqual(picture);
  await close();
});

test('the front page shows this weekend', async () => {
  const { page, close } = await visit(browser, server.url);
  await page.goto('/haderslev');
  const weekend = page.getByRole('region', { name: 'Denne weekend' });
  expect(await weekend.getByRole('link').count()).toBeGreaterThan(1);
  await close();
});

/** The code as the browser fills it, a line for each row of modules. */
function codeOf(page: Page, size: number): Promise<string[]> {
  return page.locator('main svg.qr path').evaluate((path, modules) => {
    const shape = path as SVGGeometryElement;
    const dark = (x: number, y: number): boolean => shape.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
    const columns = [...Array(modules).keys()];
    return columns.map((y) => columns.map((x) => (dark(x, y) ? '#' : ' ')).join(''));
  }, size);
}

function unfolded(calendar: string): string[] {
  return calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
}

function linesOf(calendar: readonly string[], property: string): string[] {
  return calendar.filter((line) => line.startsWith(`${property}:`)).map((line) => line.slice(property.length + 1));
}
