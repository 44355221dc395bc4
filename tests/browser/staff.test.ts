/** The office: from the printed link to leaving, on a phone and on a desktop. */
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownCode } from '#domain/code.ts';
import { createContact } from '#services/contact/create.ts';
import { getContact } from '#services/contact/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { inviteFirstAdmins } from '#services/staff/first-admin.ts';
import { leave } from '#services/staff/leave.ts';
import { listStaff } from '#services/staff/queries.ts';
import { addAuthenticator } from '../support/authenticator.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
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

/** What an app shows that was given the key on the page. */
async function codeFrom(page: Page): Promise<string> {
  const key = (await page.locator('[data-secret]').innerText()).replaceAll(' ', '');
  return TOTP.generate({ secret: Secret.fromBase32(key), timestamp: now.epochMilliseconds });
}

async function printedLink(): Promise<string> {
  const [first] = await inviteFirstAdmins({ ...at.hub, actor: { kind: 'system', job: 'first admin' } });
  return `/kontoret/velkommen#${shownCode(first?.code ?? '')}`;
}

async function sayWhoIAm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('E-mail på arbejdet').fill(`${name.toLowerCase()}@example.org`);
  await page.getByLabel('Vælg en adgangskode').fill(password);
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByRole('heading', { name: 'En ekstra lås' }).waitFor();
}

async function enterPassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail på arbejdet').fill(email);
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Videre' }).click();
}

async function signIn(page: Page, { email, secret }: Hired): Promise<void> {
  wait(2);
  await page.goto('/kontoret');
  await enterPassword(page, email);
  await page.getByLabel('Koden fra appen').fill(appCode(at.hub, secret));
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('heading', { name: 'Hej' }).waitFor();
}

async function closeEverybody(): Promise<void> {
  const all = await listStaff(at.hub, 'haderslev');
  const heir = await hire(at.hub, { role: 'admin' });
  for (const { id, role } of all) {
    const actor = { kind: 'staff', id, municipality: 'haderslev', role, fresh: true } as const;
    await leave({ ...at.hub, actor }, 'haderslev', heir.id);
  }
}

describe('the first admin', () => {
  test('comes from the printed link to the office with a passkey, on a phone, and in again', async () => {
    const page = await newPage({ viewport: phone });
    const authenticator = await addAuthenticator(page);
    await page.goto(await printedLink());
    expect(page.url()).toBe(`${at.url}/kontoret/velkommen`);
    await sayWhoIAm(page, 'Administrator');
    await page.getByRole('button', { name: 'Lav en passkey' }).click();
    await page.getByRole('heading', { name: 'Dine nødkoder' }).waitFor();
    expect(await page.locator('.recovery-codes li').count()).toBe(10);
    await page.getByRole('link', { name: 'Jeg har gemt dem' }).click();
    await page.getByRole('heading', { name: 'Hej Administrator' }).waitFor();
    await page.getByText('Administrator i Haderslev').waitFor();
    await page.getByRole('button', { name: 'Log ud' }).click();
    await page.getByText('Du er logget ud.').waitFor();
    expect(page.url()).toBe(`${at.url}/kontoret/log-ind?ude`);
    await enterPassword(page, 'administrator@example.org');
    await page.getByRole('button', { name: 'Brug din passkey' }).click();
    await page.getByRole('heading', { name: 'Hej Administrator' }).waitFor();
    expect(await authenticator.passkeys()).toHaveLength(1);
  });

  test('invites a colleague, who comes in with an app’s codes and without scripts, on a desktop', async () => {
    const boss = await hire(at.hub, { role: 'admin', name: 'Chefen' });
    const page = await newPage({ viewport: desktop });
    await signIn(page, boss);
    await page.getByRole('link', { name: 'Medarbejdere' }).first().click();
    await page.getByRole('link', { name: 'Inviter en kollega' }).click();
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
    await theirs.getByLabel('Koden fra appen').fill(await codeFrom(theirs));
    await theirs.getByRole('button', { name: 'Bekræft koden' }).click();
    await theirs.getByRole('link', { name: 'Jeg har gemt dem' }).click();
    await theirs.getByText('Redaktør i Haderslev').waitFor();
    expect(await theirs.getByRole('link', { name: 'Medarbejdere' }).count()).toBe(0);
    await theirs.goto('/kontoret/medarbejdere');
    await theirs.getByRole('heading', { name: 'Det har du ikke adgang til' }).waitFor();
  });

  test('says in one sentence that a code cannot be used', async () => {
    const page = await newPage();
    await page.goto(await printedLinkThatIsOld());
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByText('Koden kan ikke bruges. Den er udløbet, brugt eller skrevet forkert.').first().waitFor();
    await page.getByLabel('Din kode').fill('7H3K-M9QD-2XRA');
    await page.getByRole('button', { name: 'Videre' }).click();
    await page.getByText('Der er en tastefejl i koden.').first().waitFor();
  });
});

/** Once somebody works here there is none, and an empty code is no code. */
async function printedLinkThatIsOld(): Promise<string> {
  await closeEverybody();
  return '/kontoret/velkommen#0000-0000-0000';
}

describe('a member of staff', () => {
  test('is asked again before something private once fifteen minutes have passed, and comes on to it', async () => {
    const me = await hire(at.hub, { name: 'Mig' });
    const page = await newPage();
    await signIn(page, me);
    const before = (await page.context().cookies()).find(({ name }) => name === '__Host-hjemegn');
    wait(16);
    await page.goto('/kontoret/mig/login');
    await page.getByRole('heading', { name: 'Er det stadig dig?' }).waitFor();
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
    await page.getByRole('button', { name: 'Fjern appen' }).click();
    await page.getByText('Du har ingen app.').waitFor();
    await page.getByRole('button', { name: /^Fjern \w+, / }).click();
    await page.getByText('Der skal være en passkey eller en app.').waitFor();
    await page.getByRole('button', { name: 'Lav ti nye' }).click();
    await page.getByRole('heading', { name: 'Dine nødkoder' }).waitFor();
    const [code = ''] = await page.locator('.recovery-codes li').allInnerTexts();
    await page.getByRole('button', { name: 'Log ud' }).click();
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
    const home = await getMunicipality(at.hub, 'haderslev');
    expect(await getContact(at.hub, home, id)).toMatchObject({ role: 'Ungevejleder' });
    expect(heir.id).not.toBe(me.id);
  });
});
