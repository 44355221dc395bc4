/** Events between rows and values. */
import { inArray } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { event, eventOverride } from '#db/schema/event.ts';
import type { Event } from '#domain/event.ts';
import type { Override } from '#domain/series.ts';
import { secondsOf, stampAt } from '../stamps.ts';

type EventRow = typeof event.$inferSelect;
type OverrideRow = typeof eventOverride.$inferSelect;

/** The events of some ids, with their overrides, in no particular order. */
export async function loadEvents(db: Reader | Transaction, slug: string, ids: readonly string[]): Promise<Event[]> {
  const events: Event[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    const rows = await db.select().from(event).where(inArray(event.id, some));
    const overrides = Map.groupBy(
      await db.select().from(eventOverride).where(inArray(eventOverride.eventId, some)),
      (row) => row.eventId,
    );
    events.push(...rows.map((row) => eventOf(row, overrides.get(row.id) ?? [], slug)));
  }
  return events;
}

function eventOf(row: EventRow, overrides: readonly OverrideRow[], slug: string): Event {
  const {
    number: _,
    createdAt,
    modifiedAt,
    expandedTo: _to,
    sourceCalendar: _calendar,
    sourceUid: _uid,
    sourceSnapshot: _snapshot,
    ownerId: _owner,
    splitFrom: _first,
    ...fields
  } = row;
  return {
    ...fields,
    municipality: slug,
    overrides: overrides.map(overrideOf).toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1)),
    created: stampAt(createdAt),
    modified: stampAt(modifiedAt),
  };
}

function overrideOf({ eventId: _, ...fields }: OverrideRow): Override {
  return fields;
}

/** The columns of an event that is to be kept. */
export function eventRow(value: Event, code: string): Omit<typeof event.$inferInsert, 'number' | 'expandedTo'> {
  const { overrides: _, created, modified, ...fields } = value;
  return { ...fields, municipality: code, createdAt: secondsOf(created), modifiedAt: secondsOf(modified) };
}
