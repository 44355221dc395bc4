/** What the office says once something is out, and the ways on from there, whatever it is. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DraftNoun, Fields } from '#domain/draft.ts';
import { createContact } from '#services/contact/create.ts';
import { changePlace } from '#services/place/change.ts';
import { createPlace } from '#services/place/create.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { saveTemplate } from '#services/draft/templates.ts';
import { sendDraft } from '#services/draft/state.ts';
import { createStory } from '#services/story/create.ts';
import { openOfficeBrowser, type OfficeBrowser } from '../support/office-browser.ts';
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

test.each<[DraftNoun, Fields, string, string]>([
  ['contact', { role: ['Vært'], helpsWith: ['Huset'] }, 'kan ses af alle, og kortet til telefonen', 'Kontaktens side'],
  ['place', { name: ['Hallen'] }, 'er gemt, og alt det', 'Stedets side'],
  ['story', { title: ['Sne'], text: ['Der er sne.'] }, '« kan ses af alle.', 'Nyhedens side'],
])('a %s that is out is told of in its own words, and undone from there', async (noun, fields, said, page) => {
  const { id } = await beginDraft(editor.ctx, slug, { proposal: 'create', noun }, fields);
  const there = await office.page('editor');
  await there.goto(`/kontoret/kladder/${id}`);
  await there.getByRole('button', { name: 'Udgiv', exact: true }).click();
  await there.getByText(said).waitFor();
  await there.getByRole('link', { name: page }).waitFor();
  await there.getByRole('button', { name: 'Fortryd' }).click();
  await there
    .getByText(/fortrudt/i)
    .first()
    .waitFor();
});

test('a contact is not offered as its own deputy', async () => {
  const { id } = await createContact(editor.ctx, slug, { role: 'Kun sig selv', helpsWith: 'Huset' });
  await createContact(editor.ctx, slug, { role: 'En anden', helpsWith: 'Huset' });
  const draft = await beginDraft(editor.ctx, slug, { proposal: 'change', noun: 'contact', itemId: id });
  const page = await office.page('editor');
  await page.goto(`/kontoret/kladder/${draft.id}`);
  const offered = await page.locator('#felt-deputyId option').allTextContents();
  expect(offered).toContain('En anden');
  expect(offered).not.toContain('Kun sig selv');
});

test('a template among the drafts begins something new', async () => {
  const story = await createStory(editor.ctx, slug, { title: 'Månedens billede', text: 'Fra byen.' });
  await saveTemplate(editor.ctx, slug, { noun: 'story', itemId: story.id }, 'Billede hver måned');
  const page = await office.page('author');
  await page.goto('/kontoret/kladder');
  await page.getByRole('button', { name: 'Begynd herfra: Billede hver måned' }).click();
  await page.getByRole('heading', { name: 'Nyt hjemmefra', level: 1 }).waitFor();
  expect(await page.locator('#felt-text').inputValue()).toBe('Fra byen.');
});

test('a story that waits for review can be looked at as it will be', async () => {
  const typed = { title: ['Til gennemsyn'], text: ['Se her.'] };
  const { id, version } = await beginDraft(editor.ctx, slug, { proposal: 'create', noun: 'story' }, typed);
  await sendDraft(editor.ctx, { municipality: slug, id, version });
  const page = await office.page('editor');
  await page.goto(`/kontoret/gennemse/${id}`);
  await page.locator(`a[href="/kontoret/kladder/${id}/vis"]`).click();
  await page.getByRole('heading', { name: 'Sådan bliver det' }).waitFor();
});

test('who changed what is out while one wrote is named in the question', async () => {
  const { id } = await createPlace(editor.ctx, slug, { name: 'Huset' });
  const draft = await beginDraft(editor.ctx, slug, { proposal: 'change', noun: 'place', itemId: id });
  await changePlace(editor.ctx, { municipality: slug, id }, { name: 'Det andet hus' });
  const page = await office.page('editor');
  await page.goto(`/kontoret/kladder/${draft.id}/flet`);
  await page.getByText(/^Redaktøren ændrede det, der er ude, .* kl\. /).waitFor();
});
