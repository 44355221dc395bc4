/** A word that is longer than the screen breaks, and makes no page wider. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { createStory } from '#services/story/create.ts';
import { openBrowser, phone, visit } from '../support/browser.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';

const word = 'Børnehjælpsdagsforberedelseskomité'.repeat(5).slice(0, 140);
let at: ServedHub;
let browser: Browser;
let event: string;
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  browser = await openBrowser();
  const said = { title: word, summary: word, text: word };
  const made = { ...said, category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T22:00', organiser: word };
  const { slug, id } = await createEvent(at.hub, 'haderslev', made);
  event = `/haderslev/det-sker/${slug}-${id}`;
  await createOpportunity(at.hub, 'haderslev', { ...said, kind: 'job', openWhileAway: 'yes', organiser: word });
  await createStory(at.hub, 'haderslev', said);
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

test('on any page that lists or shows it', async () => {
  const { page, close } = await visit(browser, at.url, { viewport: phone });
  const lists = ['', '/det-sker', '/det-sker/uge/2026-48', '/det-sker/maaned/2026-11', '/muligheder', '/nyt', '/foelg'];
  for (const path of [...lists.map((list) => `/haderslev${list}`), event]) {
    await page.goto(path);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, phone.width]);
  }
  await close();
});
