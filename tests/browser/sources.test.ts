/** Journey 4: bring in a club's calendar and never retype it, on a phone and on a desktop. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { addCategory, changeCategory } from '#services/municipality/categories.ts';
import { addSource } from '#services/source/add.ts';
import { startHostileSource, type HostileSource } from '../support/hostile-source.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let server: HostileSource;
let at: ServedHub;
let browser: Browser;
const open: Visit[] = [];
const sample = readFileSync('tests/samples/klub-google.ics', 'utf8');
const refused = /responded with a status of (400|409)/;

beforeAll(async () => {
  server = await startHostileSource();
  at = await serveHub({ demo: true, name: 'localhost', sourceHosts: [server.host] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
  await server.stop();
});
afterEach(async () => {
  for (const one of open.splice(0)) {
    expect(one.faults().filter((fault) => !refused.test(fault))).toEqual([]);
    await one.close();
  }
});

async function newPage(role: 'author' | 'editor' | 'admin', eyes: Eyes = {}): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  await signInBrowser(visited.context, await asStaff(at.hub, role));
  visited.page.setDefaultTimeout(15_000);
  return visited.page;
}

test.each([
  ['a phone, without scripts', { viewport: phone, javaScript: false }],
  ['a desktop', { viewport: desktop, javaScript: true }],
])('an address is pasted, looked at and kept, on %s', async (name, eyes) => {
  const url = server.serve(`/${name.length}.ics`, sample.replaceAll('eksempel@', `${name.length}@`));
  const page = await newPage('editor', eyes);
  await page.goto('/kontoret/kilder');
  await page.getByRole('link', { name: 'Tilføj en kilde' }).click();
  await page.getByLabel('Kalenderens adresse').fill(`${server.url}/html`);
  await page.getByRole('button', { name: 'Se, hvad der er', exact: true }).click();
  await page.getByText('Det er en side uden aktiviteter, som vi kan læse.').first().waitFor();
  await page.getByLabel('Kalenderens adresse').fill(url);
  await page.getByRole('button', { name: 'Se, hvad der er', exact: true }).click();
  await page.getByRole('heading', { name: 'Kalender med 2 kommende aktiviteter' }).waitFor();
  await page.getByText('Torsdagsklub').waitFor();
  expect(await page.getByLabel('Hvad skal kilden hedde?').inputValue()).toBe('Klubaftener (eksempel)');
  expect(await page.getByText('Udgiv straks').count()).toBe(0);
  if (eyes.javaScript) await stands(page, 'Tilføj en kilde');
  await page.getByLabel('Hvad skal kilden hedde?').fill(`Klubben ${name.length}`);
  await page.getByRole('button', { name: 'Gem, og læs den' }).click();
  await page.getByText('Kilden er gemt og læst.').waitFor();
  await page.getByText('Torsdagsklub').waitFor();
  await page.getByRole('link', { name: /venter på dig/ }).waitFor();
  if (eyes.javaScript) await stands(page, `Klubben ${name.length}`);
  await page.getByRole('button', { name: 'Læs den nu' }).click();
  await page.getByText('Der var ikke noget nyt.').waitFor();
  server.serve(`/${name.length}.ics`, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
  await page.getByRole('button', { name: 'Læs den nu' }).click();
  await page.getByText('Kan ikke læses siden mandag den 23. november kl. 18.00.').waitFor();
  await page.goto('/kontoret/kilder');
  await page.getByText('Det, der er her i forvejen, bliver stående.').first().waitFor();
  if (eyes.javaScript) await stands(page, 'Kilder');
});

test('an address that is read already leads to its source, whose category must be one that is in use', async () => {
  const admin = await asStaff(at.hub, 'admin');
  const category = { name: 'Skak', nameEn: 'Chess', hue: 40, retired: false };
  await addCategory(admin, 'haderslev', category);
  const url = server.serve('/skak.ics', sample.replaceAll('eksempel@', 'skak@'));
  const id = await addSource(admin, 'haderslev', url, { name: 'Skakklubben', category: 'skak' });
  await changeCategory(admin, 'haderslev', 'skak', { ...category, retired: true });
  const page = await newPage('editor', { viewport: phone });
  await page.goto('/kontoret/kilder/ny');
  await page.getByLabel('Kalenderens adresse').fill(`${url}/#top`);
  await page.getByRole('button', { name: 'Se, hvad der er', exact: true }).click();
  await page.getByText('Vi læser allerede adressen: den er kilden »Skakklubben«.').first().waitFor();
  expect(await page.getByLabel('Kalenderens adresse').inputValue()).toBe(`${url}/#top`);
  await stands(page, 'Tilføj en kilde');
  await page.getByRole('link', { name: 'Gå til kilden »Skakklubben«' }).click();
  await page.waitForURL(`**/kilder/${id}`);
  await page.getByText('Kategorien »Skak« bruges ikke længere. Vælg en anden.').first().waitFor();
  const choice = page.getByLabel('Når kilden ikke selv siger, hvad det er');
  expect(await choice.locator('option').allTextContents()).not.toContain('Skak');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByText('Vælg en kategori.').first().waitFor();
  await choice.selectOption('sport');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByText('Det er gemt.').waitFor();
  expect(await page.getByText('bruges ikke længere').count()).toBe(0);
});

test('a spreadsheet in Windows-1252 is uploaded, its columns are put right, and remembered', async () => {
  const rows = [
    'Arrangement;Hvornår;Kl;Lokale',
    'Fællesspisning på Øen;3.12.2026;18-20;Medborgerhuset',
    'Åben hal;5/12-2026;14;Hallen',
  ];
  const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'), 'latin1') };
  const page = await newPage('admin', { viewport: phone });
  await page.goto('/kontoret/kilder/ny');
  await page.getByLabel('Filen (CSV)').setInputFiles(file);
  await page.getByRole('button', { name: 'Se, hvad der er i filen' }).click();
  await page.getByRole('heading', { name: 'Fil (CSV) med 2 kommende aktiviteter' }).waitFor();
  expect(await page.getByLabel('Titel').inputValue()).toBe('Arrangement');
  await page.getByLabel('Hvad skal kilden hedde?').fill('Ungdomsskolens plan');
  await page.getByLabel('Sted', { exact: true }).selectOption('');
  await page.getByLabel('Dato', { exact: true }).selectOption('');
  await page.getByRole('button', { name: 'Gem, og læs den' }).click();
  await page.getByText('Sig, hvilken kolonne der er datoen.').first().waitFor();
  await page.getByLabel('Dato', { exact: true }).selectOption('Hvornår');
  await page.getByLabel('Sted', { exact: true }).selectOption('Lokale');
  await page.getByRole('button', { name: 'Se igen' }).click();
  await page.getByText('Medborgerhuset').first().waitFor();
  await stands(page, 'Tilføj en kilde');
  await page.getByRole('button', { name: 'Gem, og læs den' }).click();
  await page.getByText('Fællesspisning på Øen').waitFor();
  await page.getByLabel('Stedet »Hallen«').waitFor();
  const newer = Buffer.from([...rows, 'Julehygge;12.12.2026;19;Hallen'].join('\r\n'), 'latin1');
  await page.getByLabel('Filen (CSV)').setInputFiles({ ...file, buffer: newer });
  await page.getByRole('button', { name: 'Læs filen' }).click();
  await page.getByText('1 venter på gennemsyn').waitFor();
  await stands(page, 'Ungdomsskolens plan');
});

test('its own words are matched, an admin trusts it, and it is removed', async () => {
  const said = sample
    .replaceAll('eksempel@', 'tredje@')
    .replaceAll('T190000', 'T183000')
    .replace('SUMMARY:Torsdagsklub', 'CATEGORIES:Hygge\r\nSUMMARY:Torsdagsklub');
  const url = server.serve('/tredje.ics', said);
  const page = await newPage('admin', { viewport: desktop });
  await page.goto('/kontoret/kilder/ny');
  await page.getByLabel('Kalenderens adresse').fill(url);
  await page.getByRole('button', { name: 'Se, hvad der er', exact: true }).click();
  await page.getByLabel('Hvad skal kilden hedde?').fill('Tredje klub');
  await page.getByText('Udgiv straks det, kilden siger').click();
  await page.getByRole('button', { name: 'Gem, og læs den' }).click();
  await page.getByText('Det, kilden siger, bliver udgivet med det samme.').waitFor();
  await page.getByLabel('Kategorien »Hygge«').selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Gem ordene' }).click();
  await page.getByText('Det er gemt.').waitFor();
  await page.getByRole('button', { name: 'Læs den nu' }).click();
  await page.getByText(/1 er udgivet eller ændret/).waitFor();
  await page.getByRole('button', { name: 'Sæt på pause' }).click();
  await page.getByText('På pause').waitFor();
  await page.getByRole('button', { name: 'Fjern kilden' }).click();
  await page.getByText('Kilden er fjernet.').waitFor();
});

test('an author sees the sources and how they go, and can do nothing to them', async () => {
  const page = await newPage('author');
  await page.goto('/kontoret/kilder');
  await page.getByRole('heading', { name: 'Kilder' }).waitFor();
  expect(await page.getByRole('link', { name: 'Tilføj en kilde' }).count()).toBe(0);
  await page.locator('.lines a').first().click();
  await page.getByRole('heading', { name: 'Kommet herfra' }).waitFor();
  expect(await page.getByRole('button', { name: /Læs|Gem|Fjern/ }).count()).toBe(0);
});
