/** What a personal calendar would hold, for somebody who wants it once and no address that lasts. */
import { authorise } from '#domain/authorisation.ts';
import { requireContents, type FeedContent, type PersonalMaterial } from '#domain/personal-feed.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { loadMaterial } from './material.ts';

/** What goes into mine with these contents. Throws `invalid` for contents that hold nothing. */
export async function downloadCalendar(ctx: Ctx, contents: readonly FeedContent[]): Promise<PersonalMaterial> {
  authorise(ctx.actor, 'personalFeed.download', { owner: idOf(ctx.actor) });
  requireContents(contents);
  return loadMaterial(ctx, { profileId: idOf(ctx.actor), contents });
}
