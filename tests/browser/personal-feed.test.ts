/** Mit kalenderlink on a phone: the address is seen once, and closed with one tap. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { listPersonalFeeds } from '#services/personal-feed/list.ts';
import { saveItem } from '#services/saved/save.ts';
import { openBrowser, visit, type Eyes, type Visit } from '../support/browser.ts';
import { expectCleanFeed } from '../support/clean-feed.ts';
import { asYoung, type Young } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
let young: Young;
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  browser = await openBrowser();
});
beforeEach(async () => {
  young = await asYoung(at.hub);
  const event = { title: 'Filmaften', category: 'klub', start: '2026-11-28T19:00', end: '2026-11-28T22:00' };
  const { id } = await createEvent(at.hub, 'haderslev', event);
  await saveItem(young, { noun: 'event', id });
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

async function signedIn(eyes: Eyes = {}): Promise<Visit> {
  const seen = await visit(browser, at.url, eyes);
  await signInBrowser(seen.context, young);
  return seen;
}

async function faultsOfAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    return here.run();
  });
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}

test.each([{ dark: false }, { dark: true }])(
  'axe finds nothing at any step, dark: $dark, and nothing is wider than the phone',
  async (eyes) => {
    const { page, close } = await signedIn(eyes);
    const looked: [string, string[], boolean][] = [];
    const look = async (step: string) => {
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      looked.push([step, await faultsOfAxe(page), fits]);
    };
    await page.goto('/min-side/kalender');
    await look('before the first');
    await page.getByLabel('Hvad skal det hedde?').fill('');
    await page.getByRole('button', { name: 'Lav linket' }).click();
    await look('without a name');
    await page.getByLabel('Hvad skal det hedde?').fill('Min iPad');
    await page.getByRole('button', { name: 'Lav linket' }).click();
    await look('the new address');
    await page.getByRole('link', { name: 'Jeg har sat det ind' }).click();
    await look('the list');
    await page.getByRole('link', { name: 'Ret navn og indhold for Min iPad' }).click();
    await look('changing it');
    expect(looked).toEqual(looked.map(([step]) => [step, [], true]));
    await close();
  },
);

const secret = /[0-9a-hjkmnp-tv-z]{26}/;

describe.each([{ javaScript: true }, { javaScript: false }])('with JavaScript $javaScript', (eyes) => {
  test('a link is made, shown once, swapped for another and closed', async () => {
    const { page, faults, close } = await signedIn(eyes);
    await page.goto('/min-side/kalender');
    await page.getByText('Googles computere henter den, ikke din telefon').waitFor();
    await page.getByText('op til et døgn').waitFor();
    await page.getByLabel('Hvad skal det hedde?').fill('Min iPad');
    await page.getByRole('button', { name: 'Lav linket' }).click();
    await page.getByRole('heading', { name: 'Min iPad er klar' }).waitFor();
    const address = await page.getByLabel('Eller kopiér adressen').inputValue();
    expect(address).toMatch(new RegExp(`^${at.url}/feeds/mine/[0-9a-hjkmnp-tv-z]{26}\\.ics$`));
    for (const name of ['iPhone og Mac', 'Google Kalender', 'Outlook.com', 'Outlook på arbejde eller skole']) {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      expect(decodeURIComponent(href ?? '')).toContain(address.replace(/^https?:/, ''));
    }
    await page.getByRole('img', { name: 'Scan med din telefon' }).waitFor();
    expect(await (await fetch(address)).text()).toContain('SUMMARY:Filmaften');

    await page.getByRole('link', { name: 'Jeg har sat det ind' }).click();
    await page.getByText('Sidst hentet i dag omkring kl. 18.00').waitFor();
    expect(await page.content()).not.toMatch(secret);

    await page.getByRole('button', { name: 'Byt til et nyt link i stedet for Min iPad' }).click();
    const fresh = await page.getByLabel('Eller kopiér adressen').inputValue();
    expect((await fetch(address)).status).toBe(410);
    expect((await fetch(fresh)).status).toBe(200);

    await page.goto('/min-side/kalender');
    expect(await page.content()).not.toMatch(secret);
    await page.getByRole('button', { name: 'Luk linket Min iPad' }).click();
    await page.getByText('Linket er lukket.').waitFor();
    expect((await fetch(fresh)).status).toBe(410);
    expect(await listPersonalFeeds(young)).toEqual([]);
    expect(faults()).toEqual([]);
    await close();
  });

  test('a link is renamed and filled otherwise; what is wrong is said beside its field, and nothing is lost', async () => {
    const { page, close } = await signedIn(eyes);
    await page.goto('/min-side/kalender');
    await page.getByLabel('Det, jeg har gemt').first().uncheck();
    await page.getByLabel('Det, der passer til mig').first().uncheck();
    await page.getByLabel('Kun når jeg er hjemme').first().check();
    await page.getByLabel('Hvad skal det hedde?').fill('Min Mac');
    await page.getByRole('button', { name: 'Lav linket' }).click();
    await page.locator('#felt-contents-fejl').waitFor();
    expect(await page.getByLabel('Hvad skal det hedde?').inputValue()).toBe('Min Mac');
    expect(await page.getByLabel('Kun når jeg er hjemme').first().isChecked()).toBe(true);
    expect(await page.getByLabel('Det, jeg har gemt').first().isChecked()).toBe(false);
    await page.getByLabel('Frister').first().check();
    await page.getByRole('button', { name: 'Lav linket' }).click();
    await page.getByRole('link', { name: 'Jeg har sat det ind' }).click();
    await page.getByText('I den: frister og kun når jeg er hjemme').waitFor();
    await page.getByRole('link', { name: 'Ret navn og indhold for Min Mac' }).click();
    await page.getByLabel('Hvad skal det hedde?').fill('Min anden Mac');
    await page.getByLabel('Åbningstider').check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Det er gemt.').waitFor();
    await page.getByText('I den: frister, åbningstider og kun når jeg er hjemme').waitFor();
    await page.getByRole('heading', { name: 'Min anden Mac' }).waitFor();
    await close();
  });

  test('the same is had once, as a file that leaves no address behind', async () => {
    const { page, close } = await signedIn(eyes);
    await page.goto('/min-side/kalender');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent filen' }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe('kalender.ics');
    const cookie = (await page.context().cookies('https://localhost')).map(({ name, value }) => `${name}=${value}`);
    const answer = await fetch(file.url(), { headers: { Cookie: cookie.join('; ') } });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const text = await answer.text();
    expectCleanFeed(text);
    expect(text).toContain('SUMMARY:Filmaften');
    expect(text).not.toMatch(secret);
    await close();
  });
});

test('nobody but the one who has signed in gets the file', async () => {
  const answer = await fetch(`${at.url}/min-side/kalender.ics`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/log-ind?til=%2Fmin-side%2Fkalender.ics']);
});
