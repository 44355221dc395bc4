/** A picture that is not taken, in the middle of writing an event: it is said at its field, and nothing typed is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginDraft } from '#services/draft/begin.ts';
import { getDraft } from '#services/draft/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { openBrowser, phone, visit, type Visit } from '../support/browser.ts';
import { asStaff } from '../support/people.ts';
import { scene } from '../support/photos.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const huge = Buffer.alloc(17 * 1024 * 1024, 7);

let at: ServedHub;
let browser: Browser;
let worker: Ctx;
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  browser = await openBrowser();
  worker = await asStaff(at.hub, 'editor');
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

/** An event's form with a title typed, and its picture's part open. */
async function writing(javaScript: boolean): Promise<{ page: Page; id: string; visited: Visit }> {
  const { id } = await beginDraft(worker, 'haderslev', { proposal: 'create', noun: 'event' });
  const visited = await visit(browser, at.url, { viewport: phone, javaScript });
  await signInBrowser(visited.context, worker);
  const { page } = visited;
  page.setDefaultTimeout(20_000);
  await page.goto(`/kontoret/kladder/${id}`);
  await page.locator('#felt-title').fill('Vandretur');
  const part = page.locator('details', { has: page.locator('#felt-picture') });
  if ((await part.count()) > 0 && (await part.first().getAttribute('open')) === null) {
    await part.first().locator('summary').first().click();
  }
  await page.locator('#felt-pictureAlt').fill('En sti');
  return { page, id, visited };
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('#felt-picture').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
}

/** The title the draft is kept with, by itself, soon. */
async function keptAs(id: string, title: string[]): Promise<void> {
  const kept = async () => (await getDraft(worker, 'haderslev', id)).fields.title;
  await expect.poll(kept, { timeout: 20_000 }).toEqual(title);
}

const said = (page: Page) => page.locator('#felt-picture-fejl');

test('with scripts: one that is too large is not sent, and a good one is taken after it', async () => {
  const { page, id, visited } = await writing(true);
  await choose(page, 'stor.jpg', huge);
  await said(page).waitFor();
  expect(await said(page).innerText()).toBe(
    'Billedet fylder 17 MB, og det må højst fylde 15 MB. Vælg en mindre udgave.',
  );
  expect(await page.locator('#felt-title').inputValue()).toBe('Vandretur');
  await keptAs(id, ['Vandretur']);
  await choose(page, 'sti.jpg', await scene(800, 600).jpeg().toBuffer());
  await said(page).waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await getDraft(worker, 'haderslev', id)).fields.pictureId, { timeout: 20_000 })
    .toBeDefined();
  await visited.close();
});

test('with scripts: a disguised one is refused at its field, and the rest is kept', async () => {
  const { page, id, visited } = await writing(true);
  await choose(page, 'ferie.jpg', svg);
  await said(page).waitFor();
  expect(await said(page).innerText()).toContain('SVG tages ikke imod');
  await page.locator('#felt-title').fill('Vandretur i skoven');
  await keptAs(id, ['Vandretur i skoven']);
  expect(await said(page).innerText()).toContain('SVG tages ikke imod');
  await visited.close();
});

test.each([
  ['too large', huge, 'Billedet fylder mere end 15 MB'],
  ['disguised', svg, 'SVG tages ikke imod'],
])('without scripts: one that is %s comes back to the form, with all that was typed', async (_, file, sentence) => {
  const { page, visited } = await writing(false);
  await choose(page, 'ferie.jpg', file);
  await page.getByRole('button', { name: 'Gem kladde' }).last().click();
  await said(page).waitFor();
  expect(await said(page).innerText()).toContain(sentence);
  expect(await page.locator('#felt-title').inputValue()).toBe('Vandretur');
  expect(await page.locator('#felt-pictureAlt').inputValue()).toBe('En sti');
  await visited.close();
});
