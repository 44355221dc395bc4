/** What is on the page of everything in the office: that it is still right, who takes it over, and its history. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DraftNoun } from '#domain/draft.ts';
import { changeContact } from '#services/contact/change.ts';
import { createContact } from '#services/contact/create.ts';
import { createEvent } from '#services/event/create.ts';
import { listOwned } from '#services/item/queries.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { changePlace } from '#services/place/change.ts';
import { createPlace } from '#services/place/create.ts';
import { createStory } from '#services/story/create.ts';
import { desktop, phone } from '../support/browser.ts';
import { openOfficeBrowser, type OfficeBrowser } from '../support/office-browser.ts';
import { stands } from '../support/office-visit.ts';
import { hire, type Hired } from '../support/people.ts';

let office: OfficeBrowser;
let editor: Hired;
beforeAll(async () => {
  office = await openOfficeBrowser();
  editor = await hire(office.at.hub, { role: 'editor', name: 'Redaktøren' });
});
afterAll(() => office.stop());
afterEach(async () => expect(await office.faults()).toEqual([]));

const slug = 'haderslev';
const soon = '2026-12-01';
const making: Record<DraftNoun, () => Promise<string>> = {
  event: async () => {
    const input = { title: 'Klub', category: 'musik', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };
    return `aktiviteter/${(await createEvent(editor.ctx, slug, { ...input, verifyBy: soon })).id}`;
  },
  opportunity: async () => {
    const input = { kind: 'job', title: 'Fritidsjob', openWhileAway: 'yes', verifyBy: soon } as const;
    return `muligheder/${(await createOpportunity(editor.ctx, slug, input)).id}`;
  },
  contact: async () =>
    `kontakter/${(await createContact(editor.ctx, slug, { role: 'Vært', helpsWith: 'Huset', verifyBy: soon })).id}`,
  story: async () =>
    `nyt/${(await createStory(editor.ctx, slug, { title: 'Sne', text: 'Der er sne.', verifyBy: soon })).id}`,
  place: async () => `steder/${(await createPlace(editor.ctx, slug, { name: 'Hallen' })).id}`,
};

test.each(Object.keys(making) as DraftNoun[])(
  '%s: still right in one click, handed over, its history',
  async (noun) => {
    const address = `/kontoret/${await making[noun]()}`;
    const javaScript = noun !== 'place';
    const page = await office.page('editor', { viewport: phone, javaScript });
    await page.goto(address);
    await page.getByText(/^Skal (ikke bekræftes|bekræftes senest)/).waitFor();
    await page.getByRole('button', { name: 'Stadig rigtigt' }).click();
    await page.getByText('Tak. Det står nu som bekræftet.').waitFor();
    expect(await page.getByText('senest tirsdag den 1. december').count()).toBe(0);
    await page.getByRole('link', { name: 'Historik' }).click();
    await page.getByText('sagde, at den stadig er rigtig').first().waitFor();
    if (javaScript) await stands(page, 'Historik');
    await page.getByRole('link', { name: 'Tilbage', exact: true }).click();
    await page.getByRole('link', { name: 'Overdrag til en kollega' }).click();
    await page.getByRole('group', { name: 'Det her' }).getByRole('checkbox').waitFor();
  },
);

describe('an earlier version is restored from the history', () => {
  test('of a contact', async () => {
    const { id } = await createContact(editor.ctx, slug, { role: 'Gammel rolle', helpsWith: 'Huset' });
    await changeContact(editor.ctx, { municipality: slug, id }, { role: 'Ny rolle' });
    const page = await office.page('editor', { viewport: desktop });
    await page.goto(`/kontoret/kontakter/${id}/historik`);
    await page.getByRole('button', { name: /^Gendan denne/ }).click();
    await page.getByRole('heading', { name: 'Gammel rolle', level: 1 }).waitFor();
    await page.getByText('Den er gendannet.').waitFor();
  });

  test('of a place; an author reads it and restores nothing', async () => {
    const { id } = await createPlace(editor.ctx, slug, { name: 'Gammelt navn' });
    await changePlace(editor.ctx, { municipality: slug, id }, { name: 'Nyt navn' });
    const author = await office.page('author');
    await author.goto(`/kontoret/steder/${id}/historik`);
    expect(await author.getByRole('button', { name: /^Gendan denne/ }).count()).toBe(0);
    const page = await office.page('editor', { javaScript: false });
    await page.goto(`/kontoret/steder/${id}/historik`);
    await page.getByRole('button', { name: /^Gendan denne/ }).click();
    await page.getByRole('heading', { name: 'Gammelt navn', level: 1 }).waitFor();
  });
});

test('what nobody looks after is taken by who follows the alert', async () => {
  await createPlace(office.at.hub, slug, { name: 'Herreløs hal' });
  const admin = await office.page('admin', { viewport: phone });
  await admin.goto('/kontoret');
  await admin.locator('a[href="/kontoret/overdrag?ansvar=ingen"]').click();
  await stands(admin, 'Det har ingen ansvar for');
  await admin.getByText('Herreløs hal').click();
  await admin.getByRole('radio', { name: /^Redaktøren/ }).check();
  await admin.getByRole('button', { name: 'Overdrag' }).click();
  await admin.getByText('Overdraget: 1 ting.').waitFor();
  expect((await listOwned(editor.ctx, slug, editor.id)).map(({ name }) => name)).toContain('Herreløs hal');
  const author = await office.page('author');
  await author.goto('/kontoret/overdrag?ansvar=ingen');
  expect(await author.getByText('Det har ingen ansvar for').count()).toBe(0);
});
