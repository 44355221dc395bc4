import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { source, sourceItem } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import type { SourceKey } from './change.ts';
import { loadSource } from './records.ts';

/**
 * Removes a source with what it still proposes, unless another source says it too: then it waits for that one. What came from it and was published stays, and is ours from now on.
 */
export async function removeSource(ctx: Ctx, key: SourceKey): Promise<void> {
  authorise(ctx.actor, 'source.remove', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  await ctx.db.write(async (tx) => {
    const { id } = await loadSource(tx, home, key.id);
    const ours = { sourceCalendar: null, sourceUid: null, sourceSnapshot: null };
    await tx
      .update(event)
      .set(ours)
      .where(and(eq(event.municipality, home.code), eq(event.sourceCalendar, id)));
    await leaveToOthers(tx, id);
    await tx.delete(source).where(eq(source.id, id));
    await record(ctx, tx, { verb: 'source.remove', municipality: key.municipality });
  });
}

/** What waits for two sources waits for the one that stays. */
async function leaveToOthers(tx: Transaction, id: string): Promise<void> {
  const shared = await tx
    .select({ draftId: draft.id, to: sourceItem.sourceId })
    .from(draft)
    .innerJoin(sourceItem, and(eq(sourceItem.draftId, draft.id), ne(sourceItem.sourceId, id)))
    .where(eq(draft.sourceId, id));
  for (const { draftId, to } of shared) await tx.update(draft).set({ sourceId: to }).where(eq(draft.id, draftId));
}
