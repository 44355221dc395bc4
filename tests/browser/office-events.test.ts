/** A worker's second journey, on a phone and on a desktop: one date or all of it moved or cancelled, in one action. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { listTold } from '#services/announcement/queries.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { faultsOfAxe } from '../support/axe.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
let editor: Ctx;
let club: Event;
const open: Visit[] = [];
const refused = /the server responded with a status of (400|404|409)/;
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  browser = await openBrowser();
  editor = await asStaff(at.hub, 'editor');
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});
beforeEach(async () => {
  const rule = 'FREQ=WEEKLY;BYDAY=TH;COUNT=3';
  const times = { start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule };
  club = await createEvent(editor, 'haderslev', { title: `Klub ${at.hub.newId()}`, category: 'klub', ...times });
});
afterEach(async () => {
  for (const one of open.splice(0)) {
    expect(one.faults().filter((fault) => !refused.test(fault))).toEqual([]);
    await one.close();
  }
});

async function enter(eyes: Eyes = {}, who: Ctx = editor): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  visited.page.setDefaultTimeout(8000);
  await signInBrowser(visited.context, who);
  return visited.page;
}

const here = (): string => `/kontoret/aktiviteter/${club.id}`;

/** What the feed says of the club, a line for each date: what it is called and when. */
async function feed(): Promise<string[]> {
  const text = await (await fetch(`${at.url}/feeds/haderslev/aktivitet/${club.id}.ics`)).text();
  const unfolded = text.replaceAll('\r\n ', '');
  return unfolded.split('\r\n').filter((line) => /^(SUMMARY|DTSTART;TZID|STATUS)/.test(line));
}

/** What is written down for those who follow the club, the newest first: notices are sent from there. */
async function told(): Promise<string[]> {
  const all = await listTold(editor, 'haderslev', { noun: 'event', itemId: club.id }, 5);
  return all.map(({ kind, recurrenceId, reason }) => `${kind} ${recurrenceId ?? 'all'} ${reason ?? ''}`.trim());
}

/** The public page's words. */
async function site(): Promise<string> {
  return (await fetch(`${at.url}/haderslev/det-sker/x-${club.id}`)).text();
}

