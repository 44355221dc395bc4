/** The records of one item. */
import { and, desc, eq, gt, lt, ne, notInArray, type SQL } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { revision } from '#db/schema/municipality.ts';
import type { ItemKey } from '#domain/item-record.ts';
import { besides } from '../draft/base.ts';

export type ItemRow = Pick<typeof revision.$inferSelect, 'number' | 'verb' | 'actor' | 'at' | 'snapshot'>;

const { number, verb, actor, at, snapshot } = revision;

/** Which: so many, and only those between two numbers. */
export type Span = { limit: number; before?: number | undefined; after?: number | undefined };

/** Those that say what it became, the newest first. */
export async function versionsOf(
  db: Reader | Transaction,
  code: string,
  item: ItemKey,
  span: Span,
): Promise<ItemRow[]> {
  return select(db, code, item, { ...span, which: notInArray(revision.verb, besides) });
}

/** All that a person would want to know of, the newest first: what only wrote more dates of a rule out is not. */
export async function recordsOf(db: Reader | Transaction, code: string, item: ItemKey, span: Span): Promise<ItemRow[]> {
  return select(db, code, item, { ...span, which: ne(revision.verb, 'extend') });
}

/** True for a record whose snapshot is the whole item. */
export function saysWhatItBecame(row: Pick<ItemRow, 'verb'>): boolean {
  return !besides.includes(row.verb);
}

async function select(
  db: Reader | Transaction,
  code: string,
  item: ItemKey,
  { limit, before, after, which }: Span & { which: SQL },
): Promise<ItemRow[]> {
  return db
    .select({ number, verb, actor, at, snapshot })
    .from(revision)
    .where(
      and(
        eq(revision.noun, item.noun),
        eq(revision.itemId, item.itemId),
        eq(revision.municipality, code),
        which,
        before === undefined ? undefined : lt(revision.number, before),
        after === undefined ? undefined : gt(revision.number, after),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(limit);
}
