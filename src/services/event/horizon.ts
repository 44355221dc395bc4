/** How far ahead the dates of a rule are written out as rows. */
import type { Event } from '#domain/event.ts';
import { untilOf } from '#domain/recurrence.ts';
import { addDays, dayAt, dayOf, type Clock, type Day } from '#domain/time.ts';

/** A year and a half; a daily job moves it on. */
const horizonDays = 548;

/** The last day whose dates are rows. */
export function horizonOf(clock: Clock, timeZone: string): Day {
  return addDays(dayAt(clock(), timeZone), horizonDays);
}

/** True when the event's rule gives dates after the horizon. */
export function runsBeyond(event: Event, horizon: Day): boolean {
  if (event.rule === null) return false;
  const until = untilOf(event.rule);
  return until === null || dayOf(until) > horizon;
}
