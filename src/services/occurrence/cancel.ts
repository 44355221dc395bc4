import { authorise } from '#domain/authorisation.ts';
import { CancelReason, type Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import type { Ctx } from '../hub.ts';
import { notStopped } from '../event/stopped.ts';
import { amendOccurrence, type OccurrenceKey } from './amend.ts';

/** Cancels one date and says why. It stays in lists and feeds, as cancelled. Throws `conflict` when all is off. */
export async function cancelOccurrence(ctx: Ctx, key: OccurrenceKey, reason: string): Promise<Event> {
  authorise(ctx.actor, 'occurrence.cancel', { municipality: key.municipality });
  const said = checkedInput(CancelReason, { reason });
  return amendOccurrence(ctx, key, 'cancel', (override, event) => {
    notStopped(event);
    return { ...override, cancelled: true, ...said };
  });
}
