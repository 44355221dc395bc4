/** When one can just come by: on a contact's page, in the list, in the API; and nowhere in the demonstration. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContact } from '#services/contact/create.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

let at: ServedHub;
beforeAll(async () => {
  at = await serveHub({ demo: true });
});
afterAll(() => at.stop());

const read = async (path: string): Promise<string> => (await fetch(at.url + path)).text();
const schedules = [
  { byday: 'MO', opensAt: '15:00', closesAt: '17:00' },
  { byday: 'TH', opensAt: '15:00', closesAt: '17:00' },
] as const;

test('the demonstration invents none', async () => {
  expect(await read('/haderslev/kontakt')).not.toContain('Kom forbi');
  const { items } = JSON.parse(await read('/api/municipalities/haderslev/contacts')) as { items: { schedules: [] }[] };
  expect(items.length).toBeGreaterThan(0);
  expect(items.flatMap((one) => one.schedules)).toEqual([]);
});

test('those of a contact are on its page, in the list and in the API', async () => {
  const said = { role: 'Vejleder', helpsWith: 'Alt', schedules: [...schedules] };
  const { id, slug } = await createContact(at.hub, 'haderslev', said);
  expect(await read(`/haderslev/kontakt/${slug}-${id}`)).toContain('Mandag og torsdag kl. 15.00–17.00');
  expect(await read('/haderslev/kontakt')).toMatch(/Kom forbi: mandag og torsdag kl\. 15\.00–17\.00/);
  expect(JSON.parse(await read(`/api/municipalities/haderslev/contacts/${id}`))).toMatchObject({ schedules });
  expect(await read('/api/openapi.json')).toContain('"opensAt"');
});
