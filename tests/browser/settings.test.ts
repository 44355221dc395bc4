/** An admin’s settings, on a phone and without scripts. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, phone, visit } from '../support/browser.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

let at: ServedHub;
let browser: Browser;
beforeAll(async () => {
  at = await serveHub({ name: 'localhost' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

test(
  'colour, categories, towns and texts are changed on a phone, and the public pages follow',
  { timeout: 90_000 },
  async () => {
    const visited = await visit(browser, at.url, { viewport: phone });
    await signInBrowser(visited.context, await asStaff(at.hub, 'admin'));
    const { page } = visited;
    await page.goto('/kontoret/indstillinger');
    await stands(page, 'Indstillinger');
    await page.getByLabel('Kommunens farve').fill('#ffd000');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('På lyse sider viser vi den lidt mørkere').waitFor();
    await page.getByRole('link', { name: 'Kategorier' }).click();
    await stands(page, 'Kategorier');
    await page.getByText('Sport og bevægelse', { exact: true }).click();
    await page.locator('#felt-name-sport').fill('Sport og leg');
    await page.getByRole('button', { name: 'Gem Sport' }).click();
    await page.getByText('Sport og leg', { exact: true }).waitFor();
    await page.getByText('Ny kategori', { exact: true }).click();
    await page.locator('#felt-name').fill('Brætspil');
    await page.getByRole('group', { name: 'Farve' }).last().getByText('Lilla').click();
    await page.getByRole('button', { name: 'Tilføj' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#felt-name').inputValue()).toBe('Brætspil');
    expect(await page.locator('#felt-hue').getByLabel('Lilla').isChecked()).toBe(true);
    await page.locator('#felt-nameEn').fill('Board games');
    await page.getByRole('button', { name: 'Tilføj' }).click();
    await page.getByText('Brætspil', { exact: true }).waitFor();
    await page.getByText('Ny kategori', { exact: true }).click();
    await page.locator('#felt-name').fill('brætspíl');
    await page.locator('#felt-nameEn').fill('Games');
    await page.getByRole('button', { name: 'Tilføj' }).click();
    await page.locator('#felt-name').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByText('Kategorien »Brætspil« findes allerede.').first().waitFor();
    expect(await page.locator('#felt-name').inputValue()).toBe('brætspíl');
    await page.goto('/kontoret/indstillinger/byer');
    await stands(page, 'Byer');
    await page.goto('/kontoret/indstillinger/tekster');
    await stands(page, 'Tekster');
    await page.getByLabel('Øverst på forsiden · Dansk').fill('Velkommen **hjem** til os');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Det er gemt').waitFor();
    await page.goto('/haderslev');
    await page.getByText('Velkommen hjem til os').waitFor();
    await page.goto('/haderslev/det-sker');
    expect(await page.content()).toContain('Sport og leg');
    expect(visited.faults().filter((fault) => !/status of 4(00|09)/.test(fault))).toEqual([]);
    await visited.close();
  },
);

test('no editor comes in', async () => {
  const visited = await visit(browser, at.url, { viewport: desktop, javaScript: false });
  await signInBrowser(visited.context, await asStaff(at.hub, 'editor'));
  for (const path of ['', '/kategorier', '/byer', '/tekster']) {
    const answer = await visited.page.goto(`/kontoret/indstillinger${path}`);
    expect([path, answer?.status()]).toEqual([path, 403]);
  }
  await visited.close();
});
