/**
 * Rules and times as people make them, at random: around both changes of clocks, by night, on the last
 * days of months.
 */
import fc from 'fast-check';
import { HjemegnError } from '#domain/errors.ts';
import { expandRule, normaliseRule, withUntil, type Rule } from '#domain/recurrence.ts';
import type { Series } from '#domain/series.ts';
import { addDays, dayOf, existsIn, isWholeDay, plainDateTime, wallOf, type Day, type Wall } from '#domain/time.ts';

export const zone = 'Europe/Copenhagen';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const someWeekdays = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 4 });

/** `BYDAY=…` of a week, in any order. */
const byDay = someWeekdays.map((days) => `;BYDAY=${days.join(',')}`);

const interval = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.integer({ min: 2, max: 4 }).map((n) => `;INTERVAL=${n}`),
);
const weekStart = fc.constantFrom('', '', ';WKST=SU', ';WKST=MO');

const weekly = fc
  .tuple(interval, fc.oneof(fc.constant(''), byDay), weekStart)
  .map((parts) => `FREQ=WEEKLY${parts.join('')}`);
const daily = fc.tuple(interval, fc.oneof(fc.constant(''), byDay)).map((parts) => `FREQ=DAILY${parts.join('')}`);

const monthDay = fc.oneof(fc.constantFrom(28, 29, 30, 31, -1, -2, 1), fc.integer({ min: 1, max: 31 }));
const ordinalDay = fc
  .tuple(fc.constantFrom('1', '2', '3', '4', '5', '-1', '-2'), fc.constantFrom(...weekdays))
  .map((parts) => parts.join(''));
const withinMonth = fc.oneof(
  fc.constant(''),
  fc.uniqueArray(monthDay, { minLength: 1, maxLength: 2 }).map((days) => `;BYMONTHDAY=${days.join(',')}`),
  fc.uniqueArray(ordinalDay, { minLength: 1, maxLength: 2 }).map((days) => `;BYDAY=${days.join(',')}`),
  fc
    .tuple(someWeekdays, fc.constantFrom('1', '-1', '1,-1'))
    .map(([days, at]) => `;BYDAY=${days.join(',')};BYSETPOS=${at}`),
);
const monthly = fc.tuple(interval, withinMonth).map((parts) => `FREQ=MONTHLY${parts.join('')}`);

const months = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })
  .map((list) => `;BYMONTH=${list.join(',')}`);
const yearly = fc
  .tuple(fc.oneof(fc.constant(''), months), interval, withinMonth)
  .map((parts) => `FREQ=YEARLY${parts.join('')}`);

/** A rule without end, as written by a person who knows what they do. */
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 4, arbitrary: weekly },
  { weight: 2, arbitrary: daily },
  { weight: 3, arbitrary: monthly },
  { weight: 1, arbitrary: yearly },
);

const aroundClockChanges = fc
  .tuple(fc.constantFrom('2026-10-25', '2027-03-28'), fc.integer({ min: -35, max: 8 }))
  .map(([day, by]) => addDays(day, by));
const anyDay = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-09-01', days));
const firstDay: fc.Arbitrary<Day> = fc.oneof(aroundClockChanges, anyDay);

const timeOfDay = fc.constantFrom(
  '00:30',
  '01:30',
  '02:00',
  '02:30',
  '02:59',
  '03:00',
  '03:30',
  '10:00',
  '19:00',
  '22:00',
  '23:45',
);
const minutes = fc.constantFrom(15, 45, 60, 90, 150, 240, 360, 480, 1500);

export type Repetition = Pick<Series, 'start' | 'end' | 'rule'>;

/** A start and an end, and the rule they satisfy; the rule may be null. */
export const anyRepetition = repetitionBy(anyRule);

/** The same for yearly rules, 29 February among their starts. */
export const anyYearlyRepetition = repetitionBy(yearly, fc.oneof(firstDay, fc.constant('2028-02-29')));

function repetitionBy(someRule: fc.Arbitrary<Rule>, someDay = firstDay): fc.Arbitrary<Repetition> {
  return fc
    .record({
      day: someDay,
      time: fc.oneof({ weight: 4, arbitrary: timeOfDay }, { weight: 1, arbitrary: fc.constant(null) }),
      length: minutes,
      days: fc.integer({ min: 1, max: 3 }),
      rule: fc.oneof({ weight: 6, arbitrary: someRule }, { weight: 1, arbitrary: fc.constant(null) }),
      dates: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 25 })),
    })
    .map(({ day, time, length, days, rule, dates }) => {
      const start = firstStart(time === null ? day : `${day}T${time}`, rule);
      const end = isWholeDay(start) ? addDays(start, days) : wallOf(plainDateTime(start).add({ minutes: length }));
      return { start, end, rule: rule === null || dates === null ? rule : endedAfter(start, rule, dates) };
    })
    .filter(({ start, rule }) => rule === null || isKept(start, rule));
}

/** The first date from a day on that satisfies the rule and that the clocks do not skip. */
function firstStart(from: Wall, rule: Rule | null): Wall {
  const nextDay = isWholeDay(from) ? addDays(from, 1) : `${addDays(dayOf(from), 1)}${from.slice(10)}`;
  const dates = rule === null ? [from, nextDay] : fewDates(from, rule);
  return dates.find((wall) => existsIn(zone, wall)) ?? from;
}

function endedAfter(start: Wall, rule: Rule, dates: number): Rule {
  return withUntil(rule, fewDates(start, rule).slice(0, dates).at(-1) ?? start);
}

/** Looking no further than needed: most rules have a date within months, 29 February within nine years. */
function fewDates(from: Wall, rule: Rule): Wall[] {
  const near = expandRule(from, rule, addDays(dayOf(from), 120));
  return near.length > 1 ? near : expandRule(from, rule, addDays(dayOf(from), 366 * 9));
}

/** False for the few rules that are refused because programs read them in different ways. */
function isKept(start: Wall, rule: Rule): boolean {
  try {
    return normaliseRule(start, rule) !== '';
  } catch (error) {
    if (error instanceof HjemegnError) return false;
    throw error;
  }
}
