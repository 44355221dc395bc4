/** The parts of a series that was split never show one date twice. */
import { and, eq, ne, or } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { event } from '#db/schema/event.ts';
import { conflict, type Complaint } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isShown, sharedDays } from '#domain/series-halves.ts';
import type { Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { horizonOf } from './horizon.ts';
import { ownEvent } from './own-event.ts';
import { loadEvents } from './records.ts';

/** Throws `conflict` when a change gives an event dates that another part of its series has now; that one is named. */
export async function refuseNewDoubles(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { before, after }: { before: Event; after: Event },
): Promise<void> {
  if (isShown(before) && dated(before) === dated(after)) return;
  await refuseDoubles(ctx, tx, home, after.id);
}

/** The same for an event as it is by now: after a deed that changed more than one part. */
export async function refuseDoubles(ctx: Ctx, tx: Transaction, home: Municipality, eventId: string): Promise<void> {
  const others = await otherParts(tx, home, eventId);
  if (others.length === 0) return;
  const one = await ownEvent(tx, home, eventId);
  if (!isShown(one)) return;
  const horizon = horizonOf(ctx.clock, home.timeZone);
  for (const other of others.filter(isShown)) {
    const days = sharedDays(one, other, home.timeZone, horizon);
    if (days.length > 0) throw conflict(shownThere(other, days));
  }
}

async function otherParts(tx: Transaction, home: Municipality, eventId: string): Promise<Event[]> {
  const own = eq(event.municipality, home.code);
  const [row] = await tx
    .select({ splitFrom: event.splitFrom })
    .from(event)
    .where(and(eq(event.id, eventId), own));
  const first = row?.splitFrom ?? eventId;
  const parts = or(eq(event.id, first), eq(event.splitFrom, first));
  const rows = await tx
    .select({ id: event.id })
    .from(event)
    .where(and(parts, ne(event.id, eventId), own));
  return loadEvents(
    tx,
    home.slug,
    rows.map(({ id }) => id),
  );
}

/** All that decides which dates an event has. */
function dated({ start, rule, excludedDates, extraDates, overrides }: Event): string {
  const moved = overrides.map((one) => one.start);
  return JSON.stringify([start, rule, excludedDates, extraDates, moved]);
}

function shownThere({ title, start }: Event, days: readonly Day[]): Complaint {
  const [some, more] = [days.slice(0, 3), days.length > 3];
  return {
    field: 'status',
    da: `Serien »${title}«, som begynder den ${danish(start)}, har nu datoerne ${some.map(danish).join(', ')}${more ? ' og flere' : ''}. De ville stå to gange. Ret datoerne i den serie, eller træk den tilbage først.`,
    en: `The series “${title}” that begins on ${start.slice(0, 10)} has the dates ${some.join(', ')}${more ? ' and more' : ''} now. They would be there twice. Change the dates of that series, or withdraw it first.`,
  };
}

/** `3.12.2026`. */
function danish(day: string): string {
  const [year, month, on] = day.slice(0, 10).split('-').map(Number);
  return `${on}.${month}.${year}`;
}
