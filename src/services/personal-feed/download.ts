/** What a personal calendar would hold, for somebody who wants it once and no address that lasts. */
import { authorise } from '#domain/authorisation.ts';
import { requireContents, type PersonalMaterial } from '#domain/personal-feed.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { loadMaterial } from './material.ts';

/** What goes into mine with these contents. Throws `invalid` for contents that hold nothing. */
export async function downloadCalendar(ctx: Ctx, contents: readonly string[]): Promise<PersonalMaterial> {
  authorise(ctx.actor, 'personalFeed.download', { owner: idOf(ctx.actor) });
  return loadMaterial(ctx, { profileId: idOf(ctx.actor), contents: requireContents(contents) });
}
