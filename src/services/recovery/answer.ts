/** The second worker says yes or no. Of two who answer at once, the first counts. */
import { and, eq, gt, ne } from 'drizzle-orm';
import { recovery } from '#db/schema/access.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { answered, findRecovery, recoveryHolds, secondsNow } from './records.ts';
import { hasViewed, mustBeSecond } from './view.ts';

/** Says yes. Throws `conflict` for whoever made the code, has not looked who it is, or comes too late. */
export async function agreeRecovery(ctx: Ctx, municipality: string, id: string): Promise<void> {
  authorise(ctx.actor, 'recovery.agree', { municipality });
  const me = idOf(ctx.actor);
  const now = secondsNow(ctx);
  await ctx.db.write(async (tx) => {
    const row = await findRecovery(tx, municipality, id);
    mustBeSecond(ctx, row);
    if (row.profileId === null) throw nobody();
    if (!(await hasViewed(ctx, tx, row))) throw unseen();
    const waits = and(eq(recovery.id, id), eq(recovery.state, 'asked'), ne(recovery.madeBy, me));
    const agreed = await tx
      .update(recovery)
      .set({ state: 'agreed', agreedBy: me, expiresAt: now + recoveryHolds.agreed })
      .where(and(waits, gt(recovery.expiresAt, now)))
      .returning({ id: recovery.id });
    if (agreed.length === 0) throw tooLate();
    await record(ctx, tx, { verb: 'recovery.agree', municipality, subjectId: row.profileId });
  });
}

/** Says no; whoever made the code may, too. Throws `conflict` when it was answered. */
export async function refuseRecovery(ctx: Ctx, municipality: string, id: string): Promise<void> {
  authorise(ctx.actor, 'recovery.refuse', { municipality });
  await ctx.db.write(async (tx) => {
    const row = await findRecovery(tx, municipality, id);
    const why = answered(ctx, row);
    if (why !== null) throw why;
    const refused = await tx
      .update(recovery)
      .set({ state: 'refused' })
      .where(and(eq(recovery.id, id), eq(recovery.state, 'asked')))
      .returning({ id: recovery.id });
    if (refused.length === 0) throw tooLate();
    await record(ctx, tx, { verb: 'recovery.refuse', municipality, subjectId: row.profileId });
  });
}

function tooLate() {
  return conflict({
    field: '',
    da: 'En anden nåede at svare først.',
    en: 'Somebody else answered first.',
  });
}

function nobody() {
  return conflict({
    field: '',
    da: 'Navnet passer ikke til nogen side her, så der er ikke noget at sige ja til.',
    en: 'The name fits no page here, so there is nothing to agree to.',
  });
}

function unseen() {
  return conflict({
    field: '',
    da: 'Se først, hvem det er.',
    en: 'First look who it is.',
  });
}
