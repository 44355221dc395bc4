import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { municipality } from '#db/schema/municipality.ts';
import type { Municipality } from '#domain/municipality.ts';
import { createContact, type NewContact } from '#services/contact/create.ts';
import { getContact, listContacts } from '#services/contact/queries.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

let testHub: TestHub;
let home: Municipality;

beforeAll(async () => {
  testHub = await openTestHub();
  home = await getMunicipality(testHub.hub, 'haderslev');
});
afterAll(() => testHub.close());

async function add(input: Partial<NewContact>): Promise<string> {
  const base = { role: 'Ungemedarbejder', helpsWith: 'Hjælper dig.' };
  return (await createContact(testHub.hub, 'haderslev', { ...base, ...input })).id;
}

describe('contacts', () => {
  test('stand in the order the municipality gave them, without examples outside a demonstration', async () => {
    await add({ role: 'Anden', position: 2 });
    await add({ role: 'Første', position: 1 });
    await add({ role: 'Eksempel', position: 0, example: true });
    expect((await listContacts(testHub.hub, home)).map((one) => one.role)).toEqual(['Første', 'Anden']);
    const demo = { ...testHub.hub, settings: { ...testHub.settings, demo: true } };
    expect((await listContacts(demo, home))[0]?.role).toBe('Eksempel');
  });

  test('say who answers in their place', async () => {
    const deputyId = await add({ role: 'Afløser', phone: '116 111' });
    const id = await add({ deputyId });
    expect((await getContact(testHub.hub, home, id)).deputy).toMatchObject({ role: 'Afløser', phone: '116 111' });
    expect((await getContact(testHub.hub, home, deputyId)).deputy).toBeNull();
  });

  test('are readable but no longer current once nobody vouches for them', async () => {
    const late = await getContact(testHub.hub, home, await add({ verifyBy: '2026-11-22' }));
    const today = await getContact(testHub.hub, home, await add({ verifyBy: '2026-11-23' }));
    expect([late.current, today.current]).toEqual([false, true]);
  });

  test('have an address of their role', async () => {
    const made = await createContact(testHub.hub, 'haderslev', { role: 'Økonomi & råd', helpsWith: 'Penge.' });
    expect(made.slug).toBe('oekonomi-raad');
  });

  test('belong to one municipality, and so do their deputies', async () => {
    await testHub.hub.db.write(async (tx) => {
      await tx.update(municipality).set({ joined: true }).where(eq(municipality.slug, 'kolding'));
    });
    const kolding = await getMunicipality(testHub.hub, 'kolding');
    const id = await add({});
    await expect(getContact(testHub.hub, kolding, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listContacts(testHub.hub, kolding)).toEqual([]);
    const foreign = createContact(testHub.hub, 'kolding', { role: 'X', helpsWith: 'Y', deputyId: id });
    await expect(foreign).rejects.toMatchObject({ code: 'invalid', complaints: [{ field: 'deputyId' }] });
  });

  test('raise the revision when one is made, and are not made by a visitor', async () => {
    const before = await getRevision(testHub.hub, 'haderslev');
    await add({});
    expect((await getRevision(testHub.hub, 'haderslev')).number).toBe(before.number + 1);
    const visitor = testHub.as({ kind: 'anonymous' });
    const made = createContact(visitor, 'haderslev', { role: 'X', helpsWith: 'Y' });
    await expect(made).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
