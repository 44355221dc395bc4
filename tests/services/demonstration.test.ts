import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { event, occurrence } from '#db/schema/event.ts';
import { everything } from '#domain/filter.ts';
import { everyOpportunity } from '#domain/opportunity-filter.ts';
import { opportunityKinds } from '#domain/opportunity.ts';
import { addDays, dayAt } from '#domain/time.ts';
import type { Listing } from '#domain/listing.ts';
import { listContacts } from '#services/contact/queries.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { fillDemonstration } from '#services/demonstration/fill.ts';
import { getMunicipality, listCategories } from '#services/municipality/queries.ts';
import { listOpportunities } from '#services/opportunity/queries.ts';
import { listPlaces } from '#services/place/queries.ts';
import { listStories } from '#services/story/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

let open: TestHub | undefined;
afterEach(() => open?.close());

async function demonstration(now: string): Promise<TestHub> {
  open = await openTestHub({ demo: true, now });
  return open;
}

async function dates(hub: TestHub, filter: Partial<typeof everything> = {}): Promise<Listing[]> {
  const home = await getMunicipality(hub.hub, 'haderslev');
  const found: Listing[] = [];
  let after: string | null = null;
  do {
    const page = await listOccurrences(hub.hub, home, { filter: { ...everything, ...filter }, limit: 200, after });
    found.push(...page.items);
    after = page.next;
  } while (after !== null && found.length < 2000);
  return found;
}

describe.each([
  ['a Monday morning', '2026-11-23T07:00:00Z'],
  ['a Tuesday', '2026-11-24T12:00:00Z'],
  ['a Wednesday late', '2026-11-25T22:50:00Z'],
  ['a Thursday in July', '2027-07-15T10:00:00Z'],
  ['a Friday night', '2026-11-27T22:30:00Z'],
  ['a Saturday', '2027-02-13T09:00:00Z'],
  ['a Sunday evening', '2026-11-29T19:00:00Z'],
  ['Christmas Eve, a Thursday', '2026-12-24T08:00:00Z'],
  ['New Year’s Eve late', '2026-12-31T21:45:00Z'],
  ['the night the clocks go forward', '2027-03-27T20:00:00Z'],
])('filled on %s', (_, now) => {
  test('there is something this evening, this weekend, next week and in every coming week', async () => {
    const hub = await demonstration(now);
    const today = dayAt(hub.hub.clock(), 'Europe/Copenhagen');
    const tonight = (await dates(hub, { period: 'i-aften' })).filter((one) => one.status !== 'cancelled');
    expect(tonight.some((one) => one.start.startsWith(today))).toBe(true);
    expect((await dates(hub, { period: 'weekend' })).length).toBeGreaterThanOrEqual(4);
    expect((await dates(hub, { period: 'naeste-uge' })).length).toBeGreaterThanOrEqual(10);
    const starts = (await dates(hub)).filter((one) => one.status !== 'cancelled').map((one) => one.start.slice(0, 10));
    for (let ahead = 0; ahead < 180; ahead += 1) {
      expect(starts, 'every evening has something').toContain(addDays(today, ahead));
    }
  });
});

