/** Without an account: the phone remembers by itself, and where one lives now leaves it never. */
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '#domain/filter.ts';
import type { Listing } from '#domain/listing.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { createPlace } from '#services/place/create.ts';
import { mergePlace } from '#services/place/merge.ts';
import { getMyChoices } from '#services/profile/choices.ts';
import { listSaved } from '#services/saved/queries.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { asYoung, hire, passphrase } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';

let at: ServedHub;
let browser: Browser;
let dates: Listing[];
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
  const home = await getMunicipality(at.hub, 'haderslev');
  dates = (await listOccurrences(at.hub, home, { filter: everything, limit: 500 })).items;
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

const pageOf = ({ eventId }: Listing): string => `/haderslev/det-sker/x-${eventId}`;
const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(Object.fromEntries(Object.entries(localStorage))));

/** Everything that leaves the phone from now on, and where from. */
function overhear(page: Page): () => string {
  const said: string[] = [];
  const note = (request: Request): void => {
    said.push([request.method(), request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join(' '));
  };
  page.on('request', note);
  return () => said.join('\n');
}

describe('a visitor’s phone', () => {
  test('keeps what is saved, without the server hearing of it, and lets go of it', async () => {
    const { page, faults, close } = await visit(browser, at.url);
    const one = dates[0]!;
    await page.goto(pageOf(one), { waitUntil: 'networkidle' });
    const heard = overhear(page);
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('button', { name: 'Gemt', pressed: true }).waitFor();
    expect(heard()).toBe('');
    await page.goto('/min-side');
    await page.getByRole('link', { name: one.title }).click();
    await page.waitForURL(`**/*-${one.eventId}`);
    await page.goto('/min-side');
    await page.getByRole('button', { name: `Fjern ${one.title}` }).click();
    await page.getByText('Du har ikke gemt noget endnu').waitFor();
    expect(await kept(page)).toBe('{}');
    expect(faults()).toEqual([]);
    await close();
  });

  test('takes what is hidden out of every list, and shows it again', async () => {
    const { page, close } = await visit(browser, at.url);
    const one = dates.find(({ place, repeats }) => place?.town === 'vojens' && repeats)!;
    await page.goto(pageOf(one));
    await page.getByText('Skjul sådan noget').click();
    await page.getByRole('button', { name: 'Skjul byen: Vojens' }).click();
    await page.getByText('Det her har du skjult.').waitFor();
    for (const path of [
      '/haderslev/det-sker',
      '/haderslev/det-sker/uge/2026-49',
      '/haderslev/det-sker/maaned/2026-12',
    ]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await page.locator('main').innerText(), path).not.toContain(one.title);
    }
    await page.goto('/min-side');
    await page.locator('[data-device-ticks=hidden]').getByLabel('Vojens').uncheck();
    await page.goto('/haderslev/det-sker/maaned/2026-12', { waitUntil: 'networkidle' });
    expect(await page.locator('main').innerText()).toContain(one.title);
    await close();
  });

  test('keeps hiding a place that was merged into another, until one shows that again', async () => {
    const { page, faults, close } = await visit(browser, at.url);
    const editor = await hire(at.hub, { role: 'editor', name: 'Redaktør' });
    const one = dates.find(({ place }) => place !== null && !place.online)!;
    const { id: from, name } = one.place!;
    const path = '/haderslev/det-sker';
    await page.goto(pageOf(one));
    await page.getByText('Skjul sådan noget').click();
    await page.getByRole('button', { name: `Skjul stedet: ${name}` }).click();
    await page.getByText('Det her har du skjult.').waitFor();
    const { id: into } = await createPlace(editor.ctx, 'haderslev', { name: 'Det nye navn', town: 'haderslev' });
    await mergePlace(editor.ctx, { municipality: 'haderslev', id: from }, into);
    await page.goto(`/haderslev/det-sker`, { waitUntil: 'networkidle' });
    const there = page.locator(`main [data-is~="p:${into}"]`);
    expect(await there.count()).toBeGreaterThan(0);
    for (const line of await there.all()) expect(await line.isVisible()).toBe(false);
    await page.goto(pageOf(one), { waitUntil: 'networkidle' });
    await page.getByText('Det her har du skjult.').waitFor();
    await page.locator(`[data-show="p:${into}"]`).click();
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.reload({ waitUntil: 'networkidle' });
    expect(await there.first().isVisible()).toBe(true);
    expect(faults()).toEqual([]);
    await close();
  });

  test('remembers what one is into, and leads to just that', async () => {
    const { page, close } = await visit(browser, at.url);
    await page.goto('/min-side');
    await page.locator('[data-device-ticks=interests]').getByLabel('Musik og fest').check();
    await page.getByRole('link', { name: 'Se kun det' }).click();
    await page.waitForURL('**/det-sker?kategori=musik');
    await close();
  });

  test('forgets everything when asked to', async () => {
    const { page, close } = await visit(browser, at.url);
    await page.goto('/min-side');
    await page.getByLabel('Kommunen, jeg bor i nu').selectOption({ label: 'Aarhus' });
    await page.locator('[data-device-ticks=hidden]').getByLabel('Gram').check();
    expect(await kept(page)).not.toBe('{}');
    await page.getByRole('button', { name: 'Slet det på telefonen' }).click();
    await page.getByText('Telefonen har glemt det hele.').waitFor();
    expect(await kept(page)).toBe('{}');
    expect(await page.getByLabel('Kommunen, jeg bor i nu').inputValue()).toBe('');
    await close();
  });

  test.each([
    '{',
    '"x"',
    '{"saved":[{"noun":"event","id":"x","title":"<img src=x onerror=alert(1)>","path":"javascript:alert(1)"}]}',
    '{"hidden":[{"name":"k:x],*{color:red}","text":"x"}],"saved":7}',
  ])('is not led astray by what somebody wrote into it: %s', async (written) => {
    const { page, faults, close } = await visit(browser, at.url);
    await page.goto('/min-side');
    await page.evaluate((text) => localStorage.setItem('hjemegn', text), written);
    for (const path of ['/min-side', '/haderslev', pageOf(dates[0]!)])
      await page.goto(path, { waitUntil: 'networkidle' });
    await page.goto('/min-side');
    expect(await page.locator('a[href^="javascript:"], main img').count()).toBe(0);
    expect(faults()).toEqual([]);
    await close();
  });

  test('has nothing to remember without scripts, and says so', async () => {
    const { page, close } = await visit(browser, at.url, { javaScript: false });
    await page.goto('/min-side');
    await page.getByText('Din browser kører ikke scripts').waitFor();
    expect(await page.getByRole('link', { name: 'Brug min kode' }).isVisible()).toBe(true);
    await page.goto(pageOf(dates[0]!));
    expect(await page.getByRole('button', { name: 'Gem', exact: true }).isVisible()).toBe(false);
    await close();
  });
});

