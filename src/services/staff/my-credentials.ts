/** What I sign in with: reading it, a new password, other factors, new recovery codes. Only shortly after a sign-in. */
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { passkey, recoveryCode, staff } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, invalid, notFound, type Complaint } from '#domain/errors.ts';
import type { MyCredentials } from '#domain/staff.ts';
import { record } from '../audit/record.ts';
import type { PasskeyAnswer } from '../credential/passkeys.ts';
import { hashPassword, verifyPassword } from '../credential/password.ts';
import { newCodes } from '../credential/recovery-codes.ts';
import { keepFactor } from '../credential/second-factor.ts';
import { complaintsAbout } from '../credential/strength.ts';
import type { Ctx } from '../hub.ts';
import { decryptField } from '../keys/field.ts';
import { countAttempt, forgetAttempts } from '../limits.ts';
import { idOf } from '../profile/queries.ts';
import { recoveryCodesEach } from './accept.ts';
import { decrypted, encrypted } from './records.ts';

/** What I sign in with. */
export async function getMyCredentials(ctx: Ctx): Promise<MyCredentials> {
  authorise(ctx.actor, 'credential.read', { owner: idOf(ctx.actor) });
  const id = idOf(ctx.actor);
  const { read } = ctx.db;
  const keys = await read.select().from(passkey).where(eq(passkey.accountId, id)).orderBy(desc(passkey.created));
  const unused = and(eq(recoveryCode.accountId, id), isNull(recoveryCode.usedAt));
  const [left] = await read.select({ many: count() }).from(recoveryCode).where(unused);
  const [row] = await read.select().from(staff).where(eq(staff.id, id));
  return {
    passkeys: keys.map(({ id: row, name, created, lastUsed }) => ({
      id: row,
      name: decryptField(ctx.keys, { table: 'passkey', row, column: 'name' }, name),
      created,
      lastUsed,
    })),
    totp: row?.totpSecret != null,
    password: row?.password != null,
    recoveryCodes: left?.many ?? 0,
  };
}

/** A new password, by the old one. Throws `invalid` with a complaint per field, and `too_many`. */
export async function changeMyPassword(ctx: Ctx, typed: { current: string; password: string }): Promise<void> {
  authorise(ctx.actor, 'credential.change', { owner: idOf(ctx.actor) });
  const id = idOf(ctx.actor);
  const [row] = await ctx.db.read.select().from(staff).where(eq(staff.id, id));
  await countAttempt(ctx, 'password', id);
  const known = (['name', 'email'] as const).map((column) => decrypted(ctx.keys, id, column, row?.[column] ?? null));
  const kept = decrypted(ctx.keys, id, 'password', row?.password ?? null);
  const isMine = await verifyPassword(kept, typed.current);
  if (isMine) await forgetAttempts(ctx, 'password', id);
  const weak = complaintsAbout('password', typed.password, known.map(String));
  const complaints = [...(isMine ? [] : [wrong]), ...(isMine && typed.password === typed.current ? [same] : weak)];
  if (complaints.length > 0) throw invalid(...complaints);
  const password = encrypted(ctx.keys, id, 'password', await hashPassword(typed.password));
  await change(ctx, (tx) => tx.update(staff).set({ password }).where(eq(staff.id, id)));
}

/** One more passkey. Throws `invalid`. */
export async function addMyPasskey(ctx: Ctx, passkey: PasskeyAnswer): Promise<void> {
  authorise(ctx.actor, 'credential.change', { owner: idOf(ctx.actor) });
  await change(ctx, await keepFactor(ctx, idOf(ctx.actor), '', { passkey }));
}

/** An app in place of the one there was: it was given the secret, and shows a code. Throws `invalid`. */
export async function replaceMyTotp(ctx: Ctx, secret: string, totp: string): Promise<void> {
  authorise(ctx.actor, 'credential.change', { owner: idOf(ctx.actor) });
  await change(ctx, await keepFactor(ctx, idOf(ctx.actor), secret, { totp }));
}

/** Takes a passkey away, by its id. Throws `not_found` for another's, and `conflict` when it is the last factor. */
export async function removeMyPasskey(ctx: Ctx, passkeyId: string): Promise<void> {
  authorise(ctx.actor, 'credential.change', { owner: idOf(ctx.actor) });
  await change(ctx, async (tx) => {
    const mine = and(eq(passkey.id, passkeyId), eq(passkey.accountId, idOf(ctx.actor)));
    if ((await tx.delete(passkey).where(mine).returning()).length === 0) throw notFound('passkey');
    await refuseNoFactor(tx, idOf(ctx.actor));
  });
}

/** Takes the app away. Throws `conflict` when it is the last factor. */
export async function removeMyTotp(ctx: Ctx): Promise<void> {
  authorise(ctx.actor, 'credential.change', { owner: idOf(ctx.actor) });
  await change(ctx, async (tx) => {
    await tx
      .update(staff)
      .set({ totpSecret: null })
      .where(eq(staff.id, idOf(ctx.actor)));
    await refuseNoFactor(tx, idOf(ctx.actor));
  });
}

/** New recovery codes in place of the old ones, said once. */
export async function renewMyRecoveryCodes(ctx: Ctx): Promise<string[]> {
  authorise(ctx.actor, 'credential.change', { owner: idOf(ctx.actor) });
  return change(ctx, (tx) => newCodes(tx, idOf(ctx.actor), recoveryCodesEach));
}

function change<Result>(ctx: Ctx, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return ctx.db.write(async (tx) => {
    const result = await work(tx);
    await record(ctx, tx, { verb: 'credential.change', subjectId: idOf(ctx.actor) });
    return result;
  });
}

/** A second factor is required: what would leave none is undone with the transaction. */
async function refuseNoFactor(tx: Transaction, id: string): Promise<void> {
  const passkeys = await tx.select({ id: passkey.id }).from(passkey).where(eq(passkey.accountId, id));
  const [row] = await tx.select({ secret: staff.totpSecret }).from(staff).where(eq(staff.id, id));
  if (passkeys.length > 0 || row?.secret != null) return;
  throw conflict({
    field: '',
    da: 'Der skal være en passkey eller en app. Tilføj en anden først.',
    en: 'There must be a passkey or an app. Add another one first.',
  });
}

const wrong: Complaint = {
  field: 'current',
  da: 'Den er ikke din adgangskode nu.',
  en: 'That is not your present password.',
};
const same: Complaint = {
  field: 'password',
  da: 'Det er den, du har nu. Vælg en ny.',
  en: 'That is the one you have now. Choose a new one.',
};
