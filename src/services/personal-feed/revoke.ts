/** Taking the address of a calendar back: it answers 410 from now on, and for ever. */
import { and, eq, type SQL } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { personalFeed, revokedFeed } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { hashOf, newToken } from '../keys/lookup.ts';
import { idOf } from '../profile/queries.ts';
import { addressOf, type IssuedFeed } from './create.ts';
import { personalFeedOf } from './records.ts';

/** Revokes one of mine. Throws `not_found`, also for another's. */
export async function revokePersonalFeed(ctx: Ctx, id: string): Promise<void> {
  authorise(ctx.actor, 'personalFeed.revoke', { owner: idOf(ctx.actor) });
  await ctx.db.write(async (tx) => {
    const which = mine(ctx, id);
    if ((await revokeAddresses(ctx, tx, which)) === 0) throw notFound('personalFeed');
    await tx.delete(personalFeed).where(which);
    await record(ctx, tx, { verb: 'personalFeed.revoke', subjectId: idOf(ctx.actor) });
  });
}

/** Gives one of mine a new address; the old one is revoked. Throws `not_found`, also for another's. */
export async function replacePersonalFeed(ctx: Ctx, id: string): Promise<IssuedFeed> {
  authorise(ctx.actor, 'personalFeed.replace', { owner: idOf(ctx.actor) });
  const token = newToken();
  const name = await ctx.db.write(async (tx) => {
    const which = mine(ctx, id);
    if ((await revokeAddresses(ctx, tx, which)) === 0) throw notFound('personalFeed');
    const fresh = { hash: hashOf(token), lastFetchedAt: null };
    const [row] = await tx.update(personalFeed).set(fresh).where(which).returning();
    await record(ctx, tx, { verb: 'personalFeed.replace', subjectId: idOf(ctx.actor) });
    return row === undefined ? '' : personalFeedOf(ctx.keys, row).name;
  });
  return { id, name, address: addressOf(ctx, token) };
}

/** Notes the addresses of some calendars as revoked, inside the caller's transaction; answers how many. */
export async function revokeAddresses(ctx: Ctx, tx: Transaction, which: SQL | undefined): Promise<number> {
  const rows = await tx.select({ hash: personalFeed.hash }).from(personalFeed).where(which);
  const revokedOn = dayAt(ctx.clock(), 'Europe/Copenhagen');
  if (rows.length > 0) {
    await tx
      .insert(revokedFeed)
      .values(rows.map(({ hash }) => ({ hash, revokedOn })))
      .onConflictDoNothing();
  }
  ctx.revoked.note(rows.map(({ hash }) => hash));
  return rows.length;
}

function mine(ctx: Ctx, id: string): SQL | undefined {
  return and(eq(personalFeed.id, id), eq(personalFeed.profileId, idOf(ctx.actor)));
}
