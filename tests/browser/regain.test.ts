/** Coming back: on a second phone with the same passkey, with the card, and through two workers. All of it on a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownCode } from '#domain/code.ts';
import { createCode } from '#services/invitation/create.ts';
import { addAuthenticator } from '../support/authenticator.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { asStaff, asYoung, passphrase, type Young } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

const newPassphrase = 'fuldmåne gulerod kompas trappe';

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
  return shownCode((await createCode(await asStaff(at.hub), 'haderslev', 'profile')).code);
}

/** Joins with a passkey; answers the code of the card. */
async function joinWithPasskey(page: Page, alias: string): Promise<string> {
  await page.goto('/kode');
  await page.getByLabel('Din kode').fill(await newCode());
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByLabel('Hvad skal vi kalde dig?').fill(alias);
  await page.getByLabel('Vælg et navn at logge ind med').fill('nogen');
  await page.getByText('Ja, den er min egen').click();
  await page.getByRole('button', { name: 'Lav en passkey' }).click();
  return page.locator('.recovery-card dd').nth(1).innerText();
}

async function signInWithPasskey(page: Page): Promise<void> {
  await page.goto('/log-ind');
  await page.getByText('Ja, den er min egen').click();
  await page.getByRole('button', { name: 'Log ind med passkey' }).click();
}

test('a passkey that the cloud brings to a second phone signs in there, and the first can log it out', async () => {
  const first = await visit(browser, at.url);
  const phone = await addAuthenticator(first.page);
  await joinWithPasskey(first.page, 'Måren');
  const second = await visit(browser, at.url);
  const other = await addAuthenticator(second.page);
  for (const credential of await phone.passkeys()) await other.bring(credential);
  await signInWithPasskey(second.page);
  await second.page.getByRole('heading', { name: 'Hej Måren' }).waitFor();
  await first.page.goto('/min-side/login');
  expect(await first.page.getByText('Her, hvor du er nu').count()).toBe(1);
  await first.page.getByRole('button', { name: /^Log ud der: / }).click();
  await first.page.getByText('Der er logget ud.').waitFor();
  await second.page.reload();
  await second.page.getByText('Du er logget ud. Log ind igen').waitFor();
  expect([...first.faults(), ...second.faults()]).toEqual([]);
  await first.close();
  await second.close();
});

