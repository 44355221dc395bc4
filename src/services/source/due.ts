import { and, eq, isNotNull, lte } from 'drizzle-orm';
import { source } from '#db/schema/source.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';

/** The ids of a municipality's sources whose time has come, the longest waiting first. */
export async function listDueSources(ctx: Ctx, home: Municipality): Promise<string[]> {
  authorise(ctx.actor, 'source.read', { municipality: home.slug });
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const due = and(eq(source.paused, false), isNotNull(source.url), lte(source.nextAt, now));
  const rows = await ctx.db.read
    .select({ id: source.id })
    .from(source)
    .where(and(eq(source.municipality, home.code), due))
    .orderBy(source.nextAt)
    .limit(50);
  return rows.map(({ id }) => id);
}
