/** Deciding for one date of an event. */
import { notFound } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { emptyOverride, originalStarts, type Override } from '#domain/series.ts';
import { dayOf, type Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type EventKey } from '../event/amend.ts';

/** One date, by its original start. */
export type OccurrenceKey = EventKey & { recurrenceId: Wall };

/** Decides for one date. Throws `not_found` when the event has no such date. */
export async function amendOccurrence(
  ctx: Ctx,
  key: OccurrenceKey,
  verb: string,
  decide: (override: Override, event: Event, timeZone: string) => Override,
): Promise<Event> {
  return amendEvent(ctx, key, verb, (before, home) => {
    requireDate(before, home.timeZone, key.recurrenceId);
    const found = before.overrides.find((override) => override.recurrenceId === key.recurrenceId);
    const decided = decide(found ?? emptyOverride(key.recurrenceId), before, home.timeZone);
    return { ...before, overrides: withOverride(before.overrides, decided) };
  });
}

/** Throws `not_found` when the event has no date with that original start. */
export function requireDate(event: Event, timeZone: string, recurrenceId: Wall): void {
  const starts = originalStarts(event, timeZone, dayOf(recurrenceId));
  if (!starts.includes(recurrenceId)) throw notFound('date');
}

function withOverride(overrides: readonly Override[], decided: Override): Override[] {
  const others = overrides.filter((override) => override.recurrenceId !== decided.recurrenceId);
  return [...others, decided].toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1));
}
