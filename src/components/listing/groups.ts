/** A list of dates as a calendar reads: months, weeks, days. */
import type { Listing } from '#domain/listing.ts';
import { dayOf, type Day } from '#domain/time.ts';

/** The dates of one day. `newMonth` and `newWeek` are true for the first day of each in the list. */
export type DayGroup = { day: Day; newMonth: boolean; newWeek: boolean; items: Listing[] };

/** Dates by day. What began before `from`, and is still on, stands under `from`. */
export function groupByDay(items: readonly Listing[], from: Day): DayGroup[] {
  const days = Map.groupBy(items, (item) => (dayOf(item.start) < from ? from : dayOf(item.start)));
  return [...days].map(([day, group], index, all) => {
    const before = all[index - 1]?.[0];
    return {
      day,
      items: group,
      newMonth: before?.slice(0, 7) !== day.slice(0, 7),
      newWeek: before === undefined || weekOf(before) !== weekOf(day),
    };
  });
}

function weekOf(day: Day): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.yearOfWeek}-${date.weekOfYear}`;
}
