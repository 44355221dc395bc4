/** My sessions: where I am signed in, and ending one or all of them. */
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { session } from '#db/schema/access.ts';
import { authorise, type SignedIn } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { record } from '../audit/record.ts';

export type SessionLine = { name: string; device: string; createdAt: EpochSeconds; current: boolean };

/** Where an account is signed in, the newest first. `current` is the id of the session that asks. */
export async function listSessions(ctx: Ctx, me: SignedIn, current: string): Promise<SessionLine[]> {
  authorise(ctx.actor, 'session.list', { owner: me.id });
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const rows = await ctx.db.read
    .select()
    .from(session)
    .where(and(eq(session.accountId, me.id), gt(session.expiresAt, now), gt(session.endsAt, now)))
    .orderBy(desc(session.createdAt));
  return rows.map((row) => ({
    name: nameOf(row.id),
    device: row.device,
    createdAt: row.createdAt,
    current: row.id === current,
  }));
}

/** Ends one of my sessions by its name. Throws `not_found` for another's. */
export async function endMySession(ctx: Ctx, me: SignedIn, name: string): Promise<void> {
  authorise(ctx.actor, 'session.end', { owner: me.id });
  await ctx.db.write(async (tx) => {
    const mine = await tx.select({ id: session.id }).from(session).where(eq(session.accountId, me.id));
    const found = mine.find(({ id }) => nameOf(id) === name);
    if (found === undefined) throw notFound('session');
    await tx.delete(session).where(eq(session.id, found.id));
    await record(ctx, tx, { verb: 'session.end', subjectId: me.id });
  });
}

/** Ends all my sessions but the one that asks. */
export async function endMyOtherSessions(ctx: Ctx, me: SignedIn, current: string): Promise<void> {
  authorise(ctx.actor, 'session.end', { owner: me.id });
  await ctx.db.write(async (tx) => {
    await tx.delete(session).where(and(eq(session.accountId, me.id), ne(session.id, current)));
    await record(ctx, tx, { verb: 'session.end', subjectId: me.id });
  });
}

/** The beginning of a session's hash: enough to point at it, not enough to be it. */
function nameOf(id: string): string {
  return id.slice(0, 12);
}
