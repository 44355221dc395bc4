/** Events at a place that says something else now. */
import { eq, gte, inArray, or, sql, and } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event, eventOverride, occurrence } from '#db/schema/event.ts';
import type { Announcement } from '#domain/announcement.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { KeptPlace } from '#domain/place.ts';
import type { Ctx } from '../hub.ts';

/**
 * Lets their dates be found in the town where the place lies now, and raises their SEQUENCE: some calendar programs
 * read a new address from nothing else (RFC 5545 §3.8.7.4). Answers what there is to tell those who follow them.
 */
export async function touchEventsAt(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { id, town }: KeptPlace,
): Promise<Announcement[]> {
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  await tx.update(occurrence).set({ town }).where(eq(occurrence.placeId, id));
  const someDate = tx.select({ id: eventOverride.eventId }).from(eventOverride).where(eq(eventOverride.placeId, id));
  await tx
    .update(event)
    .set({ sequence: sql`${event.sequence} + 1`, modifiedAt: now })
    .where(and(eq(event.municipality, home.code), or(eq(event.placeId, id), inArray(event.id, someDate))));
  const coming = await tx
    .selectDistinct({ itemId: occurrence.eventId })
    .from(occurrence)
    .where(and(eq(occurrence.placeId, id), eq(occurrence.listed, true), gte(occurrence.endsAt, now)));
  return coming.map(({ itemId }) => ({ noun: 'event', itemId, recurrenceId: null, kind: 'changed', reason: null }));
}
