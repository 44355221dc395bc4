/** Review from both sides, on a phone and on a desktop: sent, back with a word, mended, published; and a change. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { pizza, sendChange, sendNew } from '../services/review.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { faultsOfAxe } from '../support/axe.ts';
import { stands } from '../support/office-visit.ts';
import { hire } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';
import { tapping, type Hand } from '../support/tapping.ts';

let at: ServedHub;
let browser: Browser;
let author: Ctx;
let editor: Ctx;
const open: Visit[] = [];
/** What Chromium says of a form that comes back with a complaint. */
const refused = /the server responded with a status of (400|409)/;
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
  author = (await hire(at.hub, { name: 'Anna' })).ctx;
  editor = (await hire(at.hub, { role: 'editor', name: 'Bo' })).ctx;
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

/** A page of the office as somebody sees it, and how much they had to do there. */
async function office(who: Ctx, path: string, eyes: Eyes): Promise<{ page: Page; hand: Hand }> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  visited.page.setDefaultTimeout(8000);
  await signInBrowser(visited.context, who);
  await visited.page.goto(path);
  return { page: visited.page, hand: tapping(visited.page) };
}

const eyes: [string, Eyes][] = [
  ['a phone', { viewport: phone }],
  ['a desktop', { viewport: desktop }],
  ['a phone without scripts', { viewport: phone, javaScript: false }],
];

