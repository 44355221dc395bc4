import { and, eq } from 'drizzle-orm';
import { event } from '#db/schema/event.ts';
import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import type { SourceKey } from './change.ts';
import { loadSource } from './records.ts';

/** Removes a source with what it still proposes. What came from it and was published stays, and is ours from now on. */
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
    await tx.delete(source).where(eq(source.id, id));
  });
}
