/** Reading one's own profile. There is no other way to read one: nobody looks anybody up. */
import { authorise, type Actor } from '#domain/authorisation.ts';
import type { Profile } from '#domain/profile.ts';
import type { Ctx } from '../hub.ts';
import { loadProfile } from './records.ts';

/** My profile. Throws `unauthenticated` without a sign-in, and `unconfirmed` when that was too long ago. */
export async function getMyProfile(ctx: Ctx): Promise<Profile> {
  authorise(ctx.actor, 'profile.read', { owner: idOf(ctx.actor) });
  return loadProfile(ctx.keys, ctx.db.read, idOf(ctx.actor));
}

/** The account of whoever has signed in; of anybody else a name that no account has. */
export function idOf(actor: Actor): string {
  return 'id' in actor ? actor.id : '';
}
