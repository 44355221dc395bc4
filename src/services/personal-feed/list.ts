/** My calendars. */
import { asc, eq } from 'drizzle-orm';
import { personalFeed } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import type { PersonalFeed } from '#domain/personal-feed.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { personalFeedOf } from './records.ts';

/** The calendars of whoever has signed in, the oldest first. */
export async function listPersonalFeeds(ctx: Ctx): Promise<PersonalFeed[]> {
  authorise(ctx.actor, 'personalFeed.list', { owner: idOf(ctx.actor) });
  const rows = await ctx.db.read
    .select()
    .from(personalFeed)
    .where(eq(personalFeed.profileId, idOf(ctx.actor)))
    .orderBy(asc(personalFeed.created), asc(personalFeed.id));
  return rows.map((row) => personalFeedOf(ctx.keys, row));
}
