import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { expandRule, maxOccurrences, normaliseRule, onTheWall, untilOf, withUntil } from '#domain/recurrence.ts';
import { addDays, dayOf, isWholeDay } from '#domain/time.ts';
import { anyRepetition } from '#tests/support/random-rules.ts';

const thursday = '2026-11-26T19:00';

function refusal(start: string, rule: string): string {
  try {
    return `kept as ${normaliseRule(start, rule)}`;
  } catch (error) {
    if (error instanceof HjemegnError) return error.complaints.map(({ field, en }) => `${field}: ${en}`).join();
    throw error;
  }
}

describe('a rule gives', () => {
  test.each([
    [
      'the last Friday of a month',
      '2026-11-27',
      'FREQ=MONTHLY;BYDAY=-1FR',
      ['2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26'],
    ],
    [
      'the 31st only where there is one',
      '2026-12-31',
      'FREQ=MONTHLY',
      ['2026-12-31', '2027-01-31', '2027-03-31', '2027-05-31'],
    ],
    [
      'the last day of every month',
      '2026-12-31',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'],
    ],
    [
      '29 February only in leap years',
      '2024-02-29',
      'FREQ=YEARLY',
      ['2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29'],
    ],
    [
      'every other week by the week that starts on Monday',
      '2026-11-24',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
      ['2026-11-24', '2026-11-29', '2026-12-08', '2026-12-13'],
    ],
    [
      'every other week by the week that starts on Sunday',
      '2026-11-24',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
      ['2026-11-24', '2026-12-06', '2026-12-08', '2026-12-20'],
    ],
    [
      'the last working day of a month',
      '2026-11-30',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      ['2026-11-30', '2026-12-31', '2027-01-29', '2027-02-26'],
    ],
  ])('%s', (_, start, rule, dates) => {
    expect(expandRule(start, rule, addDays(start, 5000)).slice(0, 4)).toEqual(dates);
    const evening = expandRule(`${start}T19:00`, rule, addDays(start, 5000)).slice(0, 4);
    expect(evening).toEqual(dates.map((date) => `${date}T19:00`));
  });

  test('the same time on the wall all year', () => {
    const times = expandRule('2026-10-01T02:30', 'FREQ=WEEKLY', '2027-04-30').map((wall) => wall.slice(11));
    expect(new Set(times)).toEqual(new Set(['02:30']));
    expect(times).toHaveLength(31);
  });

  test('dates up to the end of the horizon, that day too', () => {
    expect(expandRule(thursday, 'FREQ=DAILY', '2026-11-28').at(-1)).toBe('2026-11-28T19:00');
    expect(expandRule('2026-11-26', 'FREQ=DAILY', '2026-11-28').at(-1)).toBe('2026-11-28');
    expect(expandRule(thursday, 'FREQ=DAILY', '2026-11-25')).toEqual([]);
  });

  test('every day of half a century, without giving up', () => {
    expect(expandRule('1976-01-01', 'FREQ=DAILY', '2025-12-31')).toHaveLength(18_263);
  });
});

