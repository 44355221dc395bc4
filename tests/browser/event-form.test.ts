/** Writing an event: kept by itself, said back, and never written over. Posting from sign-in on is in worker-journeys. */
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
const open: Visit[] = [];
/** What Chromium says of a form that comes back with a complaint, and of a connection that is gone. */
const expected = /status of (400|409)|ERR_INTERNET_DISCONNECTED/;

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

async function office(eyes: Eyes = {}, role: 'author' | 'editor' = 'editor'): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  visited.page.setDefaultTimeout(8000);
  await signInBrowser(visited.context, await asStaff(at.hub, role));
  return visited.page;
}

const fresh = '/kontoret/aktiviteter/ny';
const kept = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Gemt kl\. \d\d\.\d\d$/ })
    .waitFor();
const sentence = (page: Page) => page.locator('[data-sentence]');

/** Fills in what has to be there. */
async function fill(
  page: Page,
  said: { title?: string; date?: string; from?: string; to?: string } = {},
): Promise<void> {
  await page.getByLabel('Hvad skal der ske?').fill(said.title ?? 'Brætspil');
  await page.getByLabel('Dag', { exact: true }).fill(said.date ?? '2026-11-26');
  await page.getByLabel('Fra kl.').fill(said.from ?? '19:00');
  await page.getByLabel('Til kl.').fill(said.to ?? '22:00');
  await page.getByText('Spil og gaming').click();
}

describe('the form', () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('stands on a %s, with all of it unfolded', async (_name, viewport) => {
    const page = await office({ viewport });
    await page.goto(fresh);
    await page.getByText('Hver uge').click();
    for (const summary of await page.locator('.draft-form summary').all()) await summary.click();
    await stands(page, 'Ny aktivitet');
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(needed).toBeLessThanOrEqual(viewport.width);
  });

  test('keeps nothing until something is typed', async () => {
    const page = await office();
    const before = await at.hub.db.read.select().from(draft);
    await page.goto(fresh);
    await page.waitForTimeout(1500);
    expect(await at.hub.db.read.select().from(draft)).toHaveLength(before.length);
  });

  test('saves itself a moment after typing stops; a reload keeps everything', async () => {
    const page = await office();
    await page.goto(fresh);
    await fill(page, { title: 'Filmaften' });
    await page.locator('.draft-form').getByText('Mere', { exact: true }).click();
    await page.getByLabel('Mere tekst').fill('To afsnit.\n\nOg en pause.');
    await page.getByText('Man kan sagtens komme alene').click();
    await kept(page);
    await page.waitForURL(/\/kontoret\/kladder\/\w+$/);
    await page.waitForTimeout(1300);
    await page.reload();
    expect(await page.getByLabel('Hvad skal der ske?').inputValue()).toBe('Filmaften');
    expect(await page.getByLabel('Til kl.').inputValue()).toBe('22:00');
    expect(await page.getByLabel('Mere tekst').inputValue()).toBe('To afsnit.\n\nOg en pause.');
    expect(await page.getByLabel('Man kan sagtens komme alene').isChecked()).toBe(true);
    expect(await page.getByLabel('Spil og gaming').isChecked()).toBe(true);
  });

  test('what was typed as the page is left is kept too, and nobody is held back', async () => {
    const page = await office();
    await page.goto(fresh);
    await fill(page, { title: 'Halvt' });
    await kept(page);
    await page.getByLabel('Hvad skal der ske?').fill('Helt');
    await page.getByRole('link', { name: 'Oversigt' }).first().click();
    await page.waitForURL(/kontoret$/);
    await expect.poll(() => at.hub.db.read.select().from(draft).where(eq(draft.title, 'Helt'))).toHaveLength(1);
  });

  test('Enter in a field keeps the draft and publishes nothing', async () => {
    const page = await office();
    await page.goto(fresh);
    await fill(page, { title: 'Entertasten' });
    await page.getByLabel('Hvad skal der ske?').press('Enter');
    await kept(page);
    expect(await at.hub.db.read.select().from(event).where(eq(event.title, 'Entertasten'))).toEqual([]);
  });

  test('without a connection it says so, and is kept once there is one', async () => {
    const page = await office();
    await page.goto(fresh);
    await fill(page, { title: 'Før tunnelen' });
    await kept(page);
    await page.context().setOffline(true);
    await page.getByLabel('Hvad skal der ske?').fill('I tunnelen');
    await page.getByText('Ikke gemt endnu: der er ingen forbindelse').waitFor();
    await page.context().setOffline(false);
    await kept(page);
    const rows = await at.hub.db.read.select().from(draft).where(eq(draft.title, 'I tunnelen'));
    expect(rows).toHaveLength(1);
  });
});

