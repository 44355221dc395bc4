import { authorise } from '#domain/authorisation.ts';
import { conflict, type Complaint } from '#domain/errors.ts';
import { CancelReason, type Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import type { Ctx } from '../hub.ts';
import { amendEvent, type EventKey } from './amend.ts';

/**
 * Cancels an event with all its dates, and says why. It stays in lists and feeds, as cancelled; so only
 * what people could see can be cancelled. Throws `conflict` for a draft or what has been withdrawn.
 */
export async function cancelEvent(ctx: Ctx, key: EventKey, reason: string): Promise<Event> {
  authorise(ctx.actor, 'event.cancel', { municipality: key.municipality });
  const said = checkedInput(CancelReason, { reason });
  return amendEvent(ctx, key, 'cancel', (before) => cancelled(before, said.reason));
}

/** The event, cancelled. Throws `conflict` for what people could not see. */
export function cancelled(before: Event, reason: string): Event {
  if (before.status !== 'published' && before.status !== 'cancelled') throw conflict(neverPublished);
  return { ...before, status: 'cancelled', reason };
}

const neverPublished: Complaint = {
  field: 'status',
  da: 'Kun det, folk kan se, kan aflyses. En kladde kan trækkes tilbage.',
  en: 'Only what people can see can be cancelled. A draft can be withdrawn.',
};
