/** Codes that let somebody back in once: one on a young person's card, ten for a member of staff. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { recoveryCode } from '#db/schema/account.ts';
import { asMeant } from '#domain/code.ts';
import type { Hub } from '../hub.ts';
import { hashOf, newToken } from '../keys/lookup.ts';

/** A new card in place of the old one, inside the caller's transaction: 26 letters, said once. */
export async function newCard(tx: Transaction, accountId: string): Promise<string> {
  const [card = ''] = await newCodes(tx, accountId, 1);
  return card;
}

/** New codes in place of the old ones. */
export async function newCodes(tx: Transaction, accountId: string, many: number): Promise<string[]> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  const codes = Array.from({ length: many }, newToken);
  await tx.insert(recoveryCode).values(codes.map((code) => ({ hash: hashOf(code), accountId })));
  return codes;
}

/** Uses a code up and answers whose it was; null when there is no such code, or it was used. */
export async function useRecoveryCode(hub: Hub, tx: Transaction, typed: string): Promise<string | null> {
  const [used] = await tx
    .update(recoveryCode)
    .set({ usedAt: Math.floor(hub.clock().epochMilliseconds / 1000) })
    .where(and(eq(recoveryCode.hash, hashOf(asMeant(typed))), isNull(recoveryCode.usedAt)))
    .returning();
  return used?.accountId ?? null;
}
