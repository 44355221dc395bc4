import { authorise } from '#domain/authorisation.ts';
import { conflict, notFound, type Complaint } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { hasDate } from '#domain/override-rules.ts';
import { expandRule } from '#domain/recurrence.ts';
import { originalStarts } from '#domain/series.ts';
import { addDays, dayOf, type Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { amendDates, withoutDate, type OccurrenceKey } from './amend.ts';

/**
 * Takes back one date that never should have been: it leaves every list and feed. Throws `conflict`
 * for the only date there is: then the event itself is to be withdrawn.
 */
export async function withdrawOccurrence(ctx: Ctx, key: OccurrenceKey): Promise<Event> {
  authorise(ctx.actor, 'occurrence.withdraw', { municipality: key.municipality });
  return amendDates(ctx, key, 'withdraw', (before, home) => {
    if (!hasDate(before, home.timeZone, key.recurrenceId)) throw notFound('date');
    const after = withoutDateOf(before, key.recurrenceId);
    if (isEmpty(after, home.timeZone)) throw conflict(onlyDate);
    return after;
  });
}

function withoutDateOf(event: Event, recurrenceId: Wall): Event {
  const byRule = expandRule(event.start, event.rule, dayOf(recurrenceId)).includes(recurrenceId);
  return {
    ...event,
    extraDates: event.extraDates.filter((date) => date !== recurrenceId),
    excludedDates: byRule ? [...event.excludedDates, recurrenceId].toSorted() : event.excludedDates,
    overrides: withoutDate(event.overrides, recurrenceId),
  };
}

/** No date within fifty years: longer than any rule of ours is asked about. */
function isEmpty(event: Event, timeZone: string): boolean {
  return originalStarts(event, timeZone, addDays(dayOf(event.start), 366 * 50)).length === 0;
}

const onlyDate: Complaint = {
  field: 'date',
  da: 'Det er den eneste dato. Træk hele aktiviteten tilbage i stedet.',
  en: 'This is the only date. Withdraw the event itself instead.',
};
