import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { complaintsAboutTime } from '#domain/event-rules.ts';
import type { Event } from '#domain/event.ts';
import { nominalLength, shift, type Wall } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { amendOccurrence, type OccurrenceKey } from './amend.ts';

/** Where to, and why. Without an end it lasts as long as the others. */
export type OccurrenceMove = { start: Wall; end?: Wall | undefined; reason: string | null };

/** Moves one date in time. */
export async function moveOccurrence(ctx: Ctx, key: OccurrenceKey, to: OccurrenceMove): Promise<Event> {
  authorise(ctx.actor, 'write');
  return amendOccurrence(ctx, key, 'move', (override, event, timeZone) => {
    const end = to.end ?? shift(to.start, nominalLength(event.start, event.end));
    const complaints = complaintsAboutTime({ start: to.start, end }, timeZone);
    if (complaints.length > 0) throw invalid(...complaints);
    return { ...override, start: to.start, end, reason: to.reason };
  });
}
