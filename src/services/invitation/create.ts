/** A one-time code for a young person. It says nothing about anyone, and nobody can see later who used it. */
import { invitation } from '#db/schema/access.ts';
import { authorise, type Actor } from '#domain/authorisation.ts';
import { codeOf, codeRandomLength } from '#domain/code.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { lookupOf, randomLetters } from '../keys/lookup.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** `profile` lets somebody join; `recovery` leads somebody who lost everything back to their profile. */
export type CodeKind = 'profile' | 'recovery';

/** A code, said once; what is kept is its HMAC. */
export type NewCode = { id: string; code: string; expiresAt: EpochSeconds };

/** How long a code holds, in seconds. */
export const codeHolds = { profile: 14 * 86_400, recovery: 3 * 86_400 } as const;

/** Makes a code for a municipality's young people. */
export async function createCode(ctx: Ctx, municipality: string, kind: CodeKind): Promise<NewCode> {
  authorise(ctx.actor, 'invitation.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const code = codeOf(randomLetters(codeRandomLength));
  const madeAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const made = { id: ctx.newId(), expiresAt: madeAt + codeHolds[kind] };
  const lookup = lookupOf(ctx.keys, 'code', code);
  await ctx.db.write(async (tx) => {
    const row = { ...made, municipality: home.code, kind, lookup, madeAt, madeBy: makerOf(ctx.actor) };
    await tx.insert(invitation).values(row);
    await record(ctx, tx, { verb: 'invitation.create', municipality });
  });
  return { ...made, code };
}

function makerOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.id : null;
}