/** Nothing that anybody could not use, by day or by night, and nothing wider than the screen. */
async function isSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOfAxe(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

describe.each([
  ['a phone', { viewport: phone }],
  ['a desktop', { viewport: desktop }],
  ['a phone without scripts', { viewport: phone, javaScript: false }],
])('on %s', (_, eyes) => {
  const scripts = !('javaScript' in eyes);

  test('one date is cancelled with three taps: page and feed follow, and it is undone with one', async () => {
    const page = await enter(eyes);
    await page.goto('/kontoret/aktiviteter');
    await page.getByRole('link', { name: club.title }).click();
    await page.getByRole('heading', { name: club.title, level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Flyt eller aflys torsdag den 3. december' }).click();
    await page.getByText('Det står med det samme på siden og i alle kalendere').waitFor();
    if (scripts) await isSound(page);
    await page.getByText('Sygdom').click();
    await page.getByRole('button', { name: 'Aflys', exact: true }).click();
    await page.getByText('Det er gjort.').waitFor();
    await page.getByText('Aflyst torsdag den 3. december: Sygdom').waitFor();
    if (scripts) await isSound(page);
    expect(await site()).toContain('Aflyst: Sygdom');
    expect((await feed()).filter((line) => line === 'STATUS:CANCELLED')).toHaveLength(1);
    expect((await told())[0]).toBe('cancelled 2026-12-03T19:00 Sygdom');
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await page.getByText('Det er fortrudt.').waitFor();
    expect(await site()).not.toContain('Aflyst: Sygdom');
    expect(await feed()).not.toContain('STATUS:CANCELLED');
  });

  test('one date is moved, with a reason of one’s own', async () => {
    const page = await enter(eyes);
    await page.goto(`${here()}?om=2026-12-03T19:00`);
    await page.getByText('Den er flyttet').click();
    await page.getByLabel('Ny dato').fill('2026-12-04');
    await page.getByLabel('Fra kl.').fill('17:00');
    await page.getByLabel('Til kl.').fill('20:00');
    await page.getByLabel('Eller med dine egne ord').fill('Julemarked på torvet');
    await page.getByRole('button', { name: 'Flyt', exact: true }).click();
    await page.getByText('flyttet fra torsdag den 3. december: Julemarked på torvet').waitFor();
    expect(await site()).toContain('Julemarked på torvet');
    expect((await feed()).join('\n')).toContain('20261204T170000');
    expect((await told())[0]).toBe('moved 2026-12-03T19:00 Julemarked på torvet');
  });

  test('all of it is moved to the day after: its rule turns along', async () => {
    const page = await enter(eyes);
    await page.goto(here());
    await page.getByRole('link', { name: 'Flyt eller aflys det hele' }).click();
    await page.getByText('Alle datoer er flyttet').click();
    await page.getByLabel('Næste gang i stedet').fill('2026-11-27');
    await page.getByText('Lokalet kan ikke bruges').click();
    await page.getByRole('button', { name: 'Flyt alle datoer', exact: true }).click();
    await page.getByText('Hver fredag kl. 19.00–22.00').waitFor();
    await page.getByText('Flyttet: Lokalet kan ikke bruges').waitFor();
    expect((await feed()).join('\n')).toContain('20261127T190000');
    expect((await told())[0]).toBe('moved all Lokalet kan ikke bruges');
  });

  test('all of it is cancelled, put on again, and at last withdrawn after a word of confirmation', async () => {
    const page = await enter(eyes);
    await page.goto(`${here()}?om=alle`);
    if (scripts) await isSound(page);
    await page.getByText('For få tilmeldte').click();
    await page.getByRole('button', { name: 'Aflys det hele', exact: true }).click();
    await page.getByText('Aflyst: For få tilmeldte').waitFor();
    expect(await feed()).toContain('STATUS:CANCELLED');
    expect((await told())[0]).toBe('cancelled all For få tilmeldte');
    await page.getByRole('button', { name: 'Sæt i gang igen' }).click();
    await page.getByRole('link', { name: 'Flyt eller aflys det hele' }).waitFor();
    expect(await feed()).not.toContain('STATUS:CANCELLED');
    await page.getByText('Det var en fejl').click();
    await page.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByRole('alert').getByText('Sæt kryds, hvis det var en fejl.').waitFor();
    await page.getByText('Ja, den skulle aldrig have været der').click();
    await page.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByRole('button', { name: 'Udgiv igen' }).waitFor();
    expect((await fetch(`${at.url}/haderslev/det-sker/x-${club.id}`)).status).toBe(410);
  });
});

test('what is missing is said at its field, and nothing typed is lost', async () => {
  const page = await enter();
  await page.goto(`${here()}?om=2026-12-03T19:00`);
  await page.getByText('Den er flyttet').click();
  await page.getByLabel('Ny dato').fill('2026-12-05');
  await page.getByRole('button', { name: 'Flyt', exact: true }).click();
  await page.getByRole('alert').getByText('Vælg hvorfor, eller skriv det selv.').waitFor();
  expect(await page.getByLabel('Ny dato').inputValue()).toBe('2026-12-05');
  expect(await page.getByRole('radio', { name: 'Den er flyttet' }).isChecked()).toBe(true);
  await isSound(page);
  await page.getByText('Vejret').click();
  await page.getByLabel('Ny dato').fill('2027-03-28');
  await page.getByLabel('Fra kl.').fill('02:30');
  await page.getByRole('button', { name: 'Flyt', exact: true }).click();
  await page.getByRole('alert').getByText('Klokken 02.30 findes ikke den dag: uret stilles frem.').waitFor();
  expect(await site()).not.toContain('Vejret');
});

test('the history says who did what, and an old version is brought back', async () => {
  await cancelEvent(editor, { municipality: 'haderslev', id: club.id }, 'Sygdom');
  const page = await enter({ viewport: desktop });
  await page.goto(here());
  await page.getByRole('link', { name: 'Historik' }).click();
  await page.getByText('Medarbejder aflyste').waitFor();
  await isSound(page);
  await page.getByRole('button', { name: /^Gendan denne/ }).click();
  await page.getByText('Den er gendannet.').waitFor();
  expect(await feed()).not.toContain('STATUS:CANCELLED');
});

test('of two who undo at once, the second is told', async () => {
  await cancelEvent(editor, { municipality: 'haderslev', id: club.id }, 'Sygdom');
  const [one, other] = [await enter(), await enter({}, await asStaff(at.hub, 'admin'))];
  await one.goto(here());
  await other.goto(here());
  await one.getByRole('button', { name: 'Fortryd' }).click();
  await one.getByText('Det er fortrudt.').waitFor();
  await other.getByRole('button', { name: 'Fortryd' }).click();
  await other.getByRole('alert').getByText('Der er sket noget nyere imens.').waitFor();
  expect(await feed()).not.toContain('STATUS:CANCELLED');
});

test('an author sees it all and decides nothing; another municipality’s staff do not see that it is there', async () => {
  const page = await enter({}, await asStaff(at.hub, 'author'));
  await page.goto(here());
  await page.getByRole('button', { name: 'Ret det hele' }).waitFor();
  for (const name of ['Fortryd', 'Aflys', 'Træk tilbage']) {
    expect(await page.getByRole('button', { name }).count()).toBe(0);
  }
  await isSound(page);
  const stranger = await enter({}, await asStaff(at.hub, 'admin', 'kolding'));
  for (const path of [here(), `${here()}/historik`]) expect((await stranger.goto(path))?.status()).toBe(404);
});

test('the office’s first page leads to the very form that moves or cancels a date, or what is held once', async () => {
  // Before all the clubs, so that they are among the few that stand there.
  const once = { title: 'Udflugt', category: 'klub', start: '2026-11-24T10:00', end: '2026-11-24T15:00' };
  const series = { ...once, title: 'Tirsdagsklub', rule: 'FREQ=WEEKLY;COUNT=3' };
  for (const one of [once, series]) await createEvent(editor, 'haderslev', one);
  const page = await enter({ viewport: phone });
  for (const [title, heading] of [
    [series.title, /: hvad er der sket\?$/],
    [once.title, /^Hvad er der sket\?$/],
  ] as const) {
    await page.goto('/kontoret');
    await page.getByRole('link', { name: `Flyt eller aflys ${title}, ` }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByRole('button', { name: 'Aflys', exact: true }).waitFor();
    await isSound(page);
  }
});

describe('the list', () => {
  test('is searched and filtered by its address, and says what to do when nothing fits', async () => {
    const page = await enter({ viewport: phone });
    await page.goto('/kontoret/aktiviteter');
    await isSound(page);
    await page.getByLabel('Søg i titler').fill(club.title);
    await page.getByRole('button', { name: 'Søg', exact: true }).click();
    expect(await page.locator('.office-events li').count()).toBe(1);
    await page.getByText('Vælg ud').click();
    await page.getByLabel('Status').selectOption('Kladde');
    await page.getByRole('button', { name: 'Søg', exact: true }).click();
    await page.getByText('Intet passer til det, du har valgt').waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Vis alle' }).click();
    await page.getByRole('link', { name: club.title }).waitFor();
    await page.getByRole('link', { name: 'Er slut' }).click();
    await page.getByText('Intet er slut endnu.').waitFor();
  });
});
