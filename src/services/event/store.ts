/** Keeps events: the row, what was decided for single dates, and every date within the horizon as a row. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event, eventOverride, occurrence } from '#db/schema/event.ts';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { occurrencesOf } from '#domain/series.ts';
import type { Day } from '#domain/time.ts';
import { breathe } from '../breathe.ts';
import { rowsToInsert } from '../json-rows.ts';
import { runsBeyond } from './horizon.ts';
import { occurrenceRow, townsOf, type Towns } from './occurrence-rows.ts';
import { eventRow } from './records.ts';
import type { Source } from './source.ts';

/** An event to be kept; without a source or an owner it keeps the one it has. */
export type Kept = { event: Event; source?: Source | undefined; ownerId?: string | null };

/** Rows per statement: SQLite takes 32,766 values in one, and nobody should wait long for its turn. */
const rowsAtOnce = 200;

/** Writes events that are new, with all their dates. */
export async function insertEvents(
  tx: Transaction,
  home: Municipality,
  kept: readonly Kept[],
  horizon: Day,
): Promise<void> {
  for (const some of inPortions(kept)) {
    await tx.insert(event).values(some.map((one) => rowOf(home, one, horizon)));
    await insertDates(tx, home, some, horizon);
  }
}

/** Writes the new state of events that exist, with all their dates. */
export async function updateEvents(
  tx: Transaction,
  home: Municipality,
  kept: readonly Kept[],
  horizon: Day,
): Promise<void> {
  for (const some of inPortions(kept)) {
    const ids = some.map((one) => one.event.id);
    for (const one of some)
      await tx
        .update(event)
        .set(rowOf(home, one, horizon))
        .where(eq(event.id, one.event.id));
    await tx.delete(eventOverride).where(inArray(eventOverride.eventId, ids));
    await tx.delete(occurrence).where(inArray(occurrence.eventId, ids));
    await insertDates(tx, home, some, horizon);
  }
}

function rowOf(home: Municipality, { event: value, source, ownerId }: Kept, horizon: Day): typeof event.$inferInsert {
  return {
    ...eventRow(value, home.code),
    expandedTo: runsBeyond(value, horizon) ? horizon : null,
    ...(source === undefined ? {} : sourceColumns(source)),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}

/** The columns that say where an event came from. */
export function sourceColumns({ calendar, uid, snapshot }: Source) {
  return { sourceCalendar: calendar, sourceUid: uid, sourceSnapshot: snapshot };
}

async function insertDates(tx: Transaction, home: Municipality, kept: readonly Kept[], horizon: Day): Promise<void> {
  const events = kept.map((one) => one.event);
  const overrides = events.flatMap(({ id, overrides }) => overrides.map((one) => ({ eventId: id, ...one })));
  for (const some of inPortions(overrides)) await tx.insert(eventOverride).values(some);
  const towns = await townsOf(tx, events);
  for (const some of inPortions(datesOf(home, events, horizon, towns))) {
    await tx.run(sql`INSERT INTO ${rowsToInsert(occurrence, some)}`);
    await breathe();
  }
}

function* datesOf(home: Municipality, events: readonly Event[], horizon: Day, towns: Towns) {
  for (const event of events) {
    for (const date of occurrencesOf(event, home.timeZone, horizon)) yield occurrenceRow(home, event, date, towns);
  }
}

function* inPortions<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let some: Row[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < rowsAtOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
