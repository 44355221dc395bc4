import { afterAll, beforeAll, expect, test } from 'vitest';
import { everything, type EventFilter } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import { createEvent } from '#services/event/create.ts';
import { listSpan } from '#services/event/span-queries.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

let at: TestHub;
let home: Municipality;

const week = { from: '2026-11-23', to: '2026-11-29' };

beforeAll(async () => {
  at = await openTestHub({ now: '2026-11-01T12:00:00Z' });
  home = await getMunicipality(at.hub, 'haderslev');
  await joinMunicipality(at.hub, '0621', [{ name: 'Christiansfeld', postalCode: '6070' }]);
  const add = (title: string, start: string, end: string, more: object = {}) =>
    createEvent(at.hub, 'haderslev', { title, category: 'klub', start, end, ...more });
  await add('Før', '2026-11-22T19:00', '2026-11-22T22:00');
  await add('Mandag', '2026-11-23T09:00', '2026-11-23T10:00');
  const club = await add('Klub', '2026-11-19T19:00', '2026-11-19T22:00', { rule: 'FREQ=WEEKLY;COUNT=3' });
  await add('Sen søndag', '2026-11-29T22:00', '2026-11-30T02:00', { category: 'musik' });
  await add('Udstilling', '2026-11-10', '2026-12-10', { price: 0 });
  await add('Efter', '2026-11-30T00:00', '2026-11-30T02:00');
  await add('Eksempel', '2026-11-25T10:00', '2026-11-25T11:00', { example: true });
  await createEvent(at.hub, 'kolding', {
    title: 'Nabo',
    category: 'klub',
    start: '2026-11-25T10:00',
    end: '2026-11-25T11:00',
  });
  await cancelOccurrence(at.hub, { municipality: 'haderslev', id: club.id, recurrenceId: '2026-11-26T19:00' }, 'Syg');
  at.setNow('2026-11-27T12:00:00Z');
});

afterAll(() => at.close());

async function titles(filter: Partial<EventFilter> = {}, limit = 100): Promise<string[]> {
  const { items } = await listSpan(at.hub, home, { filter: { ...everything, ...filter }, ...week, limit });
  return items.map(({ title }) => title);
}

test('everything of the days, past ones and those still on too, and nothing beside them', async () => {
  expect(await titles()).toEqual(['Udstilling', 'Mandag', 'Klub', 'Sen søndag']);
});

test('a cancelled date stays, with why', async () => {
  const { items } = await listSpan(at.hub, home, { filter: everything, ...week, limit: 100 });
  expect(items.find(({ title }) => title === 'Klub')).toMatchObject({ status: 'cancelled', reason: 'Syg' });
});

test('narrowed as the list is; the days of the filter do not count', async () => {
  expect(await titles({ categories: ['musik'] })).toEqual(['Sen søndag']);
  expect(await titles({ free: true })).toEqual(['Udstilling']);
  expect(await titles({ period: 'i-aften' })).toHaveLength(4);
  expect(await titles({ from: '2026-11-29', to: '2026-11-29' })).toHaveLength(4);
});

test('says when there is more than was asked for', async () => {
  const some = await listSpan(at.hub, home, { filter: everything, ...week, limit: 2 });
  expect([some.items.length, some.complete]).toEqual([2, false]);
  const all = await listSpan(at.hub, home, { filter: everything, ...week, limit: 4 });
  expect([all.items.length, all.complete]).toEqual([4, true]);
});
