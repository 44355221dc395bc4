import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { expandRule, normaliseRule } from '#domain/recurrence.ts';
import { ruleParts } from '#domain/rule-parts.ts';
import { weekdays } from '#i18n/calendar-words.ts';
import { formatRule, type Repetition } from '#i18n/rules.ts';

const today = '2026-09-01';

function series(start: string, end: string, rule: string | null, rest: Partial<Repetition> = {}): Repetition {
  return { start, end, rule, excludedDates: [], extraDates: [], ...rest };
}

describe('a rule said back', () => {
  const thursday = ['2026-09-03T19:00', '2026-09-03T22:00'] as const;
  test.each([
    ['FREQ=WEEKLY;BYDAY=TH', 'hver torsdag', 'every Thursday'],
    ['FREQ=WEEKLY', 'hver torsdag', 'every Thursday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'hver anden torsdag', 'every other Thursday'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', 'torsdag hver tredje uge', 'Thursday every 3 weeks'],
    ['FREQ=WEEKLY;BYDAY=TH,TU', 'hver tirsdag og torsdag', 'every Tuesday and Thursday'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      'tirsdag og torsdag hver anden uge',
      'Tuesday and Thursday every other week',
    ],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'alle hverdage', 'every weekday'],
    ['FREQ=WEEKLY;BYDAY=TH;BYMONTH=6,7', 'hver torsdag i juni og juli', 'every Thursday in June and July'],
    ['FREQ=DAILY', 'hver dag', 'every day'],
    ['FREQ=DAILY;INTERVAL=2', 'hver anden dag', 'every other day'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'alle hverdage', 'every weekday'],
    ['FREQ=MONTHLY;BYDAY=1TH', 'den første torsdag i måneden', 'the first Thursday of the month'],
    ['FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1', 'den første torsdag i måneden', 'the first Thursday of the month'],
    ['FREQ=MONTHLY;BYDAY=-1TH', 'den sidste torsdag i måneden', 'the last Thursday of the month'],
    ['FREQ=MONTHLY;BYDAY=-2TH', 'den næstsidste torsdag i måneden', 'the second last Thursday of the month'],
    [
      'FREQ=MONTHLY;BYDAY=1TH,3TH',
      'den første torsdag og den tredje torsdag i måneden',
      'the first Thursday and the third Thursday of the month',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH',
      'den første torsdag hver anden måned',
      'the first Thursday every other month',
    ],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'den sidste hverdag i måneden', 'the last weekday of the month'],
    ['FREQ=MONTHLY;BYMONTHDAY=3', 'den 3. i måneden', 'the 3rd of the month'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'den sidste dag i måneden', 'the last day of the month'],
    ['FREQ=MONTHLY', 'den 3. i måneden', 'the 3rd of the month'],
    ['FREQ=YEARLY', 'den 3. i september hvert år', 'the 3rd in September every year'],
    [
      'FREQ=YEARLY;BYMONTH=9;BYDAY=1TH',
      'den første torsdag i september hvert år',
      'the first Thursday in September every year',
    ],
    ['FREQ=MONTHLY;BYDAY=TH;BYMONTHDAY=3', 'flere gange', 'several times'],
  ])('%s', (rule, da, en) => {
    expect(formatRule(series(...thursday, rule), 'da', today)).toBe(`${da} kl. 19.00–22.00`);
    expect(formatRule(series(...thursday, rule), 'en', today)).toBe(`${en} 19:00–22:00`);
  });

  test('ends and leaves out weeks', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T190000';
    const club = series(...thursday, rule, { excludedDates: ['2026-10-15T19:00'] });
    expect(formatRule(club, 'da', today)).toBe('hver torsdag kl. 19.00–22.00 til 24. juni, ikke uge 42');
    expect(formatRule(club, 'en', today)).toBe('every Thursday 19:00–22:00 until 24 June, not in week 42');
  });

  test('says every week that is left out, and none that is over', () => {
    const excludedDates = ['2026-10-15T19:00', '2026-12-24T19:00', '2026-12-31T19:00'];
    const club = series(...thursday, 'FREQ=WEEKLY', { excludedDates });
    expect(formatRule(club, 'da', '2026-09-01')).toContain(', ikke uge 42, 52 og 53');
    expect(formatRule(club, 'da', '2026-12-25')).toContain(', ikke uge 53');
    expect(formatRule(club, 'da', '2027-01-01')).toBe('hver torsdag kl. 19.00–22.00');
  });

  test('names the date where something else is on in its week', () => {
    const rest = { excludedDates: ['2026-12-10T19:00'], extraDates: ['2026-12-09T19:00'] };
    const moved = series(...thursday, 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T190000', rest);
    expect(formatRule(moved, 'da', today)).toContain(', ikke den 10. december');
    const extra = { excludedDates: ['2026-12-11T19:00'], extraDates: [] };
    const friday = series(...thursday, 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T190000', extra);
    expect(formatRule(friday, 'da', today)).toContain(', ikke den 11. december');
  });

  test('says the dates beside the rule, at what time when it is another, and none that is over or left out', () => {
    const rule = 'FREQ=WEEKLY;UNTIL=20270624T190000';
    const extraDates = ['2026-12-23T19:00', '2026-10-14T17:30', '2026-08-01T19:00', '2026-11-11T19:00'];
    const excludedDates = ['2026-10-15T19:00', '2026-11-11T19:00'];
    expect(formatRule(series(...thursday, rule, { extraDates }), 'da', '2026-11-01')).toBe(
      'hver torsdag kl. 19.00–22.00 til 24. juni, også den 11. november og den 23. december',
    );
    const both = series(...thursday, rule, { extraDates, excludedDates });
    expect(formatRule(both, 'da', today)).toMatch(/, ikke .*, men også den 14. oktober kl. 17.30 og den 23. december$/);
    expect(formatRule(both, 'en', today)).toMatch(/, but also on 14 October 17:30 and on 23 December$/);
    const many = ['01', '02', '03', '04', '05'].map((day) => `2026-12-${day}T19:00`);
    expect(formatRule(series(...thursday, rule, { extraDates: many }), 'da', today)).toContain(
      ', også enkelte andre dage',
    );
  });

  test('names dates where a week would say too much, and no more than four', () => {
    const excludedDates = ['2026-10-13T19:00', '2026-10-15T19:00'];
    const twice = series(...thursday, 'FREQ=WEEKLY;BYDAY=TU,TH', { excludedDates });
    expect(formatRule(twice, 'da', today)).toContain(', ikke den 13. oktober og den 15. oktober');
    const many = ['03', '05', '07', '09', '11'].map((day) => `2026-11-${day}T19:00`);
    expect(formatRule({ ...twice, excludedDates: many }, 'da', today)).toContain(', ikke enkelte dage');
  });

  test('has no clock for whole days, and the end of a night', () => {
    expect(formatRule(series('2026-09-03', '2026-09-04', 'FREQ=DAILY'), 'da', today)).toBe('hver dag');
    const night = series('2026-09-04T22:00', '2026-09-05T04:00', 'FREQ=WEEKLY');
    expect(formatRule(night, 'da', today)).toBe('hver fredag kl. 22.00–04.00');
  });

  test('is nothing for what happens once, and a number for loose dates', () => {
    expect(formatRule(series(...thursday, null), 'da', today)).toBeNull();
    const loose = series(...thursday, null, { extraDates: ['2026-09-10T19:00', '2026-09-18T19:00'] });
    expect(formatRule(loose, 'da', today)).toBe('3 gange');
  });
});

