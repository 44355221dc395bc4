import { authorise } from '#domain/authorisation.ts';
import type { Event } from '#domain/event.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent } from '../event/amend.ts';
import { requireDate, type OccurrenceKey } from './amend.ts';

/** Takes back one date that never should have been: it leaves every list and feed. */
export async function withdrawOccurrence(ctx: Ctx, key: OccurrenceKey): Promise<Event> {
  authorise(ctx.actor, 'write');
  return amendEvent(ctx, key, 'withdraw', (before, home) => {
    requireDate(before, home.timeZone, key.recurrenceId);
    return {
      ...before,
      excludedDates: [...before.excludedDates, key.recurrenceId].toSorted(),
      overrides: before.overrides.filter((override) => override.recurrenceId !== key.recurrenceId),
    };
  });
}
