/** What colleagues are called, those who have left, too. For services that have asked who may know. */
import { and, eq, inArray } from 'drizzle-orm';
import { account, staff } from '#db/schema/account.ts';
import type { Ctx } from '../hub.ts';
import { decryptField } from '../keys/field.ts';

/** Names by id; of another municipality's staff, and of accounts that are gone, there is none. */
export async function namesOfStaff(
  { db, keys }: Ctx,
  code: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.read
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .where(and(inArray(staff.id, wanted), eq(account.municipality, code)));
  return new Map(
    rows.map(({ id, name }) => [id, decryptField(keys, { table: 'staff', row: id, column: 'name' }, name)]),
  );
}
