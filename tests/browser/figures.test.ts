/** The figures of a quarter: a picture and a table that say the same, small numbers hidden, on paper and as a file. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '#db/schema/figure.ts';
import { desktop, openBrowser, phone, visit } from '../support/browser.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  const here = { municipality: '0510', quarter: '2026-2', label: '' };
  await at.hub.db.write((tx) =>
    tx.insert(figure).values([
      { ...here, name: 'used', people: null },
      { ...here, name: 'saved', people: 11 },
      { ...here, name: 'savedCategory', label: 'klub', people: 9 },
      { ...here, name: 'savedCategory', label: 'sport', people: null },
    ]),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

test.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('on %s', async (_, viewport) => {
  const { page, context, faults, close } = await visit(browser, at.url, { viewport });
  await signInBrowser(context, await asStaff(at.hub));
  await page.goto('/kontoret/tal');
  await page.getByText('Kvartalet er ikke slut').waitFor();
  await page.getByRole('link', { name: 'april–juni 2026' }).click();
  await stands(page, 'Tal for april–juni 2026');
  const kept = page.getByRole('region', { name: 'Det, de gemte' });
  expect(await kept.locator('tbody tr').allInnerTexts()).toEqual([
    'Klub og fællesskab\t9',
    'Sport og bevægelse\tskjult',
  ]);
  expect(await kept.locator('svg .chart-bar rect, svg rect.chart-bar').count()).toBe(1);
  expect(await kept.locator('svg').textContent()).toMatch(/Klub og fællesskab.*skjult/s);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const file = await context.request.get('/kontoret/tal.csv?kvartal=2026-2');
  const lines = (await file.text()).split('\n');
  expect(lines[0]).toBe('\uFEFFKvartal;Tal;Heraf;Antal;Enhed');
  expect(lines).toContain('april–juni 2026;Det, de gemte;Sport og bevægelse;skjult;unge');
  expect(lines).toContain('april–juni 2026;Unge, der gemte noget;april–juni 2026;11;unge');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav, .button').filter({ visible: true }).count()).toBe(0);
  expect(faults()).toEqual([]);
  await close();
});

test('a quarter that has not begun, or is none, is said to be none, on the page and for the file', async () => {
  const { page, context, close } = await visit(browser, at.url, { viewport: phone });
  await signInBrowser(context, await asStaff(at.hub));
  for (const asked of ['2031-1', '2026-9', 'x']) {
    for (const path of ['tal', 'tal.csv']) {
      const answer = await page.goto(`/kontoret/${path}?kvartal=${asked}`);
      expect([asked, answer?.status()]).toEqual([asked, 400]);
      await page.getByText('Skriv et kvartal, der er begyndt, som 2026-3.').waitFor();
    }
  }
  await close();
});
