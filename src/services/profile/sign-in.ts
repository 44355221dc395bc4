/** A young person signs in. One answer for a name that is not here and a passphrase that is wrong, in the same time. */
import { eq, inArray } from 'drizzle-orm';
import { account, profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import { dayAt } from '#domain/time.ts';
import { verifyPasskey, type PasskeyAnswer } from '../credential/passkeys.ts';
import { verifyPassword } from '../credential/password.ts';
import type { Ctx, Hub } from '../hub.ts';
import { lookupOf, lookupsOf } from '../keys/lookup.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import { decrypted } from './records.ts';

/** The browser it happens on: its own name, and the hash of the account it knows, if any. */
export type FromDevice = { name: string; knows: string | null };

/** An account that may begin a session; `trusted` is what its device may remember. */
export type SignedInAs = { accountId: string; trusted: string };

/** By name and passphrase. Throws `invalid` with one sentence for all that can be wrong, and `too_many`. */
export async function signInByPassphrase(
  ctx: Ctx,
  typed: { signInName: string; passphrase: string },
  device: FromDevice,
): Promise<SignedInAs> {
  authorise(ctx.actor, 'profile.signIn');
  const name = typed.signInName.trim().toLowerCase();
  const trusted = lookupOf(ctx.keys, 'device', name);
  const known = lookupsOf(ctx.keys, 'device', name).includes(device.knows ?? '');
  const whose = known ? `${name} ${device.name}` : name;
  await countAttempt(ctx, 'password', whose);
  const [found] = await ctx.db.read
    .select({ id: profile.id, passphrase: profile.passphrase })
    .from(profile)
    .where(inArray(profile.signInLookup, lookupsOf(ctx.keys, 'sign-in name', name)));
  const stored = found?.passphrase == null ? null : decrypted(ctx.keys, found.id, 'passphrase', found.passphrase);
  if (!(await verifyPassword(stored, typed.passphrase)) || found === undefined) throw wrong();
  await forgetAttempts(ctx, 'password', whose);
  await touch(ctx, found.id);
  return { accountId: found.id, trusted };
}

/** By passkey, without a name. Throws `invalid`. */
export async function signInByPasskey(ctx: Ctx, answer: PasskeyAnswer): Promise<{ accountId: string }> {
  authorise(ctx.actor, 'profile.signIn');
  const { accountId } = await verifyPasskey(ctx, answer);
  const [found] = await ctx.db.read.select({ id: profile.id }).from(profile).where(eq(profile.id, accountId));
  if (found === undefined) throw wrong();
  await touch(ctx, accountId);
  return { accountId };
}

/** Notes the day it was last used. */
async function touch({ db, clock }: Hub, id: string): Promise<void> {
  const lastUsed = dayAt(clock(), 'Europe/Copenhagen');
  await db.write((tx) => tx.update(account).set({ lastUsed }).where(eq(account.id, id)));
}

function wrong(): HjemegnError {
  return invalid({
    field: 'signInName',
    da: 'Navn og adgangssætning passer ikke sammen. Prøv igen, eller brug dit kort.',
    en: 'The name and the passphrase do not go together. Try again, or use your card.',
  });
}
