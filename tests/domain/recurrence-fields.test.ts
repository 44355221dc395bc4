import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { reading } from '#domain/form-reading.ts';
import { fieldsOfRule, ruleIn, weekdayCodes, weekdayOf } from '#domain/recurrence-fields.ts';
import { expandRule, normaliseRule } from '#domain/recurrence.ts';
import { addDays } from '#domain/time.ts';
import { anyRepetition } from '#tests/support/random-rules.ts';

const thursday = '2026-11-26T19:00';

function ruleFrom(fields: Fields, start = thursday) {
  const form = reading(fields, '2026-11-25');
  const rule = ruleIn(form, start);
  return { rule, complaints: form.complaints, remarks: form.remarks };
}

describe('a repetition as it is chosen', () => {
  test.each<[string, Fields, string | null]>([
    ['never', { repeat: ['never'] }, null],
    ['nothing chosen', {}, null],
    ['every week on the day of the date', { repeat: ['weekly'] }, 'FREQ=WEEKLY;BYDAY=TH'],
    ['on chosen days', { repeat: ['weekly'], days: ['TH', 'MO'] }, 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['every third week', { repeat: ['weekly'], every: ['3'] }, 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TH'],
    ['by the date', { repeat: ['monthly-date'] }, 'FREQ=MONTHLY;BYMONTHDAY=26'],
    ['by the weekday, which is the fourth', { repeat: ['monthly-weekday'] }, 'FREQ=MONTHLY;BYDAY=4TH'],
    ['by the weekday as the last', { repeat: ['monthly-weekday'], nth: ['-1'] }, 'FREQ=MONTHLY;BYDAY=-1TH'],
    ['until a day', { repeat: ['weekly'], until: ['24.6.2027'] }, 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T190000'],
    ['as it is written', { repeat: ['other'], rule: ['FREQ=DAILY;INTERVAL=3'] }, 'FREQ=DAILY;INTERVAL=3'],
  ])('%s', (_, fields, rule) => {
    expect(ruleFrom(fields)).toMatchObject({ rule, complaints: [] });
  });

  test('a fifth weekday of its month is meant as the last', () => {
    expect(ruleFrom({ repeat: ['monthly-weekday'] }, '2027-01-29').rule).toBe('FREQ=MONTHLY;BYDAY=-1FR');
  });

  test('the last but one of its weekday is not the last', () => {
    expect(ruleFrom({ repeat: ['monthly-weekday'], nth: ['-1'] }, '2026-11-23').complaints).toMatchObject([
      { field: 'nth' },
    ]);
    expect(ruleFrom({ repeat: ['monthly-weekday'], nth: ['-1'] }, '2026-11-24').complaints).toEqual([]);
  });

  test('a date that some months do not have is remarked', () => {
    expect(ruleFrom({ repeat: ['monthly-date'] }, '2027-01-31').remarks[0]?.da).toBe(
      'Måneder uden en 31. springes over.',
    );
    expect(ruleFrom({ repeat: ['monthly-date'] }, '2027-01-28').remarks).toEqual([]);
  });

  test.each<[string, Fields, string, string]>([
    [
      'a first date on none of the chosen days',
      { repeat: ['weekly'], days: ['MO'] },
      'days',
      'Den første dato er en torsdag. Vælg også torsdag, eller ret datoen.',
    ],
    [
      'a first date that is another one of its month',
      { repeat: ['monthly-weekday'], nth: ['2'] },
      'nth',
      'Den første dato er ikke den torsdag i måneden. Ret datoen, eller vælg en anden.',
    ],
    ['what is not offered', { repeat: ['yearly'] }, 'repeat', 'Vælg, om den gentager sig, og hvor tit.'],
    [
      'an end before the start',
      { repeat: ['weekly'], until: ['2026-11-01'] },
      'until',
      'Den sidste dato er før den første.',
    ],
    [
      'an end that is no day',
      { repeat: ['weekly'], until: ['31.6.2027'] },
      'until',
      '»31.6.2027« er ikke en dato, der findes. Skriv den som 24.6.2027.',
    ],
    [
      'an end in a thousand years',
      { repeat: ['weekly'], until: ['9999-12-31'] },
      'until',
      'Årstallet skal være fra 1970 til 2099.',
    ],
    ['every half week', { repeat: ['weekly'], every: ['0,5'] }, 'every', 'Skriv et helt tal fra 1 til 99.'],
    ['a rule that is not there', { repeat: ['other'] }, 'rule', 'Skriv reglen, eller vælg en af de andre gentagelser.'],
  ])('is refused with %s, at its field', (_, fields, field, da) => {
    expect(ruleFrom(fields).complaints).toMatchObject([{ field, da }]);
  });
});

describe('a rule as a form shows it', () => {
  test('what happens once', () => {
    const fields = { repeat: ['never'], every: ['1'], days: [], nth: [], until: [], rule: [] };
    expect(fieldsOfRule(thursday, null)).toEqual(fields);
  });

  test('a weekly one has no place in its month', () => {
    expect(fieldsOfRule(thursday, 'FREQ=WEEKLY').nth).toEqual([]);
  });

  test.each<[string, Fields]>([
    ['FREQ=WEEKLY', { repeat: ['weekly'], every: ['1'], days: ['TH'] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU', { repeat: ['weekly'], every: ['2'], days: ['TU', 'TH'] }],
    ['FREQ=MONTHLY', { repeat: ['monthly-date'] }],
    [
      'FREQ=MONTHLY;BYDAY=4TH;UNTIL=20270624T190000',
      { repeat: ['monthly-weekday'], nth: ['4'], until: ['2027-06-24'] },
    ],
  ])('%s', (rule, fields) => {
    expect(fieldsOfRule(thursday, rule)).toMatchObject(fields);
  });

  test.each([
    'FREQ=DAILY',
    'FREQ=YEARLY',
    'FREQ=MONTHLY;BYDAY=2TU,4TH',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=MONTHLY;BYMONTHDAY=26,28',
    'FREQ=MONTHLY;BYMONTHDAY=28',
    'FREQ=MONTHLY;BYDAY=4TH,2TU',
    'FREQ=WEEKLY;BYMONTHDAY=26',
    'FREQ=WEEKLY;BYDAY=1TH',
    'FREQ=MONTHLY;BYDAY=4TH;BYMONTHDAY=26',
    'FREQ=MONTHLY;BYDAY=4TU',
    'FREQ=MONTHLY;BYDAY=5TH',
    'FREQ=MONTHLY;BYDAY=TH',
    'FREQ=DAILY;UNTIL=20270624T190000',
    'FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624T120000',
    'FREQ=WEEKLY;BYDAY=TH;BYMONTH=9,10,11',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,SU;WKST=SU',
  ])('%s is kept letter by letter', (rule) => {
    const fields = fieldsOfRule(thursday, rule);
    expect(fields).toEqual({ repeat: ['other'], every: ['1'], days: [], nth: [], until: [], rule: [rule] });
    expect(ruleFrom(fields).rule).toBe(rule);
  });
});

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-09-01', days));
const start = fc.tuple(day, fc.constantFrom('', 'T19:00', 'T00:00', 'T23:45')).map((parts) => parts.join(''));
const until = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 400 }));
const chosen = fc.record({
  start,
  repeat: fc.constantFrom('weekly', 'monthly-date', 'monthly-weekday'),
  every: fc.integer({ min: 1, max: 5 }),
  days: fc.uniqueArray(fc.constantFrom(...weekdayCodes), { maxLength: 4 }),
  last: fc.boolean(),
  until,
});
type Chosen = Parameters<Parameters<typeof chosen.map>[0]>[0];

function fieldsFrom(one: Chosen): Fields {
  const first = weekdayOf(one.start);
  const isLast =
    Temporal.PlainDate.from(one.start.slice(0, 10)).add({ days: 7 }).month !== Number(one.start.slice(5, 7));
  return {
    repeat: [one.repeat],
    every: [String(one.every)],
    days: one.repeat === 'weekly' ? weekdayCodes.filter((code) => code === first || one.days.includes(code)) : [],
    nth: one.repeat === 'monthly-weekday' && one.last && isLast ? ['-1'] : [],
    until: one.until === null ? [] : [addDays(one.start.slice(0, 10), one.until)],
    rule: [],
  };
}

describe('whatever is chosen,', () => {
  test('the form shows it again as it was', () => {
    fc.assert(
      fc.property(chosen, (one) => {
        const fields = fieldsFrom(one);
        const { rule, complaints } = ruleFrom(fields, one.start);
        expect(complaints).toEqual([]);
        const shown = fieldsOfRule(one.start, rule);
        const { nth: _, ...others } = shown;
        const { nth: __, ...typed } = fields;
        expect(others).toEqual(typed);
        expect(ruleFrom(shown, one.start).rule).toBe(rule);
      }),
    );
  });

  test('the dates are on the chosen days, and the same that another reader finds', () => {
    fc.assert(
      fc.property(chosen, (one) => {
        const fields = fieldsFrom(one);
        const rule = normaliseRule(one.start, ruleFrom(fields, one.start).rule ?? '');
        const horizon = addDays(one.start.slice(0, 10), 420);
        const dates = expandRule(one.start, rule, horizon);
        expect(dates).toEqual(readByIcalJs(one.start, rule, horizon));
        expect(dates[0]).toBe(one.start);
        if (one.repeat === 'weekly') for (const date of dates) expect(fields.days).toContain(weekdayOf(date));
        if (one.repeat === 'monthly-date')
          for (const date of dates) expect(date.slice(8, 10)).toBe(one.start.slice(8, 10));
        if (one.repeat === 'monthly-weekday')
          for (const date of dates) expect(weekdayOf(date)).toBe(weekdayOf(one.start));
      }),
      { numRuns: 60 },
    );
  });

  test('any rule that is kept gives the same dates after a look at its form', () => {
    fc.assert(
      fc.property(anyRepetition, ({ start: first, rule }) => {
        const again = ruleFrom(fieldsOfRule(first, rule), first);
        expect(again.complaints).toEqual([]);
        const horizon = addDays(first.slice(0, 10), 300);
        expect(expandRule(first, again.rule, horizon)).toEqual(expandRule(first, rule, horizon));
      }),
      { numRuns: 60 },
    );
  });
});

/** The dates as ical.js reads them, which is what Thunderbird does. */
function readByIcalJs(first: string, rule: string, horizon: string): string[] {
  const dates: string[] = [];
  const [year, month, day, hour = 0, minute = 0] = first.split(/[-T:]/).map(Number);
  const isDate = first.length === 10;
  const time = ICAL.Time.fromData({ year, month, day, hour, minute, second: 0, isDate });
  const iterator = ICAL.Recur.fromString(rule).iterator(time);
  for (;;) {
    const next = iterator.next() as ICAL.Time | null;
    const wall = next === null ? null : next.toString().slice(0, first.length);
    if (wall === null || wall.slice(0, 10) > horizon) return dates;
    dates.push(wall);
  }
}
