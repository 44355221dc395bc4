/** A series that was split, and whether two of its parts show the same dates. */
import type { Event } from './event.ts';
import { occurrencesOf } from './series.ts';
import { dayOf, type Day, type Wall } from './time.ts';

/** True for what people see, be it as cancelled. */
export function isShown({ status }: Pick<Event, 'status'>): boolean {
  return status === 'published' || status === 'cancelled';
}

/**
 * The days up to `horizon` that both parts have, in order; of parts of which one ends days before the other begins
 * nothing is asked.
 */
export function sharedDays(one: Event, other: Event, timeZone: string, horizon: Day): Day[] {
  const [mine, theirs] = [one, other].map((part) => occurrencesOf(part, timeZone, horizon));
  const names = [mine ?? [], theirs ?? []].map((dates) => dates.map(({ recurrenceId }) => recurrenceId).toSorted());
  const [first, second] = names;
  if (first === undefined || second === undefined || isBefore(first, second) || isBefore(second, first)) return [];
  const days = new Set((theirs ?? []).flatMap(daysOf));
  return [...new Set((mine ?? []).flatMap(daysOf))].filter((day) => days.has(day)).toSorted();
}

function isBefore(one: readonly Wall[], other: readonly Wall[]): boolean {
  const [last, next] = [one.at(-1), other[0]];
  return last === undefined || next === undefined || dayOf(last) < dayOf(next);
}

/** The day it was first for and the day it is on. */
function daysOf({ recurrenceId, start }: { recurrenceId: Wall; start: Wall }): Day[] {
  return [dayOf(recurrenceId), dayOf(start)];
}