test('the card lets in on a new phone, once; the lost phone is out', async () => {
  const lost = await visit(browser, at.url);
  await addAuthenticator(lost.page);
  const card = await joinWithPasskey(lost.page, 'Ilderen');
  const { page, faults, close } = await visit(browser, at.url);
  await addAuthenticator(page);
  await page.goto('/log-ind');
  await page.getByRole('link', { name: 'Jeg kan ikke komme ind' }).click();
  await page.getByRole('link', { name: 'Brug kortet' }).click();
  await page.getByLabel('Kortets kode').fill(card);
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByText('Ja, den er min egen').click();
  expect(await page.getByLabel('Det er væk').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Lav en passkey' }).click();
  await page.getByRole('heading', { name: 'Dit kort' }).waitFor();
  expect(await page.locator('.recovery-card dd').nth(1).innerText()).not.toBe(card);
  await page.getByRole('link', { name: 'Jeg har gemt det' }).click();
  await page.getByRole('heading', { name: 'Hej Ilderen' }).waitFor();
  await lost.page.goto('/min-side');
  await lost.page.getByText('Du er logget ud. Log ind igen').waitFor();
  await signInWithPasskey(lost.page);
  await lost.page.getByText('Den passkey kan ikke bruges her').first().waitFor();
  await lost.page.goto('/log-ind/kort');
  await lost.page.getByLabel('Kortets kode').fill(card);
  await lost.page.getByRole('button', { name: 'Videre' }).click();
  await lost.page.getByText('Det kort kan ikke bruges').first().waitFor();
  expect(await lost.page.getByLabel('Kortets kode').inputValue()).toBe(card);
  expect(faults()).toEqual([]);
  await lost.close();
  await close();
});

describe('two workers', () => {
  async function office() {
    const opened = await visit(browser, at.url);
    const worker = await asStaff(at.hub);
    await signInBrowser(opened.context, worker, 'staff');
    return opened;
  }

  /** On the phone of somebody who lost everything: types the worker's code and the name. */
  async function askOnPhone(page: Page, code: string, name: string): Promise<string> {
    await page.goto('/kode');
    await page.getByLabel('Din kode').fill(code);
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByLabel('Dit navn her').fill(name);
    await page.getByRole('button', { name: 'Bed om at komme ind' }).click();
    await page.getByRole('heading', { name: 'Vent på en medarbejder til' }).waitFor();
    return page.innerText('main');
  }

  async function codeFrom(page: Page): Promise<string> {
    await page.goto('/kontoret/hjaelp');
    await page.getByRole('button', { name: 'Lav en kode, der leder tilbage' }).click();
    return page.locator('.code-card .code').innerText();
  }

  test('lead back to the same profile: one makes the code, another looks, gives a reason and agrees', async () => {
    const young = await asYoung(at.hub, 'Hermelinen');
    const [first, second, { page, faults, close }] = [
      await office(),
      await office(),
      await visit(browser, at.url, { javaScript: false }),
    ];
    await askOnPhone(page, await codeFrom(first.page), young.signInName);

    await first.page.goto('/kontoret/hjaelp');
    await first.page
      .getByRole('link', { name: /^Se efter/ })
      .last()
      .click();
    await first.page.getByText('Du lavede koden. En anden skal svare.').waitFor();
    expect(await first.page.getByRole('button', { name: 'Vis navnet' }).count()).toBe(0);

    await second.page.goto('/kontoret/hjaelp');
    expect(await second.page.innerText('main')).not.toContain('Hermelinen');
    await second.page
      .getByRole('link', { name: /^Se efter/ })
      .last()
      .click();
    await second.page.getByRole('button', { name: 'Vis navnet' }).click();
    await second.page.getByText('Vælg en grund.').first().waitFor();
    await second.page.getByText('Den unge har mistet sin adgang').click();
    await second.page.getByRole('button', { name: 'Vis navnet' }).click();
    expect(await second.page.innerText('main')).toContain(young.signInName);
    expect(await second.page.innerText('main')).toContain('Hermelinen');
    await second.page.getByRole('button', { name: 'Ja, det er den rigtige' }).click();
    await second.page.getByText('Du har sagt ja.').waitFor();

    await page.getByRole('link', { name: 'Se, om der er svaret' }).click();
    await page.getByText('Nej, jeg låner den').click();
    await page.getByText('Telefonen kan ikke').click();
    await page.getByLabel('Vælg en adgangssætning').fill(newPassphrase);
    await page.getByRole('button', { name: 'Brug adgangssætningen' }).click();
    expect(await page.locator('.recovery-card dd').first().innerText()).toBe(young.signInName);
    await page.getByRole('link', { name: 'Jeg har gemt det' }).click();
    await page.getByRole('heading', { name: 'Hej Hermelinen' }).waitFor();
    await page.goto('/log-ind/tilbage');
    await page.getByRole('heading', { name: 'Her venter ikke noget' }).waitFor();
    expect([...first.faults(), ...faults()]).toEqual([]);
    await Promise.all([first.close(), second.close(), close()]);
  });

  test('a name that is here and one that is not are told the same, word for word', async () => {
    const { signInName } = await asYoung(at.hub);
    const worker = await office();
    const said: string[] = [];
    for (const name of [signInName, 'findes-ikke77']) {
      const { page, close } = await visit(browser, at.url);
      said.push(await askOnPhone(page, await codeFrom(worker.page), name));
      await close();
    }
    expect(said[0]).toBe(said[1]);
    await worker.close();
  });

  test('whoever is signed in sees it on Min side and stops it in one tap, without scripts too', async () => {
    const young: Young = await asYoung(at.hub, 'Vildkatten');
    const worker = await office();
    const stranger = await visit(browser, at.url);
    await askOnPhone(stranger.page, await codeFrom(worker.page), young.signInName);
    const { page, context, faults, close } = await visit(browser, at.url, { javaScript: false });
    await signInBrowser(context, young, 'own');
    await page.goto('/min-side');
    await page.getByRole('heading', { name: 'Nogen vil ind på din side' }).waitFor();
    await page.getByRole('button', { name: 'Det er ikke mig' }).click();
    await page.getByRole('heading', { name: 'Det er stoppet' }).waitFor();
    await page.getByRole('link', { name: 'Til Min side' }).click();
    expect(await page.getByText('Nogen vil ind').count()).toBe(0);
    await stranger.page.reload();
    await stranger.page.getByRole('heading', { name: 'Der er sagt nej' }).waitFor();
    expect(faults()).toEqual([]);
    await Promise.all([worker.close(), stranger.close(), close()]);
  });
});

describe('after a while', () => {
  test('one shows that it is oneself, and goes on to where one was going', async () => {
    const young = await asYoung(at.hub, 'Lækatten');
    const { page, context, close } = await visit(browser, at.url);
    await signInBrowser(context, young, 'own');
    const before = (await context.cookies()).find(({ name }) => name === '__Host-hjemegn')?.value;
    at.setNow('2026-11-23T17:20:00Z');
    await page.goto('/min-side/login?x=1');
    await page.getByRole('heading', { name: 'Vis lige, at det er dig' }).waitFor();
    await page.getByLabel('Din adgangssætning').fill('noget helt andet her');
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByText('Det er ikke adgangssætningen').first().waitFor();
    await page.getByLabel('Din adgangssætning').fill(passphrase);
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.waitForURL('**/min-side/login?x=1');
    const after = (await context.cookies()).find(({ name }) => name === '__Host-hjemegn')?.value;
    expect(after).not.toBe(before);
    at.setNow('2026-11-23T17:00:00Z');
    await close();
  });

  test('one is sent nowhere else than on this site', async () => {
    const { page, context, close } = await visit(browser, at.url);
    await signInBrowser(context, await asYoung(at.hub), 'own');
    for (const til of ['https://a.example/', '//a.example', '/\\a.example', 'javascript:alert(1)']) {
      await page.goto(`/bekraeft?til=${encodeURIComponent(til)}`);
      expect(page.url()).toBe(`${at.url}/min-side`);
    }
    await close();
  });
});
