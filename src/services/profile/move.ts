/** A young person's family moves: the profile goes along to another municipality, and everything in it. */
import { and, eq, inArray } from 'drizzle-orm';
import { recovery } from '#db/schema/access.ts';
import { account } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from './queries.ts';
import { loadProfile } from './records.ts';
import { touchProfile } from './touch.ts';

/**
 * Makes another municipality home; what its old staff were asked to agree to ends there. Everything kept is kept.
 * Throws `invalid` for one that has not joined, and for the present one.
 */
export async function moveProfile(ctx: Ctx, slug: string): Promise<void> {
  authorise(ctx.actor, 'profile.move', { owner: idOf(ctx.actor) });
  const id = idOf(ctx.actor);
  await ctx.db.write(async (tx) => {
    const [to] = await tx
      .select({ code: municipality.code })
      .from(municipality)
      .where(and(eq(municipality.slug, slug), eq(municipality.joined, true)));
    const { municipality: from } = await loadProfile(ctx.keys, tx, id);
    if (to === undefined || from === slug) throw notThere();
    await record(ctx, tx, { verb: 'profile.move', subjectId: id, municipality: from });
    const pending = and(eq(recovery.profileId, id), inArray(recovery.state, ['asked', 'agreed']));
    await tx.update(recovery).set({ state: 'stopped' }).where(pending);
    await tx.update(account).set({ municipality: to.code }).where(eq(account.id, id));
    await record(ctx, tx, { verb: 'profile.move', subjectId: id, municipality: slug });
    await touchProfile(ctx, tx, id);
  });
}

function notThere() {
  return invalid({
    field: 'kommune',
    da: 'Vælg en kommune, der er med.',
    en: 'Choose a municipality that has joined.',
  });
}
