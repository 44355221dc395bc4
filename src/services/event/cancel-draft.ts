/** A proposal that an event is cancelled: what a source no longer has, say. */
import type { Transaction } from '#db/client.ts';
import type { Draft } from '#domain/draft.ts';
import { notFound } from '#domain/errors.ts';
import { CancelReason, type Event } from '#domain/event.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Published } from '../draft/kind.ts';
import type { Ctx } from '../hub.ts';
import { amendEventWithin } from './amend.ts';
import { cancelled } from './cancel.ts';
import { ownEvent } from './own-event.ts';

/** Cancels the event with the draft's word as the reason, inside the caller's transaction. Throws as {@link cancelled}. */
export async function publishCancelDraft(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  draft: Draft,
): Promise<Published> {
  const key = { municipality: home.slug, id: itemOf(draft) };
  const { reason } = checkedInput(CancelReason, { reason: draft.word ?? '' });
  const { id } = await amendEventWithin(ctx, tx, key, 'cancel', (before) => cancelled(before, reason));
  return { itemId: id };
}

/** Complains when what it is about can no longer be cancelled. */
export async function checkCancelDraft(ctx: Ctx, home: Municipality, draft: Draft): Promise<Event> {
  return cancelled(await ownEvent(ctx.db.read, home, itemOf(draft)), draft.word ?? '');
}

function itemOf({ itemId }: Draft): string {
  if (itemId === null) throw notFound('event');
  return itemId;
}
