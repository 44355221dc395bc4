/** Staff sign in at their municipality, on a phone and at a desk, with the provider's own pages in between. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, openBrowser, phone, visit, type Eyes } from '../support/browser.ts';
import { serveWithProvider, type OidcVisit } from '../support/oidc-visit.ts';

let at: OidcVisit;
let browser: Browser;
beforeAll(async () => {
  at = await serveWithProvider();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

/** Visits; the provider's pages may do as they like, but reach nobody outside this machine. */
async function visitOffice(eyes: Eyes) {
  const { page, context, faults, close } = await visit(browser, at.url, eyes);
  await context.route(/googleapis/, (route) => route.abort());
  const ours = (): string[] => faults().filter((fault) => !fault.includes(at.provider.issuer));
  return { page, faults: ours, close };
}

async function signInAtProvider(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('hvad som helst');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}

function know(login: string, roles: string[]): void {
  at.provider.people.set(login, { name: `${login} Friis`, email: `${login}@haderslev.example`, roles });
}

async function faultsOfAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    return here.run();
  });
  return violations.map(({ id }) => id);
}

describe.each<[string, Eyes]>([
  ['on a phone', { viewport: phone }],
  ['at a desk', { viewport: desktop }],
  ['on a phone without scripts', { viewport: phone, javaScript: false }],
])('a member of staff %s', (where, eyes) => {
  const login = `mette-${where.length}`;

  test('comes in, is asked again before something private, and is let on', async () => {
    know(login, ['hjemegn-redaktion']);
    at.setNow(new Date().toISOString());
    const { page, faults, close } = await visitOffice(eyes);
    await page.goto('/kontoret');
    await page.getByRole('link', { name: 'Log ind med Haderslev Kommune' }).click();
    await signInAtProvider(page, login);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: `${login} Friis` }).waitFor();
    expect(page.url()).toBe(`${at.url}/kontoret`);
    at.setNow(new Date(Date.now() + 20 * 60_000).toISOString());
    await page.goto('/kontoret/mig/login');
    expect(new URL(page.url()).pathname).toBe('/kontoret/bekraeft');
    at.setNow(new Date().toISOString());
    await page.getByRole('link', { name: 'Log ind med Haderslev Kommune' }).click();
    await signInAtProvider(page, login);
    await page.getByText('Du logger ind gennem kommunen').waitFor();
    expect(page.url()).toBe(`${at.url}/kontoret/mig/login`);
    expect(await page.getByText('Tilføj en passkey').count()).toBe(0);
    expect(faults()).toEqual([]);
    await close();
  });

  test('who has no role here is told so, and whom to ask', async () => {
    know(`uden-${login}`, []);
    const { page, close } = await visitOffice(eyes);
    await page.goto('/kontoret/log-ind');
    await page.getByRole('link', { name: 'Log ind med Haderslev Kommune' }).click();
    await signInAtProvider(page, `uden-${login}`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Du er ikke logget ind' }).waitFor();
    await page.getByText('Bed den, der styrer adgange i kommunen, om en rolle.').waitFor();
    if (eyes.javaScript !== false) expect(await faultsOfAxe(page)).toEqual([]);
    await close();
  });

  test('who changes their mind at the provider can try again or sign in another way', async () => {
    const { page, close } = await visitOffice(eyes);
    await page.goto('/kontoret/oidc/haderslev?til=/kontoret/mig');
    await page.getByRole('link', { name: '[ Cancel ]' }).click();
    await page.getByText('Du blev ikke logget ind hos Haderslev Kommune').waitFor();
    await page.getByRole('link', { name: 'Prøv igen' }).click();
    await page.getByPlaceholder('Enter any login').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Andre måder at logge ind på' }).click();
    await page.getByRole('heading', { name: 'Log ind på kontoret' }).waitFor();
    await close();
  });
});

test('somebody at the sign-in page is told when the municipality does not answer, and the password still works', async () => {
  const { page, close } = await visitOffice({ viewport: phone });
  at.setNow(new Date(Date.now() + 26 * 3600_000).toISOString());
  at.provider.mood.listener = (_req, res) => void res.writeHead(503).end();
  await page.goto('/kontoret/log-ind');
  expect(await faultsOfAxe(page)).toEqual([]);
  await page.getByRole('link', { name: 'Log ind med Haderslev Kommune' }).click();
  await page.getByText('Login hos Haderslev Kommune svarer ikke lige nu.').waitFor();
  await page.getByRole('link', { name: 'Andre måder at logge ind på' }).click();
  await page.getByLabel('Adgangskode').waitFor();
  at.provider.mood.listener = null;
  await close();
});
