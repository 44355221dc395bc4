import { describe, expect, test } from 'vitest';
import { easterSunday, excludedFor, holidaysBetween, publicHolidays, schoolHolidays } from '#domain/school-holidays.ts';
import { expandRule } from '#domain/recurrence.ts';

const spans = (all: { name: string; from: string; to: string }[]) =>
  all.map(({ name, from, to }) => `${name} ${from}–${to}`);

describe('holidays offered to be left out', () => {
  test('of a school year are those that schools usually have', () => {
    expect(spans(schoolHolidays('2026-08-10', '2027-08-08'))).toEqual([
      'autumn 2026-10-12–2026-10-18',
      'christmas 2026-12-24–2027-01-01',
      'winter 2027-02-15–2027-02-21',
      'easter 2027-03-20–2027-03-29',
      'summer 2027-06-26–2027-08-08',
    ]);
  });

  test('begin the year before when they reach into the span', () => {
    expect(spans(schoolHolidays('2027-01-01', '2027-01-31'))).toEqual(['christmas 2026-12-24–2027-01-01']);
  });

  test('are public ones too, where no school holiday has them already', () => {
    expect(spans(holidaysBetween('2027-04-01', '2027-06-30'))).toEqual([
      'ascension 2027-05-06–2027-05-06',
      'whit-sunday 2027-05-16–2027-05-16',
      'whit-monday 2027-05-17–2027-05-17',
      'summer 2027-06-26–2027-08-08',
    ]);
    expect(publicHolidays('2027-03-20', '2027-03-31').map((one) => one.da)).toEqual([
      'Skærtorsdag',
      'Langfredag',
      'Påskedag',
      '2. påskedag',
    ]);
  });

  test.each([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('reckon Easter of %i', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
  });

  test('say which dates of a series each would leave out, and only when there are any', () => {
    const thursdays = expandRule('2026-11-26T19:00', 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T190000', '2027-06-30');
    const offered = excludedFor(thursdays, holidaysBetween('2026-11-26', '2027-06-24'));
    expect(offered.map(({ holiday, dates }) => [holiday.name, ...dates].join(' '))).toEqual([
      'christmas 2026-12-24T19:00 2026-12-31T19:00',
      'winter 2027-02-18T19:00',
      'easter 2027-03-25T19:00',
      'ascension 2027-05-06T19:00',
    ]);
  });
});
