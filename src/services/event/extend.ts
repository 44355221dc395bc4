import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event, occurrence } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import { isListed, type Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { occurrencesOf } from '#domain/series.ts';
import type { Day } from '#domain/time.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';
import { revise } from '../municipality/revise.ts';
import { horizonOf, runsBeyond } from './horizon.ts';
import { occurrenceRow, townsOf } from './occurrence-rows.ts';
import { loadEvents } from './records.ts';

/** Events per transaction, so that other writers wait for a moment only. */
const eventsAtOnce = 100;

/**
 * Writes out the further dates of rules that run past what was written, now that the horizon has moved.
 * No event changes by it, so no stamp moves; the municipality's revision rises when dates were added.
 * Answers how many dates were.
 */
export async function extendOccurrences(ctx: Ctx, home: Municipality): Promise<number> {
  authorise(ctx.actor, 'event.extend', { municipality: home.slug });
  const horizon = horizonOf(ctx.clock, home.timeZone);
  let added = 0;
  for (let more = true; more; await breathe()) {
    const portion = await ctx.db.write((tx) => extendSome(ctx, tx, home, horizon));
    added += portion.dates;
    more = portion.events === eventsAtOnce;
  }
  return added;
}

async function extendSome(ctx: Ctx, tx: Transaction, home: Municipality, horizon: Day) {
  const due = await tx
    .select({ id: event.id, expandedTo: event.expandedTo })
    .from(event)
    .where(and(eq(event.municipality, home.code), lt(event.expandedTo, horizon)))
    .limit(eventsAtOnce);
  const ids = due.map((row) => row.id);
  const events = await loadEvents(tx, home.slug, ids);
  const dates = await addDates(tx, home, events, horizon);
  await moveHorizon(tx, events, horizon);
  const entryOf = (one: Event) => ({ noun: 'event', itemId: one.id, verb: 'extend', snapshot: { to: horizon } });
  const entries = events.map((one) => ({ ...entryOf(one), hidden: !isListed(one) }));
  if (dates > 0) await revise(ctx, tx, home.code, entries);
  return { events: due.length, dates };
}

async function addDates(tx: Transaction, home: Municipality, events: readonly Event[], horizon: Day): Promise<number> {
  const towns = await townsOf(tx, events);
  let added = 0;
  for (const one of events) {
    const rows = occurrencesOf(one, home.timeZone, horizon).map((date) => occurrenceRow(home, one, date, towns));
    for (let from = 0; from < rows.length; from += 200) {
      const written = await tx
        .insert(occurrence)
        .values(rows.slice(from, from + 200))
        .onConflictDoNothing();
      added += written.rowsAffected;
    }
  }
  return added;
}

async function moveHorizon(tx: Transaction, events: readonly Event[], horizon: Day): Promise<void> {
  const [on, ended] = [true, false].map((runs) =>
    events.filter((one) => runsBeyond(one, horizon) === runs).map((one) => one.id),
  );
  await tx
    .update(event)
    .set({ expandedTo: horizon })
    .where(inArray(event.id, on ?? []));
  await tx
    .update(event)
    .set({ expandedTo: null })
    .where(inArray(event.id, ended ?? []));
}
