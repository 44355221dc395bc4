/** Lays samples out around today, so that there is always something soon, whatever weekday or season it is. */
import { basicFormat, expandRule } from '#domain/recurrence.ts';
import { addDays, dayOf, type Day, type Wall } from '#domain/time.ts';

/** When a sample is. */
type When = { start: Wall; end: Wall; rule?: string; excludedDates?: Wall[]; extraDates?: Wall[] };

/** When a sample is, seen from today. */
export type Layout = (today: Day) => When;

/** From when to when on the clock; past midnight when it ends before it starts. */
export type Clock = readonly [from: string, to: string];

/** 1 is Monday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** So many days from today. */
export function inDays(days: number, clock: Clock): Layout {
  return (today) => at(addDays(today, days), clock);
}

/** The next such weekday, today included, or the one so many weeks after it. */
export function next(weekday: Weekday, clock: Clock, weeks = 0): Layout {
  return (today) => at(comingWeekday(today, weekday, weeks), clock);
}

/** Whole days from so many days from today. */
export function wholeDays(fromNow: number, days: number): Layout {
  return (today) => ({ start: addDays(today, fromNow), end: addDays(today, fromNow + days) });
}

/** Whole days from a weekday so many weeks ahead. */
export function wholeDaysFrom(weekday: Weekday, weeks: number, days: number): Layout {
  return (today) => wholeDays(0, days)(comingWeekday(today, weekday, weeks));
}

/** From a weekday's evening to a time some days later, as one long date. */
export function through(weekday: Weekday, weeks: number, clock: Clock, days: number): Layout {
  return (today) => {
    const first = comingWeekday(today, weekday, weeks);
    return { start: `${first}T${clock[0]}`, end: `${addDays(first, days)}T${clock[1]}` };
  };
}

/** Several loose dates, one a week. */
export function someWeeks(weekday: Weekday, clock: Clock, weeks: readonly [number, ...number[]]): Layout {
  return (today) => {
    const [first, ...rest] = weeks;
    const extraDates = rest.map((week) => at(comingWeekday(today, weekday, week), clock).start);
    return { ...at(comingWeekday(today, weekday, first), clock), extraDates };
  };
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Every week, or every so many, on these days; it began some weeks ago and goes on. */
export function weekly(weekdays: readonly Weekday[], clock: Clock, interval = 1): Layout {
  return (today) => {
    const monday = addDays(today, 1 - Temporal.PlainDate.from(today).dayOfWeek - 28);
    const days = weekdays.map((weekday) => codes[weekday - 1]).join(',');
    const every = interval === 1 ? '' : `INTERVAL=${interval};`;
    return { ...at(addDays(monday, (weekdays[0] ?? 1) - 1), clock), rule: `FREQ=WEEKLY;${every}BYDAY=${days}` };
  };
}

/** Every week on the weekday that it is today. */
export function weeklyOnTodays(clock: Clock): Layout {
  return (today) => weekly([Temporal.PlainDate.from(today).dayOfWeek as Weekday], clock)(today);
}

/** The first, second … such weekday of every month, the last when `nth` is -1; it began in the month before this. */
export function monthly(nth: 1 | 2 | 3 | 4 | -1, weekday: Weekday, clock: Clock): Layout {
  return (today) => {
    const month = Temporal.PlainDate.from(today).subtract({ months: 1 }).with({ day: 1 }).toString();
    const rule = `FREQ=MONTHLY;BYDAY=${nth}${codes[weekday - 1] ?? ''}`;
    const [first = month] = expandRule(month, rule, addDays(month, 62)).filter((day) => isWeekday(day, weekday));
    return { ...at(first, clock), rule };
  };
}

/** A series with an end so many weeks from now, without the weeks and days on which a club is shut. */
export function season(layout: Layout, weeks: number): Layout {
  return (today) => {
    const when = layout(today);
    const until = `${addDays(today, weeks * 7)}T${when.start.slice(11)}`;
    const rule = `${when.rule ?? ''};UNTIL=${basicFormat(until)}`;
    const dates = expandRule(when.start, rule, dayOf(until));
    return { ...when, rule, excludedDates: dates.filter((date, index) => index > 0 && isShut(dayOf(date))) };
  };
}

/** The autumn and winter holidays of the schools, and the days around Christmas and New Year. */
function isShut(day: Day): boolean {
  const { weekOfYear } = Temporal.PlainDate.from(day);
  return weekOfYear === 42 || weekOfYear === 7 || /-(12-2[3-6]|12-31|01-01)$/.test(day);
}

function comingWeekday(today: Day, weekday: Weekday, weeks: number): Day {
  const ahead = (weekday - Temporal.PlainDate.from(today).dayOfWeek + 7) % 7;
  return addDays(today, ahead + weeks * 7);
}

function isWeekday(day: Day, weekday: Weekday): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek === weekday;
}

function at(day: Day, [from, to]: Clock): When {
  return { start: `${day}T${from}`, end: `${to > from ? day : addDays(day, 1)}T${to}` };
}
