/** Contacts, places and handing over in the office, on a phone and on a desktop. All of it handed over is in worker-journeys. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { contactPath } from '#domain/contact.ts';
import { contactFilePath } from '#domain/feed-path.ts';
import { createContact } from '#services/contact/create.ts';
import { createPlace } from '#services/place/create.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { enterPassword, stands } from '../support/office-visit.ts';
import { appCode, hire, type Hired } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';

let at: ServedHub;
let browser: Browser;
let editor: Hired;
let now = Temporal.Instant.from('2026-11-23T17:00:00Z');
const open: Visit[] = [];
const refused = /the server responded with a status of (400|403|409)/;
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
  editor = await hire(at.hub, { role: 'editor', name: 'Redaktøren' });
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});
afterEach(async () => {
  for (const one of open.splice(0)) {
    expect(one.faults().filter((fault) => !refused.test(fault))).toEqual([]);
    await one.close();
  }
});

async function signedIn(who: Hired, eyes: Eyes): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  const { page } = visited;
  page.setDefaultTimeout(15_000);
  now = now.add({ minutes: 2 });
  at.setNow(now.toString());
  await page.goto('/kontoret');
  await enterPassword(page, who.email);
  await page.getByLabel('Koden fra appen').fill(appCode(at.hub, who.secret));
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const role = { role: 'Klubmedarbejder', helpsWith: 'Alt i klubben' };

test('some things are ticked, and who forgets to choose is told beside the field', async () => {
  const from = await hire(at.hub, { role: 'editor', name: 'Den glemsomme' });
  await createContact(from.ctx, 'haderslev', role);
  const page = await signedIn(from, { viewport: phone });
  await page.goto('/kontoret/overdrag');
  await page.getByText('Kun det, jeg krydser af').click();
  await page.getByRole('button', { name: 'Overdrag' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('Kryds af, hvad du vil overdrage.').count()).toBe(2);
});

test('a contact is changed on a phone, and seen on its page and its card; withdrawn, and put back', async () => {
  const made = await createContact(editor.ctx, 'haderslev', { ...role, placeholder: true });
  const page = await signedIn(editor, { viewport: phone });
  await page.goto('/kontoret/kontakter?q=alt%20i%20klubben');
  await stands(page, 'Kontakter');
  await page.getByRole('link', { name: 'Klubmedarbejder' }).first().click();
  await page.goto(`/kontoret/kontakter/${made.id}`);
  await stands(page, 'Hvem svarer, når Klubmedarbejder ikke kan?');
  await page.getByRole('button', { name: 'Ret' }).click();
  await stands(page, 'Ret kontakten');
  await page.getByLabel('Telefon').fill('12 34 56 78');
  await page.getByLabel('Tirsdag').fill('15-17');
  await page.getByRole('button', { name: 'Udgiv ændringen' }).click();
  await page.getByRole('heading', { name: 'Ændringen er ude' }).waitFor();
  await page.goto(contactPath(made));
  await page.getByRole('link', { name: 'Ring 12 34 56 78' }).waitFor();
  const card = await (await page.request.get(contactFilePath(made))).text();
  expect(card).toContain('12 34 56 78');
  expect(card.replaceAll(/\r\n /g, '')).toContain('15.00');
  await page.goto(`/kontoret/kontakter/${made.id}`);
  await page.getByRole('button', { name: 'Træk tilbage' }).click();
  await page.getByText('De unge ser den ikke længere').waitFor();
  expect((await page.request.get(contactPath(made))).status()).toBe(404);
  expect((await page.request.get(contactFilePath(made))).status()).toBe(404);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByRole('button', { name: 'Træk tilbage' }).waitFor();
  expect((await page.request.get(contactPath(made))).status()).toBe(200);
});

test('“still right” is one click, and brings the contact back to the front page’s care', async () => {
  const made = await createContact(editor.ctx, 'haderslev', { ...role, phone: '12 34 56 78', verifyBy: '2026-11-20' });
  const page = await signedIn(editor, { viewport: desktop });
  await page.goto(`/kontoret/kontakter/${made.id}`);
  await page.getByText('Skulle være bekræftet').waitFor();
  await page.getByRole('button', { name: 'Stadig rigtigt' }).click();
  await page.getByText('Tak. Det står nu som bekræftet.').waitFor();
  await page.goto(contactPath(made));
  expect(await page.getByText('Ingen har bekræftet det her i et stykke tid').count()).toBe(0);
});

test('a place is made, its mistakes said at their fields, and a duplicate merged, on a phone', async () => {
  const page = await signedIn(editor, { viewport: phone });
  await createPlace(editor.ctx, 'haderslev', { name: 'Streetparken' });
  await page.goto('/kontoret/steder/ny');
  await stands(page, 'Nyt sted');
  await page.getByLabel('Navn').fill('Street parken');
  await page.getByLabel('Position').fill('9.4878, 55.2494');
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByText('Er de to tal byttet om?').first().waitFor();
  await page.getByLabel('Position').fill('55.2494, 9.4878');
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByRole('heading', { name: 'Så er den ude' }).waitFor();
  await page.goto('/kontoret/steder?q=street');
  await stands(page, 'Steder');
  await page.getByRole('link', { name: 'Street parken' }).click();
  await stands(page, 'Street parken');
  await page.getByText('Er det samme sted oprettet to gange?').click();
  await page.getByLabel('Læg sammen med').selectOption({ label: 'Streetparken' });
  await page.getByRole('button', { name: 'Læg sammen' }).click();
  await page.getByRole('heading', { name: 'Streetparken' }).waitFor();
  await page.getByText('Lagt sammen. Alt er flyttet hertil.').waitFor();
});
