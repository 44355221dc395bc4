/** How the office looks, as far as it can be measured: what a thumb hits, what an eye reads in one go, what a printer prints. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { desktop, phone } from '../support/browser.ts';
import { openOfficeBrowser, type OfficeBrowser } from '../support/office-browser.ts';
import { asStaff } from '../support/people.ts';

let office: OfficeBrowser;
let club: string;
beforeAll(async () => {
  office = await openOfficeBrowser();
  const times = { start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=8' };
  const editor = await asStaff(office.at.hub, 'editor');
  const { id } = await createEvent(editor, 'haderslev', { title: 'Torsdagsklub', category: 'klub', ...times });
  club = `/kontoret/aktiviteter/${id}`;
});
afterAll(() => office.stop());
afterEach(async () => expect(await office.faults()).toEqual([]));

/** What can be pressed and is lower than a thumb needs; links within a sentence, and whole lines, are not asked. */
function tooLow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const textOf = (one: Element): string => one.textContent.trim();
    const height = (one: Element): number => (one.closest('label') ?? one).getBoundingClientRect().height;
    const isLow = (one: Element): boolean => height(one) > 0 && height(one) < 43.5;
    const isLine = (one: Element): boolean => getComputedStyle(one, '::after').position === 'absolute';
    const isInSentence = (one: Element): boolean =>
      one.matches('p > a') && textOf(one.parentElement!).length > textOf(one).length + 6;
    return [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type="hidden"])')]
      .filter((one) => isLow(one) && !isLine(one) && !isInSentence(one) && !one.matches('.skip, .visually-hidden'))
      .map((one) => `${textOf(one)} ${String(Math.round(height(one)))}`);
  });
}

test('everything that can be pressed is high enough for a thumb', async () => {
  const page = await office.page('admin', { viewport: phone });
  const rooms = [
    '',
    '/gennemse',
    '/kladder',
    '/muligheder',
    '/kontakter',
    '/steder',
    '/kilder',
    '/tal',
    '/mig',
    '/log',
  ];
  const others = ['/aktiviteter', '/aktiviteter/ny', '/indstillinger', '/indstillinger/kategorier', '/forbindelser'];
  const found: Record<string, string[]> = {};
  for (const address of [...[...rooms, ...others].map((room) => `/kontoret${room}`), club, `${club}/historik`]) {
    await page.goto(address);
    const low = await tooLow(page);
    if (low.length > 0) found[address] = low;
  }
  expect(found).toEqual({});
});

test('no date and no time is broken over two lines of a phone', async () => {
  const page = await office.page('editor', { viewport: phone });
  await page.goto(club);
  const parts = page.locator('.office-dates time').first().locator('span');
  expect(await parts.allInnerTexts()).toEqual(['torsdag den 26. november', 'kl. 19.00–22.00']);
  const isWhole = await page.locator('.office-dates time').evaluateAll((all) =>
    all.map((one) => {
      const height = parseFloat(getComputedStyle(one).lineHeight);
      return [...one.querySelectorAll('span')].every((part) => part.getBoundingClientRect().height < 1.5 * height);
    }),
  );
  expect(isWhole).toEqual(Array.from({ length: 8 }, () => true));
});

test('a new event is one press away on the first screen of a phone, and the days to come stand under their names', async () => {
  const page = await office.page('author', { viewport: phone });
  await page.goto('/kontoret');
  const begin = await page.getByRole('link', { name: 'Ny aktivitet' }).boundingBox();
  expect(begin!.y + begin!.height).toBeLessThan(phone.height / 2);
  const today = page.getByRole('region', { name: 'I dag' });
  await today.getByText('Kl. 19.00–20.30 · På nettet').waitFor();
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
    expect.arrayContaining(['I dag', 'I morgen', 'Onsdag den 25. november']),
  );
});

test('on a desktop what waits stands beside what is coming', async () => {
  const page = await office.page('editor', { viewport: desktop });
  await page.goto('/kontoret');
  const [waits, coming] = await Promise.all(
    ['Venter på dig', 'De næste 7 dage'].map((name) => page.getByRole('region', { name }).boundingBox()),
  );
  expect(coming!.x).toBeGreaterThan(waits!.x + waits!.width);
  expect(Math.abs(coming!.y - waits!.y)).toBeLessThan(2);
});

test('the foot of the office speaks to staff, and that of the pages for all to young people', async () => {
  const page = await office.page('author');
  await page.goto('/kontoret');
  expect(await page.getByRole('contentinfo').innerText()).toContain('Her skriver vi det, de unge ser.');
  expect(await page.getByRole('contentinfo').getByText('BørneTelefonen').count()).toBe(0);
  await page.getByRole('link', { name: 'Sådan ser de unge det' }).click();
  await page.getByRole('contentinfo').getByText('BørneTelefonen').waitFor();
});

test('the figures print over the whole breadth of a sheet on its side', async () => {
  const page = await office.page('editor', { viewport: { width: 1100, height: 780 } });
  await page.goto('/kontoret/tal');
  await page.emulateMedia({ media: 'print' });
  const box = await page.getByRole('heading', { level: 1 }).boundingBox();
  expect(box!.width).toBeGreaterThan(900);
});
