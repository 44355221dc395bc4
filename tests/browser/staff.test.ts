/** The office: from the printed link to leaving, on a phone and on a desktop. */
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contact } from '#db/schema/contact.ts';
import { shownCode } from '#domain/code.ts';
import { createContact } from '#services/contact/create.ts';
import { inviteFirstAdmins } from '#services/staff/first-admin.ts';
import { addAuthenticator } from '../support/authenticator.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { codeFrom, enterPassword, sayWhoIAm, stands } from '../support/office-visit.ts';
import { appCode, hire, password, type Hired } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';

let at: ServedHub;
let browser: Browser;
let now = Temporal.Instant.from('2026-11-23T17:00:00Z');
const open: Visit[] = [];
/** What Chromium says of a form that comes back with a complaint. */
const refused = /the server responded with a status of (400|403|409)/;
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});
beforeEach(() => wait(5));
afterEach(async () => {
  for (const one of open.splice(0)) {
    expect(one.faults().filter((fault) => !refused.test(fault))).toEqual([]);
    await one.close();
  }
});

/** Lets minutes pass, so that an app shows another code. */
function wait(minutes: number): void {
  now = now.add({ minutes });
  at.setNow(now.toString());
}

async function newPage(eyes: Eyes = {}): Promise<Page> {
  const visited = await visit(browser, at.url, eyes);
  open.push(visited);
  visited.page.setDefaultTimeout(8000);
  return visited.page;
}

async function printedLink(): Promise<string> {
  const [first] = await inviteFirstAdmins({ ...at.hub, actor: { kind: 'system', job: 'first admin' } });
  return `/kontoret/velkommen#${shownCode(first?.code ?? '')}`;
}

async function signIn(page: Page, { email, secret }: Hired): Promise<void> {
  wait(2);
  await page.goto('/kontoret');
  await enterPassword(page, email);
  await page.getByLabel('Koden fra appen').fill(appCode(at.hub, secret));
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('heading', { name: 'Hej' }).waitFor();
}

/** On a phone, the way out stands under the word that opens the rest of the menu. */
async function signOut(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Kontoret' }).getByText('Mere').click();
  await page.getByRole('button', { name: 'Log ud' }).click();
}

