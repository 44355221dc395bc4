/** From an event's page to a draft: of one date, of this and the following, of all, of another like it; and a template. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { getDraft } from '#services/draft/queries.ts';
import { listTemplates } from '#services/draft/templates.ts';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { openBrowser, phone, visit, type Visit } from '../support/browser.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
let author: Ctx;
let club: Event;
let visited: Visit;
let page: Page;
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  browser = await openBrowser();
  author = await asStaff(at.hub, 'author');
  const rule = 'FREQ=WEEKLY;BYDAY=TH;COUNT=3';
  const times = { start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule };
  club = await createEvent(at.hub, 'haderslev', { title: 'Torsdagsklub', category: 'klub', ...times });
  visited = await visit(browser, at.url, { viewport: phone });
  await signInBrowser(visited.context, author);
  page = visited.page;
  page.setDefaultTimeout(8000);
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});
beforeEach(async () => {
  await page.goto(`/kontoret/aktiviteter/${club.id}?om=2026-12-03T19:00`);
});

/** The draft that a button leads to. */
async function begun(button: string) {
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/kontoret\/kladder\/[0-9a-z]{8}/);
  const id = /kladder\/([0-9a-z]{8})/.exec(page.url())?.[1] ?? '';
  return getDraft(author, 'haderslev', id);
}

test.each([
  ['Ret kun denne dato', 'one', '2026-12-03T19:00'],
  ['Ret denne og de følgende', 'following', '2026-12-03T19:00'],
])('%s', async (button, scope, recurrenceId) => {
  expect(await begun(button)).toMatchObject({ proposal: 'change', itemId: club.id, scope, recurrenceId });
});

test('Ret det hele', async () => {
  const whole = { proposal: 'change', itemId: club.id, scope: 'all', recurrenceId: null };
  expect(await begun('Ret det hele')).toMatchObject(whole);
});

test('another like it is something new', async () => {
  const { fields, ...draft } = await begun('Lav en til som den');
  expect(draft).toMatchObject({ proposal: 'create', itemId: null, state: 'open' });
  expect(fields.title).toEqual(['Torsdagsklub']);
});

test('its form is kept as a template by a name', async () => {
  await page.getByText('Gem som skabelon').first().click();
  await page.getByLabel('Hvad skal skabelonen hedde?').fill('Klubaften');
  await page.getByRole('button', { name: 'Gem som skabelon' }).click();
  await page.getByText('Den er gemt som skabelon.').waitFor();
  expect((await listTemplates(author, 'haderslev')).map(({ title }) => title)).toEqual(['Klubaften']);
  expect(visited.faults()).toEqual([]);
});
