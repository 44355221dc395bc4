/** Letting a program in by its token. */
import { and, eq, gt } from 'drizzle-orm';
import { account, staff } from '#db/schema/account.ts';
import { apiToken } from '#db/schema/integration.ts';
import { municipality } from '#db/schema/municipality.ts';
import { authorise, type Actor } from '#domain/authorisation.ts';
import { unauthenticated } from '#domain/errors.ts';
import { tokenRole, type ApiScope } from '#domain/integration.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { hashOf } from '../keys/lookup.ts';

/** Who a program is, and what its token is for. */
export type TokenHolder = { actor: Extract<Actor, { kind: 'staff' }>; scopes: readonly ApiScope[] };

/**
 * The member of staff that a token stands for, in the role it goes as far as; never freshly signed in, so what asks for
 * that is not for programs. Throws `unauthenticated` when it opens nothing: mistyped, expired, revoked, its owner gone.
 */
export async function useApiToken(ctx: Ctx, token: string): Promise<TokenHolder> {
  authorise(ctx.actor, 'apiToken.use');
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const [row] = await ctx.db.read
    .select({
      token: apiToken.id,
      id: staff.id,
      role: staff.role,
      slug: municipality.slug,
      scopes: apiToken.scopes,
      lastUsed: apiToken.lastUsed,
    })
    .from(apiToken)
    .innerJoin(staff, eq(staff.id, apiToken.staffId))
    .innerJoin(account, and(eq(account.id, staff.id), eq(account.disabled, false)))
    .innerJoin(municipality, eq(municipality.code, account.municipality))
    .where(and(eq(apiToken.hash, hashOf(token)), gt(apiToken.expiresAt, now)));
  if (row === undefined) throw unauthenticated();
  const { id, slug, scopes } = row;
  await noteUse(ctx, row.token, row.lastUsed);
  return { actor: { kind: 'staff', id, municipality: slug, role: tokenRole(row.role, scopes), fresh: false }, scopes };
}

/** A day, not an hour; written once a day. */
async function noteUse({ db, clock }: Ctx, id: string, lastUsed: string | null): Promise<void> {
  const today = dayAt(clock(), 'Europe/Copenhagen');
  if (lastUsed === today) return;
  await db.write((tx) => tx.update(apiToken).set({ lastUsed: today }).where(eq(apiToken.id, id)));
}
