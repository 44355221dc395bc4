import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandRule } from '#domain/recurrence.ts';
import {
  emptyOverride,
  firstDateOf,
  occurrencesOf,
  originalStarts,
  type Occurrence,
  type Series,
} from '#domain/series.ts';
import { addDays, dayOf, existsIn, instantOf, isWholeDay, nominalLength, shift } from '#domain/time.ts';
import { zone } from '#tests/support/random-rules.ts';
import { anySeries } from '#tests/support/random-series.ts';

function series(start: string, end: string, rule: string | null, rest: Partial<Series> = {}): Series {
  return { start, end, rule, excludedDates: [], extraDates: [], overrides: [], ...rest };
}

function starts(dates: readonly Occurrence[]): string[] {
  return dates.map(({ start }) => start);
}

/** When it begins and ends on the one true time line. */
function instants(date: Occurrence | undefined): string {
  return [date?.startsAt, date?.endsAt].map((seconds) => instantOf(seconds ?? 0).toString()).join(' – ');
}

const thursdays = series('2026-10-01T19:00', '2026-10-01T22:00', 'FREQ=WEEKLY;UNTIL=20261029T190000');

describe('a series across a change of clocks', () => {
  test('keeps its time on the wall', () => {
    const dates = occurrencesOf(thursdays, zone, '2026-12-31');
    expect(instants(dates.at(-2))).toBe('2026-10-22T17:00:00Z – 2026-10-22T20:00:00Z');
    expect(instants(dates.at(-1))).toBe('2026-10-29T18:00:00Z – 2026-10-29T21:00:00Z');
  });

  test('leaves out a date in the hour that is skipped', () => {
    const sundays = series('2027-03-21T02:30', '2027-03-21T05:00', 'FREQ=WEEKLY');
    expect(starts(occurrencesOf(sundays, zone, '2027-04-04'))).toEqual(['2027-03-21T02:30', '2027-04-04T02:30']);
  });

  test('means the first pass of the hour that comes twice', () => {
    const sundays = series('2026-10-18T02:30', '2026-10-18T05:00', 'FREQ=WEEKLY');
    const night = occurrencesOf(sundays, zone, '2026-10-25').at(-1);
    expect(instants(night)).toBe('2026-10-25T00:30:00Z – 2026-10-25T04:00:00Z');
  });

  test('ends a night when its clock says so, be it an hour longer or shorter', () => {
    const nights = series('2026-10-17T22:00', '2026-10-18T04:00', 'FREQ=WEEKLY');
    const dates = occurrencesOf(nights, zone, '2027-03-27');
    const autumn = dates.find(({ start }) => start === '2026-10-24T22:00');
    expect(autumn?.end).toBe('2026-10-25T04:00');
    expect(instants(autumn)).toBe('2026-10-24T20:00:00Z – 2026-10-25T03:00:00Z');
    expect(instants(dates.at(-1))).toBe('2027-03-27T21:00:00Z – 2027-03-28T02:00:00Z');
  });

  test('of whole days lasts from midnight to midnight', () => {
    const weekends = series('2026-10-17', '2026-10-19', 'FREQ=WEEKLY');
    const dates = occurrencesOf(weekends, zone, '2026-10-24');
    expect(dates.at(-1)).toMatchObject({ start: '2026-10-24', end: '2026-10-26' });
    expect(instants(dates.at(-1))).toBe('2026-10-23T22:00:00Z – 2026-10-25T23:00:00Z');
  });
});

describe('the first date of a series', () => {
  test('is the first that its rule and its extra dates give, less the excluded', () => {
    fc.assert(
      fc.property(anySeries, (any) => {
        const [first] = occurrencesOf({ ...any, overrides: [] }, zone, addDays(dayOf(any.start), 3653));
        const { start, end } = first ?? any;
        expect(firstDateOf(any, zone)).toEqual({ start, end });
      }),
    );
  });

  test('is its start when every date is excluded', () => {
    const none = series('2029-06-01', '2029-06-02', 'FREQ=WEEKLY;COUNT=1', { excludedDates: ['2029-06-01'] });
    expect(firstDateOf(none, zone)).toEqual({ start: '2029-06-01', end: '2029-06-02' });
  });
});

describe('the dates of a series', () => {
  test('are the rule and the extra ones, less the excluded', () => {
    const some = {
      ...thursdays,
      excludedDates: ['2026-10-08T19:00'],
      extraDates: ['2026-10-10T14:00', '2026-10-15T19:00'],
    };
    expect(starts(occurrencesOf(some, zone, '2026-12-31'))).toEqual([
      '2026-10-01T19:00',
      '2026-10-10T14:00',
      '2026-10-15T19:00',
      '2026-10-22T19:00',
      '2026-10-29T19:00',
    ]);
  });

  test('end with the horizon, that day too', () => {
    expect(starts(occurrencesOf(thursdays, zone, '2026-10-08'))).toEqual(['2026-10-01T19:00', '2026-10-08T19:00']);
    expect(occurrencesOf(thursdays, zone, '2026-09-30')).toEqual([]);
  });

  test('are one, without a rule', () => {
    expect(starts(occurrencesOf({ ...thursdays, rule: null }, zone, '2026-12-31'))).toEqual(['2026-10-01T19:00']);
  });

  test('can lack the very first', () => {
    const late = { ...thursdays, excludedDates: ['2026-10-01T19:00'] };
    expect(starts(occurrencesOf(late, zone, '2026-10-15'))).toEqual(['2026-10-08T19:00', '2026-10-15T19:00']);
  });
});

