/**
 * The codes of a municipality that could still be used. One that was used stands here until it would have ended, and
 * nothing tells it from the others: who gave a card to somebody is not told whether they joined.
 */
import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { invitation } from '#db/schema/access.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, notFound } from '#domain/errors.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import type { CodeKind } from './create.ts';

/** A code without its letters: what it is for, and when it was made and ends. */
export type CodeLine = { id: string; kind: CodeKind; madeAt: EpochSeconds; expiresAt: EpochSeconds };

const ofYoungPeople = inArray(invitation.kind, ['profile', 'recovery']);

/** Codes that have not ended, the newest first. */
export async function listCodes(ctx: Ctx, municipality: string): Promise<CodeLine[]> {
  authorise(ctx.actor, 'invitation.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const { id, kind, madeAt, expiresAt } = invitation;
  const rows = await ctx.db.read
    .select({ id, kind, madeAt, expiresAt })
    .from(invitation)
    .where(and(eq(invitation.municipality, home.code), ofYoungPeople, gt(expiresAt, nowOf(ctx))))
    .orderBy(desc(madeAt), id);
  return rows.flatMap((row) => (row.kind === 'staff' ? [] : [{ ...row, kind: row.kind }]));
}

/** Takes a code back. Throws `not_found` for what is none of the municipality's, and `conflict` when it has ended already. */
export async function cancelCode(ctx: Ctx, municipality: string, id: string): Promise<void> {
  authorise(ctx.actor, 'invitation.cancel', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const now = nowOf(ctx);
  const ours = and(eq(invitation.id, id), eq(invitation.municipality, home.code), ofYoungPeople);
  await ctx.db.write(async (tx) => {
    const [code] = await tx.select({ expiresAt: invitation.expiresAt }).from(invitation).where(ours);
    if (code === undefined) throw notFound('code');
    if (code.expiresAt <= now) throw ended();
    await tx.update(invitation).set({ expiresAt: now }).where(ours);
    await record(ctx, tx, { verb: 'invitation.cancel', municipality });
  });
}

function nowOf({ clock }: Ctx): EpochSeconds {
  return Math.floor(clock().epochMilliseconds / 1000);
}

function ended() {
  return conflict({
    field: '',
    da: 'Den kode gælder ikke mere. Den er udløbet eller taget tilbage.',
    en: 'That code no longer holds. It has expired or been taken back.',
  });
}
