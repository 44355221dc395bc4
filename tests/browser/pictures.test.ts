/** A picture from a phone's camera to a public page, as a worker does it. */
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pictureAddress } from '#domain/picture.ts';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { listPictures } from '#services/picture/queries.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff } from '../support/people.ts';
import { cameraPhoto, scene, secrets } from '../support/photos.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
let editor: Ctx;
const open: Visit[] = [];
const refused = /the server responded with a status of (400|403)/;
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  browser = await openBrowser();
  editor = await asStaff(at.hub, 'editor');
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

async function office(who: Ctx, path: string, eyes: Eyes = {}): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  await signInBrowser(visited.context, who);
  visited.page.setDefaultTimeout(20_000);
  await visited.page.goto(path);
  return visited.page;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByText('Læg et billede ind').click();
  await page.getByLabel('Vælg et billede').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
}

async function newest() {
  return (await listPictures(editor, 'haderslev', null)).items[0];
}

describe.each([
  ['with scripts, on a phone', { viewport: phone }],
  ['without scripts, on a desktop', { viewport: desktop, javaScript: false }],
] as const)('a photo from a camera, %s', (_, eyes) => {
  test('is chosen, described and kept upright without what the camera knew', async () => {
    const page = await office(await asStaff(at.hub), '/kontoret/billeder', eyes);
    await choose(page, 'IMG_0001.JPG', await cameraPhoto());
    if (!('javaScript' in eyes)) await page.getByRole('img', { name: 'Det valgte billede' }).waitFor();
    await page.getByLabel('Hvad ser man på billedet?').fill('En blå låge i en rød mur');
    await page.locator('.option', { hasText: 'Vi har fået lov af den, der ejer det' }).click();
    await page.getByRole('button', { name: 'Gem billedet' }).click();
    await page.getByText('Skriv, hvor tilladelsen ligger.').first().waitFor();
    await page.getByLabel('Hvor ligger tilladelsen?').fill('Mail fra klubben');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    if (!('javaScript' in eyes)) await stands(page, 'En blå låge i en rød mur');
    await page.getByText('Det er gemt').waitFor();
    const answer = await page.request.get((await page.locator('.picture-whole').getAttribute('src')) ?? '');
    const bytes = await answer.body();
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([600, 900]);
    for (const secret of secrets) expect(bytes.includes(secret), secret).toBe(false);
    expect(await newest()).toMatchObject({ permission: 'licensed', permissionNote: 'Mail fra klubben' });
  });
});

test('a large photo is made smaller before it leaves the phone', async () => {
  const page = await office(editor, '/kontoret/billeder');
  const noise = {
    create: {
      width: 4000,
      height: 3000,
      channels: 3 as const,
      background: '#888',
      noise: { type: 'gaussian' as const, mean: 128, sigma: 30 },
    },
  };
  const photo = await sharp(noise).jpeg({ quality: 80 }).toBuffer();
  await choose(page, 'IMG_0002.JPG', photo);
  await page.getByRole('img', { name: 'Det valgte billede' }).waitFor();
  const sent = await page
    .getByLabel('Vælg et billede')
    .evaluate((input: HTMLInputElement) => input.files?.[0]?.size ?? 0);
  expect(sent).toBeGreaterThan(1000);
  expect(sent).toBeLessThan(photo.length * 0.7);
});

test('a disguised file is refused beside its field, and what was typed stands there still', async () => {
  const page = await office(editor, '/kontoret/billeder');
  await choose(page, 'ferie.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
  await page.getByLabel('Hvad ser man på billedet?').fill('En sø');
  await page.locator('.option', { hasText: 'Ingen kan genkendes' }).click();
  await page.getByRole('button', { name: 'Gem billedet' }).click();
  await page.getByText('SVG tages ikke imod').first().waitFor();
  await stands(page, 'Billeder');
  expect(await page.getByLabel('Hvad ser man på billedet?').inputValue()).toBe('En sø');
  expect(await page.getByLabel('Ingen kan genkendes').isChecked()).toBe(true);
  expect(await page.locator('.picture-file .field-error').innerText()).toContain('SVG tages ikke imod');
});

test('a picture on a public page keeps its place, says what it shows, and comes in a fitting size', async () => {
  const page = await office(editor, '/kontoret/billeder', { viewport: phone });
  await choose(page, 'hal.jpg', await scene(2400, 1600).jpeg().toBuffer());
  await page.getByLabel('Hvad ser man på billedet?').fill('En hal');
  await page.locator('.option', { hasText: 'Ingen kan genkendes' }).click();
  await page.getByRole('button', { name: 'Gem billedet' }).click();
  await page.getByText('Billedet er gemt.').waitFor();
  const kept = (await listPictures(editor, 'haderslev', null)).items.find(({ alt }) => alt === 'En hal');
  const event = await createEvent(editor, 'haderslev', {
    title: 'Bordtennis',
    category: 'sport',
    start: '2026-11-26T19:00',
    end: '2026-11-26T22:00',
    pictureUrl: kept === undefined ? null : pictureAddress(kept),
    pictureAlt: 'En hal',
  });
  await page.goto(`/haderslev/det-sker/${event.slug}-${event.id}`);
  const image = page.getByRole('img', { name: 'En hal' });
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
  expect(await image.evaluate((one: HTMLImageElement) => new URL(one.currentSrc).pathname)).toMatch(/-640\.avif$/);
  await page.goto(`/kontoret/billeder/${kept?.id}`);
  await stands(page, 'En hal');
  await page.getByLabel('Hvad ser man på billedet?').fill('En hal med to borde');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByText('Det er gemt, også dér').waitFor();
  await page.goto(`/haderslev/det-sker/${event.slug}-${event.id}`);
  await page.getByRole('img', { name: 'En hal med to borde' }).waitFor();
  const author = await office(await asStaff(at.hub), `/kontoret/billeder/${kept?.id}`);
  await author.getByText('En redaktør kan rette det').waitFor();
  await page.goto('/kontoret/billeder');
  await page.getByRole('link', { name: 'Bordtennis' }).waitFor();
  await stands(page, 'Billeder');
});

test('one that nothing has is deleted by an editor', async () => {
  const page = await office(editor, '/kontoret/billeder');
  await choose(page, 'x.png', await scene(200, 200).png().toBuffer());
  await page.getByRole('button', { name: 'Gem billedet' }).click();
  await page.getByText('Billedet mangler en tekst').first().waitFor();
  await page.getByRole('button', { name: 'Slet billedet' }).click();
  await page.getByText('Billedet er slettet.').waitFor();
});
