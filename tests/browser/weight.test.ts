/** How much a page costs somebody on a phone plan: bytes as they come over the wire. */
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageRoutes } from '#http/access.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { walkSite } from '../support/site.ts';

const firstVisit = 60_000;
const nextVisit = 15_000;
const javaScript = 10_000;

let server: TestServer;
let browser: Browser;
let addresses: string[];

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
  addresses = (await walkSite(server.url, ['/haderslev'], { sees: (route) => pageRoutes[route] === 'public' })).flatMap(
    (kind) => kind.addresses.slice(0, 2),
  );
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a first visit to any page', async () => {
  const weights: Record<string, Weight> = {};
  for (const address of addresses) {
    const { page, context, close } = await visit(browser, server.url);
    const weigh = await scales(await context.newCDPSession(page));
    await page.goto(address, { waitUntil: 'networkidle' });
    weights[address] = weigh();
    await close();
  }
  const heavy = Object.entries(weights).filter(([, { all, scripts }]) => all > firstVisit || scripts > javaScript);
  expect(heavy).toEqual([]);
}, 180_000);

test('the next page, once the front page has been seen', async () => {
  const weights: Record<string, Weight> = {};
  for (const address of addresses.filter((one) => one !== '/haderslev')) {
    const { page, context, close } = await visit(browser, server.url);
    await page.goto('/haderslev', { waitUntil: 'networkidle' });
    const weigh = await scales(await context.newCDPSession(page));
    await page.goto(address, { waitUntil: 'networkidle' });
    weights[address] = weigh();
    await close();
  }
  expect(Object.entries(weights).filter(([, { all }]) => all > nextVisit)).toEqual([]);
}, 180_000);

/** Bytes received, heads included and pictures aside, and how many of them were scripts. */
type Weight = { all: number; scripts: number };

async function scales(session: CDPSession): Promise<() => Weight> {
  const types = new Map<string, string>();
  const weight: Weight = { all: 0, scripts: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type === 'Image') return;
    weight.all += encodedDataLength;
    if (type === 'Script') weight.scripts += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => weight;
}
