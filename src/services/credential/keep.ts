/** What a young person will sign in with: a passkey, or a passphrase on a phone that has none. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { profile } from '#db/schema/account.ts';
import { invalid } from '#domain/errors.ts';
import type { Ctx } from '../hub.ts';
import { encrypted } from '../profile/records.ts';
import { keepPasskey, verifyNewPasskey, type PasskeyAnswer } from './passkeys.ts';
import { hashPassword } from './password.ts';
import { complaintsAbout } from './strength.ts';

/** A passkey that a browser has just made, or a passphrase that was typed. */
export type NewCredential = { passphrase: string } | { passkey: PasskeyAnswer };

/**
 * Checks a new credential, and answers how to keep it once the account is there: the slow part comes before the
 * transaction. `known` are words a passphrase may not lean on. Throws `invalid`.
 */
export async function keepCredential(
  ctx: Ctx,
  accountId: string,
  credential: NewCredential,
  known: readonly string[],
): Promise<(tx: Transaction) => Promise<void>> {
  if ('passkey' in credential) {
    const verified = await verifyNewPasskey(ctx, credential.passkey);
    return (tx) => keepPasskey(ctx, tx, accountId, verified);
  }
  const complaints = complaintsAbout('passphrase', credential.passphrase, known);
  if (complaints.length > 0) throw invalid(...complaints);
  const hash = encrypted(ctx.keys, accountId, 'passphrase', await hashPassword(credential.passphrase));
  return async (tx) => {
    await tx.update(profile).set({ passphrase: hash }).where(eq(profile.id, accountId));
  };
}
