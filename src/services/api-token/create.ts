import { and, eq, gt } from 'drizzle-orm';
import { apiToken } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { NewApiToken } from '#domain/integration.ts';
import { dayAt, type EpochSeconds } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { hashOf, newToken } from '../keys/lookup.ts';
import { idOf } from '../profile/queries.ts';

/** A token, said once and known to nobody afterwards. */
export type IssuedToken = { id: string; name: string; token: string; expiresAt: EpochSeconds };

/** How many tokens somebody can have at once. */
const mostTokens = 10;

/** What every token begins with, so that programs that look for leaked secrets know one when they see it. */
const tokenPrefix = 'hjemegn_';

/** Makes a token for a program of mine. Throws `invalid` with a complaint per field, and `conflict` when there are many. */
export async function createApiToken(ctx: Ctx, input: NewApiToken): Promise<IssuedToken> {
  authorise(ctx.actor, 'apiToken.create', { owner: idOf(ctx.actor) });
  const staffId = idOf(ctx.actor);
  const { name, scopes, days } = checkedInput(NewApiToken, input);
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const issued = { id: ctx.newId(), name, token: tokenPrefix + newToken(), expiresAt: now + days * 86_400 };
  await ctx.db.write(async (tx) => {
    const mine = and(eq(apiToken.staffId, staffId), gt(apiToken.expiresAt, now));
    if ((await tx.select({ id: apiToken.id }).from(apiToken).where(mine)).length >= mostTokens) throw tooMany();
    await tx.insert(apiToken).values({
      id: issued.id,
      staffId,
      hash: hashOf(issued.token),
      name,
      scopes: [...new Set(scopes)],
      created: dayAt(ctx.clock(), 'Europe/Copenhagen'),
      expiresAt: issued.expiresAt,
    });
    await record(ctx, tx, { verb: 'apiToken.create', subjectId: staffId });
  });
  return issued;
}

function tooMany() {
  return conflict({
    field: '',
    da: `Du har allerede ${mostTokens} adgange til programmer. Luk en af dem først.`,
    en: `You already have ${mostTokens} tokens for programs. Close one of them first.`,
  });
}
