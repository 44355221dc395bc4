/** A sheet of cards: shown once, printed on A4, and neutral enough to be found on a bus. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encode } from 'uqr';
import { openCode } from '#services/invitation/open.ts';
import { asVisitor } from '#services/hub.ts';
import { desktop, openBrowser, phone, visit } from '../support/browser.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

async function office(viewport: typeof phone) {
  const opened = await visit(browser, at.url, { viewport });
  await signInBrowser(opened.context, await asStaff(at.hub));
  return opened;
}

test.each([
  [1, 'Én kode', 1],
  [8, '8 koder', 1],
  [16, '16 koder', 2],
])('%i of them are %s on %i sheets of A4, and every code works', async (many, choice, sheets) => {
  const { page, faults, close } = await office(desktop);
  await page.goto('/kontoret/koder');
  await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
  await page.getByRole('button', { name: 'Lav koder' }).click();
  const codes = await page.locator('.code-card .code').allInnerTexts();
  expect(new Set(codes).size).toBe(many);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(sheets);
  for (const [place, code] of codes.entries()) {
    expect(await openCode(asVisitor(at.hub), code, `device ${place}`)).toMatchObject({ kind: 'profile' });
  }
  await page.goto('/kontoret/koder');
  const list = await page.innerText('main');
  for (const code of codes) expect(list).not.toContain(code);
  expect(faults()).toEqual([]);
  await close();
});

test('a card says where to go, the code, and until when; no name, no municipality, no word of what it is for', async () => {
  const { page, close } = await office(phone);
  await page.goto('/kontoret/koder');
  await page.getByRole('button', { name: 'Lav koder' }).click();
  const code = await page.locator('.code-card .code').innerText();
  const printed = await page.locator('.code-card').innerText();
  expect(printed).toContain(at.url.replace('http://', ''));
  expect(printed).toContain('Gælder til mandag den 7. december kl. 18.00');
  expect(printed).not.toMatch(/haderslev|kommune|ung|medarbejder|profil|hjemkomst|anbragt/i);
  const { data } = encode(`${at.url}/kode#${code}`, { ecc: 'M', border: 4 });
  const dark = data.flat().filter(Boolean).length;
  const path = (await page.locator('.code-card .qr path').getAttribute('d')) ?? '';
  const drawn = [...path.matchAll(/h(\d+)v/g)].reduce((sum, [, width]) => sum + Number(width), 0);
  expect(drawn).toBe(dark);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1, nav, .site-head').filter({ visible: true }).count()).toBe(0);
  await close();
});

test('a worker takes a code back, and it opens nothing', async () => {
  const { page, close } = await office(phone);
  await page.goto('/kontoret/koder');
  await page.getByRole('button', { name: 'Lav koder' }).click();
  const code = await page.locator('.code-card .code').innerText();
  await page.getByRole('link', { name: 'Jeg har dem. Tilbage' }).click();
  const before = await page.getByRole('button', { name: /^Tag tilbage/ }).count();
  for (let left = before; left > 0; left -= 1) {
    await page
      .getByRole('button', { name: /^Tag tilbage/ })
      .first()
      .click();
    await page.getByText('Koden er taget tilbage.').waitFor();
  }
  await page.getByText('Der er ingen koder lige nu').waitFor();
  await page.goto('/kode');
  await page.getByLabel('Din kode').fill(code);
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByText('Koden kan ikke bruges.').first().waitFor();
  await close();
});

test('asked for no number of codes, it says so and makes none', async () => {
  const { page, close } = await office(phone);
  await page.goto('/kontoret/koder');
  for (const odd of ['', '0', '-1', '1000000', 'mange']) {
    await page
      .locator('input[name=antal]')
      .first()
      .evaluate((one, value) => ((one as HTMLInputElement).value = value), odd);
    await page.locator('input[name=antal]').first().check();
    await page.getByRole('button', { name: 'Lav koder' }).click();
    await page.getByText('Sig, hvor mange.').first().waitFor();
  }
  await close();
});
