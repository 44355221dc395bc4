/**
 * A colleague accepts an invitation, in three steps: the code, then who they are and a password, then the second
 * factor. Between them their browser keeps what was said, sealed; the account is made with the last, or not at all.
 */
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { account, staff } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { complaintsAboutDetails, staffDetails, type StaffDetails } from '#domain/staff.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import { hashPassword } from '../credential/password.ts';
import { newCodes } from '../credential/recovery-codes.ts';
import { keepFactor, type Factor } from '../credential/second-factor.ts';
import { complaintsAbout } from '../credential/strength.ts';
import { newTotpSecret } from '../credential/totp.ts';
import type { Ctx } from '../hub.ts';
import { findCode, unusable, useCode } from '../invitation/open.ts';
import { lookupOf } from '../keys/lookup.ts';
import { whomOf } from './invitations.ts';
import { encrypted, refuseTakenEmail } from './records.ts';

/** An invitation that was opened: whose (a slug), and for whom; empty where nobody said. */
export const Invited = z.object({ id: z.string(), municipality: z.string(), name: z.string(), email: z.string() });
export type Invited = z.infer<typeof Invited>;

/** Everything but the second factor. The password is hashed, and the secret is for an app to confirm. */
export const Draft = Invited.extend({ password: z.string(), totpSecret: z.string() });
export type Draft = z.infer<typeof Draft>;

/** A new account, and the codes that let it in without its second factor, said once. */
export type NewStaff = { accountId: string; recoveryCodes: string[] };

/** How many recovery codes there are. */
export const recoveryCodesEach = 10;

/** The invitation of a code that was typed on a device. Throws `invalid` when it cannot be used, and `too_many`. */
export async function openInvitation(ctx: Ctx, typed: string, device: string): Promise<Invited> {
  authorise(ctx.actor, 'staff.accept');
  const found = await findCode(ctx, typed, device, ['staff']);
  return { id: found.id, municipality: found.slug, ...whomOf(ctx.keys, found) };
}

/** Takes a name, an address and a password. Throws `invalid` with a complaint per field, and `conflict`. */
export async function draftStaff(
  ctx: Ctx,
  invited: Invited,
  typed: StaffDetails & { password: string },
): Promise<Draft> {
  authorise(ctx.actor, 'staff.accept');
  const weak = complaintsAbout('password', typed.password, [typed.name, typed.email].filter(Boolean));
  const complaints = [...complaintsAboutDetails(typed), ...weak];
  if (complaints.length > 0) throw invalid(...complaints);
  const details = staffDetails(typed);
  await refuseTakenEmail(ctx.keys, ctx.db.read, details.email);
  const password = await hashPassword(typed.password);
  return { ...invited, ...details, password, totpSecret: newTotpSecret() };
}

/** Makes the account, once the second factor is shown. Throws `invalid` when it is not, or somebody was faster. */
export async function acceptInvitation(ctx: Ctx, draft: Draft, factor: Factor): Promise<NewStaff> {
  authorise(ctx.actor, 'staff.accept');
  const accountId = ctx.newId() + ctx.newId();
  const keep = await keepFactor(ctx, accountId, draft.totpSecret, factor);
  return ctx.db.write(async (tx) => {
    await addStaff(ctx, tx, accountId, draft);
    await keep(tx);
    await record(ctx, tx, { verb: 'staff.accept', subjectId: accountId, municipality: draft.municipality });
    return { accountId, recoveryCodes: await newCodes(tx, accountId, recoveryCodesEach) };
  });
}

async function addStaff(ctx: Ctx, tx: Transaction, id: string, draft: Draft): Promise<void> {
  const { kind, role, municipality } = await useCode(ctx, tx, draft.id);
  if (kind !== 'staff' || role === null) throw unusable();
  await refuseTakenEmail(ctx.keys, tx, draft.email);
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  await tx.insert(account).values({ id, kind, municipality, created: today, lastUsed: today });
  await tx.insert(staff).values({
    id,
    role,
    name: encrypted(ctx.keys, id, 'name', draft.name),
    email: encrypted(ctx.keys, id, 'email', draft.email),
    emailLookup: lookupOf(ctx.keys, 'e-mail', draft.email),
    password: encrypted(ctx.keys, id, 'password', draft.password),
  });
}