describe('a rule is kept', () => {
  test.each([
    ['as it is, when it has no end', 'FREQ=WEEKLY;BYDAY=TH', 'FREQ=WEEKLY;BYDAY=TH'],
    ['tidied', ' rrule:freq=weekly;byday=th; ', 'FREQ=WEEKLY;BYDAY=TH'],
    ['with its last date for a count', 'FREQ=WEEKLY;COUNT=3', 'FREQ=WEEKLY;UNTIL=20261210T190000'],
    ['with its last date for a later end', 'FREQ=WEEKLY;UNTIL=20261216T235959', 'FREQ=WEEKLY;UNTIL=20261210T190000'],
    ['with its last date for an end that is a day', 'FREQ=WEEKLY;UNTIL=20261210', 'FREQ=WEEKLY;UNTIL=20261210T190000'],
    ['with a count of one', 'FREQ=WEEKLY;COUNT=1', 'FREQ=WEEKLY;UNTIL=20261126T190000'],
    ['with the longest end there is', `FREQ=DAILY;COUNT=${maxOccurrences}`, 'FREQ=DAILY;UNTIL=20320517T190000'],
  ])('%s', (_, rule, kept) => {
    expect(normaliseRule(thursday, rule)).toBe(kept);
  });

  test('with a day as its end, when it is of whole days', () => {
    expect(normaliseRule('2026-11-26', 'FREQ=WEEKLY;UNTIL=20261216T120000')).toBe('FREQ=WEEKLY;UNTIL=20261210');
  });

  test('on the wall, when others wrote its end in UTC', () => {
    expect(onTheWall('FREQ=WEEKLY;UNTIL=20261210T180000Z', 'Europe/Copenhagen')).toBe(
      'FREQ=WEEKLY;UNTIL=20261210T190000',
    );
    expect(onTheWall('FREQ=WEEKLY;UNTIL=20260610T180000Z', 'Europe/Copenhagen')).toBe(
      'FREQ=WEEKLY;UNTIL=20260610T200000',
    );
    expect(onTheWall('FREQ=WEEKLY;UNTIL=20269910T180000Z', 'Europe/Copenhagen')).toBe(
      'FREQ=WEEKLY;UNTIL=20269910T180000Z',
    );
    expect(onTheWall('FREQ=WEEKLY', 'Europe/Copenhagen')).toBe('FREQ=WEEKLY');
  });
});