describe('where I live now', () => {
  test('answers "gælder det for mig?" at once, and no request says it', async () => {
    const { page, context, close } = await visit(browser, at.url);
    await page.goto('/min-side', { waitUntil: 'networkidle' });
    const heard = overhear(page);
    await page.getByLabel('Kommunen, jeg bor i nu').selectOption({ label: 'Aarhus' });
    expect(await kept(page)).toContain('0751');
    expect(heard()).toBe('');
    for (const path of ['/haderslev', '/haderslev/muligheder', '/min-side', '/kode', '/log-ind']) {
      await page.goto(path, { waitUntil: 'networkidle' });
    }
    await page.goto('/haderslev/muligheder?slags=job');
    await page.getByRole('link', { name: 'Fritidsjob i en butik' }).click();
    await page.getByRole('radio', { name: 'Et andet sted' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Et andet sted' }).isChecked()).toBe(true);
    await page.getByText('Måske. Det kommer an på, hvornår du kan være her.').waitFor();
    expect(heard()).not.toMatch(/0751|aarhus/i);
    expect(JSON.stringify(await context.cookies())).not.toMatch(/0751|aarhus/i);
    await page.goto('/min-side');
    await page.getByLabel('Kommunen, jeg bor i nu').selectOption({ label: 'Haderslev' });
    await page.goto('/haderslev/muligheder?slags=job');
    await page.getByRole('link', { name: 'Fritidsjob i en butik' }).click();
    await page.getByText('Ja, det gælder for dig.').waitFor();
    await close();
  });

  test('stands in no form, and has no name to be sent by', async () => {
    const { page, close } = await visit(browser, at.url);
    await page.goto('/min-side');
    const field = page.getByLabel('Kommunen, jeg bor i nu');
    expect(await field.evaluate((one) => [one.getAttribute('name'), one.closest('form')])).toEqual([null, null]);
    expect(await field.locator('option').count()).toBe(99);
    await close();
  });
});

test('after signing in one may bring it along; where one lives stays, and signing out forgets all of it', async () => {
  const young = await asYoung(at.hub);
  const { page, close } = await visit(browser, at.url);
  const heard = overhear(page);
  await page.goto('/min-side');
  await page.getByLabel('Kommunen, jeg bor i nu').selectOption({ label: 'Aarhus' });
  await page.locator('[data-device-ticks=hidden]').getByLabel('Gram').check();
  await page.locator('[data-device-ticks=interests]').getByLabel('Musik og fest').check();
  const one = dates.find(({ category }) => category === 'sport')!;
  await page.goto(pageOf(one));
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.goto('/log-ind');
  await page.getByText('Ja, den er min egen').click();
  await page.getByLabel('Dit navn her').fill(young.signInName);
  await page.getByLabel('Din adgangssætning').fill(passphrase);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
  await page.getByText('1 gemt · 1 skjult · 1 valgt').waitFor();
  await page.getByRole('button', { name: 'Tag det med' }).click();
  await page.getByText('Det fra telefonen er taget med.').waitFor();
  const { interests, hidden } = await getMyChoices(young);
  expect([interests, hidden.towns]).toEqual([['musik'], ['gram']]);
  expect((await listSaved(young)).events.map(({ event }) => event.id)).toEqual([one.eventId]);
  expect(JSON.parse(await kept(page))).toEqual({ hjemegn: expect.stringContaining('"home":"0751"') as unknown });
  expect(heard()).not.toMatch(/0751|aarhus/i);
  await page.goto('/min-side');
  expect(await page.getByRole('button', { name: 'Tag det med' }).isVisible()).toBe(false);
  await page.getByRole('navigation', { name: 'Min side' }).getByRole('button', { name: 'Log ud' }).click();
  await page.getByText('Du er logget ud.').waitFor();
  expect(await kept(page)).toBe('{}');
  await close();
});
