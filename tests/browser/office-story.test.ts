/** Stories in the office: written, looked at, published, taken back; and never written over by another. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createStory } from '#services/story/create.ts';
import { openOfficeBrowser, type OfficeBrowser } from '../support/office-browser.ts';
import { stands } from '../support/office-visit.ts';

let office: OfficeBrowser;
beforeAll(async () => {
  office = await openOfficeBrowser();
});
afterAll(() => office.stop());
afterEach(async () => expect(await office.faults()).toEqual([]));

test('a story is written, shown beforehand, published and taken back, and the RSS feed follows', async () => {
  const page = await office.page('editor');
  await page.goto('/kontoret/nyt');
  await stands(page, 'Nyt hjemmefra');
  await page.getByRole('link', { name: 'Skriv noget nyt' }).click();
  await page.getByRole('heading', { name: 'Nyt hjemmefra' }).waitFor();
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByText('Skriv, hvad der er nyt.').first().waitFor();
  await page.getByLabel('Overskrift').fill('Is på dammen');
  await page.getByLabel('Hvad er der nyt?').fill('Den er **tyk** nok.');
  await stands(page, 'Nyt hjemmefra');
  await page.getByRole('button', { name: 'Vis', exact: true }).click();
  await page.locator('.item-preview strong', { hasText: 'tyk' }).waitFor();
  await stands(page, 'Sådan bliver det');
  expect(await office.shownTo('/feeds/haderslev.rss')).not.toContain('Is på dammen');
  await page.getByRole('button', { name: 'Udgiv' }).click();
  await page.getByRole('heading', { name: 'Så er den ude' }).waitFor();
  expect(await office.shownTo('/feeds/haderslev.rss')).toContain('Is på dammen');
  expect(await office.shownTo('/haderslev/nyt')).toContain('Is på dammen');
  await page.goto('/kontoret/nyt');
  await page.getByRole('link', { name: 'Is på dammen' }).click();
  await page.getByRole('button', { name: 'Træk tilbage' }).click();
  await page.getByText('Ingen kan se den.').waitFor();
  for (const address of ['/feeds/haderslev.rss', '/haderslev/nyt', '/api/municipalities/haderslev/stories']) {
    expect(await office.shownTo(address)).not.toContain('Is på dammen');
  }
});

test('a story that is changed by two is told of, not overwritten', async () => {
  const { id } = await createStory(office.at.hub, 'haderslev', { title: 'Før', text: 'Tekst' });
  const [one, two] = [await office.page('editor'), await office.page('editor')];
  for (const page of [one, two]) {
    await page.goto(`/kontoret/nyt/${id}`);
    await page.getByRole('button', { name: 'Ret', exact: true }).click();
    await page.getByLabel('Overskrift').waitFor();
  }
  await one.getByLabel('Overskrift').fill('Den enes');
  await one.getByRole('button', { name: 'Udgiv ændringen' }).click();
  await one.getByRole('heading', { name: 'Ændringen er ude' }).waitFor();
  await two.getByLabel('Overskrift').fill('Den andens');
  await two.getByRole('button', { name: 'Udgiv ændringen' }).click();
  await two.getByRole('heading', { name: 'I har rettet i det samme' }).waitFor();
  expect(await office.shownTo(`/api/municipalities/haderslev/stories/${id}`)).toContain('Den enes');
});
