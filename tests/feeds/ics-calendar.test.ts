import { describe, expect, test } from 'vitest';
import { everything, type EventFilter } from '#domain/filter.ts';
import { feedName } from '#feeds/feed-name.ts';
import { writeCalendar } from '#feeds/ics/calendar.ts';
import { eventEntries, type Entry } from '#feeds/ics/event.ts';
import { fit } from '#feeds/ics/fit.ts';
import { eventMemory } from '#feeds/ics/memory.ts';
import { venueOf } from '#feeds/ics/venue.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';
import { anEvent, around, calendarOf, facts, override } from './sample-event.ts';

describe('the calendar around its events', () => {
  test('3: every property of the calendar stands before the first component', () => {
    const lines = calendarOf(anEvent()).split('\r\n');
    const first = lines.indexOf('BEGIN:VTIMEZONE');
    const outside = lines.slice(0, first).filter((line) => !line.startsWith(' '));
    expect(outside.map((line) => line.split(/[:;]/)[0])).toEqual([
      'BEGIN',
      'VERSION',
      'PRODID',
      'CALSCALE',
      'NAME',
      'X-WR-CALNAME',
      'DESCRIPTION',
      'X-WR-CALDESC',
      'REFRESH-INTERVAL',
      'X-PUBLISHED-TTL',
      'SOURCE',
      'COLOR',
      'X-APPLE-CALENDAR-COLOR',
    ]);
  });

  test('5: the same events in any order are the same bytes, sorted by start, UID and RECURRENCE-ID', () => {
    const renamed = override('2026-12-03T19:00', { title: 'Film' });
    const events = [
      anEvent({ rule: 'FREQ=WEEKLY', overrides: [renamed] }),
      anEvent({ uid: 'aaa', id: 'aaaaaaaa' }),
      anEvent({ uid: 'bbb', id: 'bbbbbbbb', start: '2026-11-26', end: '2026-11-27' }),
    ];
    const text = calendarOf(...events);
    expect(calendarOf(...events.toReversed())).toBe(text);
    expect(text.match(/\r\nUID:\w+/g)).toEqual(['\r\nUID:bbb', '\r\nUID:8f0c2d57', '\r\nUID:aaa', '\r\nUID:8f0c2d57']);
  });

  test('2, 15: name and description are escaped; refresh, source and colours are said twice where programs differ', () => {
    const name = 'Haderslev: Sport, »løb;hop« \\ gratis';
    const text = writeCalendar({ ...facts, name, description: 'Et, to' }, eventEntries(anEvent(), around));
    expectCleanFeed(text);
    expect(text).toContain('NAME:Haderslev: Sport\\, »løb\\;hop« \\\\ gratis\r\n');
    expect(text).toContain('X-WR-CALNAME:Haderslev: Sport\\, »løb\\;hop« \\\\ gratis\r\n');
    expect(text).toContain('\r\nDESCRIPTION:Et\\, to\r\nX-WR-CALDESC:Et\\, to\r\n');
    expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n');
    expect(text).toContain('\r\nSOURCE;VALUE=URI:https://hjemegn.example/feeds/haderslev.ics\r\n');
    expect(text).toContain('\r\nCOLOR:brown\r\nX-APPLE-CALENDAR-COLOR:#9b2f3f\r\n');
  });

  test('a calendar without events is still one', () => {
    expectCleanFeed(calendarOf());
  });
});

describe('24: what fits', () => {
  const entry = (size: number): Entry => ({ order: '', text: '', size });
  const events = (count: number, entries: number, size: number) =>
    Array.from({ length: count }, () => Array.from({ length: entries }, () => entry(size)));

  test('a thousand VEVENTs, overrides counted', () => {
    expect(fit(events(1000, 1, 500))).toMatchObject({ cutOff: false, entries: { length: 1000 } });
    expect(fit(events(1001, 1, 500))).toMatchObject({ cutOff: true, entries: { length: 1000 } });
    expect(fit(events(400, 3, 100))).toMatchObject({ cutOff: true, entries: { length: 999 } });
  });

  test('900 kB with the calendar around them', () => {
    const { entries, cutOff } = fit(events(500, 1, 2000));
    expect(cutOff).toBe(true);
    expect(entries).toHaveLength(447);
  });

  test('what comes first in the order given is what stays', () => {
    const [near, far] = [[entry(800_000)], [entry(200_000)]];
    expect(fit([near, far]).entries).toEqual(near);
    expect(fit([far, near]).entries).toEqual(far);
  });

  test('23: an event too large for any feed does not empty it', () => {
    const [huge, small] = [[entry(2_000_000)], [entry(1000)]];
    expect(fit([huge, small])).toEqual({ entries: small, cutOff: true });
  });
});

