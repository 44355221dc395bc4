/** The second journey: joining with a code, on a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownCode } from '#domain/code.ts';
import { createCode } from '#services/invitation/create.ts';
import { cancelCode } from '#services/invitation/list.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { addAuthenticator } from '../support/authenticator.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { asStaff, asYoung } from '../support/people.ts';
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

describe('joining goes on', () => {
  async function onWelcome(page: Page, code: string): Promise<void> {
    await page.goto('/kode');
    await page.getByLabel('Din kode').fill(code);
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByLabel('Hvad skal vi kalde dig?').fill('Sneppen');
    await page.getByLabel('Vælg et navn at logge ind med').fill('sneppen');
    await page.getByText('Ja, den er min egen').click();
  }

  async function usePassphrase(page: Page, passphrase: string): Promise<void> {
    const field = page.getByLabel('Vælg en adgangssætning');
    if (!(await field.isVisible())) await page.getByText('Telefonen kan ikke').click();
    await field.fill(passphrase);
    await page.getByRole('button', { name: 'Brug adgangssætningen' }).click();
  }

  test('when the question for a passkey is turned down: what was typed stands, and one tries again or writes', async () => {
    const { page, close } = await visit(browser, at.url);
    const phone = await addAuthenticator(page);
    await onWelcome(page, await newCode());
    await phone.refuse(true);
    await page.getByRole('button', { name: 'Lav en passkey' }).click();
    await page.getByText('Det blev afbrudt. Prøv igen, når du er klar.').waitFor();
    expect(await page.getByLabel('Hvad skal vi kalde dig?').inputValue()).toBe('Sneppen');
    await phone.refuse(false);
    await page.getByRole('button', { name: 'Lav en passkey' }).click();
    await page.getByText('Din nødkode').waitFor();
    await close();
  });

  test('with the passphrase that the page suggests', async () => {
    const { page, close } = await visit(browser, at.url, { javaScript: false });
    await onWelcome(page, await newCode());
    await page.getByText('Telefonen kan ikke').click();
    const suggested = await page.locator('.suggested').innerText();
    expect(suggested.split(' ')).toHaveLength(4);
    await usePassphrase(page, suggested);
    await page.getByText('Din nødkode').waitFor();
    await close();
  });

  test('when the code was used in another window: a sentence, the way in, and nothing typed is lost', async () => {
    const { page, context, close } = await visit(browser, at.url, { javaScript: false });
    const code = await newCode();
    const other = await context.newPage();
    await onWelcome(page, code);
    await onWelcome(other, code);
    await usePassphrase(page, 'sofa kastanje trehjulet mandag');
    await page.getByText('Din nødkode').waitFor();
    await usePassphrase(other, 'sofa kastanje trehjulet mandag');
    await other.getByText('Koden kan ikke bruges.').first().waitFor();
    await other.getByText('Du er allerede inde.').waitFor();
    expect(await other.getByLabel('Hvad skal vi kalde dig?').inputValue()).toBe('Sneppen');
    await other.getByRole('link', { name: 'Til Min side' }).click();
    await other.getByRole('heading', { name: 'Hej Sneppen' }).waitFor();
    await close();
  });

  test('when the code ended meanwhile: a new one is typed in the same form', async () => {
    const { page, close } = await visit(browser, at.url, { javaScript: false });
    const worker = await asStaff(at.hub);
    const { id, code } = await createCode(worker, 'haderslev', 'profile');
    await onWelcome(page, shownCode(code));
    await cancelCode(worker, 'haderslev', id);
    await usePassphrase(page, 'sofa kastanje trehjulet mandag');
    await page.getByText('Koden kan ikke bruges.').first().waitFor();
    expect(await page.getByLabel('Vælg et navn at logge ind med').inputValue()).toBe('sneppen');
    await page.getByLabel('En ny kode').fill(await newCode());
    await usePassphrase(page, 'sofa kastanje trehjulet mandag');
    await page.getByText('Din nødkode').waitFor();
    await close();
  });

  test('when it is sent twice by a double tap: one profile, and its card is seen', async () => {
    const { page, close } = await visit(browser, at.url);
    await onWelcome(page, await newCode());
    await page.getByText('Telefonen kan ikke').click();
    await page.getByLabel('Vælg en adgangssætning').fill('sofa kastanje trehjulet mandag');
    await page.getByRole('button', { name: 'Brug adgangssætningen' }).dblclick();
    await page.getByText('Din nødkode').waitFor();
    await close();
  });
});

test('a card’s QR brings its code, which no server is told and no address bar keeps', async () => {
  const { page, close } = await visit(browser, at.url);
  const code = await newCode();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/kode#${code}`);
  expect(await page.getByLabel('Din kode').inputValue()).toBe(code);
  expect(page.url()).toBe(`${at.url}/kode`);
  await close();
  expect(asked.filter((url) => new URL(url).pathname.includes(code) || url.includes(`?${code}`))).toEqual([]);
});

test('a code that cannot be used is said beside its field, and stays there as it was typed', async () => {
  const { page, close } = await visit(browser, at.url, { javaScript: false });
  await page.goto('/kode');
  for (const [typed, said] of [
    ['7H3K-M9QD', 'Der er en tastefejl i koden.'],
    ['0000-0000-0000', 'Koden kan ikke bruges.'],
  ] as const) {
    await page.getByLabel('Din kode').fill(typed);
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByText(said).first().waitFor();
    expect(await page.getByLabel('Din kode').inputValue()).toBe(typed);
  }
  await close();
});

test('a phone that was left alone too long is told that it is signed out, and where it was going', async () => {
  const { page, context, close } = await visit(browser, at.url, { javaScript: false });
  for (const [policy, later] of [
    ['own', '2026-12-24T17:00:00Z'],
    ['shared', '2026-11-23T17:31:00Z'],
  ] as const) {
    await signInBrowser(context, await asYoung(at.hub), policy);
    at.setNow(later);
    await page.goto('/min-side/login');
    await page.getByText('Du er logget ud. Log ind igen for at komme videre.').waitFor();
    expect(page.url()).toContain('til=%2Fmin-side%2Flogin');
    at.setNow('2026-11-23T17:00:00Z');
  }
  await close();
});

test('a cookie of a profile that was deleted is told the same, and is let go of', async () => {
  const { page, context, close } = await visit(browser, at.url, { javaScript: false });
  const young = await asYoung(at.hub);
  await signInBrowser(context, young, 'own');
  await deleteMyProfile(young);
  await page.goto('/min-side/login');
  await page.getByText('Du er logget ud. Log ind igen').waitFor();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('__Host-hjemegn');
  await page.goto('/haderslev');
  expect(await page.locator('h1').innerText()).toContain('Haderslev');
  await close();
});
