/** What a person does at the office's pages, for the tests that walk through them. */
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hub } from '#services/hub.ts';
import { faultsOfAxe } from './axe.ts';
import { password } from './people.ts';

/** Waits for a heading, and holds the page under it to what anybody must be able to use, by day and by night. */
export async function stands(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOfAxe(page), heading).toEqual([]);
  }
}

/** What an app shows that was given the key on the page. */
export async function codeFrom(page: Page, { clock }: Hub): Promise<string> {
  const key = (await page.locator('[data-secret]').innerText()).replaceAll(' ', '');
  return TOTP.generate({ secret: Secret.fromBase32(key), timestamp: clock().epochMilliseconds });
}

/** The three steps of coming to the office, up to the second factor; the code is in its field. */
export async function sayWhoIAm(page: Page, name: string): Promise<void> {
  await stands(page, 'Velkommen til kontoret');
  await page.getByRole('button', { name: 'Videre' }).click();
  await stands(page, 'Hvem er du?');
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('E-mail på arbejdet').fill(`${name.toLowerCase()}@example.org`);
  await page.getByLabel('Vælg en adgangskode').fill(password);
  await page.getByRole('button', { name: 'Videre' }).click();
  await stands(page, 'En ekstra lås');
}

/** The first step of signing in. */
export async function enterPassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail på arbejdet').fill(email);
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Videre' }).click();
}
