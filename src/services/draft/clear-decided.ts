import { and, inArray, lt } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { authorise } from '#domain/authorisation.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';

/** How long a published or dropped draft is kept, in seconds: longer than it can be had back or is told about. */
const keptFor = 30 * 86_400;

const atOnce = 500;

/**
 * Deletes drafts that were decided a month ago: what came of them stands in the item and its history. What is still
 * being written is never cleared, however old. Answers how many went.
 */
export async function clearDecidedDrafts(ctx: Ctx): Promise<number> {
  authorise(ctx.actor, 'profile.retain');
  const longAgo = Math.floor(ctx.clock().epochMilliseconds / 1000) - keptFor;
  const decided = and(inArray(draft.state, ['published', 'dropped']), lt(draft.modifiedAt, longAgo));
  let gone = 0;
  for (;;) {
    const rows = await ctx.db.write(async (tx) => {
      const some = tx.select({ id: draft.id }).from(draft).where(decided).limit(atOnce);
      return tx.delete(draft).where(inArray(draft.id, some)).returning({ id: draft.id });
    });
    gone += rows.length;
    if (rows.length < atOnce) return gone;
    await breathe();
  }
}
