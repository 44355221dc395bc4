import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { hasDate } from '#domain/override-rules.ts';
import type { Ctx } from '../hub.ts';
import { amendDates, type OccurrenceKey } from './amend.ts';

/** Puts back one date that was cancelled or withdrawn; what else was decided for it stands. */
export async function publishOccurrence(ctx: Ctx, key: OccurrenceKey): Promise<Event> {
  authorise(ctx.actor, 'occurrence.publish', { municipality: key.municipality });
  return amendDates(ctx, key, 'publish', (before, home) => {
    const after = {
      ...before,
      excludedDates: before.excludedDates.filter((date) => date !== key.recurrenceId),
      overrides: before.overrides.map((override) =>
        override.recurrenceId === key.recurrenceId && override.cancelled
          ? { ...override, cancelled: false, reason: null }
          : override,
      ),
    };
    if (!hasDate(after, home.timeZone, key.recurrenceId)) throw notFound('date');
    return after;
  });
}
