/** The owner sees that somebody asks to come in as them, and can stop it. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { recovery } from '#db/schema/access.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { secondsNow } from './records.ts';

/** Somebody asked, then; `agreed` when a worker has said yes. */
export type PendingRecovery = { id: string; askedAt: EpochSeconds; agreed: boolean };

/** Who asks to come in as me. */
export async function listPending(ctx: Ctx): Promise<PendingRecovery[]> {
  authorise(ctx.actor, 'recovery.stop', { owner: idOf(ctx.actor) });
  const rows = await ctx.db.read.select().from(recovery).where(openOf(ctx)).orderBy(asc(recovery.askedAt));
  return rows.map(({ id, askedAt, state }) => ({ id, askedAt, agreed: state === 'agreed' }));
}

/** "Det er ikke mig". Throws `conflict` when it is over already, or is not about me. */
export async function stopRecovery(ctx: Ctx, id: string): Promise<void> {
  authorise(ctx.actor, 'recovery.stop', { owner: idOf(ctx.actor) });
  await ctx.db.write(async (tx) => {
    const mine = and(eq(recovery.id, id), openOf(ctx));
    const stopped = await tx.update(recovery).set({ state: 'stopped' }).where(mine).returning({ id: recovery.id });
    if (stopped.length === 0) throw over();
    await record(ctx, tx, { verb: 'recovery.stop', subjectId: idOf(ctx.actor) });
  });
}

function openOf(ctx: Ctx) {
  return and(
    eq(recovery.profileId, idOf(ctx.actor)),
    inArray(recovery.state, ['asked', 'agreed']),
    gt(recovery.expiresAt, secondsNow(ctx)),
  );
}

function over() {
  return conflict({
    field: '',
    da: 'Det er allerede slut.',
    en: 'It is over already.',
  });
}
