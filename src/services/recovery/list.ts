/** Who waits to come back: when they asked, and nothing of who they are. */
import { and, asc, eq, gt } from 'drizzle-orm';
import { recovery } from '#db/schema/access.ts';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { secondsNow } from './records.ts';

/** Somebody waits. `mine`: whoever looks made the code, so another must answer. */
export type RecoveryLine = { id: string; askedAt: EpochSeconds; expiresAt: EpochSeconds; mine: boolean };

/** Those of a municipality that wait for an answer, the first who asked first. */
export async function listRecoveries(ctx: Ctx, slug: string): Promise<RecoveryLine[]> {
  authorise(ctx.actor, 'recovery.list', { municipality: slug });
  const { id, askedAt, expiresAt, madeBy, state } = recovery;
  const rows = await ctx.db.read
    .select({ id, askedAt, expiresAt, madeBy })
    .from(recovery)
    .innerJoin(municipality, eq(municipality.code, recovery.municipality))
    .where(and(eq(municipality.slug, slug), eq(state, 'asked'), gt(expiresAt, secondsNow(ctx))))
    .orderBy(asc(askedAt), asc(id));
  const me = idOf(ctx.actor);
  return rows.map(({ madeBy: maker, ...line }) => ({ ...line, mine: maker === me }));
}
