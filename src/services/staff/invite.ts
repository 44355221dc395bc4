/** An admin invites a colleague: a one-time code that they pass on themselves. */
import type { Transaction } from '#db/client.ts';
import { invitation } from '#db/schema/access.ts';
import { authorise } from '#domain/authorisation.ts';
import { codeOf, codeRandomLength } from '#domain/code.ts';
import type { Role } from '#domain/role.ts';
import { staffDetails, type StaffDetails } from '#domain/staff.ts';
import { record } from '../audit/record.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import type { NewCode } from '../invitation/create.ts';
import { encryptField } from '../keys/field.ts';
import { lookupOf, randomLetters } from '../keys/lookup.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { refuseInvited } from './invitations.ts';
import { refuseTakenEmail } from './records.ts';

/** How long an invitation holds, in seconds. */
const week = 7 * 86_400;

/** Whom an admin invites, and as what. */
export type NewColleague = StaffDetails & { role: Role };

/** Makes the code. Throws `invalid` with a complaint per field, and `conflict` when the address is somebody's here, or invited. */
export async function inviteStaff(ctx: Ctx, municipality: string, input: NewColleague): Promise<NewCode> {
  authorise(ctx.actor, 'staff.invite', { municipality });
  const { code, slug } = await getMunicipality(ctx, municipality);
  const whom = staffDetails(input);
  return ctx.db.write(async (tx) => {
    await refuseTakenEmail(ctx.keys, tx, whom.email);
    await refuseInvited(ctx, tx, code, whom.email);
    return addInvitation(ctx, tx, { code, slug }, { role: input.role, whom, holds: week });
  });
}

type Home = { code: string; slug: string };
type Invited = { role: Role; whom?: StaffDetails; holds: number };

/** Adds an invitation, inside the caller's transaction. The code is said once; what is kept is its HMAC. */
export async function addInvitation(ctx: Ctx, tx: Transaction, home: Home, invited: Invited): Promise<NewCode> {
  const { role, whom, holds } = invited;
  const id = ctx.newId();
  const code = codeOf(randomLetters(codeRandomLength));
  const madeAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const field = (column: keyof StaffDetails): string | null =>
    whom === undefined ? null : encryptField(ctx.keys, { table: 'invitation', row: id, column }, whom[column]);
  await tx.insert(invitation).values({
    id,
    municipality: home.code,
    kind: 'staff',
    lookup: lookupOf(ctx.keys, 'code', code),
    role,
    name: field('name'),
    email: field('email'),
    madeBy: ownerOf(ctx.actor),
    madeAt,
    expiresAt: madeAt + holds,
  });
  await record(ctx, tx, { verb: 'staff.invite', municipality: home.slug });
  return { id, code, expiresAt: madeAt + holds };
}
