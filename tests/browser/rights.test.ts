/** The fourth journey, on a phone: see it, take it along, pause or delete it all; a receipt, and nothing left. */
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { account, profile } from '#db/schema/account.ts';
import { everyLine } from '#domain/audit.ts';
import { ProfileExport } from '#domain/export.ts';
import { everything } from '#domain/filter.ts';
import { readAuditLog } from '#services/audit/read.ts';
import { record } from '#services/audit/record.ts';
import { createEvent } from '#services/event/create.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { saveItem } from '#services/saved/save.ts';
import { beginSession } from '#services/session/sessions.ts';
import { keepVisit } from '#services/visit/change.ts';
import { openBrowser, visit, type Eyes, type Visit } from '../support/browser.ts';
import { expectCleanFeed } from '../support/clean-feed.ts';
import { asStaff, asYoung, passphrase, type Young } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';

let at: ServedHub;
let browser: Browser;
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

/** Somebody with something of their own, who signs in with what they know. */
async function comeIn(eyes: Eyes = {}): Promise<Visit & { me: Young }> {
  const me = await asYoung(at.hub);
  const home = await getMunicipality(at.hub, 'haderslev');
  const [soon] = (await listOccurrences(at.hub, home, { filter: everything, limit: 1, after: null })).items;
  await saveItem(me, { noun: 'event', id: soon!.eventId });
  await keepVisit(me, { from: '2026-12-20', to: '2026-12-27' }, null);
  const seen = await visit(browser, at.url, eyes);
  await signIn(seen.page, me, '/min-side/data');
  return { ...seen, me };
}

async function signIn(page: Page, me: Young, onward: string): Promise<void> {
  await page.goto(`/log-ind?til=${encodeURIComponent(onward)}`);
  await page.getByText('Ja, den er min egen').click();
  await page.getByLabel('Dit navn her').fill(me.signInName);
  await page.getByLabel('Din adgangssætning').fill(passphrase);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
  await page.waitForURL(`**${onward}`);
}

const isThere = async ({ actor }: Young): Promise<boolean> =>
  (await at.hub.db.read.select().from(account).where(eq(account.id, actor.id))).length > 0;

describe.each([
  ['with scripts', {}],
  ['without scripts', { javaScript: false }],
])('on a phone %s', (_, eyes: Eyes) => {
  test('somebody pauses, deletes everything in one tap, and gets a receipt that is shown once', async () => {
    const { page, context, me, faults, close } = await comeIn(eyes);
    await page.getByRole('link', { name: 'Slet min side' }).click();
    await page.getByRole('button', { name: 'Hold pause i stedet' }).click();
    await page.waitForURL('**/min-side');
    const [row] = await at.hub.db.read.select().from(profile).where(eq(profile.id, me.actor.id));
    expect(row!.paused).toBe(true);
    await page.goto('/min-side/data/slet');
    await page.getByRole('button', { name: 'Slet det hele nu' }).click();
    await page.getByRole('heading', { name: 'Din side er slettet' }).waitFor();
    const receipt = await page.locator('.receipt').innerText();
    expect(receipt.replaceAll(/\s+/g, ' ')).toContain('Ting, du havde gemt 1 Ophold hjemme 1');
    expect(await page.content()).not.toContain(me.signInName);
    expect(await isThere(me)).toBe(false);
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Der er ingen kvittering at vise' }).waitFor();
    await page.goto('/min-side/data');
    await page.waitForURL('**/log-ind?til=%2Fmin-side%2Fdata');
    expect(faults()).toEqual([]);
    await close();
  });
});

