/** One date of an event as a row, with what a list filters by beside it. */
import { inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import type { occurrence } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import { isListed, type Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Occurrence } from '#domain/series.ts';

/** The town of each place. */
export type Towns = ReadonlyMap<string, string | null>;

/** The towns of every place that some events name. */
export async function townsOf(tx: Transaction, events: readonly Event[]): Promise<Towns> {
  const named = events.flatMap((event) => [event.placeId, ...event.overrides.map((override) => override.placeId)]);
  const ids = [...new Set(named.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: place.id, town: place.town }).from(place).where(inArray(place.id, ids));
  return new Map(rows.map((row) => [row.id, row.town]));
}

/** The columns of one date. */
export function occurrenceRow(
  home: Municipality,
  event: Event,
  date: Occurrence,
  towns: Towns,
): typeof occurrence.$inferInsert {
  const placeId = date.override?.placeId ?? event.placeId;
  return {
    eventId: event.id,
    recurrenceId: date.recurrenceId,
    municipality: home.code,
    start: date.start,
    end: date.end,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    status: event.status === 'cancelled' ? 'cancelled' : date.status,
    listed: isListed(event),
    long: date.endsAt - date.startsAt > 86_400,
    category: event.category,
    town: placeId === null ? null : (towns.get(placeId) ?? null),
    placeId,
    ageFrom: event.ageFrom,
    ageTo: event.ageTo,
    free: event.price === 0,
    fromAfar: event.fromAfar,
    comeAlone: event.comeAlone,
    example: event.example,
  };
}
