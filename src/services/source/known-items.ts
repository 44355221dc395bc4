/** What is remembered of a source's events, with the drafts that wait for them and the events they became. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { sourceItem } from '#db/schema/source.ts';
import type { Draft } from '#domain/draft.ts';
import { Said } from '../import/said.ts';
import { Offer } from './offer.ts';

/** One of them. */
export type Item = {
  uid: string;
  /** As it was last read; null when it was remembered in another form. */
  offer: Offer | null;
  state: (typeof sourceItem.$inferSelect)['state'];
  eventId: string | null;
  /** What its event took over last; null for one that takes nothing from here. */
  base: Said | null;
  /** The proposal that waits for it; null when it was decided. */
  waiting: Pick<Draft, 'id' | 'fields' | 'version' | 'proposal' | 'sourceId' | 'word'> | null;
};

/** The items of some UIDs. */
export async function itemsOf(tx: Transaction, sourceId: string, uids: readonly string[]): Promise<Map<string, Item>> {
  const rows = await tx
    .select({ item: sourceItem, draft, base: event.sourceSnapshot })
    .from(sourceItem)
    .leftJoin(draft, and(eq(draft.id, sourceItem.draftId), inArray(draft.state, ['sent', 'open'])))
    .leftJoin(event, eq(event.id, sourceItem.eventId))
    .where(and(eq(sourceItem.sourceId, sourceId), inArray(sourceItem.uid, [...uids])));
  return new Map(rows.map(({ item, draft: waiting, base }) => [item.uid, itemOf(item, waiting, base)]));
}

function itemOf(row: typeof sourceItem.$inferSelect, waiting: typeof draft.$inferSelect | null, base: unknown): Item {
  return {
    uid: row.uid,
    offer: Offer.safeParse(row.snapshot).data ?? null,
    state: row.state,
    eventId: row.eventId,
    base: Said.safeParse(base).data ?? null,
    waiting,
  };
}
