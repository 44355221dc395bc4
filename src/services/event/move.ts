import { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import { checkedDetails } from '#domain/event-rules.ts';
import type { Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import { Line, RuleText, WallText } from '#domain/schemas.ts';
import { mover, ruleAlong } from '#domain/series-move.ts';
import { addDays, isWholeDay, nominalLength, shift, type Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type Decision, type EventKey } from './amend.ts';
import { notStopped } from './stopped.ts';

/**
 * Where to: a new start, and a new end when its length changes too. A series that changes its weekday needs a new
 * rule. Why is told to those who follow.
 */
export const EventMove = z.strictObject({
  start: WallText,
  end: WallText.optional(),
  rule: RuleText.nullable().optional(),
  reason: Line.nullable().default(null),
});
export type EventMove = z.input<typeof EventMove>;

/** Moves an event, or a whole series with everything decided for its single dates. Throws `conflict` for one that is not on. */
export async function moveEvent(ctx: Ctx, key: EventKey, to: EventMove): Promise<Event> {
  authorise(ctx.actor, 'event.move', { municipality: key.municipality });
  const where = checkedInput(EventMove, to);
  const decide: Decision = (before, home) => checkedDetails(moved(notStopped(before), where), home.timeZone);
  return amendEvent(ctx, key, 'move', decide, where.reason);
}

function moved(event: Event, to: EventMove): Event {
  const along = mover(event.start, to.start);
  return {
    ...event,
    start: to.start,
    end: to.end ?? endAlong(event, to.start),
    rule: to.rule === undefined ? ruleAlong(event.rule, along) : to.rule,
    excludedDates: event.excludedDates.map(along),
    extraDates: event.extraDates.map(along),
    overrides: event.overrides.map((override) => ({ ...override, recurrenceId: along(override.recurrenceId) })),
  };
}

/** As long as before; what becomes whole days lasts as many as it did, and at least one. */
function endAlong({ start, end }: Event, to: Wall): Wall {
  if (isWholeDay(start) && !isWholeDay(to)) throw invalid(endMissing);
  const length = nominalLength(start, end);
  return isWholeDay(to) ? addDays(to, Math.max(1, length.days)) : shift(to, length);
}

const endMissing: Complaint = {
  field: 'end',
  da: 'Skriv også, hvornår aktiviteten slutter, når den får et klokkeslæt.',
  en: 'Also say when the event ends, now that it gets a time of day.',
};
