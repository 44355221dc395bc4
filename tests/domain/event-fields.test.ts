import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankEventFields, eventFieldNames, fieldsOfEvent } from '#domain/event-fields.ts';
import { readEventFields } from '#domain/event-form.ts';
import { eventDefaults, type Event } from '#domain/event.ts';
import { originalStarts, type Series } from '#domain/series.ts';
import { addDays, dayOf, existsIn } from '#domain/time.ts';
import { anySeries } from '#tests/support/random-series.ts';

const home = { timeZone: 'Europe/Copenhagen' };
const today = '2026-11-25';
const event: Event = {
  ...eventDefaults,
  excludedDates: [],
  extraDates: [],
  languages: ['da'],
  access: [],
  title: 'Klub',
  category: 'klub',
  start: '2026-11-26T19:00',
  end: '2026-11-26T22:00',
  id: 'aaaaaaaa',
  municipality: 'haderslev',
  slug: 'klub',
  uid: 'x',
  status: 'published',
  reason: null,
  moved: null,
  overrides: [],
  sequence: 0,
  created: '2026-11-23T17:00:00Z',
  modified: '2026-11-23T17:00:00Z',
};

describe('an event', () => {
  test('fills every field of its form', () => {
    const names = Object.keys(fieldsOfEvent(event, { scope: 'all', recurrenceId: null }));
    expect(names.toSorted()).toEqual([...eventFieldNames].toSorted());
    expect(Object.keys(blankEventFields()).toSorted()).toEqual(names.toSorted());
  });

  test('whose rule can be written in several ways keeps its own until somebody touches it', () => {
    const before = { ...event, rule: 'FREQ=WEEKLY' };
    const fields = fieldsOfEvent(before, { scope: 'all', recurrenceId: null });
    expect(readEventFields(fields, { home, today, before }).details.rule).toBe('FREQ=WEEKLY');
  });

  test('is the same after a look at its form, whatever its dates', () => {
    fc.assert(
      fc.property(
        anySeries.filter((series) => existsIn(home.timeZone, series.end) && hasDates(series)),
        (series) => {
          const before: Event = {
            ...event,
            ...series,
            excludedDates: [...series.excludedDates],
            extraDates: [...new Set(series.extraDates)].toSorted(),
            overrides: [],
          };
          const fields = fieldsOfEvent(before, { scope: 'all', recurrenceId: null });
          const { details } = readEventFields(fields, { home, today, before });
          expect(details).toMatchObject({ start: before.start, end: before.end, extraDates: before.extraDates });
          expect(details.excludedDates).toEqual(before.excludedDates.toSorted());
        },
      ),
      { numRuns: 100 },
    );
  });

  test('from one date on begins there, with what is left out after it', () => {
    const before = { ...event, rule: 'FREQ=WEEKLY;BYDAY=TH', excludedDates: ['2026-12-03T19:00', '2027-02-18T19:00'] };
    expect(fieldsOfEvent(before, { scope: 'following', recurrenceId: '2026-12-10T19:00' })).toMatchObject({
      date: ['2026-12-10'],
      from: ['19:00'],
      excluded: ['2027-02-18'],
    });
  });
});

/** A series with every date left out is nothing that a form may say. */
function hasDates(series: Series): boolean {
  return originalStarts(series, home.timeZone, addDays(dayOf(series.start), 400)).length > 0;
}
