import { authorise } from '#domain/authorisation.ts';
import type { Event } from '#domain/event.ts';
import type { Ctx } from '../hub.ts';
import { amendOccurrence, type OccurrenceKey } from './amend.ts';

/** Cancels one date and says why. It stays in lists and feeds, as cancelled. */
export async function cancelOccurrence(ctx: Ctx, key: OccurrenceKey, reason: string): Promise<Event> {
  authorise(ctx.actor, 'write');
  return amendOccurrence(ctx, key, 'cancel', (override) => ({ ...override, cancelled: true, reason }));
}
