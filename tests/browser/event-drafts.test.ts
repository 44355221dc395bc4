/** Two who write the same, templates and copies, what a draft is shown as, and a picture that comes along. */
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { draft } from '#db/schema/draft.ts';
import type { Fields } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import type { Ctx } from '#services/hub.ts';
import { openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
let editor: Ctx;
const open: Visit[] = [];
/** What Chromium says of a form that comes back with a complaint. */
const expected = /status of (400|409)/;

beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
  editor = await asStaff(at.hub, 'editor');
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

async function office(path: string, eyes: Eyes = { viewport: phone }, who = editor): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  visited.page.setDefaultTimeout(8000);
  await signInBrowser(visited.context, who);
  await visited.page.goto(path);
  return visited.page;
}

const home = 'haderslev';
const club: Fields = {
  title: ['Torsdagsklub'],
  category: ['spil'],
  date: ['2026-11-26'],
  from: ['19:00'],
  to: ['22:00'],
  repeat: ['weekly'],
  until: ['2026-12-17'],
};

function begun(fields: Fields = club) {
  return beginDraft(editor, home, { proposal: 'create', noun: 'event' }, fields);
}

const title = (page: Page) => page.getByLabel('Hvad skal der ske?');
const kept = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Gemt kl\. \d\d\.\d\d$/ })
    .waitFor();

describe('two who write in the same draft', () => {
  test.each([
    ['a colleague, with scripts', true, () => asStaff(at.hub, 'editor'), 'Medarbejder gemte i kladden kl.'],
    ['oneself in another window, without scripts', false, () => editor, 'Du gemte selv i kladden kl.'],
  ])('are asked what should hold, and nothing is written over: %s', async (_name, javaScript, who, told) => {
    const { id } = await begun();
    const path = `/kontoret/kladder/${id}`;
    const mine = await office(path, { viewport: phone, javaScript });
    const theirs = await office(path, { viewport: phone }, await who());
    await title(theirs).fill('Klubaften');
    await theirs.getByLabel('Til kl.').fill('21:00');
    await theirs.getByLabel('Til kl.').blur();
    await theirs.waitForTimeout(400);
    await kept(theirs);
    await title(mine).fill('Torsdag i klubben');
    await mine.getByLabel('Fra kl.').fill('18:00');
    if (javaScript) {
      await mine.getByText('Ikke gemt: En anden har gemt i samme kladde imens.').waitFor();
      const asked = mine.waitForEvent('dialog');
      void mine
        .getByRole('link', { name: 'Oversigt' })
        .first()
        .click()
        .catch(() => undefined);
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
    }
    await mine.getByRole('button', { name: javaScript ? 'Se, hvad I hver især har skrevet' : 'Udgiv' }).click();
    await mine.getByRole('heading', { name: 'I har rettet i det samme' }).waitFor();
    if (javaScript) await stands(mine, 'I har rettet i det samme');
    await mine.getByText(told).waitFor();
    await mine.getByText('Det har kun den anden rettet').waitFor();
    await mine.getByRole('link', { name: 'Smid det, jeg skrev, ud' }).waitFor();
    await mine.getByRole('button', { name: 'Gem det valgte' }).click();
    await mine.getByText('Vælg, hvad der skal gælde.').first().waitFor();
    await mine.getByText('Torsdag i klubben').click();
    await mine.getByRole('button', { name: 'Gem det valgte' }).click();
    await mine.getByRole('heading', { name: 'Ny aktivitet' }).waitFor();
    const [row] = await at.hub.db.read.select().from(draft).where(eq(draft.id, id));
    expect([row?.fields.title, row?.fields.from, row?.fields.to]).toEqual([
      ['Torsdag i klubben'],
      ['18:00'],
      ['21:00'],
    ]);
  });

  test('are asked as well when the event was changed by another after the draft was begun', async () => {
    const first = await begun();
    const { itemId } = await publishDraft(editor, first);
    const change = { proposal: 'change', noun: 'event', itemId } as const;
    const [mine, theirs] = [await beginDraft(editor, home, change), await beginDraft(editor, home, change)];
    const saved = await saveDraft(editor, theirs, { ...theirs.fields, title: ['Deres'] });
    await publishDraft(editor, saved);
    const page = await office(`/kontoret/kladder/${mine.id}`);
    await page.getByText('Du ændrer alle gange.').waitFor();
    await title(page).fill('Min');
    await page.getByRole('button', { name: 'Udgiv ændringen' }).click();
    await page.getByRole('heading', { name: 'I har rettet i det samme' }).waitFor();
    await page.getByText('Deres', { exact: false }).first().click();
    await page.getByRole('button', { name: 'Gem det valgte' }).click();
    expect(await title(page).inputValue()).toBe('Deres');
  });
});

