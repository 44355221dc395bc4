/** That all of an event has been moved, for whoever would come at its old time. */
import { isListed, type Event } from './event.ts';
import type { Listing } from './listing.ts';
import { hasDate } from './override-rules.ts';
import { isOnce, originalStarts, type Occurrence } from './series.ts';
import { addDays, dayOf, type Day, type Wall } from './time.ts';

/** As far ahead as the next date of a series is looked for, in days. */
const farthest = 400;

/**
 * The event as it became, saying when its next date would have been and why it is not any more, where everybody could
 * see that. What is cancelled or taken back was not moved, and whoever goes back goes back with this, too.
 */
export function withMove(before: Event, after: Event, why: string | null, today: Day, timeZone: string): Event {
  const isOn = isListed(after) && after.status !== 'cancelled';
  if (!isOn) return { ...after, moved: null };
  const wentBack = JSON.stringify(after.moved) !== JSON.stringify(before.moved);
  if (wentBack || before.start === after.start || !isListed(before)) return after;
  const previousStart = nextStart(before, timeZone, today);
  if (previousStart === undefined || hasDate(after, timeZone, previousStart)) return after;
  return { ...after, moved: { previousStart, reason: why } };
}

/** The next start that the event gives by itself, where there is one. */
function nextStart(event: Event, timeZone: string, today: Day): Wall | undefined {
  const [, until = today] = [addDays(today, farthest), dayOf(event.start)].toSorted();
  return originalStarts(event, timeZone, until).find((wall) => dayOf(wall) >= today);
}

/**
 * What there is to say of a move today: of what happens once until it is over, of a series until the date that fell away
 * is past. Null for what was not moved.
 */
export function movedNow({ moved, ...series }: Pick<Event, 'moved' | 'rule' | 'extraDates'>, today: Day): typeof moved {
  return moved !== null && (isOnce(series) || dayOf(moved.previousStart) >= today) ? moved : null;
}

/** One date, as far as it tells whether it was moved: alone, or as the only one there is. */
type DateOf = {
  event: Pick<Event, 'moved' | 'rule' | 'extraDates' | 'reason'>;
  override: { reason: string | null } | null;
};

/** What a list says of a date that was moved or cancelled: when it would have been, and why. */
export function standingOf(
  date: Pick<Occurrence, 'recurrenceId' | 'start' | 'status'>,
  { event, override }: DateOf,
): Pick<Listing, 'status' | 'previousStart' | 'reason'> {
  const { status } = date;
  const whole = status === 'scheduled' || status === 'changed' ? onlyOnce(event) : null;
  if (whole !== null) return { status: 'moved', ...whole };
  const previousStart = status === 'moved' ? previousStartOf(date) : null;
  return { status, previousStart, reason: override?.reason ?? event.reason };
}

/** When one date of a series would have been; null for one that starts when the series says. */
export function previousStartOf({ recurrenceId, start }: Pick<Occurrence, 'recurrenceId' | 'start'>): Wall | null {
  return start === recurrenceId ? null : recurrenceId;
}

function onlyOnce({ moved, ...series }: DateOf['event']): DateOf['event']['moved'] {
  return isOnce(series) ? moved : null;
}
