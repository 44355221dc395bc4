/** What one sees before a draft is published; and that looking changes nothing. */
import { expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { getEvent } from '#services/event/queries.ts';
import { previewDraft } from '#services/event/preview-draft.ts';
import { listPlaces } from '#services/place/queries.ts';
import { givenClub } from './club.ts';

const given = givenClub();

async function previewOf(scope: 'all' | 'one' | 'following', recurrenceId: string | null, fields: Fields) {
  const target = { proposal: 'change', noun: 'event', itemId: given.club.id, scope, recurrenceId } as const;
  const { id } = await beginDraft(given.at.hub, 'haderslev', target, fields);
  return previewDraft(given.at.hub, 'haderslev', id);
}

test('the event as it would become, its dates, and what becomes of each', async () => {
  const preview = await previewOf('all', null, { from: ['18'], to: ['21'], newPlace: ['Smedjen'] });
  expect(preview.event).toMatchObject({ start: '2026-11-26T18:00', id: given.club.id });
  expect(preview.dates.map((date) => date.start)).toEqual(['2026-11-26T18:00', '2026-12-03T18:00', '2026-12-10T18:00']);
  expect(preview.changes.moved).toHaveLength(3);
  expect(preview.newPlace).toBe('Smedjen');
  expect(await getEvent(given.at.hub, given.home, given.club.id)).toEqual(given.club);
  expect((await listPlaces(given.at.hub, given.home)).map((place) => place.name)).not.toContain('Smedjen');
});

test('the part that goes on and the part that ends, where a series is split', async () => {
  const preview = await previewOf('following', '2026-12-03T19:00', { title: ['Klub for de store'] });
  expect(preview.event).toMatchObject({ title: 'Klub for de store', start: '2026-12-03T19:00' });
  expect(preview.ended).toMatchObject({ title: 'Torsdagsklub', rule: null });
  expect(preview.changes).toMatchObject({ added: [], removed: [], moved: [] });
});

test('what keeps it from being published, at its fields', async () => {
  const preview = await previewOf('all', null, { to: ['18'], endDate: ['26.11.2026'], price: ['?'] });
  expect(preview.event).toBeNull();
  expect(preview.complaints.map((one) => one.field)).toEqual(['to', 'price']);
});

test('what was taken for granted', async () => {
  const preview = await previewOf('one', '2026-12-03T19:00', { to: [] });
  expect(preview.remarks.map((one) => one.field)).toEqual(['to']);
  expect(preview.event?.overrides).toMatchObject([{ end: '2026-12-03T21:00' }]);
});
