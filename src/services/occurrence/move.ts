import { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import { complaintsAboutMeeting } from '#domain/override-rules.ts';
import { Line, WallText } from '#domain/schemas.ts';
import { isWholeDay, nominalLength, shift } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { notStopped } from '../event/stopped.ts';
import { amendOccurrence, type OccurrenceKey } from './amend.ts';

/** Where to, and why. Without an end it lasts as long as the others. */
export const OccurrenceMove = z.strictObject({
  start: WallText,
  end: WallText.optional(),
  reason: Line.nullable().default(null),
});
export type OccurrenceMove = z.input<typeof OccurrenceMove>;

/** Moves one date in time; one that was cancelled is on again. Moving it home leaves nothing decided. Throws `conflict` when all is off. */
export async function moveOccurrence(ctx: Ctx, key: OccurrenceKey, to: OccurrenceMove): Promise<Event> {
  authorise(ctx.actor, 'occurrence.move', { municipality: key.municipality });
  const { start, end, reason } = checkedInput(OccurrenceMove, to);
  return amendOccurrence(ctx, key, 'move', (override, event, { timeZone }) => {
    const usual = notStopped(event);
    const alike = isWholeDay(start) === isWholeDay(usual.start);
    const until = end ?? (alike ? shift(start, nominalLength(usual.start, usual.end)) : start);
    const moved = { ...override, cancelled: false, start, end: until, reason };
    const complaints = complaintsAboutMeeting(event, moved, timeZone);
    if (complaints.length > 0) throw invalid(...complaints);
    return moved;
  });
}
