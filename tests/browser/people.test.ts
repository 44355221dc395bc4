/** Contacts, places and handing over in the office, on a phone and on a desktop. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { contactPath } from '#domain/contact.ts';
import { contactFilePath } from '#domain/feed-path.ts';
import { createContact } from '#services/contact/create.ts';
import { listOwned } from '#services/item/queries.ts';
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

test.each([
  ['a phone', phone, true],
  ['a desktop without scripts', desktop, false],
])('everything one looks after is handed over with four taps and a word, on %s', async (_, viewport, javaScript) => {
  const from = await hire(at.hub, { role: 'editor', name: 'Forgængeren' });
  const to = await hire(at.hub, { name: `Efterfølgeren ${String(viewport.width)}` });
  const { id } = await createContact(from.ctx, 'haderslev', role);
  await createPlace(from.ctx, 'haderslev', { name: 'Klubben' });
  const page = await signedIn(from, { viewport, javaScript });
  await page.goto('/kontoret/overdrag');
  if (javaScript) await stands(page, 'Overdrag');
  let taps = 1;
  const tap = async (what: ReturnType<Page['getByText']>) => {
    taps += 1;
    await what.click();
  };
  await tap(page.getByText(`Efterfølgeren ${String(viewport.width)}`));
  await tap(page.getByLabel('En besked til den, der tager over'));
  await page.keyboard.type('Nøglen ligger i køkkenet.');
  await tap(page.getByRole('button', { name: 'Overdrag' }));
  await page.getByText('Overdraget: 2 ting.').waitFor();
  expect(taps).toBeLessThanOrEqual(4);
  expect((await listOwned(to.ctx, 'haderslev', to.id)).map(({ name }) => name)).toEqual(['Klubmedarbejder', 'Klubben']);
  const theirs = await signedIn(to, { viewport, javaScript });
  await theirs.goto('/kontoret/overdrag');
  await theirs.getByText('Nøglen ligger i køkkenet.').waitFor();
  await theirs.getByRole('button', { name: 'Jeg har læst det' }).click();
  await theirs.getByText('Det, du har ansvar for').first().waitFor();
  expect(await theirs.getByText('Nøglen ligger i køkkenet.').count()).toBe(0);
  expect(await theirs.goto(`/kontoret/kontakter/${id}`).then((answer) => answer?.status())).toBe(200);
});

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
