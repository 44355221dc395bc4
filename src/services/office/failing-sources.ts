import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** A source that cannot be read, and since when. Epoch seconds. */
export type FailingSource = { id: string; name: string; failingSince: number };

/** Sources that cannot be read, the longest first. */
export async function listFailingSources(ctx: Ctx, municipality: string): Promise<FailingSource[]> {
  authorise(ctx.actor, 'source.list', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const rows = await ctx.db.read
    .select({ id: source.id, name: source.name, failingSince: source.failingSince })
    .from(source)
    .where(and(eq(source.municipality, code), isNotNull(source.failingSince), eq(source.paused, false)))
    .orderBy(asc(source.failingSince), asc(source.id))
    .limit(5);
  return rows.map((row) => ({ ...row, failingSince: row.failingSince ?? 0 }));
}
