import { authorise } from '#domain/authorisation.ts';
import type { Event } from '#domain/event.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type EventKey } from './amend.ts';

/** Publishes a draft, or puts back what was cancelled or withdrawn. */
export async function publishEvent(ctx: Ctx, key: EventKey): Promise<Event> {
  authorise(ctx.actor, 'event.publish', { municipality: key.municipality });
  return amendEvent(ctx, key, 'publish', (before) => ({ ...before, status: 'published', reason: null }));
}
