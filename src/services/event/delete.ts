import { eq } from 'drizzle-orm';
import { event } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import { isListed } from '#domain/event.ts';
import type { Ctx } from '../hub.ts';
import { revise } from '../municipality/revise.ts';
import { loadForChange, type EventKey } from './amend.ts';

/**
 * Deletes an event for good, as if it had never been: its address is unknown from now on. What was
 * only a mistake is withdrawn and what will not happen is cancelled; this is for what must not be kept.
 */
export async function deleteEvent(ctx: Ctx, key: EventKey): Promise<void> {
  authorise(ctx.actor, 'event.delete', { municipality: key.municipality });
  await ctx.db.write(async (tx) => {
    const { home, before } = await loadForChange(tx, key);
    await tx.delete(event).where(eq(event.id, before.id));
    await revise(ctx, tx, home.code, [
      { noun: 'event', itemId: before.id, verb: 'delete', snapshot: {}, hidden: !isListed(before) },
    ]);
  });
}
