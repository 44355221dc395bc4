import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { municipality } from '#db/schema/municipality.ts';
import type { Municipality } from '#domain/municipality.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { createPlace } from '#services/place/create.ts';
import { getPlace, listPlaces } from '#services/place/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

let testHub: TestHub;
let home: Municipality;

beforeAll(async () => {
  testHub = await openTestHub();
  home = await getMunicipality(testHub.hub, 'haderslev');
});
afterAll(() => testHub.close());

describe('places', () => {
  test('stand in Danish order', async () => {
    for (const name of ['Årøsund', 'Ørsted', 'Ærø', 'Zoo', 'Bispen'])
      await createPlace(testHub.hub, 'haderslev', { name });
    const names = (await listPlaces(testHub.hub, home)).map((place) => place.name);
    expect(names).toEqual(['Bispen', 'Zoo', 'Ærø', 'Ørsted', 'Årøsund']);
  });

  test('keep what is said and guess nothing', async () => {
    const made = await createPlace(testHub.hub, 'haderslev', {
      name: 'Vojens midtby',
      town: 'vojens',
      latitude: 55.25,
    });
    expect(await getPlace(testHub.hub, home, made.id)).toEqual({
      id: made.id,
      municipality: 'haderslev',
      name: 'Vojens midtby',
      town: 'vojens',
      streetAddress: null,
      postalCode: null,
      latitude: 55.25,
      longitude: null,
      online: false,
      accessText: null,
    });
  });

  test.each([
    ['town', { name: 'Et sted', town: 'atlantis' }],
    ['latitude', { name: 'Et sted', latitude: 91 }],
    ['postalCode', { name: 'Et sted', postalCode: '61' }],
    ['name', { name: '' }],
  ])('are refused when the %s cannot be right', async (field, input) => {
    const made = createPlace(testHub.hub, 'haderslev', input);
    await expect(made).rejects.toMatchObject({ code: 'invalid', complaints: [{ field }] });
  });

  test('belong to one municipality', async () => {
    await testHub.hub.db.write(async (tx) => {
      await tx.update(municipality).set({ joined: true }).where(eq(municipality.slug, 'kolding'));
    });
    const kolding = await getMunicipality(testHub.hub, 'kolding');
    const made = await createPlace(testHub.hub, 'haderslev', { name: 'Kun her' });
    await expect(getPlace(testHub.hub, kolding, made.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listPlaces(testHub.hub, kolding)).toEqual([]);
    await expect(createPlace(testHub.hub, 'kolding', { name: 'X', town: 'vojens' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('are not made by a visitor', async () => {
    const made = createPlace(testHub.as({ kind: 'anonymous' }), 'haderslev', { name: 'X' });
    await expect(made).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
