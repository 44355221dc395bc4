/** Weeks and months as addresses name them: `2026-48` (ISO 8601 week), `2026-11`. */
import { addDays, type Day } from '#domain/time.ts';

/** The days of a week or a month, both included, and the names of those beside it. */
export type CalendarSpan = { first: Day; last: Day; previous: string; next: string };

/** Years a calendar page is made for. */
const years = { first: 2000, last: 2100 };

/** The week a day lies in, `2026-48`. The year is the week's own: the first days of January may be last year's. */
export function weekOf(day: Day): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-${String(weekOfYear).padStart(2, '0')}`;
}

/** The month a day lies in, `2026-11`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The days of a week by its name, Monday first; null for one that does not exist. */
export function readWeek(name: string): CalendarSpan | null {
  const match = /^(\d{4})-(\d{2})$/.exec(name);
  if (match === null || !isServed(Number(match[1]))) return null;
  // 4 January always lies in week 1.
  const fourth = Temporal.PlainDate.from(`${match[1]}-01-04`);
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: Number(match[2]) - 1 });
  const first = monday.toString();
  if (weekOf(first) !== name) return null;
  return { first, last: addDays(first, 6), previous: weekOf(addDays(first, -7)), next: weekOf(addDays(first, 7)) };
}

/** The days of a month by its name; null for one that does not exist. */
export function readMonth(name: string): CalendarSpan | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(name) || !isServed(Number(name.slice(0, 4)))) return null;
  const month = Temporal.PlainYearMonth.from(name);
  const first = `${name}-01`;
  const last = addDays(month.add({ months: 1 }).toPlainDate({ day: 1 }).toString(), -1);
  return { first, last, previous: month.subtract({ months: 1 }).toString(), next: month.add({ months: 1 }).toString() };
}

function isServed(year: number): boolean {
  return year >= years.first && year <= years.last;
}