const numbers = (from: number, to: number) =>
  fc
    .uniqueArray(
      fc.integer({ min: from, max: to }).filter((number) => number !== 0),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.join(','));
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const plainDays = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 7 });
const countedDays = fc.array(
  fc
    .tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom(...codes))
    .map(([nth, day]) => `${nth === 0 ? '' : nth}${day}`),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const part = (name: string, value: fc.Arbitrary<string | string[]>) =>
  fc.option(
    value.map((said) => `${name}=${String(said)}`),
    { nil: '' },
  );

/** Rules of every shape, sensible or not. */
const anyRule = fc
  .tuple(
    fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').map((frequency) => `FREQ=${frequency}`),
    part('INTERVAL', fc.integer({ min: 1, max: 13 }).map(String)),
    part('BYDAY', fc.oneof(plainDays, countedDays)),
    part('BYMONTHDAY', numbers(-31, 31)),
    part('BYMONTH', numbers(1, 12)),
    part('BYSETPOS', numbers(-3, 3)),
    part('COUNT', fc.integer({ min: 1, max: 12 }).map(String)),
  )
  .map((all) => all.filter((one) => one !== '').join(';'));

/** A rule as it would be kept, with a start that satisfies it; null where there is none. */
function kept(rule: string): { start: string; rule: string } | null {
  const start = firstDate(rule);
  if (start === undefined) return null;
  try {
    return { start, rule: normaliseRule(start, rule) };
  } catch (error) {
    if (error instanceof HjemegnError) return null;
    throw error;
  }
}

function firstDate(rule: string): string | undefined {
  try {
    return expandRule('2026-09-03T19:00', rule, '2027-12-31')[0];
  } catch {
    return undefined;
  }
}

describe('whatever rule is kept', () => {
  test('it can be said in both languages', () => {
    let said = 0;
    fc.assert(
      fc.property(anyRule, (rule) => {
        const held = kept(rule);
        if (held === null) return;
        said += 1;
        const repetition = series(held.start, held.start.replace('19:00', '22:00'), held.rule);
        for (const lang of ['da', 'en'] as const) {
          const sentence = formatRule(repetition, lang, today) ?? '';
          expect(sentence).toMatch(/\S/);
          expect(sentence).not.toMatch(/undefined|NaN|null| {2}/);
        }
      }),
      { numRuns: 300 },
    );
    expect(said).toBeGreaterThan(20);
  });

  test('the weekdays it names are the weekdays it has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DAILY', 'WEEKLY'),
        plainDays,
        fc.integer({ min: 1, max: 4 }),
        (frequency, days, interval) => {
          const held = kept(`FREQ=${frequency};INTERVAL=${interval};BYDAY=${days.join(',')}`);
          if (held === null) return;
          const sentence =
            formatRule(series(held.start, held.start.replace('19:00', '22:00'), held.rule), 'da', today) ?? '';
          const named = weekdays.da.filter((name) => sentence.includes(name));
          if (named.length === 0) return;
          const dates = expandRule(held.start, held.rule, '2027-12-31').map(
            (date) => Temporal.PlainDate.from(date.slice(0, 10)).dayOfWeek,
          );
          expect(named).toEqual(weekdays.da.filter((_, index) => dates.includes(index + 1)));
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('a rule is taken apart', () => {
  expect(ruleParts('FREQ=MONTHLY;INTERVAL=2;BYDAY=+1MO,-1FR;BYMONTH=6;UNTIL=20270624T190000')).toEqual({
    frequency: 'MONTHLY',
    interval: 2,
    days: [
      { weekday: 1, nth: 1 },
      { weekday: 5, nth: -1 },
    ],
    monthDays: [],
    months: [6],
    positions: [],
    until: '2027-06-24',
  });
});
