/** What the record of an item's changes says: its last number, and the item as it was at one. */
import { and, desc, eq, lte, notInArray } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { revision } from '#db/schema/municipality.ts';
import type { DraftNoun } from '#domain/draft.ts';

/** Records that do not say what an item became. */
export const besides = ['extend', 'handOver', 'verify', 'delete'];

export type ItemRecord = { number: number; snapshot: unknown };

/** The last record of an item, or the last no later than `upTo`; null for one without. */
export async function latestRecord(
  db: Reader | Transaction,
  code: string,
  item: { noun: DraftNoun; itemId: string },
  upTo?: number,
): Promise<ItemRecord | null> {
  const [row] = await db
    .select({ number: revision.number, snapshot: revision.snapshot })
    .from(revision)
    .where(
      and(
        eq(revision.noun, item.noun),
        eq(revision.itemId, item.itemId),
        eq(revision.municipality, code),
        notInArray(revision.verb, besides),
        upTo === undefined ? undefined : lte(revision.number, upTo),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(1);
  return row ?? null;
}