describe('what a feed is called', () => {
  const names = { categories: new Map([['sport', 'Sport og bevægelse']]), towns: new Map([['vojens', 'Vojens']]) };
  const called = (filter: Partial<EventFilter>) => feedName('Haderslev', { ...everything, ...filter }, names, 'da');

  test('where, and what of it', () => {
    expect(called({})).toBe('Haderslev');
    expect(called({ categories: ['sport'] })).toBe('Haderslev: Sport og bevægelse');
    expect(called({ towns: ['vojens'], free: true, comeAlone: true, fromAfar: true, age: 17 })).toBe(
      'Haderslev: Vojens, 17 år, gratis, på afstand, kom alene',
    );
    expect(called({ period: 'weekend', query: 'skate' })).toBe('Haderslev: weekenden, »skate«');
    expect(called({ from: '2026-06-24', to: '2026-07-01' })).toBe('Haderslev: fra 24.6.2026, til 1.7.2026');
  });
});

describe('where an event is', () => {
  const place = {
    id: 'place001',
    municipality: 'haderslev',
    name: 'StreetDome',
    town: 'haderslev',
    streetAddress: null,
    postalCode: '6100',
    latitude: null,
    longitude: null,
    online: false,
    accessText: null,
  };

  test('place, street, postcode and town, none of them twice', () => {
    expect(venueOf(place, 'Haderslev').location).toBe('StreetDome, 6100 Haderslev');
    expect(venueOf({ ...place, streetAddress: 'Ved havnen' }, 'Haderslev').location).toBe(
      'StreetDome, Ved havnen, 6100 Haderslev',
    );
    expect(venueOf({ ...place, name: 'Et værksted i Vojens', postalCode: null }, 'Vojens').location).toBe(
      'Et værksted i Vojens',
    );
    expect(venueOf({ ...place, name: 'På nettet', postalCode: null }, null).location).toBe('På nettet');
  });
});

describe('the memory of written events', () => {
  const event = anEvent({ placeId: 'place001', overrides: [override('2026-11-26T19:00', { placeId: 'place002' })] });
  const stamp = { id: event.id, sequence: 3, modifiedAt: Date.parse(event.modified) / 1000 };

  test('gives back what was written while nothing changed', () => {
    const memory = eventMemory();
    expect(memory.recall(stamp, around)).toBeUndefined();
    const written = memory.write(event, around);
    expect(memory.recall(stamp, around)).toBe(written);
  });

  test('forgets with the event, its places, its category, the language, the address and the horizon', () => {
    const memory = eventMemory();
    memory.write(event, around);
    const moved = new Map([...around.venues, ['place002', { location: 'Et andet sted', position: null }] as const]);
    const removed = new Map([...around.venues].filter(([id]) => id !== 'place001'));
    expect(memory.recall({ ...stamp, sequence: 4 }, around)).toBeUndefined();
    expect(memory.recall({ ...stamp, modifiedAt: stamp.modifiedAt + 1 }, around)).toBeUndefined();
    expect(memory.recall(stamp, { ...around, venues: moved })).toBeUndefined();
    expect(memory.recall(stamp, { ...around, venues: removed })).toBeUndefined();
    expect(memory.recall(stamp, { ...around, categories: new Map([['klub', 'Klubben']]) })).toBeUndefined();
    expect(memory.recall(stamp, { ...around, lang: 'en' })).toBeUndefined();
    expect(memory.recall(stamp, { ...around, publicUrl: 'https://andet.example' })).toBeUndefined();
    expect(memory.recall(stamp, { ...around, horizon: '2028-12-31' })).toBeUndefined();
    expect(memory.recall(stamp, around)).toBeDefined();
  });
});
