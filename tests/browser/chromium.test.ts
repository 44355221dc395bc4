import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from '../support/chromium.ts';

test('the packed Chromium runs where the machine has none', async () => {
  const { executablePath, env } = await findChromium({ PATH: '' });
  const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.setContent('<h1>Rødgrød</h1>');
  expect(await page.textContent('h1')).toBe('Rødgrød');
  expect((await page.locator('h1').boundingBox())?.width).toBeGreaterThan(0);
  await browser.close();
});

test('the one that CHROMIUM_PATH names goes before all others', async () => {
  expect(await findChromium({ CHROMIUM_PATH: process.execPath })).toEqual({
    executablePath: process.execPath,
    env: {},
  });
});

test('a CHROMIUM_PATH that names nothing is said', async () => {
  await expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow(
    'CHROMIUM_PATH is /nowhere/chromium, which is not a program.',
  );
});
