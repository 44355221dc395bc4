/** Invitations of staff that can still be used: reading them, and taking one back. */
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { invitation } from '#db/schema/access.ts';
import { municipality as municipalities } from '#db/schema/municipality.ts';
import type { Transaction } from '#db/client.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, notFound } from '#domain/errors.ts';
import type { Role } from '#domain/role.ts';
import type { StaffDetails } from '#domain/staff.ts';
import type { EpochSeconds } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { holds, voided } from '../invitation/open.ts';
import { decryptField } from '../keys/field.ts';
import type { KeyRing } from '../keys/ring.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** An invitation without its code, which is not kept. */
export type OpenInvitation = StaffDetails & { id: string; role: Role; expiresAt: EpochSeconds };

/** A municipality's open invitations, the one that ends first before the others. */
export async function listInvitations(ctx: Ctx, municipality: string): Promise<OpenInvitation[]> {
  authorise(ctx.actor, 'staff.list', { municipality });
  const rows = await ctx.db.read
    .select()
    .from(invitation)
    .innerJoin(municipalities, eq(municipalities.code, invitation.municipality))
    .where(and(eq(municipalities.slug, municipality), isColleague(), holds(ctx)))
    .orderBy(asc(invitation.expiresAt));
  return rows.map((row) => invitationOf(ctx.keys, row.invitation));
}

/** Throws `conflict` on `email` when somebody of that address is invited already: two codes would let in one person. */
export async function refuseInvited(ctx: Ctx, tx: Transaction, code: string, email: string): Promise<void> {
  const rows = await tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.municipality, code), isColleague(), holds(ctx)));
  if (rows.some((row) => whomOf(ctx.keys, row).email === email)) throw conflict(invited);
}

const invited = {
  field: 'email',
  da: 'Den e-mail har en kode, der venter. Træk den tilbage under Medarbejdere, hvis den er væk.',
  en: 'That address has a code that waits. Take it back under Staff if it is lost.',
};

/** Takes an invitation back. Throws `not_found`, also for one that has been used. */
export async function cancelInvitation(ctx: Ctx, municipality: string, id: string): Promise<void> {
  authorise(ctx.actor, 'staff.cancelInvitation', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  await ctx.db.write(async (tx) => {
    const fits = and(eq(invitation.id, id), eq(invitation.municipality, code), isColleague(), holds(ctx));
    const rows = await tx.update(invitation).set(voided(ctx)).where(fits).returning();
    if (rows.length === 0) throw notFound('invitation');
    await record(ctx, tx, { verb: 'staff.cancelInvitation', municipality });
  });
}

/** Made by somebody who works here: the first admin's is nobody's to see. */
function isColleague() {
  return and(eq(invitation.kind, 'staff'), isNotNull(invitation.madeBy));
}

function invitationOf(keys: KeyRing, row: typeof invitation.$inferSelect): OpenInvitation {
  const { id, role, expiresAt } = row;
  return { id, role: role ?? 'author', expiresAt, ...whomOf(keys, row) };
}

/** Whom an invitation was made for; empty for the first admin. */
export function whomOf(keys: KeyRing, row: { id: string; name: string | null; email: string | null }): StaffDetails {
  const read = (column: keyof StaffDetails): string => {
    const value = row[column];
    return value === null ? '' : decryptField(keys, { table: 'invitation', row: row.id, column }, value);
  };
  return { name: read('name'), email: read('email') };
}