describe.each(eyes)('on %s', (where, looks) => {
  test('an author sends, an editor sends back with a word, the author mends, the editor publishes', async () => {
    const name = `Pizzaaften på ${where}`;
    await sendNew(author, { ...pizza, title: [name] });
    const { page: theirs, hand } = await office(editor, '/kontoret', looks);
    await theirs.getByRole('link', { name: /venter på at blive gennemset/ }).click();
    await sees(theirs, 'Gennemse', looks);
    await hand.tap(theirs.getByRole('link', { name, exact: true }).first());
    await sees(theirs, name, looks);
    await hand.tap(theirs.locator('summary', { hasText: 'Send tilbage med et ord' }));
    const back = theirs.getByRole('button', { name: 'Send tilbage', exact: true });
    await hand.tap(back);
    await theirs.getByRole('alert').waitFor();
    await hand.type(theirs.getByLabel('Hvad mangler der?', { exact: true }), 'Hvad koster det?');
    await hand.tap(back);
    await theirs.getByText('Det er sendt tilbage med dit ord.').waitFor();

    const { page: mine } = await office(author, '/kontoret', looks);
    await sees(mine, 'Hej Anna', looks);
    await mine.getByText('»Hvad koster det?«').waitFor();
    await mine.getByRole('link', { name, exact: true }).click();
    await mine.getByText('Hvad koster det?').waitFor();
    await mine.getByLabel('Hvad skal der ske?').fill(`${name}, gratis`);
    await mine.getByRole('button', { name: 'Send til gennemsyn' }).click();
    await mine.getByRole('heading', { name: 'Så er den sendt' }).waitFor();

    await theirs.goto('/kontoret/gennemse');
    const before = hand.effort();
    await hand.tap(theirs.getByRole('link', { name: `${name}, gratis`, exact: true }).first());
    await hand.tap(theirs.getByRole('button', { name: 'Udgiv', exact: true }));
    await theirs.getByText('Det er udgivet.').waitFor();
    const site = theirs.getByRole('link', { name: 'Se det, som de unge ser det' });
    expect(await site.getAttribute('href')).toMatch(/^\/haderslev\/det-sker\//);
    expect(hand.effort().taps - before.taps).toBe(2);
    expect(before).toMatchObject({ taps: 5, keys: 'Hvad koster det?'.length });
    await mine.goto('/kontoret');
    const answers = mine.getByRole('region', { name: 'Svar på det, du har sendt' });
    await answers.getByRole('link', { name: `${name}, gratis` }).waitFor();
    await answers.getByText('Udgivet').first().waitFor();
  });
});

/** Waits for a page, and holds it to what anybody must be able to use: axe itself is a script. */
async function sees(page: Page, heading: string, { javaScript = true }: Eyes): Promise<void> {
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  if (javaScript) expect(await faultsOfAxe(page), heading).toEqual([]);
}

/** What an element says to whoever hears it, on one line. */
async function heard(page: Page, selector: string): Promise<string[]> {
  const texts = await page.locator(selector).allTextContents();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

/** What everybody can read of an event: its page, the feed, the API. */
async function publicly({ id, slug }: Event): Promise<string[]> {
  const paths = [
    `/haderslev/det-sker/${slug}-${id}`,
    '/feeds/haderslev.ics',
    `/api/municipalities/haderslev/events/${id}`,
  ];
  return Promise.all(paths.map(async (path) => (await fetch(at.url + path)).text()));
}

test('a change is shown beside what is public, which stays on page, feed and API until it is published', async () => {
  const club = await createEvent(at.hub, 'haderslev', {
    ...{ title: 'Brætspilsklub', summary: 'Vi spiller hver torsdag.', category: 'klub' },
    ...{ start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3' },
  });
  await sendChange(author, club.id, { title: ['Skakklub'], summary: ['Vi spiller hver fredag.'] });
  for (const text of await publicly(club))
    expect([text.includes('Brætspilsklub'), text.includes('Skakklub')]).toEqual([true, false]);
  const { page } = await office(editor, '/kontoret/gennemse', { viewport: phone });
  await page.getByRole('link', { name: 'Skakklub' }).click();
  await stands(page, 'Skakklub');
  expect(await heard(page, '.diff del')).toEqual(['fjernet: Brætspilsklub slut.', 'fjernet: torsdag slut.']);
  expect(await heard(page, '.diff ins')).toEqual(['tilføjet: Skakklub slut.', 'tilføjet: fredag slut.']);
  await page.getByRole('button', { name: 'Udgiv ændringen' }).click();
  await page.getByText('Det er udgivet.').waitFor();
  for (const text of await publicly(club))
    expect([text.includes('Brætspilsklub'), text.includes('Skakklub')]).toEqual([false, true]);
});

test('several are published at once, and one that a colleague was quicker with says so', async () => {
  const first = await sendNew(author, { ...pizza, title: ['Den første'] });
  await sendNew(author, { ...pizza, title: ['Den anden'] });
  const { page } = await office(editor, '/kontoret/gennemse', { viewport: phone });
  await page.getByRole('button', { name: 'Udgiv dem, du har sat kryds ved' }).click();
  await page.getByText('Sæt kryds ved det, du vil afgøre.').waitFor();
  for (const name of ['Den første', 'Den anden']) await page.getByLabel(`Vælg ${name}`).check();
  const { page: colleague } = await office(editor, `/kontoret/gennemse/${first.id}`, { viewport: desktop });
  await colleague.getByRole('button', { name: 'Udgiv', exact: true }).click();
  await colleague.getByText('Det er udgivet.').waitFor();
  await page.getByRole('button', { name: 'Udgiv dem, du har sat kryds ved' }).click();
  const result = page.getByRole('status', { name: 'Det blev resultatet' });
  // Sent in the same second, they wait in either order.
  expect((await result.locator('li').allInnerTexts()).toSorted()).toEqual([
    'Den anden: Udgivet',
    expect.stringMatching(/^Den første.*En kollega kom først\.$/),
  ]);
});

test('what is dropped comes back with one tap, and what was sent is taken back', async () => {
  const name = 'Til fortrydelse';
  await sendNew(author, { ...pizza, title: [name] });
  const { page } = await office(author, '/kontoret/kladder', { viewport: phone });
  await page.getByRole('button', { name: `Tag tilbage: ${name}` }).click();
  await page.waitForURL(/kladder\/[a-z0-9]{8}$/);
  await page.goto('/kontoret/kladder');
  await page.getByRole('button', { name: `Smid ud: ${name}` }).click();
  await page.getByText('Den er smidt ud.').waitFor();
  expect(await page.getByRole('link', { name }).count()).toBe(0);
  await page.getByRole('button', { name: 'Fortryd' }).click();
  await page.getByText('Den er her igen.').waitFor();
  await sees(page, 'Kladder', {});
  await page.getByRole('link', { name }).waitFor();
});

test('the menu leaves a phone’s screen to the page, and opens without scripts', async () => {
  const { page } = await office(editor, '/kontoret', { viewport: phone, javaScript: false });
  const menu = page.getByRole('navigation', { name: 'Kontoret' });
  expect((await menu.boundingBox())?.height).toBeLessThan(110);
  expect(await menu.getByRole('link', { name: 'Koder til unge' }).isVisible()).toBe(false);
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: 'Koder til unge' }).click();
  await page.getByRole('heading', { name: 'Koder til unge' }).waitFor();
  const { page: wide } = await office(editor, '/kontoret', { viewport: desktop });
  expect(await wide.getByRole('link', { name: 'Koder til unge' }).isVisible()).toBe(true);
});
