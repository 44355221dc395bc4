/** The second journey: joining with a code, on a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownCode } from '#domain/code.ts';
import { createCode } from '#services/invitation/create.ts';
import { addAuthenticator } from '../support/authenticator.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';

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

async function newCode(): Promise<string> {
  const worker = await asStaff(at.hub);
  return shownCode((await createCode(worker, 'haderslev', 'profile')).code);
}

describe('a young person with a code', () => {
  test('joins with a passkey, and comes in again with it', async () => {
    const { page, faults, close } = await visit(browser, at.url);
    await addAuthenticator(page);
    await page.goto('/kode');
    await page.getByLabel('Din kode').fill(await newCode());
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByLabel('Hvad skal vi kalde dig?').fill('Ræven');
    await page.getByLabel('Vælg et navn at logge ind med').fill('raeven');
    await page.getByText('Ja, den er min egen').click();
    await page.getByRole('button', { name: 'Lav en passkey' }).click();
    await page.getByText('Din nødkode').waitFor();
    await page.getByRole('link', { name: 'Jeg har gemt det' }).click();
    await page.getByRole('heading', { name: 'Hej Ræven' }).waitFor();
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Du er logget ud.').waitFor();
    await page.getByText('Ja, den er min egen').click();
    await page.getByRole('button', { name: 'Log ind med passkey' }).click();
    await page.getByRole('heading', { name: 'Hej Ræven' }).waitFor();
    expect(faults()).toEqual([]);
    await close();
  });

  test('joins with a passphrase on a phone without scripts, and comes in again with it', async () => {
    const { page, faults, close } = await visit(browser, at.url, { javaScript: false });
    await page.goto('/kode');
    await page.getByLabel('Din kode').fill(await newCode());
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByLabel('Hvad skal vi kalde dig?').fill('Ulven');
    await page.getByLabel('Vælg et navn at logge ind med').fill('ulven');
    await page.getByText('Nej, jeg låner den').click();
    await page.getByText('Telefonen kan ikke').click();
    await page.getByLabel('Vælg en adgangssætning').fill('sofa kastanje trehjulet mandag');
    await page.getByRole('button', { name: 'Brug adgangssætningen' }).click();
    const name = await page.locator('.recovery-card dd').first().innerText();
    expect(name).toMatch(/^ulven\d\d/);
    await page.getByRole('link', { name: 'Jeg har gemt det' }).click();
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Nej, jeg låner den').click();
    await page.getByLabel('Dit navn her').fill(name);
    await page.getByLabel('Din adgangssætning').fill('sofa kastanje trehjulet mandag');
    await page.getByRole('button', { name: 'Log ind', exact: true }).click();
    await page.getByRole('heading', { name: 'Hej Ulven' }).waitFor();
    expect(faults()).toEqual([]);
    await close();
  });
});
