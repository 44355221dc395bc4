/** Other systems, set up by a person: a token shown once that works until it is closed, a webhook that is tried out. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, openBrowser, phone, visit } from '../support/browser.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let listener: Server;
let heard = 0;
let at: ServedHub;
let browser: Browser;
beforeAll(async () => {
  listener = createServer((_, res) => {
    heard += 1;
    res.writeHead(204).end();
  });
  await new Promise<void>((listens) => listener.listen(0, '127.0.0.1', listens));
  at = await serveHub({ demo: true, name: 'localhost', sourceHosts: [`127.0.0.1:${port()}`] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
  listener.close();
});

function port(): number {
  return (listener.address() as AddressInfo).port;
}

async function office(role: 'editor' | 'admin', eyes: { viewport: typeof phone; javaScript?: boolean }) {
  const opened = await visit(browser, at.url, eyes);
  await signInBrowser(opened.context, await asStaff(at.hub, role));
  await opened.page.goto('/kontoret/forbindelser');
  return opened;
}

async function statusWith(token: string): Promise<number> {
  return (await fetch(`${at.url}/api/office/events`, { headers: { Authorization: `Bearer ${token}` } })).status;
}

async function said(page: Page): Promise<string> {
  return page.getByRole('status').innerText();
}

describe.each([
  ['a phone', { viewport: phone }],
  ['a desktop without JavaScript', { viewport: desktop, javaScript: false }],
])('on %s', (_, eyes) => {
  test('a token is made, shown once, works, and is closed', async () => {
    const { page, faults, close } = await office('editor', eyes);
    if (!('javaScript' in eyes)) await stands(page, 'Forbindelser');
    await page.getByText('Lav en ny adgang').click();
    await page.getByRole('button', { name: 'Lav adgangen' }).click();
    expect(await page.locator('.complaints').innerText()).toContain('må ikke være tomt');
    await page.getByLabel('Hvad er den til?').fill('Hallens booking');
    await page.getByRole('checkbox', { name: /^Udgive/ }).check();
    await page.getByRole('button', { name: 'Lav adgangen' }).click();
    await page.getByRole('heading', { name: 'Her er adgangen' }).waitFor();
    const token = await page.getByLabel('Kopiér den nu').inputValue();
    expect(await statusWith(token)).toBe(200);
    await page.getByRole('link', { name: 'Jeg har gemt den' }).click();
    const list = await page.getByRole('list').filter({ hasText: 'Hallens booking' }).innerText();
    expect(list).toContain('Læse, Udgive');
    expect(await page.content()).not.toContain(token);
    await page.getByRole('button', { name: 'Luk adgangen Hallens booking' }).click();
    expect(await said(page)).toBe('Adgangen er lukket. Den åbner ikke noget mere.');
    expect(await statusWith(token)).toBe(401);
    expect(faults().filter((fault) => !fault.includes('a status of 400'))).toEqual([]);
    await close();
  });

  test('an admin sets up a webhook, tries it out, and removes it', async () => {
    const { page, close } = await office('admin', eyes);
    await page.getByText('Lad et system mere få besked').click();
    await page.getByLabel('Hvad er det for et system?').fill('Skærmen i hallen');
    await page.getByLabel('Adressen').fill('ftp://example.org');
    await page.getByRole('button', { name: 'Tilføj' }).click();
    expect(await page.locator('.field-url .field-error').innerText()).toContain('https://example.org/');
    await page.getByLabel('Adressen').fill('https://navn:kode@example.org/hub');
    await page.getByRole('button', { name: 'Tilføj' }).click();
    expect(await page.locator('.field-url .field-error').innerText()).toContain('uden navn og adgangskode');
    await page.getByLabel('Adressen').fill(`http://127.0.0.1:${port()}/hub`);
    await page.getByRole('button', { name: 'Tilføj' }).click();
    expect(await page.getByLabel('Kopiér den nu').inputValue()).toMatch(/^whsec_/);
    await page.getByRole('link', { name: 'Jeg har gemt den' }).click();
    const before = heard;
    await page.getByRole('button', { name: 'Prøv Skærmen i hallen' }).click();
    expect(await said(page)).toBe('Prøven kom frem (svar 204).');
    expect(heard).toBe(before + 1);
    await page.getByRole('button', { name: 'Fjern Skærmen i hallen' }).click();
    expect(await said(page)).toBe('Den er fjernet.');
    await close();
  });
});

test('an editor is not shown the webhooks, and cannot set one up', async () => {
  const { page, close } = await office('editor', { viewport: phone });
  expect(await page.getByRole('heading', { name: 'Systemer, der får besked' }).count()).toBe(0);
  await close();
});
