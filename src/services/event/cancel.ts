import { authorise } from '#domain/authorisation.ts';
import type { Event } from '#domain/event.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type EventKey } from './amend.ts';

/** Cancels an event with all its dates, and says why. It stays in lists and feeds, as cancelled. */
export async function cancelEvent(ctx: Ctx, key: EventKey, reason: string): Promise<Event> {
  authorise(ctx.actor, 'write');
  return amendEvent(ctx, key, 'cancel', (before) => ({ ...before, status: 'cancelled', reason }));
}
