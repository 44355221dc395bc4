/** What holds for every kind of page. The kinds come from the routes, so a new page cannot be forgotten. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOfAxe } from '../support/axe.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { pageRoutes, takesForms, type Audience } from '#http/access.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode, type OpenCode } from '#services/invitation/open.ts';
import { askToComeBack } from '#services/recovery/ask.ts';
import { addFile } from '#services/source/upload.ts';
import { asStaff, asYoung } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { cookieOf, signInBrowser } from '../support/signed-in.ts';
import { walkSite } from '../support/site.ts';

/** Pages that no link leads to: errors, and lists that are filtered to nothing. */
const seeds = [
  ...['/', '/haderslev', '/findes-ikke', '/haderslev/findes-ikke', '/haderslev/det-sker?q=findesikke'],
  // Where a card, a letter or a redirect leads.
  ...['/kode', '/log-ind', '/log-ind/kort', '/log-ind/tilbage', '/kontoret/log-ind', '/kontoret/velkommen'],
];

/**
 * Shown in the place of other pages: the first two when even that fails, the third for every seed that is an
 * error. The next two send one on to the present week and month, which are reached by their own addresses. Then
 * those that only take a form, and those that are a step of something begun on another page: tests of that show them.
 */
const unreachable = [
  '/404',
  '/500',
  '/fejl',
  '/[municipality]/det-sker/maaned',
  '/[municipality]/det-sker/uge',
  ...['/log-ud', '/hurtig-ud', '/min-side/stop', '/slettet'],
  ...['/velkommen', '/bekraeft', '/kontoret/bekraeft'],
  ...['/kontoret/log-ind/trin-2', '/kontoret/velkommen/dig', '/kontoret/velkommen/sikker', '/kontoret/mig/app'],
  ...['/kontoret/oidc/[municipality]', '/kontoret/oidc/svar'],
  ...['/kontoret/kladder/[draft]/vis', '/kontoret/kladder/[draft]/flet', '/kontoret/billeder/[picture]'],
];

/** Somebody with a browser, and the addresses that are theirs to look at. */
type Reader = { who: Ctx | null; addresses: string[] };

let at: ServedHub;
let browser: Browser;
let readers: Reader[];
let lonely: string[];

beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
  await askToComeBack(asVisitor(at.hub), await openWayBack(), 'nogen');
  const admin = await asStaff(at.hub, 'admin');
  await beginDraft(admin, 'haderslev', { proposal: 'create', noun: 'event' }, { title: ['Brætspil'] });
  const file = {
    bytes: Buffer.from('Titel;Dato;Sted\nFest;24.6.2027;Hallen\n'),
    columns: { title: 'Titel', date: 'Dato' },
  };
  await addFile(admin, 'haderslev', file, { name: 'Hallens plan', category: 'klub' });
  const walks = [
    await walkAs(null, ['public', 'nobody'], seeds),
    await walkAs(await asYoung(at.hub), ['profile'], ['/min-side']),
    await walkAs(admin, ['staff', 'editor', 'admin'], ['/kontoret']),
  ];
  readers = walks.map(({ who, kinds }) => ({ who, addresses: kinds.flatMap((kind) => kind.addresses) }));
  lonely = walks.flatMap(({ kinds }) => kinds.filter((kind) => kind.addresses.length === 0).map((kind) => kind.route));
});

/** A worker's code for somebody who lost everything, so that somebody waits at the office. */
async function openWayBack(): Promise<OpenCode> {
  const { code } = await createCode(await asStaff(at.hub), 'haderslev', 'recovery');
  return openCode(asVisitor(at.hub), code, 'test');
}

async function walkAs(who: Ctx | null, audiences: Audience[], from: readonly string[]) {
  // Min side is everybody's to look at, and another page for whoever has one.
  const sees = (route: string): boolean => audiences.includes(pageRoutes[route] ?? 'nobody') || from.includes(route);
  const walker = who === null ? { sees } : { sees, cookie: await cookieOf(who) };
  return { who, kinds: await walkSite(at.url, from, walker) };
}

afterAll(async () => {
  await browser.close();
  await at.stop();
});

/** Each page in turn, in the browser of the one whose it is to look at. */
async function eachPage(eyes: Eyes, look: (open: Visit, address: string) => Promise<void>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { who, addresses } of readers) {
    const open = await visit(browser, at.url, eyes);
    if (who !== null) await signInBrowser(open.context, who);
    for (const address of addresses) {
      await open.page.goto(address, { waitUntil: 'load' });
      await look(open, address);
    }
    faults.push(...open.faults());
    await open.close();
  }
  return faults;
}

test('every kind of page can be reached', () => {
  expect(lonely.filter((route) => !unreachable.includes(route))).toEqual([]);
});