test('one date is changed alone, and what it does is seen before it is out', async () => {
  const first = await begun();
  const { itemId } = await publishDraft(editor, first);
  const one = await beginDraft(editor, home, {
    proposal: 'change',
    noun: 'event',
    itemId,
    scope: 'one',
    recurrenceId: '2026-12-03T19:00',
  });
  const page = await office(`/kontoret/kladder/${one.id}`);
  await page.getByText('Du ændrer kun torsdag den 3. december.').waitFor();
  expect(await page.getByText('Gentager det sig?').count()).toBe(0);
  await page.getByLabel('Dag', { exact: true }).fill('2026-12-04');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await stands(page, 'Sådan bliver det');
  await page.getByText('Torsdag den 3. december kl. 19.00–22.00 → Fredag den 4. december kl. 19.00–22.00').waitFor();
  await page.getByRole('button', { name: 'Udgiv ændringen' }).click();
  await page.getByRole('heading', { name: 'Ændringen er ude' }).waitFor();
});

test('a draft is shown as page, as calendar entry and as sheet; an author sends it', async () => {
  const author = await asStaff(at.hub, 'author');
  const page = await office('/kontoret/aktiviteter/ny', { viewport: phone }, author);
  await title(page).fill('Suppe og spil');
  await page.getByLabel('Dag', { exact: true }).fill('2026-11-27');
  await page.getByLabel('Fra kl.').fill('17:00');
  await page.getByLabel('Eller skriv et nyt sted').fill('Spejderhuset');
  await page.getByText('Mad', { exact: true }).click();
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await stands(page, 'Sådan bliver det');
  expect(await page.locator('.event-preview').innerText()).toContain('Spejderhuset');
  expect(await page.locator('.calendar-entry').innerText()).toMatch(
    /Suppe og spil[\s\S]*17\.00–19\.00[\s\S]*Spejderhuset/,
  );
  expect(await page.locator('.sheet-preview').innerText()).toContain('Suppe og spil');
  expect(await page.getByRole('button', { name: /Udgiv/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Send til gennemsyn' }).click();
  await stands(page, 'Så er den sendt');
});

test('a template is kept, and begun from in one tap on the next day that fits; something published is copied', async () => {
  const { id } = await begun();
  const page = await office(`/kontoret/kladder/${id}`);
  await page.getByText('Andet med kladden').click();
  await page.getByLabel('Hvad skal skabelonen hedde?').fill('Klubskabelon');
  await page.getByRole('button', { name: 'Gem som skabelon' }).click();
  await page.getByText('Skabelonen er gemt.').waitFor();
  await page.goto('/kontoret/aktiviteter/ny');
  await page.getByRole('button', { name: 'Klubskabelon' }).click();
  await page.waitForURL(/kladder/);
  expect(await title(page).inputValue()).toBe('Torsdagsklub');
  expect(await page.getByLabel('Dag', { exact: true }).inputValue()).toBe('2026-11-26');
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByRole('button', { name: 'Lav en til som denne' }).click();
  await page.getByRole('heading', { name: 'Ny aktivitet' }).waitFor();
  expect(await title(page).inputValue()).toBe('Torsdagsklub');
});

test('a template’s name that is too long is said at its field', async () => {
  const { id } = await begun();
  const page = await office(`/kontoret/kladder/${id}`);
  await page.getByText('Andet med kladden').click();
  await page.getByLabel('Hvad skal skabelonen hedde?').fill('x'.repeat(201));
  await page.getByRole('button', { name: 'Gem som skabelon' }).click();
  await page.locator('#felt-skabelonnavn-fejl').waitFor();
  expect(await page.locator('#felt-skabelonnavn-fejl').innerText()).toBe(
    'Feltet »Hvad skal skabelonen hedde?« må højst have 200 tegn.',
  );
});

test('a picture is kept with its words, and stands on the page', async () => {
  const photo = { r: 120, g: 90, b: 200 };
  const file = await sharp({ create: { width: 900, height: 600, channels: 3, background: photo } })
    .jpeg()
    .toBuffer();
  const { id } = await begun();
  const page = await office(`/kontoret/kladder/${id}`);
  await page.getByText('Billede', { exact: true }).first().click();
  await page.locator('#felt-pictureAlt').fill('Et lilla flag');
  await page.locator('input[type=radio][name=picturePermission]').first().check();
  await page.locator('input[type=file]').setInputFiles({ name: 'flag.jpg', mimeType: 'image/jpeg', buffer: file });
  await page.locator('input[type=hidden][name=pictureId]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByRole('link', { name: 'Se siden' }).click();
  await page.getByRole('img', { name: 'Et lilla flag' }).waitFor();
});
