/** How far a feed reaches. Its edges are days, so that they move once a day and a feed stays the same until then. */
import { periodDays, type EventFilter } from '#domain/filter.ts';
import { addDays, dayAt, epochSeconds, type Day, type EpochSeconds } from '#domain/time.ts';

/** From when to when in epoch seconds, `to` excluded, and the midnight that what is near is near to. */
export type FeedSpan = { from: EpochSeconds; to: EpochSeconds; pivot: EpochSeconds };

/** Thirty days back, so that what was cancelled stays cancelled for a while, and twelve months ahead. */
export function feedSpan(filter: EventFilter, now: Temporal.Instant, timeZone: string): FeedSpan {
  const today = dayAt(now, timeZone);
  const days = filter.period === null ? withinReach(filter, today) : periodDays(filter.period, now, timeZone);
  const from = epochSeconds(days.from, timeZone);
  const to = epochSeconds(addDays(days.to, 1), timeZone);
  return { from, to, pivot: Math.min(Math.max(epochSeconds(today, timeZone), from), to) };
}

function withinReach({ from, to }: EventFilter, today: Day): { from: Day; to: Day } {
  const first = addDays(today, -30);
  const last = Temporal.PlainDate.from(today).add({ months: 12 }).toString();
  return { from: from !== null && from > first ? from : first, to: to !== null && to < last ? to : last };
}
