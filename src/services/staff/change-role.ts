/** An admin gives a colleague another role; it holds from their next click. */
import { eq } from 'drizzle-orm';
import { staff } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import type { Role } from '#domain/role.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { here, refuseLastAdmin } from './last-admin.ts';

/** Changes it. Throws `not_found`, also for another municipality's, and `conflict` for the last admin and the role they have. */
export async function changeRole(ctx: Ctx, municipality: string, id: string, role: Role): Promise<void> {
  authorise(ctx.actor, 'staff.changeRole', { municipality });
  await ctx.db.write(async (tx) => {
    const now = await here(tx, municipality, id);
    if (role === now.role) throw conflict(theirs);
    if (role !== 'admin') await refuseLastAdmin(tx, now);
    await tx.update(staff).set({ role }).where(eq(staff.id, id));
    await record(ctx, tx, { verb: 'staff.changeRole', subjectId: id, municipality });
  });
}

const theirs = { field: 'role', da: 'Det er den rolle, kollegaen har nu.', en: 'That is the role they have now.' };
