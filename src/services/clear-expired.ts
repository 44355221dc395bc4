/** Clearing away what has ended and is of no more use: it can open nothing, but it is kept of somebody. */
import { and, eq, inArray, isNotNull, lt, lte, notExists, or } from 'drizzle-orm';
import { attempts, invitation, recovery, session, spent } from '#db/schema/access.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Ctx } from './hub.ts';

/** How long codes and requests for help are still shown to staff after they ended, in seconds. */
const shownFor = 30 * 86_400;

/** How many rows of each were cleared away. */
type Cleared = { sessions: number; spent: number; attempts: number; recoveries: number; invitations: number };

/** Clears everything that has ended. */
export async function clearExpired(ctx: Ctx): Promise<Cleared> {
  authorise(ctx.actor, 'profile.retain');
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const longAgo = now - shownFor;
  const ended = inArray(recovery.state, ['refused', 'stopped', 'done']);
  return ctx.db.write(async (tx) => {
    const overdue = or(lte(session.expiresAt, now), lte(session.endsAt, now));
    const sessions = await tx.delete(session).where(overdue).returning({ id: session.id });
    const used = await tx.delete(spent).where(lt(spent.until, now)).returning({ id: spent.id });
    const over = and(isNotNull(attempts.expire), lte(attempts.expire, now * 1000));
    const counted = await tx.delete(attempts).where(over).returning({ key: attempts.key });
    const closed = or(lt(recovery.expiresAt, longAgo), and(ended, lt(recovery.askedAt, longAgo)));
    const recoveries = await tx.delete(recovery).where(closed).returning({ id: recovery.id });
    const asked = tx.select().from(recovery).where(eq(recovery.invitationId, invitation.id));
    const unneeded = and(lt(invitation.expiresAt, longAgo), notExists(asked));
    const invitations = await tx.delete(invitation).where(unneeded).returning({ id: invitation.id });
    return {
      sessions: sessions.length,
      spent: used.length,
      attempts: counted.length,
      recoveries: recoveries.length,
      invitations: invitations.length,
    };
  });
}
