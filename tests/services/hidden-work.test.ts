import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { publishEvent } from '#services/event/publish.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { createPlace } from '#services/place/create.ts';
import { getPlace, listPlaces } from '#services/place/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

let at: TestHub;
let visitor: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  visitor = at.as({ kind: 'anonymous' });
});
afterAll(() => at.close());

const evening = { title: 'Aften', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };
const home = () => getMunicipality(visitor, 'haderslev');
const newPlace = (name: string) => createPlace(at.hub, 'haderslev', { name, town: 'haderslev' });

async function isKnown(id: string): Promise<boolean> {
  const listed = (await listPlaces(visitor, await home())).some((one) => one.id === id);
  const found = await getPlace(visitor, await home(), id).then(
    () => true,
    (error: unknown) => {
      if (error instanceof HjemegnError && error.code === 'not_found') return false;
      throw error;
    },
  );
  expect(found).toBe(listed);
  return found;
}

describe('a place is not known to the public', () => {
  test.each([
    ['where only members meet', { visibility: 'members' as const }],
    ['of a draft', { status: 'draft' as const }],
    ['of an example, where examples are not shown', { example: true }],
  ])('%s', async (name, said) => {
    const place = await newPlace(name);
    await createEvent(at.hub, 'haderslev', { ...evening, ...said, placeId: place.id });
    expect(await isKnown(place.id)).toBe(false);
    expect((await listPlaces(at.hub, await home())).map((one) => one.id)).toContain(place.id);
  });

  test('before it is used, or once what was there is withdrawn', async () => {
    const place = await newPlace('Hallen');
    expect(await isKnown(place.id)).toBe(false);
    const { id } = await createEvent(at.hub, 'haderslev', { ...evening, placeId: place.id });
    expect(await isKnown(place.id)).toBe(true);
    await withdrawEvent(at.hub, { municipality: 'haderslev', id });
    expect(await isKnown(place.id)).toBe(false);
  });
});

describe('what the office does in private leaves no trace in what programs see', () => {
  test.each([
    ['a draft', { status: 'draft' as const }],
    ["a members' event", { visibility: 'members' as const }],
  ])('%s', async (_, said) => {
    const before = await getRevision(visitor, 'haderslev');
    at.setNow('2026-11-24T09:00:00Z');
    const { id } = await createEvent(at.hub, 'haderslev', { ...evening, ...said });
    await changeEvent(at.hub, { municipality: 'haderslev', id }, { summary: 'Noget andet' });
    await deleteEvent(at.hub, { municipality: 'haderslev', id });
    await newPlace('Et sted');
    expect(await getRevision(visitor, 'haderslev')).toEqual(before);
  });

  test('until it is published', async () => {
    const { number } = await getRevision(visitor, 'haderslev');
    const { id } = await createEvent(at.hub, 'haderslev', { ...evening, status: 'draft' });
    await publishEvent(at.hub, { municipality: 'haderslev', id });
    expect((await getRevision(visitor, 'haderslev')).number).toBe(number + 1);
  });
});
