/**
 * A youth worker's journeys from signing in to what everybody sees, on a phone and on a desktop: posting, timed by taps
 * and keys; a club's calendar that is never typed again; everything handed over to a colleague. The second, moving and
 * cancelling, is walked in office-events; the third, answering who asks, in worker-answers.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { contactPath } from '#domain/contact.ts';
import { createContact } from '#services/contact/create.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { saveTemplate } from '#services/draft/templates.ts';
import { listOwned } from '#services/item/queries.ts';
import { createPlace } from '#services/place/create.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { startHostileSource, type HostileSource } from '../support/hostile-source.ts';
import { stands } from '../support/office-visit.ts';
import { appCode, hire, password, type Hired } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { secondsOf, tapping, type Hand } from '../support/tapping.ts';

let at: ServedHub;
let club: HostileSource;
let browser: Browser;
let now = Temporal.Instant.from('2026-11-23T17:00:00Z');
const open: Visit[] = [];

beforeAll(async () => {
  club = await startHostileSource();
  at = await serveHub({ demo: true, name: 'localhost', sourceHosts: [club.host] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await at.stop();
  await club.stop();
});
afterEach(async () => {
  for (const one of open.splice(0)) {
    expect(one.faults()).toEqual([]);
    await one.close();
  }
});

const publicly = async (path: string): Promise<string> => (await fetch(at.url + path)).text();
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

describe.each([
  ['a phone', { viewport: phone }],
  ['a desktop', { viewport: desktop }],
  ['a phone without scripts', { viewport: phone, javaScript: false }],
])('on %s', (where, eyes: Eyes) => {
  /** What anybody must be able to use, and no wider than the screen; axe is a script itself. */
  const sound = async (page: Page, heading: string): Promise<void> => {
    if (eyes.javaScript === false) return page.getByRole('heading', { name: heading }).first().waitFor();
    await stands(page, heading);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width);
  };

  /** A page and the hand that has signed somebody in by it, counted from the first tap. */
  const signIn = async ({ email, secret }: Hired): Promise<{ page: Page; hand: Hand }> => {
    // A code is good once, and the last was used on the way in.
    now = now.add({ minutes: 5 });
    at.setNow(now.toString());
    const visited = await visit(browser, at.url, eyes);
    open.push(visited);
    const { page } = visited;
    page.setDefaultTimeout(15_000);
    const hand = tapping(page);
    await page.goto('/kontoret');
    await sound(page, 'Log ind på kontoret');
    await hand.type(page.getByLabel('E-mail på arbejdet'), email);
    await hand.type(page.getByLabel('Adgangskode'), password);
    await hand.tap(button(page, 'Videre'));
    await sound(page, 'Vis, at det er dig');
    await hand.type(page.getByLabel('Koden fra appen'), appCode(at.hub, secret));
    await hand.tap(button(page, 'Log ind'));
    await sound(page, 'Hej ');
    return { page, hand };
  };
  const hireEditor = (name = 'Redaktøren'): Promise<Hired> => hire(at.hub, { role: 'editor', name });

  /** It is out: on its page, in the week and in the feed that everybody subscribes to. */
  const isOut = async (page: Page, title: string, day: string, week: string): Promise<void> => {
    await page.getByRole('link', { name: 'Se siden' }).click();
    await sound(page, title);
    await page.getByText(day).first().waitFor();
    expect((await publicly('/feeds/haderslev.ics')).replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
    expect(await publicly(`/haderslev/det-sker/uge/${week}`)).toContain(title);
  };

  test('an evening is posted in less than three minutes, seen first as page, as calendar entry and as sheet', async () => {
    const title = `Brætspil og kakao på ${where}`;
    const line = 'Kom forbi, lær et nyt spil, og få en kop kakao. Du behøver ikke kende nogen.';
    const { page, hand } = await signIn(await hireEditor());
    const signedIn = hand.effort();
    await hand.tap(page.getByRole('link', { name: 'Ny aktivitet' }).first());
    await sound(page, 'Ny aktivitet');
    await hand.type(page.getByLabel('Hvad skal der ske?'), title);
    await hand.fill(page.getByLabel('Dag', { exact: true }), '2026-11-27', 8);
    await hand.fill(page.getByLabel('Fra kl.'), '19:00', 4);
    await hand.choose(page.getByLabel('Sted', { exact: true }), { index: 1 });
    await hand.tap(page.getByText('Spil og gaming'));
    await hand.tap(page.locator('.draft-form').getByText('Mere', { exact: true }));
    await hand.type(page.getByLabel('Kort fortalt'), line);
    await hand.tap(button(page, 'Vis'));
    await sound(page, 'Sådan bliver det');
    for (const preview of ['.event-preview', '.calendar-entry', '.sheet-preview']) {
      expect(await page.locator(preview).innerText(), preview).toContain(title);
    }
    await hand.tap(button(page, 'Udgiv'));
    await sound(page, 'Så er den ude');
    const effort = hand.effort();
    expect(effort.taps - signedIn.taps).toBe(11);
    expect(effort.keys - signedIn.keys).toBe(title.length + line.length + 12);
    expect(secondsOf(effort)).toBeLessThan(180);
    await isOut(page, title, 'Fredag den 27. november kl. 19.00–21.00', '2026-48');
  });

  test('from a template it is posted in less than one, signing in included', async () => {
    const title = `Torsdagsklub på ${where}`;
    const fields = { title: [title], category: ['klub'], date: ['2026-11-19'], from: ['19:00'], to: ['22:00'] };
    const worker = await hireEditor();
    const begun = await beginDraft(worker.ctx, 'haderslev', { proposal: 'create', noun: 'event' }, fields);
    await saveTemplate(worker.ctx, 'haderslev', { draftId: begun.id }, `Klub fra ${where}`);
    const { page, hand } = await signIn(worker);
    const signedIn = hand.effort();
    await hand.tap(page.getByRole('link', { name: 'Ny aktivitet' }).first());
    await sound(page, 'Ny aktivitet');
    await hand.tap(button(page, `Klub fra ${where}`));
    await page.waitForURL(/kladder/);
    await sound(page, 'Ny aktivitet');
    await hand.tap(button(page, 'Udgiv'));
    await sound(page, 'Så er den ude');
    const effort = hand.effort();
    expect(effort).toMatchObject({ taps: signedIn.taps + 3, keys: signedIn.keys });
    expect(secondsOf(effort)).toBeLessThan(60);
    await isOut(page, title, 'Torsdag den 26. november kl. 19.00–22.00', '2026-48');
  });

  test('a club’s calendar is brought in once, and what it says later is only said yes to', async () => {
    const name = `Klub på ${where}`;
    const plan = (title: string, hour: number): string => {
      const at = (time: number) => `TZID=Europe/Copenhagen:20261203T${time}0000`;
      const lines = [`UID:${where.length}@klub`, `SUMMARY:${title}`, `DTSTART;${at(hour)}`, `DTEND;${at(hour + 2)}`];
      const body = ['BEGIN:VEVENT', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''];
      return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:klub', ...body].join('\r\n');
    };
    const path = `/${where.length}.ics`;
    /** When the feed says that it begins; undefined while it says nothing of it. */
    const begins = async (): Promise<string | undefined> => {
      const entries = (await publicly('/feeds/haderslev.ics')).replaceAll('\r\n ', '').split('BEGIN:VEVENT');
      const entry = entries.find((one) => one.includes(`SUMMARY:${name}\r\n`));
      return /DTSTART;[^:]*:(\w+)/.exec(entry ?? '')?.[1];
    };
    const { page, hand } = await signIn(await hireEditor());
    const before = hand.effort();
    await page.goto('/kontoret/kilder/ny');
    await sound(page, 'Tilføj en kilde');
    await page.getByLabel('Kalenderens adresse').fill(club.serve(path, plan(name, 13)));
    await hand.tap(button(page, 'Se, hvad der er'));
    await page.getByLabel('Hvad skal kilden hedde?').waitFor();
    await sound(page, 'Tilføj en kilde');
    await page.getByLabel('Hvad skal kilden hedde?').fill(name);
    await hand.tap(button(page, 'Gem, og læs den'));
    await page.getByText('Kilden er gemt og læst.').waitFor();
    await sound(page, name);
    expect(await begins()).toBeUndefined();

    const decide = async (doing: string): Promise<void> => {
      await page.goto('/kontoret/gennemse');
      await sound(page, 'Gennemse');
      await hand.tap(page.getByRole('link', { name, exact: true }));
      await sound(page, name);
      await hand.tap(button(page, doing));
      await page.getByText('Det er udgivet.').waitFor();
      await sound(page, 'Gennemse');
    };
    await decide('Udgiv');
    expect(await begins()).toBe('20261203T130000');

    club.serve(path, plan(name, 15));
    await page.goto('/kontoret/kilder');
    await sound(page, 'Kilder');
    await hand.tap(page.getByRole('link', { name, exact: true }));
    await hand.tap(button(page, 'Læs den nu'));
    await page.getByRole('link', { name: /venter på dig/ }).waitFor();
    expect(await begins()).toBe('20261203T130000');
    await decide('Udgiv ændringen');
    expect(await begins()).toBe('20261203T150000');
    // Beside the address and the source's name, which are pasted and written once, nothing was typed.
    expect(hand.effort().keys).toBe(before.keys);
  });

  test('everything one looks after is handed over in less than five minutes, both signing in, and followed as before', async () => {
    const from = await hireEditor('Forgængeren');
    const to = await hireEditor(`Efterfølgeren (${where})`);
    const contact = await createContact(from.ctx, 'haderslev', { role: 'Klubmedarbejder', helpsWith: 'Alt i klubben' });
    await createPlace(from.ctx, 'haderslev', { name: 'Klubben' });
    const { page, hand } = await signIn(from);
    const signedIn = hand.effort();
    await page.goto('/kontoret/overdrag');
    await sound(page, 'Overdrag');
    await hand.tap(page.getByText(`Efterfølgeren (${where})`));
    await hand.type(page.getByLabel('En besked til den, der tager over'), 'Nøglen ligger i køkkenet.');
    await hand.tap(button(page, 'Overdrag'));
    await page.getByText('Overdraget: 2 ting.').waitFor();
    await sound(page, 'Overdrag');
    expect(hand.effort().taps - signedIn.taps).toBe(3);
    const owned = await listOwned(to.ctx, 'haderslev', to.id);
    expect(owned.map(({ name }) => name)).toEqual(['Klubmedarbejder', 'Klubben']);

    const { page: theirs, hand: other } = await signIn(to);
    await theirs.goto('/kontoret/overdrag');
    await theirs.getByText('Nøglen ligger i køkkenet.').waitFor();
    await sound(theirs, 'Overdrag');
    await other.tap(button(theirs, 'Jeg har læst det'));
    await theirs.getByText('Det, du har ansvar for').first().waitFor();
    expect(await theirs.getByText('Nøglen ligger i køkkenet.').count()).toBe(0);
    expect((await theirs.goto(`/kontoret/kontakter/${contact.id}`))?.status()).toBe(200);
    expect(secondsOf(hand.effort()) + secondsOf(other.effort())).toBeLessThan(300);
    expect(await publicly(contactPath(contact))).toContain('Klubmedarbejder');
  });
});
