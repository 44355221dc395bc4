import { authorise } from '#domain/authorisation.ts';
import type { Event } from '#domain/event.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type EventKey } from './amend.ts';

/** Takes back what was published by mistake: it leaves every list and feed at once. */
export async function withdrawEvent(ctx: Ctx, key: EventKey): Promise<Event> {
  authorise(ctx.actor, 'event.withdraw', { municipality: key.municipality });
  return amendEvent(ctx, key, 'withdraw', (before) => ({ ...before, status: 'withdrawn', reason: null }));
}
