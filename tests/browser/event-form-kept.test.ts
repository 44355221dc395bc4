/** What is typed about an event is not lost, not written twice, and not said to be what it is not. */
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { openBrowser, visit, type Eyes, type Visit } from '../support/browser.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
const open: Visit[] = [];
/** What Chromium says of a form that comes back with a complaint. */
const expected = /status of (400|409)/;

beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});
afterEach(async () => {
  for (const one of open.splice(0)) {
    expect(one.faults().filter((fault) => !expected.test(fault))).toEqual([]);
    await one.close();
  }
});

async function office(eyes: Eyes = {}): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  visited.page.setDefaultTimeout(8000);
  await signInBrowser(visited.context, await asStaff(at.hub, 'editor'));
  return visited.page;
}

const fresh = '/kontoret/aktiviteter/ny';
const kept = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Gemt kl\. \d\d\.\d\d$/ })
    .waitFor();

/** Fills in what has to be there. */
async function fill(page: Page, { title }: { title: string }): Promise<void> {
  await page.getByLabel('Hvad skal der ske?').fill(title);
  await page.getByLabel('Dag', { exact: true }).fill('2026-11-26');
  await page.getByLabel('Fra kl.').fill('19:00');
  await page.getByLabel('Til kl.').fill('22:00');
  await page.getByText('Spil og gaming').click();
}

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('Enter in any field makes no template and throws nothing out: %s', async (_name, javaScript) => {
  const page = await office({ javaScript });
  const title = `Entertasten ${javaScript}`;
  await page.goto(fresh);
  await fill(page, { title });
  await page.getByLabel('Fra kl.').press('Enter');
  await page.waitForURL(/\/kontoret\/kladder\/\w+$/);
  await kept(page);
  await page.getByText('Andet med kladden').click();
  await page.getByLabel('Hvad skal skabelonen hedde?').press('Enter');
  await page.waitForTimeout(500);
  await kept(page);
  const rows = await at.hub.db.read.select().from(draft).where(eq(draft.title, title));
  expect(rows.map(({ state }) => state)).toEqual(['open']);
});

test.each([
  ['a page at most', 20_000, /^Gemt kl/],
  ['more than a field holds', 60_001, /^Ikke gemt: Feltet »Mere tekst« må højst have 60000 tegn\.$/],
])('a long text is kept, or it is said why not: %s', async (_name, letters, said) => {
  const page = await office();
  await page.goto(fresh);
  await fill(page, { title: 'Langt' });
  await kept(page);
  await page.locator('.draft-form').getByText('Mere', { exact: true }).click();
  await page.getByLabel('Mere tekst').fill('æøå '.repeat(letters / 4 + 1).slice(0, letters));
  await page.waitForTimeout(1200);
  await page.getByRole('status').filter({ hasText: said }).waitFor();
  if (letters > 20_000) return;
  await expect
    .poll(async () =>
      (await at.hub.db.read.select().from(draft).where(eq(draft.title, 'Langt'))).map(
        ({ fields }) => fields.text?.[0]?.length,
      ),
    )
    .toContain(letters);
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByRole('heading', { name: 'Så er den ude' }).waitFor();
});

test('a second press of Publish without scripts finds what the first has published', async () => {
  const page = await office({ javaScript: false });
  await page.goto(fresh);
  await fill(page, { title: 'Dobbeltklik' });
  await page.getByRole('button', { name: 'Udgiv' }).dblclick();
  await page.getByRole('heading', { name: 'Så er den ude' }).waitFor();
  expect(await at.hub.db.read.select().from(event).where(eq(event.title, 'Dobbeltklik'))).toHaveLength(1);
  expect(await at.hub.db.read.select().from(draft).where(eq(draft.title, 'Dobbeltklik'))).toHaveLength(1);
});

test('of an event for members it is not said that everybody sees it', async () => {
  const page = await office({ javaScript: false });
  await page.goto(fresh);
  await fill(page, { title: 'Kun for os' });
  await page.locator('.draft-form').getByText('Mere', { exact: true }).click();
  await page.locator('input[name=visibility][value=members]').check();
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByText('»Kun for os« er udgivet for dem, den er for.').waitFor();
});

test('a day that is left out stays so when something else is changed, or days are added', async () => {
  const page = await office();
  await page.goto(fresh);
  await fill(page, { title: 'Juleklub' });
  await page.getByText('Hver uge').click();
  await page.getByLabel('Til og med').fill('2027-03-25');
  await page.getByText('Vinterferie (uge 7)').click();
  await page.getByText('Enkelte dage til og fra').click();
  await page.getByLabel('Ikke de her dage').fill('24. december');
  await page
    .getByText(/ikke uge 52 og 7/)
    .first()
    .waitFor();
  await page.getByText('tir', { exact: true }).click();
  await expect.poll(() => page.getByLabel('Ikke de her dage').inputValue()).toContain('18.02.2027');
  await page.getByText('tir', { exact: true }).click();
  await expect.poll(() => page.getByLabel('Vinterferie (uge 7)').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByRole('link', { name: 'Aktivitetens side på kontoret' }).click();
  await page.getByRole('button', { name: /Ret det hele/ }).click();
  await page.getByLabel('Hvad skal der ske?').fill('Juleklubben');
  await page.getByRole('button', { name: 'Udgiv ændringen' }).click();
  await page.getByRole('heading', { name: 'Ændringen er ude' }).waitFor();
  const [row] = await at.hub.db.read.select().from(event).where(eq(event.title, 'Juleklubben'));
  expect(row?.excludedDates).toEqual(['2026-12-24T19:00', '2027-02-18T19:00']);
});

test('of a change to a withdrawn event it is not said that anybody sees it', async () => {
  const page = await office({ javaScript: false });
  const target = { proposal: 'create', noun: 'event' } as const;
  const typed = { title: ['Trukket'], category: ['spil'], date: ['2026-11-26'], from: ['19:00'] };
  const ctx = await asStaff(at.hub, 'editor');
  const { itemId } = await publishDraft(ctx, await beginDraft(ctx, 'haderslev', target, typed));
  await at.hub.db.write((tx) => tx.update(event).set({ status: 'withdrawn' }).where(eq(event.id, itemId)));
  const change = await beginDraft(ctx, 'haderslev', { proposal: 'change', noun: 'event', itemId });
  await page.goto(`/kontoret/kladder/${change.id}`);
  await page.getByLabel('Hvad skal der ske?').fill('Stadig trukket');
  await page.getByRole('button', { name: 'Udgiv ændringen' }).click();
  await page.getByText('»Stadig trukket« er gemt, men kan ikke ses af nogen lige nu.').waitFor();
});