describe('somebody', () => {
  test('takes everything along as a file, as a calendar and on a page', async () => {
    const { page, faults, close } = await comeIn();
    const fetched = async (name: string): Promise<{ name: string; text: string }> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    const json = await fetched('Hent det hele som fil');
    expect(json.name).toBe('hjemegn.json');
    const mine = ProfileExport.parse(JSON.parse(json.text));
    expect(mine.visits).toEqual([{ from: '2026-12-20', to: '2026-12-27' }]);
    const ics = await fetched('Hent det, du har gemt');
    expect(ics.name).toBe('hjemegn.ics');
    expectCleanFeed(ics.text);
    expect(ics.text).toContain('BEGIN:VEVENT');
    await page.getByRole('link', { name: 'Læs det hele' }).click();
    await page.getByRole('heading', { name: 'Alt, vi har om dig' }).waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('Ræven');
    expect(shown).toContain(mine.saved[0]!.title!);
    expect(shown).toContain('20.–27. december 2026');
    expect(shown).toContain('hentede det hele');
    expect(faults()).toEqual([]);
    await close();
  });

  test('is asked again who they are, where an open phone could be handed over; but not to delete', async () => {
    const { page, close } = await comeIn();
    at.setNow('2026-11-23T17:20:00Z');
    await page.getByRole('link', { name: 'Læs det hele' }).click();
    await page.waitForURL('**/bekraeft?til=%2Fmin-side%2Fdata%2Falt');
    await page.goto('/min-side/data/slet');
    await page.getByRole('button', { name: 'Slet det hele nu' }).click();
    await page.getByRole('heading', { name: 'Din side er slettet' }).waitFor();
    at.setNow('2026-11-23T17:00:00Z');
    await close();
  });

  test('reads which role saw something of theirs, and why', async () => {
    const { page, me, close } = await comeIn();
    const worker = await asStaff(at.hub, 'editor');
    await at.hub.db.write((tx) =>
      record(worker, tx, { verb: 'recovery.view', subjectId: me.actor.id, reason: 'lost-access' }),
    );
    await page.getByRole('link', { name: 'Læs din log' }).click();
    const line = page.locator('.log li').first();
    expect((await line.innerText()).replaceAll(/\s+/g, ' ')).toBe(
      'mandag den 23. november kl. 18.00 En medarbejder (redaktør) så et kaldenavn for at hjælpe med at komme ind igen fordi nogen havde mistet deres adgang',
    );
    await close();
  });

  test('who deleted it in another tab is told so in a clear sentence', async () => {
    const { page, context, close } = await comeIn();
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto('/min-side/data/slet');
    await page.getByRole('button', { name: 'Slet det hele nu' }).click();
    await page.getByRole('heading', { name: 'Din side er slettet' }).waitFor();
    await other.getByRole('button', { name: 'Slet det hele nu' }).click();
    await other.waitForURL('**/log-ind?til=**');
    await close();
  });
});

test('a question of age is answered in one tap, and is gone', async () => {
  const { page, me, close } = await comeIn();
  await at.hub.db.write((tx) =>
    tx.update(profile).set({ question: 'adult', questionSince: '2026-11-23' }).where(eq(profile.id, me.actor.id)),
  );
  await page.goto('/min-side');
  await page.getByRole('heading', { name: 'Du er fyldt 18 eller bliver det i år' }).waitFor();
  expect(await page.locator('.question').innerText()).toContain('vi kan ikke love noget');
  await page.getByRole('button', { name: 'Ja, behold den' }).click();
  await page.getByText('Din side bliver.').waitFor();
  await page.goto('/min-side');
  expect(await page.locator('.question').count()).toBe(0);
  await close();
});

test('an admin searches the log, and a date that is none is said beside its field', async () => {
  const admin = await asStaff(at.hub, 'admin');
  const { token } = await beginSession(at.hub, admin.actor.kind === 'staff' ? admin.actor.id : '', 'staff', '');
  const { page, context, close } = await visit(browser, at.url);
  const cookie = { name: '__Host-hjemegn', value: token, url: 'https://localhost', secure: true, httpOnly: true };
  await context.addCookies([{ ...cookie, sameSite: 'Lax' }]);
  await page.goto('/kontoret/log');
  await page.getByLabel('Hvad', { exact: true }).selectOption('Koder');
  await page.getByRole('button', { name: 'Vis' }).click();
  const lines = await page.locator('.log li').allInnerTexts();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every((line) => line.includes('kode'))).toBe(true);
  await createEvent(admin, 'haderslev', {
    ...{ title: 'Filmaften', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' },
  });
  await page.getByLabel('Hvad', { exact: true }).selectOption('Det, vi udgiver');
  await page.getByRole('button', { name: 'Vis' }).click();
  await page.getByText('Medarbejder udgav aktiviteten »Filmaften«').waitFor();
  await page.getByRole('link', { name: 'Historikken for »Filmaften«' }).click();
  await page.getByRole('heading', { name: 'Historik: Filmaften' }).waitFor();
  expect((await page.goto('/kontoret/log?efter=igen'))!.status()).toBe(400);
  await page.getByText('Begynd forfra på loggen.').waitFor();
  const answer = await page.goto('/kontoret/log?fra=i-gaar');
  expect(answer!.status()).toBe(400);
  await page.getByText('Skriv en dato, der findes, som 2026-11-24.').waitFor();
  const { items } = await readAuditLog(admin, 'haderslev', everyLine);
  expect(items.filter(({ verb }) => verb === 'audit.read').length).toBeGreaterThan(2);
  await close();
});

test('downloads are kept by nobody on the way', async () => {
  const me = await asYoung(at.hub);
  const { token } = await beginSession(at.hub, me.actor.id, 'own', '');
  for (const name of ['hjemegn.json', 'hjemegn.ics']) {
    const answer = await fetch(`${at.url}/min-side/data/${name}`, { headers: { Cookie: `__Host-hjemegn=${token}` } });
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}"`);
  }
});
