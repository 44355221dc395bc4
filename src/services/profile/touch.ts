/** Notes that what a young person sees, and so their own feed, has changed. */
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { profile } from '#db/schema/account.ts';
import type { Hub } from '../hub.ts';

/** Raises the revision of a profile, inside the caller's transaction. */
export async function touchProfile({ clock }: Hub, tx: Transaction, id: string): Promise<void> {
  const revisedAt = Math.floor(clock().epochMilliseconds / 1000);
  await tx
    .update(profile)
    .set({ revision: sql`${profile.revision} + 1`, revisedAt })
    .where(eq(profile.id, id));
}
