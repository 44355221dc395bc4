/** Whatever the series, ical.js reads from our feed exactly the dates that we know. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventDefaults, type Event } from '#domain/event.ts';
import type { Series } from '#domain/series.ts';
import type { Day } from '#domain/time.ts';
import { writeCalendar } from '#feeds/ics/calendar.ts';
import { eventEntries } from '#feeds/ics/event.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';
import { shownByIcalJs } from '#tests/support/read-by-ical-js.ts';
import { anySeries, anyYearlySeries } from '#tests/support/random-series.ts';
import { differences, shownByUs } from '#tests/support/shown.ts';

function eventOf(series: Series, status: Event['status'] = 'published'): Event {
  return {
    ...eventDefaults,
    languages: ['da'],
    access: [],
    id: 'k3m5p7q2',
    municipality: 'haderslev',
    slug: 'aaben-cafe',
    uid: '0b8d9c1e-3f0c-4d57-9a51-0c6f7f7a9d11',
    title: 'Åben café; kom, spil\\spis',
    category: 'klub',
    status,
    reason: status === 'cancelled' ? 'Vi er på tur.' : null,
    sequence: 3,
    created: '2026-09-01T12:00:00Z',
    modified: '2026-10-01T12:00:00Z',
    ...series,
    moved: null,
    overrides: [...series.overrides],
    excludedDates: [...series.excludedDates],
    extraDates: [...series.extraDates],
  };
}

function feedOf(event: Event, horizon: Day): string {
  const entries = eventEntries(event, {
    lang: 'da',
    publicUrl: 'https://hjemegn.example',
    horizon,
    venues: new Map(),
    categories: new Map([['klub', 'Klub']]),
  });
  const facts = {
    name: 'Det sker',
    description: '',
    source: 'https://hjemegn.example/feeds/haderslev.ics',
    colourName: 'teal',
    colour: '#0f766e',
  };
  return writeCalendar(facts, entries);
}

/** Fails when ical.js shows a date otherwise than we know it, or the linter finds something. */
function expectSameDates(event: Event, to: Day): void {
  const feed = feedOf(event, to);
  expectCleanFeed(feed);
  expect(differences(shownByIcalJs(feed, '2026-08-01', to), shownByUs(event, '2026-08-01', to))).toEqual([]);
}

describe('ical.js reads what we know of', () => {
  test('any series', () => {
    fc.assert(
      fc.property(anySeries, (series) => expectSameDates(eventOf(series), '2027-12-31')),
      { numRuns: 200 },
    );
  });

  test('a yearly series, over fourteen years', () => {
    fc.assert(
      fc.property(anyYearlySeries, (series) => expectSameDates(eventOf(series), '2040-12-31')),
      { numRuns: 100 },
    );
  });

  test('a cancelled series', () => {
    fc.assert(
      fc.property(anySeries, (series) => expectSameDates(eventOf(series, 'cancelled'), '2027-12-31')),
      { numRuns: 50 },
    );
  });
});
