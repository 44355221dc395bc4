/** The sheet for the noticeboard of the group home and the youth club. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openBrowser, visit } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a week fits one sheet of A4', async () => {
  const { page, close } = await visit(browser, server.url, { viewport: desktop });
  await page.goto('/haderslev/det-sker/uge/2026-W48');
  expect(await page.locator('h1').count()).toBe(1);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  const [short, long] = [Number(width), Number(height)].toSorted((a, b) => a - b);
  expect(short).toBeCloseTo(595, -1);
  expect(long).toBeCloseTo(842, -1);
  await close();
});