describe('a demonstration', () => {
  test('has every category, many towns, ages, prices and ways to come', async () => {
    const hub = await demonstration('2026-11-23T17:00:00Z');
    const home = await getMunicipality(hub.hub, 'haderslev');
    const all = await dates(hub);
    const categories = await listCategories(hub.hub, home.code);
    expect(new Set(all.map((one) => one.category))).toEqual(new Set(categories.map((one) => one.slug)));
    expect(new Set(all.map((one) => one.place?.town)).size).toBeGreaterThanOrEqual(9);
    expect(new Set(all.map((one) => one.eventId)).size).toBeGreaterThanOrEqual(30);
    expect((await dates(hub, { fromAfar: true })).length).toBeGreaterThan(5);
    expect((await dates(hub, { free: true, comeAlone: true, age: 16 })).length).toBeGreaterThan(20);
  });

  test('has what happens to real calendars: cancelled, moved and changed dates, nights, whole days, something still on', async () => {
    const hub = await demonstration('2026-11-23T17:00:00Z');
    const all = await dates(hub);
    expect(new Set(all.map((one) => one.status))).toEqual(new Set(['scheduled', 'moved', 'changed', 'cancelled']));
    expect(all.filter((one) => one.status === 'cancelled').every((one) => one.reason !== null)).toBe(true);
    expect(all.some((one) => one.start.endsWith('T22:00') && one.end.endsWith('T04:00'))).toBe(true);
    expect(all.some((one) => one.start.length === 10 && one.end === addDays(one.start, 5))).toBe(true);
    expect(all[0]?.start).toBe('2026-11-19');
    expect(await eventNamed(hub, 'Torsdagsklub')).toMatchObject({
      excludedDates: expect.arrayContaining(['2026-12-24T19:00', '2027-02-18T19:00']) as string[],
    });
    expect(await eventNamed(hub, 'Brætspil på Bispen')).toMatchObject({ rule: 'FREQ=MONTHLY;BYDAY=1TU' });
    expect(await eventNamed(hub, 'Klatring for nybegyndere')).toMatchObject({ status: 'cancelled', sequence: 1 });
  });

  test('says of everything made up that it is an example, also in its own words', async () => {
    const hub = await demonstration('2026-11-23T17:00:00Z');
    const home = await getMunicipality(hub.hub, 'haderslev');
    const events = await hub.hub.db.read.select().from(event);
    expect(events.filter((one) => !one.example)).toEqual([]);
    expect(events.filter((one) => !saysSo(one.text)).map((one) => one.title)).toEqual([]);
    const opportunities = (await listOpportunities(hub.hub, home, { filter: everyOpportunity, limit: 100 })).items;
    expect(opportunities.filter((one) => !one.example || !saysSo(one.text)).map((one) => one.title)).toEqual([]);
    const invented = (await listContacts(hub.hub, home)).filter(
      (one) => one.phone !== '112' && one.phone !== '116 111',
    );
    expect(invented.filter((one) => !one.placeholder || !one.example)).toEqual([]);
    expect(invented.filter((one) => one.phone !== null || one.email !== null || one.hours !== null)).toEqual([]);
    const places = await listPlaces(hub.hub, home);
    expect(places.filter((one) => one.streetAddress !== null)).toEqual([]);
  });

  test('has an opportunity of every kind, contacts with deputies and stories', async () => {
    const hub = await demonstration('2026-11-23T17:00:00Z');
    const home = await getMunicipality(hub.hub, 'haderslev');
    const opportunities = (await listOpportunities(hub.hub, home, { filter: everyOpportunity, limit: 100 })).items;
    expect(new Set(opportunities.map((one) => one.kind))).toEqual(new Set(opportunityKinds));
    const contacts = await listContacts(hub.hub, home);
    expect(contacts.map((one) => one.role).slice(0, 2)).toEqual(['Ungemedarbejder', 'Fritidsvejleder']);
    expect(contacts.filter((one) => one.deputyId !== null).length).toBeGreaterThanOrEqual(4);
    expect((await listStories(hub.hub, home, { limit: 10 })).items).toHaveLength(5);
  });

  test('uses none of the words a young person should not meet', async () => {
    const hub = await demonstration('2026-11-23T17:00:00Z');
    const home = await getMunicipality(hub.hub, 'haderslev');
    const said = JSON.stringify([
      await hub.hub.db.read.select().from(event),
      await listOpportunities(hub.hub, home, { filter: everyOpportunity, limit: 100 }),
      await listContacts(hub.hub, home),
      await listStories(hub.hub, home, { limit: 100 }),
    ]);
    expect(said).not.toMatch(
      /anbragt|anbring|\bsag(en|er|s)?\b|borger|efterværn|netværksperson|udsat|døgninst|målgruppe/i,
    );
  });

  test('is filled once and quickly', async () => {
    const hub = await openTestHub({ now: '2026-11-23T17:00:00Z' });
    open = hub;
    const before = process.cpuUsage();
    await fillDemonstration(hub.hub);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1500);
    const events = await hub.hub.db.read.$count(event);
    await fillDemonstration(hub.hub);
    expect(await hub.hub.db.read.$count(event)).toBe(events);
    expect(await hub.hub.db.read.$count(occurrence, eq(occurrence.example, false))).toBe(0);
  });

  test('shows nothing of it once the installation is no demonstration', async () => {
    const hub = await openTestHub({ now: '2026-11-23T17:00:00Z' });
    open = hub;
    await fillDemonstration(hub.hub);
    expect(await dates(hub)).toEqual([]);
  });
});

function saysSo(text: string): boolean {
  return /eksempel|fundet på/i.test(text);
}

async function eventNamed(hub: TestHub, title: string): Promise<unknown> {
  const rows = await hub.hub.db.read.select().from(event).where(eq(event.title, title));
  return rows[0];
}
