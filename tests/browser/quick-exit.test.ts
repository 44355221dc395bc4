/** "Hurtig ud": out of here at once, and nothing private behind the back button. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSession } from '#services/session/sessions.ts';
import { desktop, openBrowser, phone, visit } from '../support/browser.ts';
import { asStaff, asYoung } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';

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

/** On Min side, with something kept in the browser, and two private pages behind. */
async function inside(eyes: { javaScript?: boolean; viewport?: typeof phone } = {}) {
  const opened = await visit(browser, at.url, eyes);
  const { page, context } = opened;
  await page.goto('/log-ind');
  const token = await signInBrowser(context, await asYoung(at.hub, 'Hemmelig'), 'own');
  await page.goto('/min-side/login');
  await page.goto('/min-side');
  if (eyes.javaScript !== false) await page.evaluate(() => localStorage.setItem('kun-her', 'Odense'));
  await page.getByRole('heading', { name: 'Hej Hemmelig' }).waitFor();
  return { ...opened, token };
}

async function isOut(page: Page, context: BrowserContext, token: string): Promise<void> {
  await page.waitForURL('**/ikke-et-akutsted');
  await expect.poll(async () => readSession(at.hub, token)).toBeNull();
  await expect.poll(async () => context.cookies()).toEqual([]);
}

/** Goes back as far as there is anything, and says what could be read on the way. */
async function readBackwards(page: Page): Promise<string> {
  let read = '';
  for (let step = 0; step < 4; step += 1) {
    await page.goBack({ waitUntil: 'load', timeout: 2000 }).catch(() => null);
    read += `${page.url()} ${await page.title()} ${await page.innerText('body').catch(() => '')}\n`;
  }
  return read;
}

describe('quick exit', () => {
  test('puts another page in place of this one; "back" shows nothing of us that is private', async () => {
    const { page, context, token, close } = await inside();
    await page.getByRole('button', { name: 'Hurtig ud' }).click();
    await isOut(page, context, token);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const read = await readBackwards(page);
    expect(read).not.toMatch(/Hemmelig|nogen\d/);
    await page.goto('/min-side/login');
    expect(page.url()).toContain('/log-ind?til=');
    await close();
  });

  test('without a connection: the server hears of it with the next request, and shows nothing before', async () => {
    const { page, context, token, close } = await inside();
    await context.route('**/hurtig-ud', (route) => route.abort('internetdisconnected'));
    await page.getByRole('button', { name: 'Hurtig ud' }).click();
    await page.waitForURL('**/ikke-et-akutsted');
    expect(await readSession(at.hub, token)).toBeNull();
    await page.goto('/min-side');
    expect(await page.innerText('body')).not.toContain('Hemmelig');
    expect(await context.cookies()).toEqual([]);
    await close();
  });

  test('works without JavaScript, by a page that says nothing', async () => {
    const { page, context, token, close } = await inside({ javaScript: false });
    await page.getByRole('button', { name: 'Hurtig ud' }).click();
    await isOut(page, context, token);
    expect(await readBackwards(page)).not.toMatch(/Hemmelig|nogen\d/);
    await close();
  });

  test('is three times Esc, and once or twice is nothing', async () => {
    const { page, context, token, close } = await inside();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(page.url()).toMatch(/\/min-side$/);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    await isOut(page, context, token);
    await close();
  });

  test('hides the page at once, also where the next one is slow in coming', async () => {
    const { page, close } = await inside();
    await page.route('**/ikke-et-akutsted', () => undefined);
    const seen = await page.evaluate(() => {
      document.querySelector<HTMLButtonElement>('.quick-exit button')?.click();
      return `${document.title}|${document.body.innerText}`;
    });
    expect(seen).toBe('localhost|');
    await close();
  });

  test('the answer empties the browser and is kept nowhere', async () => {
    const answer = await fetch(`${at.url}/hurtig-ud`, { method: 'POST', headers: { Origin: at.url } });
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "cookies", "storage"');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('Refresh')).toMatch(/^0; url=http/);
    expect(await answer.text()).not.toMatch(/Hjemegn|kommune/i);
    const foreign = await fetch(`${at.url}/hurtig-ud`, { method: 'POST', headers: { Origin: 'https://a.example' } });
    expect(foreign.status).toBe(403);
    expect((await fetch(`${at.url}/hurtig-ud`, { redirect: 'manual' })).status).toBe(303);
  });
});

test.each([
  ['a phone', phone],
  ['a desktop', desktop],
])(
  'on %s the button is large, in sight however far one scrolls, and next after the way past the head',
  async (...of) => {
    const { page, close } = await inside({ viewport: of[1] });
    for (const address of ['/min-side', '/min-side/login', '/haderslev', '/kode', '/log-ind', '/log-ind/hjaelp']) {
      await page.goto(address);
      const button = page.getByRole('button', { name: 'Hurtig ud' });
      for (const where of [0, 10_000]) {
        await page.evaluate((y) => scrollTo(0, y), where);
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), address).toBeGreaterThanOrEqual(44);
        expect(box!.y, address).toBeGreaterThanOrEqual(0);
        expect(box!.y + box!.height, address).toBeLessThanOrEqual(of[1].height);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await button.evaluate((one) => one === document.activeElement), address).toBe(true);
    }
    await close();
  },
);

test('nobody who is not signed in sees it on what everybody may read', async () => {
  const { page, close } = await visit(browser, at.url);
  await page.goto('/haderslev');
  expect(await page.getByRole('button', { name: 'Hurtig ud' }).count()).toBe(0);
  await page.goto('/kode');
  expect(await page.getByRole('button', { name: 'Hurtig ud' }).count()).toBe(1);
  await close();
});

test('staff have none: nothing lies on top of what they write, and Esc does not throw it away', async () => {
  const { page, context, close } = await visit(browser, at.url);
  await signInBrowser(context, await asStaff(at.hub, 'editor'));
  for (const address of ['/kontoret', '/kontoret/aktiviteter/ny', '/haderslev']) {
    await page.goto(address);
    expect(await page.getByRole('button', { name: 'Hurtig ud' }).count(), address).toBe(0);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    expect(page.url()).toBe(at.url + address);
  }
  await close();
});

test('signing out, too, leaves nothing behind the back button and nothing stored', async () => {
  const { page, token, close } = await inside();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByText('Du er logget ud.').waitFor();
  expect(await readSession(at.hub, token)).toBeNull();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await readBackwards(page)).not.toMatch(/Hemmelig|nogen\d/);
  await close();
});
