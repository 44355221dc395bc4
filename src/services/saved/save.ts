/** A young person keeps something of a municipality, and lets go of it. */
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { saved } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { ItemName } from '#domain/saved.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { knownAt } from '../profile/known.ts';
import { idOf } from '../profile/queries.ts';
import { loadProfile } from '../profile/records.ts';
import { touchProfile } from '../profile/touch.ts';
import { isPublic } from './public.ts';

/** As many as anybody has use for; more would be somebody filling the disk. */
const most = 500;

/** Keeps it; a second time changes nothing. Throws `not_found` for what not everybody at home may see. */
export async function saveItem(ctx: Ctx, input: ItemName): Promise<void> {
  authorise(ctx.actor, 'profile.save', { owner: idOf(ctx.actor) });
  const name = checkedInput(ItemName, input);
  await ctx.db.write(async (tx) => {
    if (!(await keepIn(ctx, tx, name))) throw notFound(name.noun);
    await touchProfile(ctx, tx, idOf(ctx.actor));
  });
}

/** Keeps it inside the caller's transaction; false when it is not there to be kept. */
export async function keepIn(ctx: Ctx, tx: Transaction, { noun, id }: ItemName): Promise<boolean> {
  const profileId = idOf(ctx.actor);
  const { municipality } = await loadProfile(ctx.keys, tx, profileId);
  const { code } = await knownAt(tx, municipality);
  if (!(await isPublic(ctx, tx, code, { noun, id }))) return false;
  if ((await tx.$count(saved, eq(saved.profileId, profileId))) >= most) return false;
  const savedOn = dayAt(ctx.clock(), 'Europe/Copenhagen');
  await tx.insert(saved).values({ profileId, noun, itemId: id, savedOn }).onConflictDoNothing();
  return true;
}

/** Lets go of it, whatever has become of it. */
export async function removeSaved(ctx: Ctx, input: ItemName): Promise<void> {
  authorise(ctx.actor, 'profile.save', { owner: idOf(ctx.actor) });
  const { noun, id } = checkedInput(ItemName, input);
  const profileId = idOf(ctx.actor);
  await ctx.db.write(async (tx) => {
    await tx.delete(saved).where(and(eq(saved.profileId, profileId), eq(saved.noun, noun), eq(saved.itemId, id)));
    await touchProfile(ctx, tx, profileId);
  });
}
