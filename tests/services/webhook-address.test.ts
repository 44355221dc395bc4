/** A webhook's address is looked at when it is written: what no delivery would reach, or should not, is said at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import type { Ctx } from '#services/hub.ts';
import { createWebhook } from '#services/webhook/create.ts';
import { listWebhooks } from '#services/webhook/list.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';

let at: TestHub;
let admin: Ctx;
beforeAll(async () => {
  at = await openTestHub({ sourceHosts: ['10.1.2.3:8080', '[fd00::7]:443'] });
  admin = await asStaff(at.hub, 'admin');
});
afterAll(() => at.close());

const create = (url: string) => createWebhook(admin, 'haderslev', { name: 'Skærmen', url, topics: ['published'] });

test.each([
  ['https://user:pass@example.org/hub', 'uden navn og adgangskode'],
  ['https://user@example.org/hub', 'uden navn og adgangskode'],
  ['http://localhost/hub', 'lukket net'],
  ['https://hub.LOCALHOST./', 'lukket net'],
  ['http://127.0.0.1/hub', 'lukket net'],
  ['http://2130706433/', 'lukket net'],
  ['http://0x7f.1/', 'lukket net'],
  ['http://10.1.2.3/', 'lukket net'],
  ['http://169.254.169.254/latest/', 'lukket net'],
  ['http://[::1]/', 'lukket net'],
  ['http://[::ffff:127.0.0.1]/', 'lukket net'],
  ['http://[fd00::1]:9000/hub', 'lukket net'],
  ['ftp://example.org/hub', 'adresse på nettet'],
])('%s is refused at its field, and not kept', async (url, sentence) => {
  const before = await listWebhooks(admin, 'haderslev');
  const refusal = await create(url).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(HjemegnError);
  expect((refusal as HjemegnError).complaints.map(({ field }) => field)).toEqual(['url']);
  expect((refusal as HjemegnError).complaints[0]?.da).toContain(sentence);
  expect(await listWebhooks(admin, 'haderslev')).toEqual(before);
});

test('an address that is told already is refused, however it is written: it would be told twice', async () => {
  await createWebhook(admin, 'haderslev', { name: 'Hallen', url: 'https://hallen.example/hub', topics: ['published'] });
  const refusal = await create('https://HALLEN.example/hub/').catch((error: unknown) => error);
  expect((refusal as HjemegnError).complaints).toMatchObject([
    { field: 'url', da: 'Adressen får allerede besked: den hører til »Hallen«.' },
  ]);
  expect(await create('https://hallen.example/hub?anden')).toMatchObject({ name: 'Skærmen' });
});

test.each([
  'https://example.org/hub',
  'https://localhost.example.org/hub',
  'http://93.184.216.34/',
  'https://[2606:2800:220:1::]/',
  'http://10.1.2.3:8080/hub',
  'https://[fd00::7]/hub',
])('%s is taken: anybody can reach it, or the settings name it', async (url) => {
  expect(await create(url)).toMatchObject({ name: 'Skærmen' });
});
