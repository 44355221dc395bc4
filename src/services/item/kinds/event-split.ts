/** The other half of a series that was split by changing a date and those that follow: one deed, two events. */
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { revision } from '#db/schema/municipality.ts';
import type { ItemRow } from '../records.ts';

/** The half that `row` does not tell of, and its record; null for what was no split. */
export async function otherHalf(
  tx: Transaction,
  code: string,
  itemId: string,
  { number, verb, at, actor }: ItemRow,
): Promise<{ itemId: string; number: number } | null> {
  if (verb !== 'change' && verb !== 'create') return null;
  // The part that ended is recorded first, the part that goes on right after it.
  const beside = verb === 'create' ? number - 1 : number + 1;
  const [other] = await tx
    .select({ itemId: revision.itemId, number: revision.number, verb: revision.verb })
    .from(revision)
    .where(
      and(
        eq(revision.municipality, code),
        eq(revision.number, beside),
        eq(revision.noun, 'event'),
        eq(revision.at, at),
        eq(revision.actor, actor),
        eq(revision.verb, verb === 'create' ? 'change' : 'create'),
      ),
    );
  if (other === undefined) return null;
  const made = verb === 'create' ? itemId : other.itemId;
  return (await wasSplitOff(tx, made)) ? { itemId: other.itemId, number: other.number } : null;
}

async function wasSplitOff(tx: Transaction, itemId: string): Promise<boolean> {
  const published = and(eq(draft.noun, 'event'), eq(draft.itemId, itemId), eq(draft.state, 'published'));
  const rows = await tx
    .select({ id: draft.id })
    .from(draft)
    .where(and(published, eq(draft.scope, 'following')))
    .limit(1);
  return rows.length > 0;
}
