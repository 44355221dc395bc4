/** A young person pauses everything, and goes on. */
import { eq } from 'drizzle-orm';
import { profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from './queries.ts';
import { touchProfile } from './touch.ts';

/** While paused nothing is shown by interests or saved things, and nothing is sent. */
export async function pauseProfile(ctx: Ctx, paused: boolean): Promise<void> {
  authorise(ctx.actor, 'profile.pause', { owner: idOf(ctx.actor) });
  const id = idOf(ctx.actor);
  await ctx.db.write(async (tx) => {
    await tx.update(profile).set({ paused }).where(eq(profile.id, id));
    await touchProfile(ctx, tx, id);
    await record(ctx, tx, { verb: 'profile.pause', subjectId: id });
  });
}
