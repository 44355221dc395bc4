/** The records of one item. */
import { and, desc, eq, lt, notInArray } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { revision } from '#db/schema/municipality.ts';
import type { ItemKey } from '#domain/item-record.ts';
import { besides } from '../draft/base.ts';

export type ItemRow = Pick<typeof revision.$inferSelect, 'number' | 'verb' | 'actor' | 'at' | 'snapshot'>;

const { number, verb, actor, at, snapshot } = revision;

/** Those that say what it became, the newest first. */
export async function versionsOf(
  db: Reader | Transaction,
  code: string,
  item: ItemKey,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<ItemRow[]> {
  return db
    .select({ number, verb, actor, at, snapshot })
    .from(revision)
    .where(
      and(
        eq(revision.noun, item.noun),
        eq(revision.itemId, item.itemId),
        eq(revision.municipality, code),
        notInArray(revision.verb, besides),
        before === undefined ? undefined : lt(revision.number, before),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(limit);
}