describe('the first admin', () => {
  test('comes from the printed link to the office with a passkey, on a phone, and in again', async () => {
    const page = await newPage({ viewport: phone });
    const authenticator = await addAuthenticator(page);
    await page.goto(await printedLink());
    expect(page.url()).toBe(`${at.url}/kontoret/velkommen`);
    await sayWhoIAm(page, 'Administrator');
    await page.getByRole('button', { name: 'Lav en passkey' }).click();
    await stands(page, 'Dine nødkoder');
    expect(await page.locator('.recovery-codes li').count()).toBe(10);
    await page.getByRole('link', { name: 'Jeg har gemt dem' }).click();
    await page.getByRole('heading', { name: 'Hej Administrator' }).waitFor();
    await page.getByText('Administrator i Haderslev').waitFor();
    await signOut(page);
    await page.getByText('Du er logget ud.').waitFor();
    expect(page.url()).toBe(`${at.url}/kontoret/log-ind?ude`);
    await stands(page, 'Log ind på kontoret');
    await enterPassword(page, 'administrator@example.org');
    await stands(page, 'Vis, at det er dig');
    await page.getByRole('button', { name: 'Brug din passkey' }).click();
    await page.getByRole('heading', { name: 'Hej Administrator' }).waitFor();
    expect(await authenticator.passkeys()).toHaveLength(1);
  });

  test('invites a colleague, who comes in with an app’s codes and without scripts, on a desktop', async () => {
    const boss = await hire(at.hub, { role: 'admin', name: 'Chefen' });
    const page = await newPage({ viewport: desktop });
    await signIn(page, boss);
    await page.getByRole('link', { name: 'Medarbejdere' }).first().click();
    await page.getByRole('link', { name: 'Inviter en kollega' }).first().click();
    await page.getByRole('button', { name: 'Lav en kode' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Navn').fill('Kollegaen');
    await page.getByLabel('E-mail på arbejdet').fill('kollegaen@example.org');
    await page.getByText('Redaktør').click();
    await page.getByRole('button', { name: 'Lav en kode' }).click();
    const code = await page.locator('.code').innerText();
    expect(await page.getByLabel('Link').inputValue()).toBe(`${at.url}/kontoret/velkommen#${code}`);

    const theirs = await newPage({ viewport: desktop, javaScript: false });
    await theirs.goto('/kontoret/velkommen');
    await theirs.getByLabel('Din kode').fill(code.toLowerCase().replaceAll('-', ' '));
    await theirs.getByRole('button', { name: 'Videre' }).click();
    expect(await theirs.getByLabel('E-mail på arbejdet').inputValue()).toBe('kollegaen@example.org');
    await theirs.getByLabel('Vælg en adgangskode').fill('kort');
    await theirs.getByRole('button', { name: 'Videre' }).click();
    await theirs.getByText('Brug mindst 12 tegn').first().waitFor();
    await theirs.getByLabel('Vælg en adgangskode').fill(password);
    await theirs.getByRole('button', { name: 'Videre' }).click();
    await theirs.getByLabel('Koden fra appen').fill('000000');
    await theirs.getByRole('button', { name: 'Bekræft koden' }).click();
    await theirs.getByText('Koden passer ikke').first().waitFor();
    await theirs.getByLabel('Koden fra appen').fill(await codeFrom(theirs, at.hub));
    await theirs.getByRole('button', { name: 'Bekræft koden' }).click();
    await theirs.getByRole('link', { name: 'Jeg har gemt dem' }).click();
    await theirs.getByText('Redaktør i Haderslev').waitFor();
    expect(await theirs.getByRole('link', { name: 'Medarbejdere' }).count()).toBe(0);
    await theirs.goto('/kontoret/medarbejdere');
    await theirs.getByRole('heading', { name: 'Det har du ikke adgang til' }).waitFor();
  });

  test('says in one sentence that a code cannot be used', async () => {
    const page = await newPage();
    await page.goto('/kontoret/velkommen#0000-0000-0000');
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByText('Koden kan ikke bruges. Den er udløbet, brugt eller skrevet forkert.').first().waitFor();
    await page.getByLabel('Din kode').fill('7H3K-M9QD-2XRA');
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByText('Der er en tastefejl i koden.').first().waitFor();
  });
});

describe('a member of staff', () => {
  test('is asked again before something private once fifteen minutes have passed, and comes on to it', async () => {
    const me = await hire(at.hub, { name: 'Mig' });
    const page = await newPage();
    await signIn(page, me);
    const before = (await page.context().cookies()).find(({ name }) => name === '__Host-hjemegn');
    wait(16);
    await page.goto('/kontoret/mig/login');
    await stands(page, 'Er det stadig dig?');
    await page.getByLabel('Koden fra appen').fill(appCode(at.hub, me.secret, 3600));
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await page.getByText('går telefonens ur forkert').first().waitFor();
    await page.getByLabel('Koden fra appen').fill(appCode(at.hub, me.secret));
    await page.getByRole('button', { name: 'Fortsæt' }).click();
    await page.getByRole('heading', { name: 'Sådan logger du ind' }).waitFor();
    const after = (await page.context().cookies()).find(({ name }) => name === '__Host-hjemegn');
    expect(after?.value).not.toBe(before?.value);
  });

  test('adds a passkey, shows it in the second step, and cannot take the last lock away', async () => {
    const me = await hire(at.hub, { name: 'Mig' });
    const page = await newPage();
    await addAuthenticator(page);
    await signIn(page, me);
    await page.goto('/kontoret/mig/login');
    await page.getByRole('button', { name: 'Tilføj en passkey' }).click();
    await page.getByText('Det er gemt.').waitFor();
    await page.getByRole('button', { name: 'Ny app' }).click();
    await stands(page, 'Ny app');
    await page.getByLabel('Koden fra appen').fill(appCode(at.hub, me.secret));
    await page.getByRole('button', { name: 'Bekræft koden' }).click();
    await page.getByText('Koden passer ikke.').first().waitFor();
    await page.getByLabel('Koden fra appen').fill(await codeFrom(page, at.hub));
    await page.getByRole('button', { name: 'Bekræft koden' }).click();
    await page.getByText('Det er gemt.').waitFor();
    await page.getByRole('button', { name: 'Fjern appen' }).click();
    await page.getByText('Du har ingen app.').waitFor();
    await page.getByRole('button', { name: /^Fjern \w+, / }).click();
    await page.getByText('Der skal være en passkey eller en app.').waitFor();
    await page.getByRole('button', { name: 'Lav ti nye' }).click();
    await page.getByRole('heading', { name: 'Dine nødkoder' }).waitFor();
    const [code = ''] = await page.locator('.recovery-codes li').allInnerTexts();
    await signOut(page);
    await enterPassword(page, me.email);
    expect(await page.getByLabel('Koden fra appen').count()).toBe(0);
    await page.getByText('Jeg har hverken passkey eller app her').click();
    await page.getByLabel('En af dine nødkoder').fill(code);
    await page.getByRole('button', { name: 'Brug nødkoden' }).click();
    await page.getByRole('heading', { name: 'Hej Mig' }).waitFor();
  });

  test('signs another browser out from the list', async () => {
    const me = await hire(at.hub, { name: 'Mig' });
    const [here, there] = [await newPage({ viewport: desktop }), await newPage()];
    await signIn(there, me);
    await signIn(here, me);
    await here.goto('/kontoret/mig');
    expect(await here.locator('.lines li').count()).toBe(2);
    await here.getByRole('button', { name: 'Log ud der' }).click();
    await here.getByText('Der er logget ud.').waitFor();
    expect(await here.locator('.lines li').count()).toBe(1);
    await there.goto('/kontoret');
    await there.getByRole('heading', { name: 'Log ind på kontoret' }).waitFor();
    await here.goto('/kontoret');
    await here.getByRole('heading', { name: 'Hej Mig' }).waitFor();
  });

  test('leaves, and a colleague has what they kept', async () => {
    const me = await hire(at.hub, { role: 'editor', name: 'Mig' });
    const heir = await hire(at.hub, { name: 'Arving' });
    const { id } = await createContact(me.ctx, 'haderslev', { role: 'Ungevejleder', helpsWith: 'Alt muligt' });
    const page = await newPage();
    await signIn(page, me);
    await page.goto('/kontoret/mig');
    await page.getByRole('link', { name: 'Jeg stopper her' }).click();
    await page.getByRole('button', { name: 'Luk mit login' }).click();
    await page.getByText('Vælg den kollega, der tager over.').first().waitFor();
    await page.getByText('Arving').click();
    await page.getByRole('button', { name: 'Luk mit login' }).click();
    await page.getByText('Du er stoppet her, og dit login er lukket.').waitFor();
    await page.goto('/kontoret');
    await page.getByRole('heading', { name: 'Log ind på kontoret' }).waitFor();
    const [kept] = await at.hub.db.read.select().from(contact).where(eq(contact.id, id));
    expect(kept?.ownerId).toBe(heir.id);
  });
});