test('axe finds nothing, by day and by night, on a phone and on a desktop', async () => {
  const found = new Map<string, string[]>();
  for (const viewport of [phone, desktop]) {
    await eachPage({ viewport }, async ({ page }, address) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const fault of await faultsOfAxe(page)) {
          found.set(fault, [...(found.get(fault) ?? []), `${address} ${viewport.width} ${colorScheme}`]);
        }
      }
    });
  }
  expect(Object.fromEntries(found)).toEqual({});
}, 600_000);

test('nothing is complained of, nothing is stored, and nothing is asked of anyone else', async () => {
  const faults = await eachPage({}, async ({ page, context }, address) => {
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length), address).toBe(0);
    const kept = (await context.cookies()).map(({ name }) => name).filter((name) => name !== '__Host-hjemegn');
    // A page with a form that counts attempts names the browser, for as long as its window is open.
    if (takesForms(address)) expect(['', '__Host-enhed'], address).toContain(kept.join());
    else expect(kept, address).toEqual([]);
    await context.clearCookies({ name: '__Host-enhed' });
  });
  expect(faults.filter((fault) => !expectedFault(fault))).toEqual([]);
}, 120_000);

function expectedFault(fault: string): boolean {
  return /status of (400|404|410)/.test(fault);
}

test.each([320, 390, 1440])(
  'nothing has to be scrolled sideways at %i pixels',
  async (width) => {
    const tooWide: string[] = [];
    await eachPage({ viewport: { width, height: 800 } }, async ({ page }, address) => {
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) tooWide.push(`${address} is ${needed} wide`);
    });
    expect(tooWide).toEqual([]);
  },
  120_000,
);

test('every page says what it is: a language, a title of its own kind, one heading, one main part', async () => {
  await eachPage({}, async ({ page }, address) => {
    const lang = address.startsWith('/en/') || address === '/en' ? 'en' : 'da';
    expect(await page.getAttribute('html', 'lang'), address).toBe(lang);
    expect(await page.title(), address).not.toBe('');
    expect(await page.locator('h1').count(), address).toBe(1);
    expect(await page.locator('main').count(), address).toBe(1);
  });
}, 120_000);

test('no page uses a word a young person should not meet, or shows what a program left over', async () => {
  const avoided =
    /\b(anbragte?|sag|sagen|borgere?|efterværn|netværksperson\w*|udsatte?|døgninstitution\w*|målgruppe\w*)\b/i;
  const leftOver = /\b(undefined|NaN|null|\[object \w+\])\b/;
  const found: string[] = [];
  await eachPage({}, async ({ page }, address) => {
    const text = `${await page.title()}\n${await page.innerText('body')}`;
    for (const pattern of [avoided, leftOver]) {
      const match = pattern.exec(text);
      if (match !== null) found.push(`${address}: ${text.slice(Math.max(0, match.index - 40), match.index + 40)}`);
    }
  });
  expect(found).toEqual([]);
}, 120_000);

test('the title of a young person’s page says nothing of care, of them, or of what stands in it', async () => {
  const titles = new Set<string>();
  await eachPage({}, async ({ page }, address) => {
    if (takesForms(address) && !address.startsWith('/kontoret')) titles.add(await page.title());
  });
  expect(titles.size).toBeGreaterThan(2);
  const telling = /Ræven|kommunens unge|hjælp|støtte|anbragt|profil|slet|skjul|nødkode/i;
  expect([...titles].filter((title) => telling.test(title))).toEqual([]);
}, 120_000);

test('with the keyboard: the way past the head comes first, and what has focus shows it', async () => {
  const hidden: string[] = [];
  await eachPage({ viewport: desktop }, async ({ page }, address) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), address).toMatch(/^#/);
    expect(await page.locator(':focus').isVisible(), address).toBe(true);
    hidden.push(...(await unseenFocus(page)).map((element) => `${address}: ${element}`));
  });
  expect(hidden).toEqual([]);
}, 180_000);

test('the way past the head leads to the main part', async () => {
  const { page, close } = await visit(browser, at.url, { viewport: desktop });
  await page.goto('/haderslev');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await close();
});

/** Tabs through the page and gives back what had focus without an outline, or without a place on the page. */
async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const outlined = (one: Element | null): boolean => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || outlined(one.parentElement);
      };
      const { width, height } = element.getBoundingClientRect();
      return { shows: outlined(element) && width > 0 && height > 0, html: element.outerHTML.slice(0, 120) };
    });
    if (seen === null) break;
    if (!seen.shows) unseen.push(seen.html);
  }
  return unseen;
}

test('every page works without JavaScript', async () => {
  const faults = await eachPage({ javaScript: false }, async ({ page }, address) => {
    expect((await page.innerText('main')).length, address).toBeGreaterThan(40);
  });
  expect(faults.filter((fault) => !expectedFault(fault))).toEqual([]);
}, 120_000);
