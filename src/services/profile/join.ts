/** A young person joins with a worker's code. Nothing connects the code to the profile afterwards. */
import { randomInt } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { account, profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { Alias, noChoices, SignInName } from '#domain/profile.ts';
import { dayAt } from '#domain/time.ts';
import { keepCredential, type NewCredential } from '../credential/keep.ts';
import { newCard } from '../credential/recovery-codes.ts';
import type { Ctx } from '../hub.ts';
import { useCode } from '../invitation/open.ts';
import { lookupOf, lookupsOf } from '../keys/lookup.ts';
import { encrypted } from './records.ts';

const NewProfile = z.object({ alias: Alias, signInName: SignInName });

/** What the one who joins says. */
export type NewProfile = z.input<typeof NewProfile> & { credential: NewCredential };

/** What they have to know: the name with its number, and the card that leads back, said once. */
export type Joined = { accountId: string; signInName: string; card: string };

/** Makes the profile. Throws `invalid` with a complaint per field; then the code still holds. */
export async function joinProfile(ctx: Ctx, codeId: string, input: NewProfile): Promise<Joined> {
  authorise(ctx.actor, 'profile.join');
  const { alias, signInName } = checkedInput(NewProfile, { alias: input.alias, signInName: input.signInName });
  const accountId = ctx.newId() + ctx.newId();
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  const keep = await keepCredential(ctx, accountId, input.credential, [alias, signInName]);
  return ctx.db.write(async (tx) => {
    const { municipality } = await useCode(ctx, tx, codeId);
    const name = await freeName(ctx, tx, signInName);
    await tx.insert(account).values({ id: accountId, kind: 'profile', municipality, created: today, lastUsed: today });
    await tx.insert(profile).values({
      id: accountId,
      alias: encrypted(ctx.keys, accountId, 'alias', alias),
      signInName: encrypted(ctx.keys, accountId, 'signInName', name),
      signInLookup: lookupOf(ctx.keys, 'sign-in name', name),
      choices: encrypted(ctx.keys, accountId, 'choices', JSON.stringify(noChoices)),
      revisedAt: Math.floor(ctx.clock().epochMilliseconds / 1000),
    });
    await keep(tx);
    return { accountId, signInName: name, card: await newCard(tx, accountId) };
  });
}

/** The wanted name with two digits, or three when those are taken: always some, so that they tell nothing. */
async function freeName(ctx: Ctx, tx: Transaction, wanted: string): Promise<string> {
  for (const digits of [2, 2, 2, 3, 3, 4, 6]) {
    const name = `${wanted}${randomInt(10 ** (digits - 1), 10 ** digits)}`;
    const taken = inArray(profile.signInLookup, lookupsOf(ctx.keys, 'sign-in name', name));
    if ((await tx.select({ id: profile.id }).from(profile).where(taken)).length === 0) return name;
  }
  throw invalid({ field: 'signInName', da: 'Vælg et andet navn.', en: 'Choose another name.' });
}