describe('a repetition', () => {
  test('is said back while it is typed, in the very sentence that the page then shows', async () => {
    const page = await office();
    await page.goto(fresh);
    await fill(page, { title: 'Torsdagsklub' });
    await page.getByText('Hver uge').click();
    await page.getByLabel('Til og med').fill('2027-06-24');
    await page.getByText('Hver torsdag kl. 19.00–22.00 til 24. juni.').waitFor();
    await page.getByText('Vinterferie (uge 7)').click();
    await page.getByText('Hver torsdag kl. 19.00–22.00 til 24. juni, ikke uge 7.').waitFor();
    expect(await page.locator('[data-dates] li').count()).toBe(6);
    const live = await sentence(page).innerText();
    await page.reload();
    expect(await sentence(page).innerText()).toBe(live);
    expect(await page.getByLabel('Vinterferie (uge 7)').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByRole('link', { name: 'Se siden' }).click();
    expect(await page.locator('.when-rule').innerText()).toBe(live);
  });

  test('shows only what fits the choice, with and without scripts', async () => {
    for (const javaScript of [true, false]) {
      const page = await office({ javaScript });
      await page.goto(fresh);
      expect(await page.getByLabel('Til og med').isVisible()).toBe(false);
      await page.getByText('Hver uge').click();
      expect(await page.getByText('tor', { exact: true }).isVisible()).toBe(true);
      await page.getByText('Samme ugedag hver måned').click();
      expect(await page.getByText('tor', { exact: true }).isVisible()).toBe(false);
      expect(await page.getByLabel('Hvilken i måneden?').isVisible()).toBe(true);
    }
  });
});

describe('what cannot be is said at its field, with everything typed still there', () => {
  const weekly = { repeat: 'Hver uge' };
  test.each([
    ['an end before its start', { date: '2026-12-03', endDate: '2026-12-01' }, 'endDate', /slutter, før/],
    ['the hour that is skipped', { date: '2027-03-28', from: '02:30', to: '04:00' }, 'from', /findes ikke/],
    ['a rule that ends before it begins', { ...weekly, until: '2026-11-01' }, 'until', /før/],
    ['a rule of a million dates', { ...weekly, until: '9999-12-31' }, 'until', /datoer|Årstallet/],
  ] as const)('%s', async (_name, said, field, sentenceOf) => {
    const page = await office();
    await page.goto(fresh);
    const typed: Record<string, string> = { ...said };
    await fill(page, { title: 'Umuligt', ...said });
    if (typed.repeat !== undefined) await page.getByText(typed.repeat).click();
    if (typed.until !== undefined) await page.getByLabel('Til og med').fill(typed.until);
    if (typed.endDate !== undefined) {
      await page.getByText('Hele dagen eller flere dage').click();
      await page.getByLabel('Slutter en anden dag').fill(typed.endDate);
    }
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator(`#felt-${field}-fejl`).innerText()).toMatch(sentenceOf);
    expect(await page.getByLabel('Hvad skal der ske?').inputValue()).toBe('Umuligt');
    const { repeat: _repeat, ...values } = typed;
    for (const [name, value] of Object.entries(values)) {
      expect(await page.locator(`#felt-${name}`).inputValue(), name).toBe(value);
    }
    expect(await at.hub.db.read.select().from(event).where(eq(event.title, 'Umuligt'))).toEqual([]);
  });

  test('an end earlier in the day is the next day’s, which is said', async () => {
    const page = await office();
    await page.goto(fresh);
    await fill(page, { title: 'Natklub', from: '22:00', to: '02:00' });
    await page.getByText('Det slutter dagen efter.').waitFor();
  });

  test('the hour that comes twice is taken, and remarked', async () => {
    const page = await office();
    await page.goto(fresh);
    await fill(page, { title: 'Natløb', date: '2026-10-25', from: '02:30', to: '05:00' });
    await page.getByText('Klokken 02.30 kommer to gange den nat, fordi uret stilles tilbage.').waitFor();
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByRole('heading', { name: 'Så er den ude' }).waitFor();
  });
});
