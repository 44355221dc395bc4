/** Deciding for one date of an event. */
import type { Transaction } from '#db/client.ts';
import { notFound } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { hasDate } from '#domain/override-rules.ts';
import { WallText } from '#domain/schemas.ts';
import { emptyOverride, type Override } from '#domain/series.ts';
import type { Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type Decision, type EventKey } from '../event/amend.ts';

/** One date, by its original start. */
export type OccurrenceKey = EventKey & { recurrenceId: Wall };

/** What a verb decides for a date, beginning with what was decided before. */
export type DateDecision = (
  override: Override,
  event: Event,
  home: Municipality,
  tx: Transaction,
) => Override | Promise<Override>;

/** Decides for one date. Throws `not_found` when the event has no such date. */
export async function amendOccurrence(
  ctx: Ctx,
  key: OccurrenceKey,
  verb: string,
  decide: DateDecision,
): Promise<Event> {
  return amendDates(ctx, key, verb, async (before, home, tx) => {
    if (!hasDate(before, home.timeZone, key.recurrenceId)) throw notFound('date');
    const found = before.overrides.find((override) => override.recurrenceId === key.recurrenceId);
    const decided = await decide(found ?? emptyOverride(key.recurrenceId), before, home, tx);
    return { ...before, overrides: [...withoutDate(before.overrides, key.recurrenceId), decided] };
  });
}

/** Changes which dates an event has. Throws `invalid` when the date is not written as one. */
export async function amendDates(ctx: Ctx, key: OccurrenceKey, verb: string, decide: Decision): Promise<Event> {
  checkedInput(WallText, key.recurrenceId, 'date');
  return amendEvent(ctx, key, verb, decide);
}

/** What was decided for all other dates. */
export function withoutDate(overrides: readonly Override[], recurrenceId: Wall): Override[] {
  return overrides.filter((override) => override.recurrenceId !== recurrenceId);
}
