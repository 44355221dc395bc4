/** What becomes of an event when its form is published: the whole changed, one date decided for, or split in two. */
import { notFound } from './errors.ts';
import type { Event, EventDetails, EventStatus } from './event.ts';
import { timeOf, wallFrom } from './form-time.ts';
import { hasDate } from './override-rules.ts';
import { expandRule, withUntil, type Rule } from './recurrence.ts';
import { originalStarts, type Override } from './series.ts';
import { slugOf } from './slug.ts';
import { addDays, dayOf, type Wall } from './time.ts';

/** The event with other details. What was decided for single dates goes along while the dates exist. */
export function changedWhole(before: Event, details: EventDetails, timeZone: string): Event {
  const after = { ...before, ...details, slug: slugOf(details.title), status: statusAfter(before.status) };
  return { ...after, overrides: carried(before.overrides, before.start, after, timeZone) };
}

/** The event with one date decided for. Throws `not_found` when it has no such date. */
export function changedDate(before: Event, override: Override, timeZone: string): Event {
  if (!hasDate(before, timeZone, override.recurrenceId)) throw notFound('date');
  const others = before.overrides.filter((one) => one.recurrenceId !== override.recurrenceId);
  return { ...before, overrides: [...others, override] };
}

/** An event in two: what stays, and what goes on as an event of its own. */
export type Split = { ended: Event; continued: EventDetails & { overrides: Override[] } };

/**
 * The event ended before a date, and what goes on from there as the details say. Null when there is no date before it:
 * then "this and following" is the whole. Throws `not_found` when it has no such date.
 */
export function splitAt(before: Event, recurrenceId: Wall, details: EventDetails, timeZone: string): Split | null {
  if (!hasDate(before, timeZone, recurrenceId)) throw notFound('date');
  const earlier = (wall: Wall) => wall < recurrenceId;
  if (!originalStarts(before, timeZone, dayOf(recurrenceId)).some(earlier)) return null;
  const ended = {
    ...before,
    rule: endedRule(before.start, before.rule, recurrenceId),
    excludedDates: before.excludedDates.filter(earlier),
    extraDates: before.extraDates.filter(earlier),
    overrides: before.overrides.filter((one) => earlier(one.recurrenceId)),
  };
  const later = before.overrides.filter((one) => !earlier(one.recurrenceId));
  return { ended, continued: { ...details, overrides: carried(later, recurrenceId, details, timeZone) } };
}

function endedRule(start: Wall, rule: Rule | null, recurrenceId: Wall): Rule | null {
  if (rule === null) return null;
  const last = expandRule(start, rule, dayOf(recurrenceId)).findLast((wall) => wall < recurrenceId) ?? start;
  return last === start ? null : withUntil(rule, last);
}

/** Publishing a change to what was never public makes it public; what is cancelled or withdrawn stays so. */
export function statusAfter(status: EventStatus): EventStatus {
  return status === 'draft' || status === 'in_review' ? 'published' : status;
}

/**
 * Decisions for single dates under the names these have after a change: the same day, at the new time of day; or, when
 * the series has no such day any more, as far along as its first date moved.
 */
function carried(
  overrides: readonly Override[],
  start: Wall,
  after: Omit<EventDetails, 'overrides'>,
  timeZone: string,
): Override[] {
  if (overrides.length === 0) return [];
  const moved = Temporal.PlainDate.from(dayOf(start)).until(dayOf(after.start), { largestUnit: 'day' }).days;
  const last =
    overrides
      .map((one) => dayOf(one.recurrenceId))
      .toSorted()
      .at(-1) ?? dayOf(start);
  const dates = new Set(originalStarts({ ...after, overrides: [] }, timeZone, addDays(last, Math.max(moved, 0))));
  const free = new Set(dates);
  return overrides.flatMap((override) => {
    const day = dayOf(override.recurrenceId);
    const names = [override.recurrenceId, ...[day, addDays(day, moved)].map((on) => wallFrom(on, timeOf(after.start)))];
    const recurrenceId = names.find((name) => free.delete(name));
    return recurrenceId === undefined ? [] : [{ ...override, recurrenceId }];
  });
}
