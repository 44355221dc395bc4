/** A new calendar of one's own. */
import { eq } from 'drizzle-orm';
import { personalFeed } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import { personalFeedPath } from '#domain/feed-path.ts';
import { mostFeeds, readChoice, type FeedChoice } from '#domain/personal-feed.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { hashOf, newToken } from '../keys/lookup.ts';
import { idOf } from '../profile/queries.ts';
import { encryptedName } from './records.ts';

/** A calendar with its address: said once, and known to nobody afterwards. */
export type IssuedFeed = { id: string; name: string; address: string };

/** Makes one. Throws `invalid` with a complaint per field, and `conflict` when there are as many as there may be. */
export async function createPersonalFeed(ctx: Ctx, input: FeedChoice): Promise<IssuedFeed> {
  authorise(ctx.actor, 'personalFeed.create', { owner: idOf(ctx.actor) });
  const owner = idOf(ctx.actor);
  const { name, contents } = readChoice(input);
  const id = ctx.newId();
  const token = newToken();
  await ctx.db.write(async (tx) => {
    const mine = tx.select({ id: personalFeed.id }).from(personalFeed).where(eq(personalFeed.profileId, owner));
    if ((await mine).length >= mostFeeds) throw tooMany();
    await tx.insert(personalFeed).values({
      id,
      profileId: owner,
      hash: hashOf(token),
      name: encryptedName(ctx.keys, id, name),
      contents: [...contents],
      created: dayAt(ctx.clock(), 'Europe/Copenhagen'),
    });
    await record(ctx, tx, { verb: 'personalFeed.create', subjectId: owner });
  });
  return { id, name, address: addressOf(ctx, token) };
}

/** The https address of a token. */
export function addressOf({ settings }: Ctx, token: string): string {
  return settings.publicUrl + personalFeedPath(token);
}

function tooMany() {
  return conflict({
    field: '',
    da: `Du har allerede ${mostFeeds} kalenderlinks. Luk et af dem først.`,
    en: `You already have ${mostFeeds} calendar links. Close one of them first.`,
  });
}
