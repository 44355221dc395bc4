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

const look = async (query: string) => {
  const page = await fetch(`${at.url}/kontoret/log?${query}`, { headers: { Cookie: admin } });
  return { status: page.status, document: parseHTML(await page.text()).document };
};

test('a day that is none leaves what else was chosen as it is, and out of the way to older lines', async () => {
  for (let many = 0; many < 120; many += 1) await look('');
  const { status, document } = await look('fra=nonsens&til=2027-01-01&gruppe=drift');
  expect(status).toBe(400);
  expect(document.querySelector('#felt-gruppe option[selected]')?.getAttribute('value')).toBe('drift');
  const older = new URL(document.querySelector('a[rel=next]')?.getAttribute('href') ?? '', at.url);
  expect([older.searchParams.get('fra'), older.searchParams.get('til'), older.searchParams.get('gruppe')]).toEqual([
    null,
    '2027-01-01',
    'drift',
  ]);
  expect((await look(older.search.slice(1))).status).toBe(200);
});

test('a subject that is none is said', async () => {
  const { status, document } = await look('gruppe=zzz');
  expect([status, document.querySelector('[role=alert]')?.textContent.trim()]).toEqual([
    400,
    'Det er der ingen linjer om. Vælg et emne i listen.',
  ]);
  expect(document.querySelector('main')?.textContent).toContain('læste loggen');
});

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