describe('a rule is refused, in a sentence and at once, when', () => {
  test.each([
    ['it is no rule', 'hver torsdag', /repeats daily/],
    ['it is empty', '', /repeats daily/],
    ['it repeats by the hour', 'FREQ=HOURLY', /repeats daily/],
    ['it has a part we do not take', 'FREQ=DAILY;BYHOUR=9,10', /BYHOUR=9,10/],
    ['a part is there twice', 'FREQ=WEEKLY;BYDAY=TH;BYDAY=FR', /BYDAY twice/],
    ['it has two ends', 'FREQ=DAILY;COUNT=3;UNTIL=20270101T000000', /both a count and an end/],
    ['it repeats every zero weeks', 'FREQ=WEEKLY;INTERVAL=0', /INTERVAL=0/],
    ['it repeats after a thousand years', 'FREQ=YEARLY;INTERVAL=1000', /INTERVAL=1000/],
    ['it happens no times', 'FREQ=WEEKLY;COUNT=0', /COUNT=0/],
    ['it ends on no date', 'FREQ=WEEKLY;UNTIL=20261399T190000', /UNTIL=20261399/],
    ['it names no weekday', 'FREQ=WEEKLY;BYDAY=XX', /BYDAY=XX/],
    ['it names the first Thursday of a week', 'FREQ=WEEKLY;BYDAY=1TH', /does not go with/],
    ['it names a day of the month every week', 'FREQ=WEEKLY;BYMONTHDAY=26', /does not go with/],
    ['it chooses among nothing', 'FREQ=WEEKLY;BYSETPOS=1', /does not go with/],
    ['it names the twentieth Thursday of a year', 'FREQ=YEARLY;BYDAY=20TH', /BYDAY=20TH/],
    ['it names days of the month for a whole year', 'FREQ=YEARLY;BYMONTHDAY=26', /does not go with/],
    [
      'it names a day that one of its months never has',
      'FREQ=YEARLY;BYMONTH=4,11;BYMONTHDAY=26,31',
      /does not go with/,
    ],
    ['it is for 29 February and another day', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29', /does not go with/],
    ['it counts from the end of several months', 'FREQ=YEARLY;BYMONTH=4,11;BYMONTHDAY=-5', /does not go with/],
    ['it chooses in several months of a year', 'FREQ=YEARLY;BYMONTH=1,11;BYDAY=TH;BYSETPOS=-1', /does not go with/],
    ['it ends before it starts', 'FREQ=WEEKLY;UNTIL=20200101T190000', /ends before it starts/],
    ['its start is no date of it', 'FREQ=WEEKLY;BYDAY=FR', /2026-11-26T19:00, does not satisfy/],
    ['it begins in ten years', 'FREQ=YEARLY;INTERVAL=10;BYMONTH=2;BYMONTHDAY=29', /does not satisfy/],
    ['it is for 31 February', 'FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2', /not 31 days in February/],
    ['it is for 31 February, by the month', 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2', /not 31 days in February/],
    ['it is for the 366th Monday of a month', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366', /never gives a date\.$/],
    ['it gives one date too many', `FREQ=DAILY;COUNT=${maxOccurrences + 1}`, /more than 2000 dates/],
    ['it gives a million dates', 'FREQ=DAILY;COUNT=1000000', /more than 2000 dates/],
    ['it ends in a thousand years', 'FREQ=DAILY;UNTIL=30260101T000000', /more than 2000 dates/],
  ])('%s', (_, rule, sentence) => {
    const begun = performance.now();
    expect(refusal(thursday, rule)).toMatch(sentence);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('it is anything at all', () => {
    const part = fc.tuple(
      fc.constantFrom(
        'FREQ',
        'INTERVAL',
        'COUNT',
        'UNTIL',
        'BYDAY',
        'BYMONTHDAY',
        'BYMONTH',
        'BYSETPOS',
        'WKST',
        'BYEASTER',
        '__proto__',
      ),
      fc.oneof(
        fc.constantFrom(
          'DAILY',
          'WEEKLY',
          'MONTHLY',
          'YEARLY',
          'MO',
          '1MO',
          '-1',
          '31',
          '2',
          '20261224',
          '20261224T190000',
        ),
        fc.string(),
      ),
    );
    const text = fc
      .array(
        part.map((entry) => entry.join('=')),
        { maxLength: 5 },
      )
      .map((entries) => entries.join(';'));
    fc.assert(
      fc.property(text, (rule) => void refusal(thursday, rule)),
      { numRuns: 500 },
    );
  });
});

describe('whatever is repeated', () => {
  const repeated = anyRepetition.filter(({ rule }) => rule !== null);

  test('a kept rule stays as it is when it is kept again', () => {
    fc.assert(
      fc.property(repeated, ({ start, rule }) => {
        const kept = normaliseRule(start, rule ?? '');
        expect(normaliseRule(start, kept)).toBe(kept);
      }),
    );
  });

  test('a count and the end it becomes give the same dates', () => {
    fc.assert(
      fc.property(repeated, fc.integer({ min: 1, max: 40 }), ({ start, rule }, count) => {
        const counted = `${withUntil(rule ?? '', null)};COUNT=${count}`;
        const horizon = addDays(dayOf(start), 366 * 50);
        const dates = expandRule(start, counted, horizon);
        expect(expandRule(start, normaliseRule(start, counted), horizon)).toEqual(dates);
        expect(dates.length).toBeLessThanOrEqual(count);
      }),
    );
  });

  test('dates rise, begin with the start, keep its time, and end with the rule', () => {
    fc.assert(
      fc.property(repeated, ({ start, rule }) => {
        const dates = expandRule(start, rule, addDays(dayOf(start), 800));
        expect(dates[0]).toBe(start);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        expect(dates.every((wall) => wall.slice(10) === start.slice(10))).toBe(true);
        const until = untilOf(rule ?? '');
        if (until !== null) expect(isWholeDay(until) === isWholeDay(start) && (dates.at(-1) ?? '') <= until).toBe(true);
      }),
    );
  });

  test('a nearer horizon gives the beginning of the same dates', () => {
    fc.assert(
      fc.property(repeated, fc.integer({ min: 0, max: 400 }), ({ start, rule }, days) => {
        const near = addDays(dayOf(start), days);
        const far = expandRule(start, rule, addDays(near, 100));
        expect(expandRule(start, rule, near)).toEqual(far.filter((wall) => dayOf(wall) <= near));
      }),
    );
  });
});
