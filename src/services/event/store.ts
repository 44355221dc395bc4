/** Keeps events: the row, what was decided for single dates, and every date within the horizon as a row. */
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event, eventOverride, occurrence } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import type { Event } from '#domain/event.ts';
import { isListed } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { untilOf } from '#domain/recurrence.ts';
import { occurrencesOf, type Occurrence } from '#domain/series.ts';
import { addDays, dayAt, dayOf, type Clock, type Day } from '#domain/time.ts';
import type { Source } from './source.ts';
import { eventRow } from './records.ts';

/** How far ahead dates are written out; a daily job moves it on. */
const horizonDays = 548;

/** The last day whose dates are rows. */
export function horizonOf(clock: Clock, timeZone: string): Day {
  return addDays(dayAt(clock(), timeZone), horizonDays);
}

/** Writes a new event, or the new state of one that exists, with all its dates. */
export async function storeEvent(
  tx: Transaction,
  municipality: Municipality,
  value: Event,
  horizon: Day,
  source?: Source,
): Promise<void> {
  const occurrences = occurrencesOf(value, municipality.timeZone, horizon);
  const row = {
    ...eventRow(value, municipality.code),
    expandedTo: runsBeyond(value, horizon) ? horizon : null,
    ...(source === undefined ? {} : { sourceUid: source.uid, sourceSnapshot: source.snapshot }),
  };
  await tx.insert(event).values(row).onConflictDoUpdate({ target: event.id, set: row });
  await replaceOverrides(tx, value);
  await replaceOccurrences(tx, municipality, value, occurrences);
}

function runsBeyond(value: Event, horizon: Day): boolean {
  if (value.rule === null) return false;
  const until = untilOf(value.rule);
  return until === null || dayOf(until) > horizon;
}

async function replaceOverrides(tx: Transaction, value: Event): Promise<void> {
  await tx.delete(eventOverride).where(eq(eventOverride.eventId, value.id));
  if (value.overrides.length === 0) return;
  await tx.insert(eventOverride).values(value.overrides.map((override) => ({ eventId: value.id, ...override })));
}

async function replaceOccurrences(
  tx: Transaction,
  municipality: Municipality,
  value: Event,
  occurrences: readonly Occurrence[],
): Promise<void> {
  const towns = await townsOf(tx, value);
  await tx.delete(occurrence).where(eq(occurrence.eventId, value.id));
  const rows = occurrences.map((date) => occurrenceRow(municipality, value, date, towns));
  for (let from = 0; from < rows.length; from += 500) {
    await tx.insert(occurrence).values(rows.slice(from, from + 500));
  }
}

type Towns = ReadonlyMap<string, string | null>;

async function townsOf(tx: Transaction, value: Event): Promise<Towns> {
  const ids = [value.placeId, ...value.overrides.map((override) => override.placeId)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: place.id, town: place.town }).from(place).where(inArray(place.id, ids));
  return new Map(rows.map((row) => [row.id, row.town]));
}

function occurrenceRow(
  municipality: Municipality,
  value: Event,
  date: Occurrence,
  towns: Towns,
): typeof occurrence.$inferInsert {
  const placeId = date.override?.placeId ?? value.placeId;
  return {
    eventId: value.id,
    recurrenceId: date.recurrenceId,
    municipality: municipality.code,
    start: date.start,
    end: date.end,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    status: value.status === 'cancelled' ? 'cancelled' : date.status,
    listed: isListed(value),
    long: date.endsAt - date.startsAt > 86_400,
    category: value.category,
    town: placeId === null ? null : (towns.get(placeId) ?? null),
    placeId,
    ageFrom: value.ageFrom,
    ageTo: value.ageTo,
    free: value.price === 0,
    fromAfar: value.fromAfar,
    comeAlone: value.comeAlone,
    example: value.example,
  };
}

/** Ids of events whose rule gives more dates than are written out up to `horizon`. */
export async function eventsToExtend(tx: Transaction, code: string, horizon: Day, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.municipality, code), lt(event.expandedTo, horizon)))
    .limit(limit);
  return rows.map((row) => row.id);
}
