import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesByDay, lastDayOf, monthOf, readMonth, readWeek, weekOf, weeksInYear } from '#domain/calendar-grid.ts';
import { addDays, dayOf, type Day } from '#domain/time.ts';

const anyDay = fc.integer({ min: 0, max: 36_158 }).map((days) => addDays('2000-01-10', days));

describe('weeks', () => {
  test('begin on Monday, and the first has 4 January in it', () => {
    expect(readWeek('2026-48')?.days).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(readWeek('2026-01')?.first).toBe('2025-12-29');
    expect(weekOf('2027-01-01')).toBe('2026-53');
  });

  test('2026 has 53 of them, 2027 has not', () => {
    expect(readWeek('2026-53')).toMatchObject({ first: '2026-12-28', last: '2027-01-03', next: '2027-01' });
    expect(readWeek('2027-53')).toBeNull();
    expect([weeksInYear(2026), weeksInYear(2027)]).toEqual([53, 52]);
  });

  test.each([
    '',
    '2026',
    '2026-00',
    '2026-54',
    '2026-5',
    '2026-W48',
    '2026-048',
    '1999-01',
    '2100-01',
    'x',
    '2026-48 ',
  ])('%j is not a week', (name) => expect(readWeek(name)).toBeNull());

  test('every day lies in its own week, whose days follow each other', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = readWeek(weekOf(day));
        expect(week?.days).toContain(day);
        expect(week?.days).toEqual(week?.days.map((_, index) => addDays(week.first, index)));
        expect(Temporal.PlainDate.from(week?.first ?? '').dayOfWeek).toBe(1);
      }),
    );
  });

  test('the one after the one before is the same again', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const name = weekOf(day);
        const next = readWeek(name)?.next ?? null;
        if (next !== null) expect(readWeek(next)?.previous).toBe(name);
      }),
    );
  });

  test('nothing leads beyond the years there are calendars for', () => {
    expect(readWeek('2000-01')?.previous).toBeNull();
    expect(readMonth('2099-12')?.next).toBeNull();
  });
});

describe('months', () => {
  test('lie in whole weeks, from the one with the first day to the one with the last', () => {
    const month = readMonth('2026-11');
    expect(month?.weeks.map(({ name }) => name)).toEqual([
      '2026-44',
      '2026-45',
      '2026-46',
      '2026-47',
      '2026-48',
      '2026-49',
    ]);
    expect(month).toMatchObject({ first: '2026-11-01', last: '2026-11-30', previous: '2026-10', next: '2026-12' });
    expect(readMonth('2028-02')?.last).toBe('2028-02-29');
    expect(readMonth('2027-02')?.weeks).toHaveLength(4);
  });

  test.each(['2026-00', '2026-13', '2026-1', '26-11', '1999-12', 'november'])('%j is not a month', (name) =>
    expect(readMonth(name)).toBeNull(),
  );

  test('have each of their days once', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = readMonth(monthOf(day));
        const days = month?.weeks.flatMap((week) => week.days) ?? [];
        const own = days.filter((one) => monthOf(one) === monthOf(day));
        expect(own).toHaveLength(Temporal.PlainDate.from(day).daysInMonth);
        expect(days.length - own.length).toBeLessThanOrEqual(12);
        expect([own[0], own.at(-1)]).toEqual([month?.first, month?.last]);
      }),
    );
  });
});

describe('the last day of something', () => {
  test.each([
    ['an evening', '2026-11-26T19:00', '2026-11-26T22:00', '2026-11-26'],
    ['a night out', '2026-11-27T22:00', '2026-11-28T04:00', '2026-11-27'],
    ['until midnight', '2026-11-27T22:00', '2026-11-28T00:00', '2026-11-27'],
    ['a camp', '2026-11-27T17:00', '2026-11-29T12:00', '2026-11-29'],
    ['one whole day', '2026-11-27', '2026-11-28', '2026-11-27'],
    ['three whole days', '2026-11-27', '2026-11-30', '2026-11-29'],
  ])('%s', (_, start, end, last) => expect(lastDayOf({ start, end })).toBe(last));
});

describe('what is on each day', () => {
  const days = readWeek('2026-48')?.days ?? [];
  const date = (name: string, start: string, end: string) => ({ name, start, end });

  test('whole days first, then by the clock, and last what began before', () => {
    const on = datesByDay(
      [
        date('exhibition', '2026-11-20', '2026-12-08'),
        date('morning', '2026-11-24T09:00', '2026-11-24T10:00'),
        date('evening', '2026-11-24T19:00', '2026-11-24T22:00'),
        date('holiday', '2026-11-24', '2026-11-25'),
      ],
      days,
    );
    expect(on.get('2026-11-24')?.map(({ name }) => name)).toEqual(['holiday', 'morning', 'evening', 'exhibition']);
    expect(on.get('2026-11-29')?.map(({ name }) => name)).toEqual(['exhibition']);
  });

  test('a night that began on Sunday is not on Monday', () => {
    const on = datesByDay([date('night', '2026-11-22T22:00', '2026-11-23T04:00')], days);
    expect([...on.values()].flat()).toEqual([]);
  });

  test('something stands on each of its days and on no other', () => {
    const span = fc.tuple(anyDayOf(days), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(span, ([day, from, length]) => {
        const start = addDays(day, from);
        const on = datesByDay([date('x', start, addDays(start, length))], days);
        const expected = days.filter((one) => one >= start && one < addDays(start, length));
        expect([...on].filter(([, dates]) => dates.length > 0).map(([one]) => one)).toEqual(expected);
      }),
    );
  });

  function anyDayOf(all: readonly Day[]): fc.Arbitrary<Day> {
    return fc.constantFrom(...all.map(dayOf));
  }
});
