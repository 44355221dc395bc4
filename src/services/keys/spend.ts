/** What may be used once: the first who uses it wins, whatever process they reach. */
import { lt } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { spent } from '#db/schema/access.ts';
import type { Hub } from '../hub.ts';
import { hashOf } from './lookup.ts';

/** Uses it up, inside the caller's transaction. False when it was used before. `seconds`: how long it would otherwise hold. */
export async function spend(hub: Hub, tx: Transaction, secret: string, seconds: number): Promise<boolean> {
  const now = Math.floor(hub.clock().epochMilliseconds / 1000);
  await tx.delete(spent).where(lt(spent.until, now));
  const rows = await tx
    .insert(spent)
    .values({ id: hashOf(secret), until: now + seconds })
    .onConflictDoNothing()
    .returning({ id: spent.id });
  return rows.length > 0;
}
