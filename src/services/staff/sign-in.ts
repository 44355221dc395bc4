/** Staff sign in: a password, then the second factor. One answer for all that can be wrong with the first, in the same time. */
import { and, eq, inArray } from 'drizzle-orm';
import { account, staff } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import type { Factors } from '#domain/staff.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import { verifyPassword } from '../credential/password.ts';
import { factorsOf, proveFactor, type Factor, type Proof } from '../credential/second-factor.ts';
import type { Ctx, Hub } from '../hub.ts';
import { lookupOf, lookupsOf } from '../keys/lookup.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import { idOf } from '../profile/queries.ts';
import type { FromDevice, SignedInAs } from '../profile/sign-in.ts';
import { decrypted, isActive } from './records.ts';

/** The first step. Throws `invalid` with one sentence for all that can be wrong, and `too_many`. */
export async function checkPassword(
  ctx: Ctx,
  typed: { email: string; password: string },
  device: FromDevice,
): Promise<SignedInAs> {
  authorise(ctx.actor, 'staff.signIn');
  const email = typed.email.trim().toLowerCase();
  const trusted = lookupOf(ctx.keys, 'device', email);
  const known = lookupsOf(ctx.keys, 'device', email).includes(device.knows ?? '');
  const whose = known ? `${email} ${device.name}` : email;
  await countAttempt(ctx, 'password', whose);
  const found = await byEmail(ctx, email);
  const stored = found && decrypted(ctx.keys, found.id, 'password', found.password);
  if (!(await verifyPassword(stored ?? null, typed.password)) || found === undefined) throw wrong();
  await forgetAttempts(ctx, 'password', whose);
  return { accountId: found.id, trusted };
}

async function byEmail({ db, keys }: Hub, email: string) {
  const [found] = await db.read
    .select({ id: staff.id, password: staff.password })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .where(and(inArray(staff.emailLookup, lookupsOf(keys, 'e-mail', email)), isActive()));
  return found;
}

/** What an account can show in the second step. */
export async function getFactors(ctx: Ctx, accountId: string): Promise<Factors> {
  authorise(ctx.actor, 'staff.signIn');
  return factorsOf(ctx, accountId);
}

/**
 * The second step: afterwards a session may begin. Throws `invalid` when the proof does not hold, or when they have
 * left since the first step, and `too_many`.
 */
export async function finishSignIn(ctx: Ctx, accountId: string, proof: Proof): Promise<void> {
  authorise(ctx.actor, 'staff.signIn');
  await proveFactor(ctx, accountId, proof);
  const lastUsed = dayAt(ctx.clock(), 'Europe/Copenhagen');
  const still = and(eq(account.id, accountId), eq(account.kind, 'staff'), eq(account.disabled, false));
  await ctx.db.write(async (tx) => {
    const rows = await tx.update(account).set({ lastUsed }).where(still).returning();
    if (rows.length === 0) throw wrong();
    if ('recoveryCode' in proof) await record(ctx, tx, { verb: 'staff.signIn', subjectId: accountId });
  });
}

/** Shows again that it is oneself, before something private. Throws `invalid` and `too_many`. */
export async function confirmMe(ctx: Ctx, proof: Factor): Promise<{ accountId: string }> {
  authorise(ctx.actor, 'credential.confirm', { owner: idOf(ctx.actor) });
  await proveFactor(ctx, idOf(ctx.actor), proof);
  return { accountId: idOf(ctx.actor) };
}

/** What I can show when asked again. */
export async function getMyFactors(ctx: Ctx): Promise<Factors> {
  authorise(ctx.actor, 'credential.confirm', { owner: idOf(ctx.actor) });
  return factorsOf(ctx, idOf(ctx.actor));
}

function wrong(): HjemegnError {
  return invalid({
    field: 'email',
    da: 'E-mail og adgangskode passer ikke sammen. Prøv igen.',
    en: 'The e-mail address and the password do not go together. Try again.',
  });
}
