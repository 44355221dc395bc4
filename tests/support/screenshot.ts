/** Takes the README's picture: the demonstration's front page on a phone and on a desktop. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { ensureBuilt } from '../../src/build.ts';
import { desktop, openBrowser, phone, visit } from './browser.ts';
import { startServer } from './server.ts';
import { makeTemplate } from './template.ts';

const target = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));

async function main(): Promise<void> {
  await ensureBuilt(console.log);
  await makeTemplate();
  const server = await startServer({ demo: true });
  const browser = await openBrowser();
  const pictures = [await pictureOf(browser, server.url, phone), await pictureOf(browser, server.url, desktop)];
  await sideBySide(browser, pictures);
  await browser.close();
  await server.stop();
}

async function pictureOf(browser: Browser, url: string, viewport: typeof phone): Promise<string> {
  const { page, close } = await visit(browser, url, { viewport });
  await page.goto('/haderslev');
  const picture = (await page.screenshot()).toString('base64');
  await close();
  return `<img alt="" src="data:image/png;base64,${picture}" height="600">`;
}

async function sideBySide(browser: Browser, pictures: readonly string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1290, height: 640 } });
  await page.setContent(
    `<body style="display:flex;gap:20px;margin:20px;background:#d8cfc0">${pictures.join('')}</body>`,
  );
  await page.screenshot({ path: target });
}

if (import.meta.main) await main();
