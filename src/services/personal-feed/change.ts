/** Another name for a calendar, or other contents. Its address stays. */
import { and, eq } from 'drizzle-orm';
import { personalFeed } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { readChoice, type FeedChoice } from '#domain/personal-feed.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { touchProfile } from '../profile/touch.ts';
import { encryptedName } from './records.ts';

/** Changes one of mine. Throws `invalid` with a complaint per field, and `not_found`, also for another's. */
export async function changePersonalFeed(ctx: Ctx, id: string, input: FeedChoice): Promise<void> {
  authorise(ctx.actor, 'personalFeed.change', { owner: idOf(ctx.actor) });
  const owner = idOf(ctx.actor);
  const { name, contents } = readChoice(input);
  await ctx.db.write(async (tx) => {
    const rows = await tx
      .update(personalFeed)
      .set({ name: encryptedName(ctx.keys, id, name), contents: [...contents] })
      .where(and(eq(personalFeed.id, id), eq(personalFeed.profileId, owner)))
      .returning({ id: personalFeed.id });
    if (rows.length === 0) throw notFound('personalFeed');
    await touchProfile(ctx, tx, owner);
    await record(ctx, tx, { verb: 'personalFeed.change', subjectId: owner });
  });
}
