/** Opportunities in the office: written, sent, published, changed and withdrawn, and what everybody sees. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createOpportunity, type NewOpportunity } from '#services/opportunity/create.ts';
import { desktop, phone } from '../support/browser.ts';
import { openOfficeBrowser, type OfficeBrowser } from '../support/office-browser.ts';
import { stands } from '../support/office-visit.ts';
import { joinKolding } from '../support/two-homes.ts';

let office: OfficeBrowser;
let theirs: Awaited<ReturnType<typeof joinKolding>>;
beforeAll(async () => {
  office = await openOfficeBrowser();
  theirs = await joinKolding(office.at.hub);
});
afterAll(() => office.stop());
afterEach(async () => expect(await office.faults()).toEqual([]));

async function post(input: Partial<NewOpportunity> = {}): Promise<string> {
  const base: NewOpportunity = { kind: 'job', title: 'Fritidsjob', openWhileAway: 'yes' };
  return (await createOpportunity(office.at.hub, 'haderslev', { ...base, ...input })).id;
}

const list = '/api/municipalities/haderslev/opportunities?antal=100';
const radio = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name });

async function fill(page: Page, title: string): Promise<void> {
  await page.getByLabel('Hvad kan man søge eller gå til?').fill(title);
  await page.getByText('Job', { exact: true }).click();
  await page.getByLabel('Søg senest').fill('2027-03-15');
  await radio(page, 'Gælder det, mens man bor et andet sted?', 'Ja').check();
  await page.getByLabel('Fra alder').fill('15');
  await radio(page, 'Koster det noget?', 'Nej').check();
}

describe.each([
  ['a phone', { viewport: phone }],
  ['a desktop', { viewport: desktop }],
  ['a phone without scripts', { viewport: phone, javaScript: false }],
] as const)('an opportunity, from %s', (name, eyes) => {
  const scripted = !('javaScript' in eyes);
  const title = `Job i caféen (${name})`;

  test('is written and sent by an author, published by an editor, changed and withdrawn; everybody sees only that', async () => {
    const author = await office.page('author', eyes);
    await author.goto('/kontoret/muligheder');
    if (scripted) await stands(author, 'Muligheder');
    await author.getByRole('link', { name: 'Ny mulighed' }).click();
    await author.getByRole('heading', { name: 'Ny mulighed' }).waitFor();
    await fill(author, title);
    if (scripted) await stands(author, 'Ny mulighed');
    await author.getByRole('button', { name: 'Vis', exact: true }).click();
    await author.getByRole('heading', { name: 'Sådan bliver det' }).waitFor();
    await author.getByText('Ja, du kan søge derfra, hvor du bor nu.').first().waitFor();
    if (scripted) await stands(author, 'Sådan bliver det');
    await author.getByRole('button', { name: 'Send til gennemsyn' }).click();
    await author.getByRole('heading', { name: 'Så er den sendt' }).waitFor();
    expect(await office.shownTo(list)).not.toContain(title);

    const editor = await office.page('editor', eyes);
    const draft = new URL(author.url()).pathname;
    await editor.goto(draft);
    await editor.getByRole('button', { name: 'Udgiv' }).click();
    await editor.getByRole('heading', { name: 'Så er den ude' }).waitFor();
    expect(await office.shownTo(list)).toContain(title);

    await editor.goto('/kontoret/muligheder');
    await editor.getByRole('link', { name: title }).click();
    await editor.getByText('Den kan ses af alle.').waitFor();
    if (scripted) await stands(editor, title);
    await editor.getByRole('button', { name: 'Ret', exact: true }).click();
    await editor.getByLabel('Kort sagt').fill('Kom forbi og prøv');
    await editor.getByRole('button', { name: 'Udgiv ændringen' }).click();
    await editor.getByRole('heading', { name: 'Ændringen er ude' }).waitFor();
    expect(await office.shownTo(list)).toContain('Kom forbi og prøv');

    await editor.goto('/kontoret/muligheder');
    await editor.getByRole('link', { name: title }).click();
    await editor.getByRole('button', { name: 'Træk tilbage' }).click();
    await editor.getByText('Ingen kan se den.').waitFor();
    expect(await office.shownTo(list)).not.toContain(title);
    await editor.getByRole('button', { name: 'Fortryd' }).click();
    await editor.getByText('Det er fortrudt.').waitFor();
    expect(await office.shownTo(list)).toContain(title);
  });
});

describe('what is wrong', () => {
  test('stands beside its field, all of it at once, and nothing typed is lost', async () => {
    const page = await office.page('editor', { javaScript: false });
    const text = 'x'.repeat(20_001);
    await page.goto('/kontoret/muligheder/ny');
    await fill(page, 'Et job');
    await page.getByLabel('Fra alder').fill('18');
    await page.getByLabel('Til og med alder').fill('15');
    await page.getByLabel('Link til at søge').fill('spørg i klubben');
    await page.locator('.more-fields > summary').first().click();
    await page.getByLabel('Mere tekst').fill(text);
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#felt-ageTo-fejl').innerText()).toBe('Den højeste alder er lavere end den laveste.');
    expect(await page.locator('#felt-text-fejl').innerText()).toBe('Feltet »Mere tekst« må højst have 20000 tegn.');
    expect(await page.locator('#felt-url-fejl').innerText()).toContain('skal være en adresse på nettet');
    expect(await page.getByLabel('Link til at søge').inputValue()).toBe('spørg i klubben');
    expect(await page.getByLabel('Mere tekst').inputValue()).toBe(text);
    expect(await radio(page, 'Koster det noget?', 'Nej').isChecked()).toBe(true);
    await page.getByLabel('Til og med alder').fill('');
    await page.getByLabel('Link til at søge').fill('example.org/job');
    await page.getByLabel('Mere tekst').fill('Kort.');
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByRole('heading', { name: 'Så er den ude' }).waitFor();
    expect(await office.shownTo(list)).toContain('https://example.org/job');
  });

  test('of a deadline is a warning: the day may be meant', async () => {
    const page = await office.page('editor', { javaScript: false });
    await page.goto('/kontoret/muligheder/ny');
    await fill(page, 'For sent');
    await page.getByLabel('Søg senest').fill('2026-11-01');
    await page.getByRole('button', { name: 'Gem kladde' }).click();
    await page.getByText('Fristen er gået. Muligheden kommer ikke med på listen.').waitFor();
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByRole('heading', { name: 'Så er den ude' }).waitFor();
    expect(await office.shownTo(list)).not.toContain('For sent');
  });
});

describe('the office’s list', () => {
  test('says how each stands, is narrowed and searched, and says so when nothing fits', async () => {
    await post({ title: 'Lukket', deadline: '2026-11-01' });
    await post({ title: 'Forbi', shownUntil: '2026-11-01' });
    await post({ title: 'Ubekræftet', verifyBy: '2026-11-01' });
    await post({ title: 'Aldrig ude', status: 'draft' });
    const page = await office.page('author');
    await page.goto('/kontoret/muligheder?vis=slut');
    const line = (title: string) => page.getByRole('listitem').filter({ hasText: title });
    await line('Lukket').getByText('Fristen er gået').waitFor();
    await line('Forbi').getByText('Vises ikke længere').waitFor();
    expect(await line('Ubekræftet').count()).toBe(0);
    await page.getByRole('link', { name: 'Trukket tilbage' }).click();
    await line('Aldrig ude').getByText('Ikke udgivet').waitFor();
    await page.getByRole('link', { name: 'Alle', exact: true }).click();
    await page.getByRole('searchbox').fill('ubekr');
    await page.getByRole('button', { name: 'Søg' }).click();
    await line('Ubekræftet').getByText('Kan ses, men er ikke bekræftet').waitFor();
    await page.getByRole('searchbox').fill('findes ikke');
    await page.getByRole('button', { name: 'Søg' }).click();
    await stands(page, 'Muligheder');
    await page.getByText('Intet passer til det, du har valgt').waitFor();
  });

  test('is read on a page at a time', async () => {
    for (let many = 0; many < 31; many += 1) await post({ title: `Mange ${many}`, published: '2020-01-01' });
    const page = await office.page('author');
    await page.goto('/kontoret/muligheder?q=mange');
    expect(await page.locator('.lines > li').count()).toBe(30);
    await page.getByRole('link', { name: 'Vis flere' }).click();
    await page.getByRole('link', { name: 'Til begyndelsen af listen' }).waitFor();
    expect(await page.locator('.lines > li').count()).toBe(1);
    await page.goto('/kontoret/muligheder?efter=vrøvl');
    await page.getByRole('alert').waitFor();
  });

  test('has nothing of another municipality’s', async () => {
    const page = await office.page('editor');
    for (const address of [`/kontoret/muligheder/${theirs.opportunities}`, `/kontoret/nyt/${theirs.stories}`]) {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
    }
    await page.goto('/kontoret/muligheder?q=kiosken');
    await page.getByText('Intet passer til det, du har valgt').waitFor();
  });

  test('lets an author change, but not withdraw', async () => {
    const id = await post({ title: 'Ikke min' });
    const page = await office.page('author');
    await page.goto(`/kontoret/muligheder/${id}`);
    await page.getByText('En redaktør kan trække den tilbage.').waitFor();
    expect(await page.getByRole('button', { name: 'Træk tilbage' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Lav en til som denne' }).click();
    await page.getByRole('heading', { name: 'Ny mulighed' }).waitFor();
    expect(await page.getByLabel('Hvad kan man søge eller gå til?').inputValue()).toBe('Ikke min');
  });
});
