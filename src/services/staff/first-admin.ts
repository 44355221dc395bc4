/** The first admin of a municipality, whom nobody there could invite: whoever runs the installation passes a link on. */
import { and, eq, exists, isNull, not } from 'drizzle-orm';
import { invitation } from '#db/schema/access.ts';
import { account, staff } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Ctx } from '../hub.ts';
import { voided } from '../invitation/open.ts';
import { addInvitation } from './invite.ts';
import { isActive } from './records.ts';

/** A code for the first admin, and of which municipality, by name. */
export type FirstAdmin = { municipality: string; code: string };

/** How long it holds, in seconds. */
const holds = 24 * 3600;

/** A new code for each municipality that has joined and has no staff; those made before no longer work. */
export async function inviteFirstAdmins(ctx: Ctx): Promise<FirstAdmin[]> {
  authorise(ctx.actor, 'staff.inviteFirst');
  const { db } = ctx;
  const someone = db.read
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .where(and(eq(account.municipality, municipality.code), isActive()));
  const empty = await db.read
    .select()
    .from(municipality)
    .where(and(eq(municipality.joined, true), not(exists(someone))));
  return Promise.all(empty.map((home) => inviteFirst(ctx, home)));
}

async function inviteFirst(ctx: Ctx, { code, name, slug }: typeof municipality.$inferSelect): Promise<FirstAdmin> {
  const earlier = and(eq(invitation.municipality, code), eq(invitation.kind, 'staff'), isNull(invitation.madeBy));
  const made = await ctx.db.write(async (tx) => {
    await tx
      .update(invitation)
      .set(voided(ctx))
      .where(and(earlier, isNull(invitation.usedAt)));
    return addInvitation(ctx, tx, { code, slug }, { role: 'admin', holds });
  });
  return { municipality: name, code: made.code };
}
