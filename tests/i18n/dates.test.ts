import { describe, expect, test } from 'vitest';
import { dayAt } from '#domain/time.ts';
import {
  dateTile,
  formatDate,
  formatDay,
  formatMonth,
  formatRelativeDay,
  formatSoon,
  formatTimes,
  formatWeek,
  formatWhen,
} from '#i18n/dates.ts';

const today = '2026-06-01';
const span = (start: string, end: string) => ({ start, end });

describe('when something is', () => {
  test.each([
    ['an evening', '2026-06-05T19:00', '2026-06-05T22:00', 'fredag den 5. juni kl. 19.00–22.00'],
    ['a night', '2026-06-05T22:00', '2026-06-06T04:00', 'fredag den 5. juni kl. 22.00 til lørdag kl. 04.00'],
    ['until midnight', '2026-06-05T19:00', '2026-06-06T00:00', 'fredag den 5. juni kl. 19.00–24.00'],
    ['a whole day', '2026-06-05', '2026-06-06', 'fredag den 5. juni'],
    ['days of one month', '2027-02-13', '2027-02-22', 'lørdag den 13. til søndag den 21. februar'],
    ['days of two months', '2027-02-27', '2027-03-08', 'lørdag den 27. februar til søndag den 7. marts'],
    [
      'a weekend with times',
      '2026-06-05T16:00',
      '2026-06-07T12:00',
      'fredag den 5. juni kl. 16.00 til søndag den 7. juni kl. 12.00',
    ],
    ['next year, far away', '2027-06-04T19:00', '2027-06-04T20:00', 'fredag den 4. juni 2027 kl. 19.00–20.00'],
  ])('%s', (_, start, end, expected) => {
    expect(formatWhen(span(start, end), 'da', today)).toBe(expected);
  });

  test.each([
    ['2026-06-05T19:00', '2026-06-05T22:00', 'Friday 5 June 19:00–22:00'],
    ['2026-06-05T22:00', '2026-06-06T04:00', 'Friday 5 June 22:00 to Saturday 04:00'],
    ['2027-02-13', '2027-02-22', 'Saturday 13 to Sunday 21 February'],
    ['2026-06-05T19:00', '2026-06-06T00:00', 'Friday 5 June 19:00–midnight'],
  ])('in English, %s to %s', (start, end, expected) => {
    expect(formatWhen(span(start, end), 'en', today)).toBe(expected);
  });

  test.each([
    ['2026-06-01T19:00', '2026-06-01T22:00', 'i dag kl. 19.00–22.00'],
    ['2026-06-02T22:00', '2026-06-03T04:00', 'i morgen kl. 22.00 til onsdag kl. 04.00'],
    ['2026-06-05T19:00', '2026-06-05T22:00', 'på fredag kl. 19.00–22.00'],
    ['2026-06-05', '2026-06-06', 'på fredag'],
    ['2026-06-05', '2026-06-08', 'fredag den 5. til søndag den 7. juni'],
    ['2026-06-08T19:00', '2026-06-08T22:00', 'mandag den 8. juni kl. 19.00–22.00'],
  ])('soon: %s to %s', (start, end, expected) => {
    expect(formatSoon(span(start, end), 'da', today)).toBe(expected);
  });
});

describe('a day', () => {
  test.each([
    ['2026-05-31', 'i går'],
    ['2026-06-01', 'i dag'],
    ['2026-06-02', 'i morgen'],
    ['2026-06-03', 'på onsdag'],
    ['2026-06-07', 'på søndag'],
    ['2026-06-08', null],
    ['2026-05-30', null],
  ])('%s, seen from Monday 1 June, is %s', (day, expected) => {
    expect(formatRelativeDay(day, 'da', today)).toBe(expected);
  });

  test('has its year only where it could be mistaken', () => {
    expect(formatDay('2027-02-13', 'da', today)).toBe('lørdag den 13. februar');
    expect(formatDay('2026-02-13', 'da', today)).toBe('fredag den 13. februar 2026');
    expect(formatDate('2027-06-24', 'da', today)).toBe('24. juni 2027');
    expect(formatDate('2027-06-24', 'en', today)).toBe('24 June 2027');
  });

  test('has a tile, a week and a month', () => {
    expect(dateTile('2026-06-05T19:00', 'da')).toEqual({ weekday: 'fre', day: '5', month: 'jun' });
    expect(formatWeek('2026-11-26', 'da')).toBe('uge 48');
    expect(formatWeek('2027-01-01', 'da')).toBe('uge 53');
    expect(formatMonth('2026-06-05', 'da')).toBe('Juni 2026');
  });

  test('without times lasts all day', () => {
    expect(formatTimes(span('2026-06-05', '2026-06-06'), 'da')).toBe('hele dagen');
  });
});

test('a machine on the other side of the world says the same', () => {
  const before = process.env.TZ;
  process.env.TZ = 'Pacific/Auckland';
  try {
    expect(new Date(0).getHours()).toBe(12);
    const day = dayAt(Temporal.Instant.from('2026-06-01T21:30:00Z'), 'Europe/Copenhagen');
    expect(day).toBe('2026-06-01');
    expect(formatSoon(span('2026-06-02T19:00', '2026-06-02T22:00'), 'da', day)).toBe('i morgen kl. 19.00–22.00');
    expect(dateTile('2026-06-02T23:30', 'da')).toEqual({ weekday: 'tir', day: '2', month: 'jun' });
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
