import { authorise } from '#domain/authorisation.ts';
import { checkedDetails } from '#domain/event-rules.ts';
import type { Event } from '#domain/event.ts';
import { untilOf, withUntil } from '#domain/recurrence.ts';
import { nominalLength, shift, type Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type EventKey } from './amend.ts';

/** Where to: a new start, and a new end when its length changes too. A series that changes its weekday needs a new rule. */
export type EventMove = { start: Wall; end?: Wall | undefined; rule?: string | null | undefined };

/** Moves an event, or a whole series with everything decided for its single dates. */
export async function moveEvent(ctx: Ctx, key: EventKey, to: EventMove): Promise<Event> {
  authorise(ctx.actor, 'write');
  return amendEvent(ctx, key, 'move', (before, home) => checkedDetails(moved(before, to), home.timeZone));
}

function moved(event: Event, to: EventMove): Event {
  const by = nominalLength(event.start, to.start);
  const along = (wall: Wall): Wall => shift(wall, by);
  return {
    ...event,
    start: to.start,
    end: to.end ?? along(event.end),
    rule: to.rule === undefined ? ruleAlong(event, by) : to.rule,
    excludedDates: event.excludedDates.map(along),
    extraDates: event.extraDates.map(along),
    overrides: event.overrides.map((override) => ({ ...override, recurrenceId: along(override.recurrenceId) })),
  };
}

function ruleAlong(event: Event, by: Temporal.Duration): string | null {
  const until = event.rule === null ? null : untilOf(event.rule);
  return event.rule === null || until === null ? event.rule : withUntil(event.rule, shift(until, by));
}
