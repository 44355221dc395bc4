/** What was told of an item, to those who follow it. */
import { and, desc, eq } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { authorise } from '#domain/authorisation.ts';
import type { ItemKey, RecordStep } from '#domain/item-record.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** One thing that was told, and when. */
export type Told = RecordStep & { number: number; at: EpochSeconds };

/** The last that was told of an item, the newest first. */
export async function listTold(ctx: Ctx, municipality: string, item: ItemKey, limit: number): Promise<Told[]> {
  authorise(ctx.actor, 'announcement.read', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const { number, at, kind, recurrenceId, reason, noun, itemId } = announcement;
  return ctx.db.read
    .select({ number, at, kind, recurrenceId, reason })
    .from(announcement)
    .where(and(eq(announcement.municipality, code), eq(noun, item.noun), eq(itemId, item.itemId)))
    .orderBy(desc(number))
    .limit(limit);
}
