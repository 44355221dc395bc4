/** What a young person has hidden is in no list that is read for them, page after page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '#domain/filter.ts';
import type { Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { everyOpportunity } from '#domain/opportunity-filter.ts';
import { noChoices, type Hidden } from '#domain/profile.ts';
import { createContact } from '#services/contact/create.ts';
import { createEvent } from '#services/event/create.ts';
import { listFeedEvents } from '#services/event/feed-queries.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { listSpan } from '#services/event/span-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { listContacts } from '#services/contact/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { listOpportunities } from '#services/opportunity/queries.ts';
import { createPlace } from '#services/place/create.ts';
import { asReader } from '#services/profile/choices.ts';
import { hide } from '#services/profile/hide.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asYoung } from '../support/people.ts';

let at: TestHub;
let home: Municipality;
beforeAll(async () => {
  at = await openTestHub({ demo: true });
  home = await getMunicipality(at.hub, 'haderslev');
});
afterAll(() => at.close());

/** A visitor who has hidden something. */
const reader = (hidden: Partial<Hidden>): Ctx => ({
  ...at.as({ kind: 'anonymous' }),
  hidden: { ...noChoices.hidden, ...hidden },
});

/** Every date of the list, read page by page. */
async function readThrough(ctx: Ctx, limit: number): Promise<{ items: Listing[]; pages: number[] }> {
  const items: Listing[] = [];
  const pages: number[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page = await listOccurrences(ctx, home, { filter: everything, limit, after });
    items.push(...page.items);
    pages.push(page.items.length);
    after = page.next;
  }
  return { items, pages };
}

describe('the list of what happens', () => {
  test.each([
    ['a kind', { categories: ['klub'] }, (item: Listing) => item.category === 'klub'],
    ['a town', { towns: ['haderslev'] }, (item: Listing) => item.place?.town === 'haderslev'],
    [
      'a town and a kind',
      { towns: ['vojens'], categories: ['sport'] },
      (item: Listing) => item.place?.town === 'vojens' || item.category === 'sport',
    ],
  ])('leaves out %s, and every page but the last is full', async (_, hidden, isHidden) => {
    const all = await readThrough(reader({}), 500);
    const left = await readThrough(reader(hidden), 20);
    expect(all.items.some(isHidden)).toBe(true);
    expect(left.items).toEqual(all.items.filter((item) => !isHidden(item)));
    expect(left.pages.slice(0, -1).every((length) => length === 20)).toBe(true);
    expect(left.pages.length).toBeGreaterThan(1);
  });

  test('leaves out a date that was moved to a hidden place or town, and no other of the series', async () => {
    const hall = await createPlace(at.hub, 'haderslev', { name: 'En ny hal', town: 'gram' });
    const event = await createEvent(at.hub, 'haderslev', {
      title: 'Kortspil',
      category: 'klub',
      start: '2026-11-26T19:00',
      end: '2026-11-26T21:00',
      rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3',
    });
    await changeOccurrence(
      at.hub,
      { municipality: 'haderslev', id: event.id, recurrenceId: '2026-12-03T19:00' },
      { placeId: hall.id },
    );
    const starts = async (hidden: Partial<Hidden>): Promise<string[]> =>
      (await readThrough(reader(hidden), 500)).items
        .filter(({ eventId }) => eventId === event.id)
        .map(({ start }) => start);
    const without = ['2026-11-26T19:00', '2026-12-10T19:00'];
    expect(await starts({})).toHaveLength(3);
    expect(await starts({ places: [hall.id] })).toEqual(without);
    expect(await starts({ towns: ['gram'] })).toEqual(without);
  });

  test('leaves out all of an event whose own place is hidden, also the date that was moved elsewhere', async () => {
    const [hidden, other] = await Promise.all(
      ['Det ene hus', 'Det andet hus'].map((name) => createPlace(at.hub, 'haderslev', { name, town: 'vojens' })),
    );
    const event = await createEvent(at.hub, 'haderslev', {
      title: 'Brætspil',
      category: 'klub',
      start: '2026-11-27T19:00',
      end: '2026-11-27T21:00',
      rule: 'FREQ=WEEKLY;COUNT=2',
      placeId: hidden!.id,
    });
    const key = { municipality: 'haderslev', id: event.id, recurrenceId: '2026-12-04T19:00' };
    await changeOccurrence(at.hub, key, { placeId: other!.id });
    const { items } = await readThrough(reader({ places: [hidden!.id] }), 500);
    expect(items.some(({ eventId }) => eventId === event.id)).toBe(false);
  });
});

test('weeks, months, searches and feeds of the same reader leave it out too', async () => {
  const ctx = reader({ categories: ['klub'] });
  const span = { filter: everything, from: '2026-11-23', to: '2026-12-31', limit: 600 };
  expect((await listSpan(ctx, home, span)).items.some(({ category }) => category === 'klub')).toBe(false);
  const search = { filter: { ...everything, query: 'klub' }, limit: 500 };
  expect((await listOccurrences(ctx, home, search)).items.some(({ category }) => category === 'klub')).toBe(false);
  const all = await listFeedEvents(at.hub, home, everything, 1000);
  const left = await listFeedEvents(ctx, home, everything, 1000);
  expect(left.stamps.length).toBeLessThan(all.stamps.length);
});

test('opportunities and contacts at a hidden place or in a hidden town are left out; those that are nowhere stay', async () => {
  const place = await createPlace(at.hub, 'haderslev', { name: 'Butikken', town: 'vojens' });
  const there = { kind: 'job', openWhileAway: 'yes', title: 'I butikken', placeId: place.id } as const;
  const job = await createOpportunity(at.hub, 'haderslev', there);
  const nowhere = await createOpportunity(at.hub, 'haderslev', { ...there, title: 'Hvor som helst', placeId: null });
  const contact = await createContact(at.hub, 'haderslev', { role: 'Butikschef', helpsWith: 'Job', placeId: place.id });
  for (const hidden of [{ places: [place.id] }, { towns: ['vojens'] }]) {
    const query = { filter: everyOpportunity, limit: 500 };
    const ids = (await listOpportunities(reader(hidden), home, query)).items.map(({ id }) => id);
    expect(ids).not.toContain(job.id);
    expect(ids).toContain(nowhere.id);
    expect((await listContacts(reader(hidden), home)).map(({ id }) => id)).not.toContain(contact.id);
  }
});

test('a young person reads so, and nobody else does', async () => {
  const young = await asYoung(at.hub);
  await hide(young, { kind: 'towns', name: 'haderslev' });
  const left = await readThrough(await asReader(young), 500);
  expect(left.items.some(({ place }) => place?.town === 'haderslev')).toBe(false);
  const visitor = await readThrough(await asReader(at.as({ kind: 'anonymous' })), 500);
  expect(visitor.items.some(({ place }) => place?.town === 'haderslev')).toBe(true);
  expect((await asReader(young)).actor).toEqual({ kind: 'anonymous' });
});
