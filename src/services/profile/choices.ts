/** What a young person has chosen, read and written as a whole: it is one encrypted text. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Choices } from '#domain/profile.ts';
import { asVisitor, type Ctx } from '../hub.ts';
import { idOf } from './queries.ts';
import { encrypted, loadProfile } from './records.ts';
import { touchProfile } from './touch.ts';

/** My choices. Throws `unauthenticated` without a sign-in; an old one will do. */
export async function getMyChoices(ctx: Ctx): Promise<Choices> {
  authorise(ctx.actor, 'profile.readChoices', { owner: idOf(ctx.actor) });
  return (await loadProfile(ctx.keys, ctx.db.read, idOf(ctx.actor))).choices;
}

/**
 * The hub as the public sees it, less what the one who has signed in has hidden: what every page lists from. Hiding
 * holds during a pause as well: what was hidden because it hurts must not come back by itself.
 */
export async function asReader(ctx: Ctx): Promise<Ctx> {
  authorise(ctx.actor, 'public.read');
  if (ctx.actor.kind !== 'profile') return asVisitor(ctx);
  return { ...asVisitor(ctx), hidden: (await getMyChoices(ctx)).hidden };
}

/** Changes the choices of the one who has signed in, inside the caller's transaction. */
export async function rewriteChoices(ctx: Ctx, tx: Transaction, change: (now: Choices) => Choices): Promise<void> {
  const id = idOf(ctx.actor);
  const { choices } = await loadProfile(ctx.keys, tx, id);
  const text = encrypted(ctx.keys, id, 'choices', JSON.stringify(change(choices)));
  await tx.update(profile).set({ choices: text }).where(eq(profile.id, id));
  await touchProfile(ctx, tx, id);
}
