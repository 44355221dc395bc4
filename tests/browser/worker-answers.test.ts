/**
 * The third journey of a youth worker: somebody asks, and is answered; nobody who asks is forgotten. What a young person
 * can ask of the office today is to be let in again. It stands on everybody's first page until a worker has answered,
 * and it ends by itself after three days, so that none is left over.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { createCode } from '#services/invitation/create.ts';
import { openCode } from '#services/invitation/open.ts';
import { askToComeBack } from '#services/recovery/ask.ts';
import { readClaim } from '#services/recovery/claim.ts';
import { desktop, openBrowser, phone, visit, type Eyes, type Visit } from '../support/browser.ts';
import { stands } from '../support/office-visit.ts';
import { asStaff, asYoung } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';
import { signInBrowser } from '../support/signed-in.ts';
import { tapping } from '../support/tapping.ts';

let at: ServedHub;
let browser: Browser;
let visitor: Ctx;
const open: Visit[] = [];
const waits = 'En ung venter på hjælp til at komme ind';

beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
  visitor = asVisitor(at.hub);
});
afterEach(async () => {
  for (const one of open.splice(0)) {
    expect(one.faults()).toEqual([]);
    await one.close();
  }
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

/** Somebody has lost everything, and asks with the code that a worker gave them. Answers what they ask again by. */
async function ask(by: Ctx): Promise<string> {
  const { code } = await createCode(by, 'haderslev', 'recovery');
  const { signInName } = await asYoung(at.hub, 'Hermelinen');
  return askToComeBack(visitor, await openCode(visitor, code, 'a phone'), signInName);
}

describe.each([
  ['a phone', { viewport: phone }],
  ['a desktop', { viewport: desktop }],
  ['a phone without scripts', { viewport: phone, javaScript: false }],
])('on %s', (_, eyes: Eyes) => {
  const sound = async (page: Page, heading: string): Promise<void> => {
    if (eyes.javaScript === false) return page.getByRole('heading', { name: heading }).first().waitFor();
    await stands(page, heading);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width);
  };

  async function firstPage(who: Ctx): Promise<Page> {
    const visited = await visit(browser, at.url, eyes);
    open.push(visited);
    await signInBrowser(visited.context, who, 'staff');
    await visited.page.goto('/kontoret');
    await sound(visited.page, 'Hej ');
    return visited.page;
  }

  test('whoever asks to be let in waits on every colleague’s first page, and is answered in six taps', async () => {
    const [first, second, third] = [await asStaff(at.hub), await asStaff(at.hub), await asStaff(at.hub, 'editor')];
    const claim = await ask(first);
    expect(await (await firstPage(first)).getByText(waits).count()).toBe(0);
    expect(await (await firstPage(third)).getByText(waits).count()).toBe(1);
    const page = await firstPage(second);
    const hand = tapping(page);
    await hand.tap(page.getByRole('link', { name: waits }));
    await sound(page, 'Hjælp en ung ind igen');
    await hand.tap(page.getByRole('link', { name: /^Se efter/ }));
    await page.getByRole('button', { name: 'Vis navnet' }).waitFor();
    await hand.tap(page.getByText('Den unge har mistet sin adgang'));
    await hand.tap(page.getByRole('button', { name: 'Vis navnet' }));
    await page.getByText('Hermelinen').first().waitFor();
    await hand.tap(page.getByRole('button', { name: 'Ja, det er den rigtige' }));
    await page.getByText('Du har sagt ja.').waitFor();
    await hand.tap(page.getByRole('link', { name: 'Oversigt' }).first());
    await sound(page, 'Hej ');
    expect(await page.getByText(waits).count()).toBe(0);
    expect(await readClaim(visitor, claim)).toBe('agreed');
    expect(hand.effort()).toMatchObject({ taps: 6, keys: 0 });
  });

  test('whom nobody answered within three days is told so, and waits nowhere any more', async () => {
    const claim = await ask(await asStaff(at.hub));
    const now = at.hub.clock();
    expect(await (await firstPage(await asStaff(at.hub))).getByText(waits).count()).toBe(1);
    at.setNow(now.add({ hours: 72, seconds: 1 }).toString());
    expect(await readClaim(visitor, claim)).toBe('expired');
    expect(await (await firstPage(await asStaff(at.hub))).getByText(waits).count()).toBe(0);
  });
});
