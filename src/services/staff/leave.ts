/** A member of staff leaves, by themselves or through an admin: whoever comes after them has everything they kept. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { account, passkey, recoveryCode, staff } from '#db/schema/account.ts';
import { apiToken } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, type HjemegnError } from '#domain/errors.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { endSessionsOf } from '../session/sessions.ts';
import { handOver } from './hand-over.ts';
import { findHere, here, refuseLastAdmin } from './last-admin.ts';
import { encrypted } from './records.ts';

/** I stop here. Throws `invalid` without a colleague to take over, and `conflict` for the last admin. */
export async function leave(ctx: Ctx, municipality: string, successorId: string): Promise<void> {
  authorise(ctx.actor, 'staff.leave', { owner: idOf(ctx.actor) });
  await ctx.db.write(async (tx) => {
    await depart(ctx, tx, municipality, { id: idOf(ctx.actor), successorId });
    await record(ctx, tx, { verb: 'staff.leave', subjectId: idOf(ctx.actor), municipality });
  });
}

/** An admin says that somebody has left. Throws as {@link leave} does, and `not_found` for another municipality's. */
export async function removeStaff(ctx: Ctx, municipality: string, id: string, successorId: string): Promise<void> {
  authorise(ctx.actor, 'staff.remove', { municipality });
  await ctx.db.write(async (tx) => {
    await depart(ctx, tx, municipality, { id, successorId });
    await record(ctx, tx, { verb: 'staff.remove', subjectId: id, municipality });
  });
}

type Departure = { id: string; successorId: string };

async function depart(ctx: Ctx, tx: Transaction, municipality: string, who: Departure): Promise<void> {
  const leaving = await here(tx, municipality, who.id);
  await refuseLastAdmin(tx, leaving);
  const successor = await findHere(tx, municipality, who.successorId);
  if (successor === undefined || successor.id === leaving.id) throw noSuccessor();
  await handOver(ctx, tx, leaving, successor);
  await shutOut(ctx, tx, who);
}

/**
 * Nothing of theirs opens anything any more, and the address is free to be invited again. Who they are to the
 * municipality's own sign-in stays: it may still vouch for them, and would let them in as somebody new.
 */
async function shutOut(ctx: Ctx, tx: Transaction, { id, successorId }: Departure): Promise<void> {
  await endSessionsOf(tx, id);
  await tx.delete(passkey).where(eq(passkey.accountId, id));
  await tx.delete(apiToken).where(eq(apiToken.staffId, id));
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, id));
  await tx.update(account).set({ disabled: true }).where(eq(account.id, id));
  const nothing = { emailLookup: null, password: null, totpSecret: null };
  const left = dayAt(ctx.clock(), 'Europe/Copenhagen');
  const gone = { ...nothing, email: encrypted(ctx.keys, id, 'email', ''), left, successorId };
  await tx.update(staff).set(gone).where(eq(staff.id, id));
}

function noSuccessor(): HjemegnError {
  return invalid({
    field: 'successor',
    da: 'Vælg den kollega, der tager over.',
    en: 'Choose the colleague who takes over.',
  });
}
