/** What somebody kept right becomes another's to keep right. Those who follow it notice nothing. */
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draftNouns } from '#domain/draft.ts';
import type { ItemKey } from '#domain/item-line.ts';
import type { Ctx } from '../hub.ts';
import { revise } from '../municipality/revise.ts';
import { among, tables } from './tables.ts';

/** What of a municipality (its code): what is somebody's, some items, or those of the items that are somebody's. */
export type Handed = { code: string; from?: string; items?: readonly ItemKey[] };

/** Gives it to somebody, inside the caller's transaction, and answers what that was; what they have already is not. */
export async function give(ctx: Ctx, tx: Transaction, { code, from, items }: Handed, toId: string): Promise<ItemKey[]> {
  const given: ItemKey[] = [];
  for (const noun of draftNouns) {
    const table = tables[noun];
    const which = [
      eq(table.municipality, code),
      sql`${table.ownerId} IS NOT ${toId}`,
      from === undefined ? undefined : eq(table.ownerId, from),
      items === undefined ? undefined : among(noun, items),
    ];
    const rows = await tx
      .update(table)
      .set({ ownerId: toId })
      .where(and(...which))
      .returning({ id: table.id });
    given.push(...rows.map(({ id }) => ({ noun, id })));
  }
  const entryOf = ({ noun, id }: ItemKey) => ({ noun, itemId: id, verb: 'handOver', hidden: true });
  const entries = given.map((item) => ({ ...entryOf(item), snapshot: { ownerId: toId } }));
  if (entries.length > 0) await revise(ctx, tx, code, entries);
  return given;
}
