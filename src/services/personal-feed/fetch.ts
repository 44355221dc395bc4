/** A calendar program asks for a personal calendar. The address is all it has, and all it takes. */
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { account, personalFeed, profile, revokedFeed } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { gone, notFound } from '#domain/errors.ts';
import { readContents, type PersonalMaterial } from '#domain/personal-feed.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { loadMaterial } from './material.ts';

/** A calendar that was found by its address. */
export type FoundFeed = {
  id: string;
  /** Slug of the home municipality. */
  municipality: string;
  /** Another text whenever its owner has changed what is in it. */
  state: string;
  revisedAt: EpochSeconds;
  lastFetchedAt: EpochSeconds | null;
  /** Reads what goes into it. */
  load: () => Promise<PersonalMaterial>;
};

/**
 * The calendar of an address, by its hash. Throws `gone` for one that was revoked, `not_found` for one that never was;
 * whatever it is, the same two questions are asked, each one step into an index.
 */
export async function findPersonalFeed(ctx: Ctx, hash: string): Promise<FoundFeed> {
  authorise(ctx.actor, 'personalFeed.fetch');
  const [[row], [revoked]] = await Promise.all([
    feedRows(ctx, hash),
    ctx.db.read.select().from(revokedFeed).where(eq(revokedFeed.hash, hash)),
  ]);
  if (revoked !== undefined) throw gone('address');
  if (row === undefined) throw notFound('address');
  const contents = readContents(row.feed.contents);
  return {
    id: row.feed.id,
    municipality: row.municipality,
    state: [row.revision, row.paused, row.question, row.lastUsed, row.municipality, contents.join()].join(' '),
    revisedAt: row.revisedAt,
    lastFetchedAt: row.feed.lastFetchedAt,
    load: () => loadMaterial(ctx, { profileId: row.feed.profileId, contents }),
  };
}

async function feedRows({ db }: Ctx, hash: string) {
  return db.read
    .select({
      feed: personalFeed,
      municipality: municipality.slug,
      revision: profile.revision,
      revisedAt: profile.revisedAt,
      paused: profile.paused,
      question: profile.question,
      lastUsed: account.lastUsed,
    })
    .from(personalFeed)
    .innerJoin(profile, eq(profile.id, personalFeed.profileId))
    .innerJoin(account, eq(account.id, personalFeed.profileId))
    .innerJoin(municipality, eq(municipality.code, account.municipality))
    .where(eq(personalFeed.hash, hash));
}

/** Notes that a program came, to the hour: its owner sees whether it still does, and nobody how often. */
export async function noteFetched(ctx: Ctx, { id, lastFetchedAt }: FoundFeed): Promise<void> {
  authorise(ctx.actor, 'personalFeed.fetch');
  const hour = Math.floor(ctx.clock().epochMilliseconds / 3_600_000) * 3600;
  if (lastFetchedAt !== null && lastFetchedAt >= hour) return;
  const earlier = or(isNull(personalFeed.lastFetchedAt), lt(personalFeed.lastFetchedAt, hour));
  await ctx.db.write((tx) =>
    tx
      .update(personalFeed)
      .set({ lastFetchedAt: hour })
      .where(and(eq(personalFeed.id, id), earlier)),
  );
}