describe('what is decided for one date', () => {
  const decided = (change: object): Occurrence | undefined => {
    const override = { ...emptyOverride('2026-10-08T19:00'), ...change };
    const dates = occurrencesOf({ ...thursdays, overrides: [override] }, zone, '2026-12-31');
    expect(dates).toHaveLength(5);
    return dates.find(({ recurrenceId }) => recurrenceId === '2026-10-08T19:00');
  };

  test('moved, it lasts as long as the others and keeps its name', () => {
    expect(decided({ start: '2026-10-09T17:00' })).toMatchObject({
      recurrenceId: '2026-10-08T19:00',
      start: '2026-10-09T17:00',
      end: '2026-10-09T20:00',
      status: 'moved',
    });
  });

  test('moved with an end, it ends then', () => {
    expect(decided({ end: '2026-10-08T20:00' })).toMatchObject({ end: '2026-10-08T20:00', status: 'moved' });
  });

  test('cancelled, it stands where it stood', () => {
    expect(decided({ cancelled: true })).toMatchObject({ start: '2026-10-08T19:00', status: 'cancelled' });
    expect(decided({ cancelled: true, start: '2026-10-09T17:00' })).toMatchObject({ status: 'cancelled' });
  });

  test('renamed, it is changed', () => {
    expect(decided({ title: 'Fest' })).toMatchObject({ status: 'changed', override: { title: 'Fest' } });
  });

  test('stands in the order of its new start', () => {
    const override = { ...emptyOverride('2026-10-08T19:00'), start: '2026-10-16T19:00' };
    const names = occurrencesOf({ ...thursdays, overrides: [override] }, zone, '2026-12-31');
    expect(names.map(({ recurrenceId }) => recurrenceId.slice(8, 10))).toEqual(['01', '15', '08', '22', '29']);
  });

  test('is forgotten when the series has no such date', () => {
    const dates = occurrencesOf({ ...thursdays, overrides: [emptyOverride('2026-10-09T19:00')] }, zone, '2026-12-31');
    expect(dates.every(({ override }) => override === null)).toBe(true);
  });
});

describe('whatever the series', () => {
  const horizon = '2027-07-31';

  test('its dates exist, are named once, rise, and end after they begin', () => {
    fc.assert(
      fc.property(anySeries, (some) => {
        const dates = occurrencesOf(some, zone, horizon);
        expect(new Set(dates.map(({ recurrenceId }) => recurrenceId)).size).toBe(dates.length);
        expect(dates.every(({ start }) => existsIn(zone, start))).toBe(true);
        expect(dates.every(({ startsAt, endsAt }) => startsAt < endsAt)).toBe(true);
        expect(dates.map(({ startsAt }) => startsAt)).toEqual(
          dates.map(({ startsAt }) => startsAt).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  test('every date comes from the rule or the extra ones, and every one that may be is there', () => {
    fc.assert(
      fc.property(anySeries, (some) => {
        const named = new Set(originalStarts(some, zone, horizon));
        const may = new Set([...expandRule(some.start, some.rule, horizon), ...some.extraDates]);
        const gone = new Set(some.excludedDates);
        expect(
          [...may].filter((wall) => !gone.has(wall) && existsIn(zone, wall)).every((wall) => named.has(wall)),
        ).toBe(true);
        expect([...named].every((wall) => may.has(wall) && !gone.has(wall))).toBe(true);
      }),
    );
  });

  test('what nobody decided for lasts as long on the wall as the first, what was decided holds', () => {
    fc.assert(
      fc.property(anySeries, (some) => {
        const length = nominalLength(some.start, some.end);
        for (const { recurrenceId, start, end, override, status } of occurrencesOf(some, zone, horizon)) {
          expect(start).toBe(override?.start ?? recurrenceId);
          expect(end).toBe(override?.end ?? shift(start, length));
          expect(isWholeDay(start)).toBe(isWholeDay(some.start));
          expect(status === 'cancelled').toBe(override?.cancelled === true);
        }
      }),
    );
  });

  test('what it was up to yesterday is not changed by looking further', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 300 }), (some, days) => {
        const near = addDays(dayOf(some.start), days);
        const far = originalStarts({ ...some, extraDates: [] }, zone, addDays(near, 90));
        expect(originalStarts({ ...some, extraDates: [] }, zone, near)).toEqual(
          some.rule === null ? far : far.filter((wall) => dayOf(wall) <= near),
        );
      }),
    );
  });
});
