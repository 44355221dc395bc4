/** An event as the renderer gets it, and what it makes of it. */
import ICAL from 'ical.js';
import { eventDefaults, type Event } from '#domain/event.ts';
import { emptyOverride, type Override } from '#domain/series.ts';
import { writeCalendar, type CalendarFacts } from '#feeds/ics/calendar.ts';
import { eventEntries, type Surroundings } from '#feeds/ics/event.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';

/** A club evening on a Thursday, once. */
export function anEvent(said: Partial<Event> = {}): Event {
  return {
    ...eventDefaults,
    excludedDates: [],
    extraDates: [],
    languages: ['da'],
    access: [],
    title: 'Torsdagsklub',
    category: 'klub',
    start: '2026-11-26T19:00',
    end: '2026-11-26T22:00',
    id: 'k3m5p7q9',
    municipality: 'haderslev',
    slug: 'torsdagsklub',
    uid: '8f0c2d57-9a51-4c6f-8f7a-9d11aa22bb33',
    status: 'published',
    reason: null,
    moved: null,
    overrides: [],
    sequence: 3,
    created: '2026-10-01T08:00:00Z',
    modified: '2026-11-01T09:30:00Z',
    ...said,
  };
}

/** What holds for one date only. */
export function override(recurrenceId: string, said: Partial<Override>): Override {
  return { ...emptyOverride(recurrenceId), ...said };
}

export const around: Surroundings = {
  lang: 'da',
  publicUrl: 'https://hjemegn.example',
  horizon: '2027-12-31',
  venues: new Map([
    ['place001', { location: 'StreetDome, 6100 Haderslev', position: { latitude: 55.2494, longitude: 9.4878 } }],
    ['place002', { location: 'Biblioteket i Vojens', position: null }],
  ]),
  categories: new Map([['klub', 'Klub og fællesskab']]),
};

export const facts: CalendarFacts = {
  name: 'Haderslev',
  description: 'Det sker i Haderslev.',
  source: 'https://hjemegn.example/feeds/haderslev.ics',
  colour: '#9b2f3f',
  colourName: 'brown',
};

/** A calendar of some events, which the linter finds nothing wrong with. */
export function calendarOf(...events: Event[]): string {
  const text = writeCalendar(
    facts,
    events.flatMap((event) => eventEntries(event, around)),
  );
  expectCleanFeed(text);
  return text;
}

/** The VEVENTs of an event, unfolded: one list of lines each. */
export function veventsOf(...events: Event[]): string[][] {
  const unfolded = calendarOf(...events).replaceAll('\r\n ', '');
  return unfolded
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((component) => component.split('\r\n').slice(0, component.split('\r\n').indexOf('END:VEVENT')));
}

/** The value of a property with its parameters, or undefined. */
export function lineOf(vevent: readonly string[] | undefined, name: string): string | undefined {
  return vevent?.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.slice(name.length);
}

/** The text that a calendar program reads. */
export function textOf(vevent: readonly string[] | undefined, name: string): string | null {
  const parsed = new ICAL.Component(
    ICAL.parse(`BEGIN:VEVENT\r\n${(vevent ?? []).join('\r\n')}\r\nEND:VEVENT`) as never,
  );
  return parsed.getFirstPropertyValue(name.toLowerCase()) as string | null;
}
