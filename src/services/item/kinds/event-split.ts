/** The other half of a series that was split by changing a date and those that follow: one deed, two events. */
import { and, desc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event } from '#db/schema/event.ts';
import { revision } from '#db/schema/municipality.ts';
import { versionsOf, type ItemRow } from '../records.ts';

type Half = { itemId: string; number: number };

/**
 * The half that `row` does not tell of, and its record; null for what was no split. Undoing a split is a deed of both
 * halves, too, and so is undoing that.
 */
export async function otherHalf(tx: Transaction, code: string, itemId: string, row: ItemRow): Promise<Half | null> {
  if (row.verb === 'undo') return undoneWith(tx, code, itemId, row);
  if (row.verb !== 'change' && row.verb !== 'create') return null;
  // The part that ended is recorded first, the part that goes on right after it.
  const number = row.verb === 'create' ? row.number - 1 : row.number + 1;
  const verb = row.verb === 'create' ? 'change' : 'create';
  const other = await recordedWith(tx, code, row, and(eq(revision.number, number), eq(revision.verb, verb)));
  if (other === null) return null;
  return (await wasSplitOff(tx, row.verb === 'create' ? itemId : other.itemId)) ? other : null;
}

async function undoneWith(tx: Transaction, code: string, itemId: string, row: ItemRow): Promise<Half | null> {
  const [undone] = await versionsOf(tx, code, { noun: 'event', itemId }, { limit: 1, before: row.number });
  const half = undone === undefined ? null : await otherHalf(tx, code, itemId, undone);
  if (half === null) return null;
  const beside = inArray(revision.number, [row.number - 1, row.number + 1]);
  return recordedWith(tx, code, row, and(beside, eq(revision.verb, 'undo'), eq(revision.itemId, half.itemId)));
}

/** The last record that the same person made of an event at the same time. */
async function recordedWith(
  tx: Transaction,
  code: string,
  { at, actor }: ItemRow,
  which: SQL | undefined,
): Promise<Half | null> {
  const sameDeed = and(eq(revision.noun, 'event'), eq(revision.at, at), eq(revision.actor, actor));
  const [other] = await tx
    .select({ itemId: revision.itemId, number: revision.number })
    .from(revision)
    .where(and(eq(revision.municipality, code), sameDeed, which))
    .orderBy(desc(revision.number))
    .limit(1);
  return other ?? null;
}

async function wasSplitOff(tx: Transaction, itemId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.id, itemId), isNotNull(event.splitFrom)));
  return rows.length > 0;
}
