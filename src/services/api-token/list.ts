/** The tokens of my programs, and taking them back. */
import { and, asc, eq } from 'drizzle-orm';
import { apiToken } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { ApiToken } from '#domain/integration.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';

/** Mine, those that have expired too, by name. */
export async function listApiTokens(ctx: Ctx): Promise<ApiToken[]> {
  authorise(ctx.actor, 'apiToken.list', { owner: idOf(ctx.actor) });
  const { id, name, scopes, created, expiresAt, lastUsed } = apiToken;
  return ctx.db.read
    .select({ id, name, scopes, created, expiresAt, lastUsed })
    .from(apiToken)
    .where(eq(apiToken.staffId, idOf(ctx.actor)))
    .orderBy(asc(name), asc(id));
}

/** Takes one of mine back: from now on it opens nothing. Throws `not_found`, also for another's. */
export async function revokeApiToken(ctx: Ctx, id: string): Promise<void> {
  authorise(ctx.actor, 'apiToken.revoke', { owner: idOf(ctx.actor) });
  await ctx.db.write(async (tx) => {
    const which = and(eq(apiToken.id, id), eq(apiToken.staffId, idOf(ctx.actor)));
    const gone = await tx.delete(apiToken).where(which).returning({ id: apiToken.id });
    if (gone.length === 0) throw notFound('apiToken');
    await record(ctx, tx, { verb: 'apiToken.revoke', subjectId: idOf(ctx.actor) });
  });
}
