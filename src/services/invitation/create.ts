/** A one-time code for a young person. It says nothing about anyone, and nobody can see later who used it. */
import { invitation } from '#db/schema/access.ts';
import { authorise, type Actor } from '#domain/authorisation.ts';
import { codeOf, codeRandomLength } from '#domain/code.ts';
import { forbidden } from '#domain/errors.ts';
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
const codeHolds = { profile: 14 * 86_400, recovery: 3 * 86_400 } as const;

/** Makes a code for a municipality's young people. */
export async function createCode(ctx: Ctx, municipality: string, kind: CodeKind): Promise<NewCode> {
  authorise(ctx.actor, 'invitation.create', { municipality });
  const [code] = await createCodes(ctx, municipality, kind, 1);
  if (code === undefined) throw new Error('No code was made.');
  return code;
}

/** Makes several at once, for a sheet of cards. Throws `forbidden` for a way back that no worker stands for. */
export async function createCodes(ctx: Ctx, municipality: string, kind: CodeKind, many: number): Promise<NewCode[]> {
  authorise(ctx.actor, 'invitation.create', { municipality });
  const madeBy = makerOf(ctx.actor);
  if (kind === 'recovery' && madeBy === null) throw forbidden();
  const home = await getMunicipality(ctx, municipality);
  const madeAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const codes = Array.from({ length: many }, (): NewCode => {
    return { id: ctx.newId(), code: codeOf(randomLetters(codeRandomLength)), expiresAt: madeAt + codeHolds[kind] };
  });
  const rows = codes.map(({ id, code, expiresAt }) => {
    const lookup = lookupOf(ctx.keys, 'code', code);
    return { id, municipality: home.code, kind, lookup, madeAt, expiresAt, madeBy };
  });
  await ctx.db.write(async (tx) => {
    await tx.insert(invitation).values(rows);
    for (const _ of rows) await record(ctx, tx, { verb: 'invitation.create', municipality });
  });
  return codes;
}

function makerOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.id : null;
}
