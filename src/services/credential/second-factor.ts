/** The second factor of staff: an authenticator app or a passkey; a recovery code when both are gone. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { passkey, staff } from '#db/schema/account.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import type { Factors } from '#domain/staff.ts';
import type { Ctx, Hub } from '../hub.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import { decrypted, encrypted } from '../staff/records.ts';
import { keepPasskey, verifyNewPasskey, verifyPasskey, type PasskeyAnswer } from './passkeys.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { spendTotpStep, totpStep, totpWrong } from './totp.ts';

/** What is shown of a second factor. */
export type Factor = { totp: string } | { passkey: PasskeyAnswer };
export type Proof = Factor | { recoveryCode: string };

/** The second factors of an account. */
export async function factorsOf({ db }: Hub, accountId: string): Promise<Factors> {
  const passkeys = await db.read.select({ id: passkey.id }).from(passkey).where(eq(passkey.accountId, accountId));
  const [row] = await db.read.select({ secret: staff.totpSecret }).from(staff).where(eq(staff.id, accountId));
  return { passkeys: passkeys.map(({ id }) => id), totp: row?.secret != null };
}

/** Checks a proof and uses it up. Throws `invalid`, and `too_many` after some that were wrong. */
export async function proveFactor(hub: Hub, accountId: string, proof: Proof): Promise<void> {
  await countAttempt(hub, 'secondFactor', accountId);
  if ('totp' in proof) await proveTotp(hub, accountId, proof.totp);
  else if ('passkey' in proof) await provePasskey(hub, accountId, proof.passkey);
  else await proveRecoveryCode(hub, accountId, proof.recoveryCode);
  await forgetAttempts(hub, 'secondFactor', accountId);
}

async function proveTotp(hub: Hub, accountId: string, typed: string): Promise<void> {
  const [row] = await hub.db.read.select({ secret: staff.totpSecret }).from(staff).where(eq(staff.id, accountId));
  const secret = decrypted(hub.keys, accountId, 'totpSecret', row?.secret ?? null);
  const step = secret === null ? null : totpStep(hub, secret, typed);
  if (secret === null || step === null) throw totpWrong();
  await hub.db.write((tx) => spendTotpStep(hub, tx, secret, step));
}

async function provePasskey(hub: Hub, accountId: string, sent: PasskeyAnswer): Promise<void> {
  const known = await verifyPasskey(hub, sent);
  if (known.accountId !== accountId) throw notYours();
}

/** Somebody else's code is refused inside the transaction, and so it is not used up. */
async function proveRecoveryCode(hub: Hub, accountId: string, typed: string): Promise<void> {
  await hub.db.write(async (tx) => {
    if ((await useRecoveryCode(hub, tx, typed)) !== accountId) throw recoveryCodeWrong();
  });
}

/**
 * Checks a new factor, and answers how to keep it once the account is there. An app shows that it has the `secret` by
 * a code. Throws `invalid`.
 */
export async function keepFactor(
  ctx: Ctx,
  accountId: string,
  secret: string,
  factor: Factor,
): Promise<(tx: Transaction) => Promise<void>> {
  if ('passkey' in factor) {
    const verified = await verifyNewPasskey(ctx, factor.passkey);
    return (tx) => keepPasskey(ctx, tx, accountId, verified);
  }
  const step = totpStep(ctx, secret, factor.totp);
  if (step === null) throw totpWrong();
  const totpSecret = encrypted(ctx.keys, accountId, 'totpSecret', secret);
  return async (tx) => {
    await spendTotpStep(ctx, tx, secret, step);
    await tx.update(staff).set({ totpSecret }).where(eq(staff.id, accountId));
  };
}

function notYours(): HjemegnError {
  return invalid({
    field: 'passkey',
    da: 'Den passkey hører ikke til dette login. Vælg en anden.',
    en: 'That passkey does not belong to this sign-in. Choose another.',
  });
}

function recoveryCodeWrong(): HjemegnError {
  return invalid({
    field: 'recoveryCode',
    da: 'Nødkoden kan ikke bruges. Den er brugt eller skrevet forkert. Prøv en af de andre.',
    en: 'The recovery code cannot be used. It has been used or written wrongly. Try another one.',
  });
}
