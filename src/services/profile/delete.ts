/** Deleting everything at once. Nothing is asked, and no fresh sign-in: whoever must be rid of it can be at once. */
import { authorise } from '#domain/authorisation.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { Ctx } from '../hub.ts';
import { eraseProfile } from './erase.ts';
import { idOf } from './queries.ts';

/** Deletes my profile, so that nothing of it is left in the files of the database. Throws `not_found` the second time. */
export async function deleteMyProfile(ctx: Ctx): Promise<Receipt> {
  authorise(ctx.actor, 'profile.delete', { owner: idOf(ctx.actor) });
  const receipt = await ctx.db.write((tx) => eraseProfile(ctx, tx, idOf(ctx.actor), 'profile.delete'));
  await ctx.db.scrub();
  return receipt;
}
