/**
 * Somebody who lost everything asks to come back. What they are told, and how long it takes, is the same for a name
 * that is here and one that is not: only the second worker learns it.
 */
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { recovery } from '#db/schema/access.ts';
import { account, profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { unusable, useCode, type OpenCode } from '../invitation/open.ts';
import { hashOf, lookupsOf, newToken } from '../keys/lookup.ts';
import { recoveryHolds, secondsNow } from './records.ts';

/** Uses up a worker's code; answers the claim by which the one who asks is known again. Throws `invalid`. */
export async function askToComeBack(ctx: Ctx, code: OpenCode, typedName: string): Promise<string> {
  authorise(ctx.actor, 'profile.regain');
  const name = typedName.trim().toLowerCase();
  if (name === '') throw nameless();
  const claim = newToken();
  const now = secondsNow(ctx);
  await ctx.db.write(async (tx) => {
    const { id: invitationId, kind, municipality, madeBy } = await useCode(ctx, tx, code.id);
    if (kind !== 'recovery' || madeBy === null) throw unusable();
    const profileId = await profileOf(ctx, tx, name, municipality);
    const asked = { state: 'asked', askedAt: now, expiresAt: now + recoveryHolds.asked } as const;
    const row = { id: ctx.newId(), municipality, invitationId, profileId, claim: hashOf(claim), madeBy, ...asked };
    await tx.insert(recovery).values(row);
    await record(ctx, tx, { verb: 'profile.regain', municipality: code.municipality, subjectId: profileId });
  });
  return claim;
}

async function profileOf(ctx: Ctx, tx: Transaction, name: string, municipality: string): Promise<string | null> {
  const named = inArray(profile.signInLookup, lookupsOf(ctx.keys, 'sign-in name', name));
  const [found] = await tx
    .select({ id: profile.id })
    .from(profile)
    .innerJoin(account, eq(account.id, profile.id))
    .where(and(named, eq(account.municipality, municipality)));
  return found?.id ?? null;
}

function nameless() {
  return invalid({
    field: 'signInName',
    da: 'Skriv det navn, du logger ind med.',
    en: 'Write the name you sign in with.',
  });
}
