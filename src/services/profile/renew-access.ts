/** A new way in after the old one was lost: every session ends, and there is a new card. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { account, passkey, profile } from '#db/schema/account.ts';
import { dayAt } from '#domain/time.ts';
import { newCard } from '../credential/recovery-codes.ts';
import type { Hub } from '../hub.ts';
import { endSessionsOf } from '../session/sessions.ts';

/** Whether what one signed in with still holds, and how the new way in is kept. */
export type Renewal = { keepOld: boolean; keep: (tx: Transaction) => Promise<void> };

/** Renews it, inside the caller's transaction, and answers the new card. */
export async function renewAccess(
  { clock }: Hub,
  tx: Transaction,
  accountId: string,
  { keepOld, keep }: Renewal,
): Promise<string> {
  if (!keepOld) {
    await tx.delete(passkey).where(eq(passkey.accountId, accountId));
    await tx.update(profile).set({ passphrase: null }).where(eq(profile.id, accountId));
  }
  await keep(tx);
  await endSessionsOf(tx, accountId);
  const lastUsed = dayAt(clock(), 'Europe/Copenhagen');
  await tx.update(account).set({ lastUsed }).where(eq(account.id, accountId));
  return newCard(tx, accountId);
}
