/** The log's page, asked for days that are none: it says at which field, and what it shows is still the log. */
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

let at: ServedHub;
let admin: string;
beforeAll(async () => {
  at = await serveHub();
  admin = await cookieOf(await asStaff(at.hub, 'admin'));
});
afterAll(() => at.stop());

test.each([
  ['fra=nonsens', 'fra', 'Skriv en dato, der findes, som 2026-11-24.'],
  ['til=2026-02-30', 'til', 'Skriv en dato, der findes, som 2026-11-24.'],
  ['fra=2026-12-24&til=2026-12-01', 'til', 'Den dag er før den første.'],
])('%s', async (query, field, sentence) => {
  const page = await fetch(`${at.url}/kontoret/log?${query}`, { headers: { Cookie: admin } });
  const { document } = parseHTML(await page.text());
  expect([page.status, document.getElementById(`felt-${field}-fejl`)?.textContent.trim()]).toEqual([400, sentence]);
  expect(document.querySelector('main')?.textContent).toContain('læste loggen');
});
