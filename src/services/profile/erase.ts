/** Taking a profile away, with everything that was kept because of it. What is left is one line of the access log. */
import { eq, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Transaction } from '#db/client.ts';
import { session } from '#db/schema/access.ts';
import { account, homeVisit, passkey, personalFeed, profile, saved } from '#db/schema/account.ts';
import { notFound } from '#domain/errors.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { Verb } from '#domain/verbs.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { revokeAddresses } from '../personal-feed/revoke.ts';

/**
 * Deletes a profile inside the caller's transaction: the account, and by cascade all that points to it. Its calendar
 * addresses go on answering that they were revoked. Throws `not_found`. The caller scrubs the database afterwards.
 */
export async function eraseProfile(ctx: Ctx, tx: Transaction, id: string, verb: Verb): Promise<Receipt> {
  const receipt = { at: Math.floor(ctx.clock().epochMilliseconds / 1000), ...(await countsOf(tx, id)) };
  await record(ctx, tx, { verb, subjectId: id });
  await revokeAddresses(ctx, tx, eq(personalFeed.profileId, id));
  await tx.delete(account).where(eq(account.id, id));
  return receipt;
}

async function countsOf(tx: Transaction, id: string): Promise<Omit<Receipt, 'at'>> {
  const of = (column: SQLiteColumn) => sql<number>`(SELECT count(*) FROM ${column.table} WHERE ${column} = ${id})`;
  const [counts] = await tx
    .select({
      passkeys: of(passkey.accountId),
      sessions: of(session.accountId),
      saved: of(saved.profileId),
      visits: of(homeVisit.profileId),
      feeds: of(personalFeed.profileId),
    })
    .from(profile)
    .where(eq(profile.id, id));
  if (counts === undefined) throw notFound('profile');
  return counts;
}
