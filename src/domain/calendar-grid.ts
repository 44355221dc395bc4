/**
 * Weeks and months as a calendar on a wall lays them out, by the names their addresses have. A week is
 * `2026-48` as ISO 8601 counts: it begins on a Monday, and week 1 has 4 January in it. A month is `2026-11`.
 */
import { addDays, dayOf, isWholeDay, plainDateTime, type Day, type Wall } from './time.ts';

/** What a page of a calendar spans, both days included, and its neighbours; null where there are no more calendars. */
export type CalendarSpan = { name: string; first: Day; last: Day; previous: string | null; next: string | null };

/** Seven days, Monday first. */
export type CalendarWeek = CalendarSpan & { days: readonly Day[] };

/** A month and the whole weeks its days lie in. */
export type CalendarMonth = CalendarSpan & { weeks: readonly CalendarWeek[] };

/** The years there are calendars for; beyond them nobody but a robot follows "next". */
const years = { first: 2000, last: 2099 };

/** The week a day lies in. The year is the week's own: 1 January 2027 lies in `2026-53`. */
export function weekOf(day: Day): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-${String(weekOfYear).padStart(2, '0')}`;
}

/** The month a day lies in. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** How many weeks a year has: 52, or 53. */
export function weeksInYear(year: number): number {
  return Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52;
}

/** A week by its name; null for one that does not exist. */
export function readWeek(name: string): CalendarWeek | null {
  const match = /^(\d{4})-(\d{2})$/.exec(name);
  const [year, number] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || !hasCalendar(year) || number < 1 || number > weeksInYear(year)) return null;
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return weekFrom(addDays(fourth.toString(), 1 - fourth.dayOfWeek + 7 * (number - 1)));
}

/** A month by its name; null for one that does not exist. */
export function readMonth(name: string): CalendarMonth | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(name) || !hasCalendar(yearOf(name))) return null;
  const first = `${name}-01`;
  const last = addDays(monthsLater(first, 1), -1);
  return {
    name,
    first,
    last,
    weeks: weeksBetween(mondayOf(first), last),
    previous: withCalendar(monthOf(addDays(first, -1))),
    next: withCalendar(monthOf(addDays(last, 1))),
  };
}

/**
 * The last day something is on. Whole days end before the day they name; a night out belongs to the
 * evening it begins.
 */
export function lastDayOf({ start, end }: { start: Wall; end: Wall }): Day {
  const first = dayOf(start);
  if (end <= start) return first;
  if (isWholeDay(end) || end.endsWith('T00:00')) return addDays(dayOf(end), -1);
  const nights = plainDateTime(start).until(plainDateTime(end), { largestUnit: 'day' }).days;
  return nights === 0 ? first : dayOf(end);
}

/**
 * What is on each of some days: whole days first, then by the clock, and last what began on a day before.
 * Something of several days stands on each of them.
 */
export function datesByDay<T extends { start: Wall; end: Wall }>(
  dates: readonly T[],
  days: readonly Day[],
): ReadonlyMap<Day, readonly T[]> {
  const spans = dates.map((date) => ({ date, first: dayOf(date.start), last: lastDayOf(date) }));
  const on = (day: Day): T[] => spans.filter(({ first, last }) => first <= day && day <= last).map(({ date }) => date);
  return new Map(days.map((day) => [day, on(day).toSorted((a, b) => rank(a, day) - rank(b, day))]));
}

function rank({ start }: { start: Wall }, day: Day): number {
  if (dayOf(start) < day) return 2;
  return isWholeDay(start) ? 0 : 1;
}

function weekFrom(monday: Day): CalendarWeek {
  return {
    name: weekOf(monday),
    first: monday,
    last: addDays(monday, 6),
    days: Array.from({ length: 7 }, (_, index) => addDays(monday, index)),
    previous: withCalendar(weekOf(addDays(monday, -7))),
    next: withCalendar(weekOf(addDays(monday, 7))),
  };
}

function weeksBetween(monday: Day, last: Day): CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  for (let day = monday; day <= last; day = addDays(day, 7)) weeks.push(weekFrom(day));
  return weeks;
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

function monthsLater(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

function withCalendar(name: string): string | null {
  return hasCalendar(yearOf(name)) ? name : null;
}

function yearOf(name: string): number {
  return Number(name.slice(0, 4));
}

function hasCalendar(year: number): boolean {
  return year >= years.first && year <= years.last;
}
