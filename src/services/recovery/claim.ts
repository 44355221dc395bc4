/** The one who asked comes back for the answer, and in. */
import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { recovery } from '#db/schema/access.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import { record } from '../audit/record.ts';
import { keepCredential, type NewCredential } from '../credential/keep.ts';
import type { Ctx } from '../hub.ts';
import { hashOf } from '../keys/lookup.ts';
import type { Joined } from '../profile/join.ts';
import { loadProfile } from '../profile/records.ts';
import { renewAccess } from '../profile/renew-access.ts';
import { secondsNow } from './records.ts';

/**
 * How it stands. One that its owner stopped is `refused` like one that a worker refused: whoever asked for
 * somebody else's profile does not learn that it is there.
 */
export type ClaimState = 'asked' | 'agreed' | 'refused' | 'done' | 'expired';

/** How a claim stands; null when there is none, or its profile was deleted. */
export async function readClaim(ctx: Ctx, claim: string): Promise<ClaimState | null> {
  authorise(ctx.actor, 'profile.regain');
  const [row] = await ctx.db.read
    .select({ state: recovery.state, expiresAt: recovery.expiresAt })
    .from(recovery)
    .where(eq(recovery.claim, hashOf(claim)));
  if (row === undefined) return null;
  if (row.state === 'stopped') return 'refused';
  const open = row.state === 'asked' || row.state === 'agreed';
  return open && row.expiresAt <= secondsNow(ctx) ? 'expired' : row.state;
}

/**
 * Back in the same profile with a new way in; the old ones, the sessions and the card are gone. Throws `invalid` for
 * a way in that cannot be used, and `conflict` when nobody has agreed, it was stopped, or it was used.
 */
export async function comeBack(ctx: Ctx, claim: string, credential: NewCredential): Promise<Joined> {
  authorise(ctx.actor, 'profile.regain');
  const agreed = and(eq(recovery.claim, hashOf(claim)), eq(recovery.state, 'agreed'));
  const open = and(agreed, gt(recovery.expiresAt, secondsNow(ctx)));
  const [found] = await ctx.db.read.select({ accountId: recovery.profileId }).from(recovery).where(open);
  if (found?.accountId == null) throw notYours();
  const { accountId } = found;
  const { alias, signInName } = await loadProfile(ctx.keys, ctx.db.read, accountId);
  const keep = await keepCredential(ctx, accountId, credential, [alias, signInName]);
  return ctx.db.write(async (tx) => {
    const done = await tx.update(recovery).set({ state: 'done' }).where(open).returning({ id: recovery.id });
    if (done.length === 0) throw notYours();
    await stopOthers(tx, accountId);
    const card = await renewAccess(ctx, tx, accountId, { keepOld: false, keep });
    await record(ctx, tx, { verb: 'profile.regain', subjectId: accountId });
    return { accountId, signInName, card };
  });
}

/** Whoever else asked for the same profile asked in vain. */
async function stopOthers(tx: Transaction, profileId: string): Promise<void> {
  const open = inArray(recovery.state, ['asked', 'agreed']);
  await tx
    .update(recovery)
    .set({ state: 'stopped' })
    .where(and(eq(recovery.profileId, profileId), open));
}

function notYours() {
  return conflict({
    field: '',
    da: 'Det kan ikke lade sig gøre mere. Det er brugt, stoppet eller udløbet. Bed om en ny kode.',
    en: 'That can no longer be done. It has been used, stopped or has expired. Ask for a new code.',
  });
}
