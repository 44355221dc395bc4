/** Whose an item is to keep right, as a condition on its row. */
import { eq, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import { account, staff } from '#db/schema/account.ts';
import type { DraftNoun } from '#domain/draft.ts';
import type { Hub } from '../hub.ts';
import { isActive } from '../staff/records.ts';
import { tables } from './tables.ts';

/** One member of staff, nobody who works here, or whoever. */
export type Owner = { ownerId: string } | 'nobody' | 'anybody';

/** The condition. Whoever has left or is shut out owns nothing. */
export function ownedBy({ db }: Hub, noun: DraftNoun, owner: Owner): SQL | undefined {
  const { ownerId } = tables[noun];
  if (owner === 'anybody') return undefined;
  if (owner !== 'nobody') return eq(ownerId, owner.ownerId);
  const here = db.read
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .where(isActive());
  // Those who are gone are few and said by name, so that an index of owners finds what was theirs.
  const gone = db.read.select({ id: staff.id }).from(staff).where(notInArray(staff.id, here));
  return or(isNull(ownerId), inArray(ownerId, gone));
}
